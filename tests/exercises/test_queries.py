"""How often the first answer is right, over queries that were written before the search was tuned.

`queries.yaml` was there before the synonyms were; `queries-blind.yaml` was written without sight of either.
"""

from pathlib import Path

import pytest
import yaml

from hep.cli.search import found
from hep.domain.shelf import Wanted

HERE = Path(__file__).parents[1] / "search"
FIRST, THIRD, BLIND = 0.92, 0.98, 0.05


def queries(name):
    groups = yaml.safe_load((HERE / name).read_text("utf-8"))
    return [(str(query), right) for group in groups.values() for query, right in group.items()]


def slugs(query):
    return [hit["slug"] for hit in found(Wanted(query=query), "en")]


def score(name, within):
    """The share of right answers, and the queries that went wrong with what they found."""
    asked = [(query, right) for query, right in queries(name) if right]
    wrong = {query: slugs(query)[:3] for query, right in asked if not set(slugs(query)[:within]) & set(right)}
    return 1 - len(wrong) / len(asked), wrong


def test_there_are_enough_queries():
    assert len(queries("queries.yaml")) >= 150
    assert len(queries("queries-blind.yaml")) >= 60


def test_the_first_answer_is_right():
    share, wrong = score("queries.yaml", 1)
    assert share >= FIRST, wrong


def test_one_of_the_first_three_is_right():
    share, wrong = score("queries.yaml", 3)
    assert share >= THIRD, wrong


@pytest.mark.parametrize("query", [query for query, right in queries("queries.yaml") if not right])
def test_nonsense_finds_nothing(query):
    assert slugs(query) == []


def test_queries_written_blind_do_as_well():
    first, wrong = score("queries-blind.yaml", 1)
    assert first >= score("queries.yaml", 1)[0] - BLIND, wrong
    third, wrong = score("queries-blind.yaml", 3)
    assert third >= score("queries.yaml", 3)[0] - BLIND, wrong
