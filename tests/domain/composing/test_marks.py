"""What is new, changed and the same: told of each exercise, and of none in a first handout."""

from dataclasses import replace

import pytest

from hep.domain import sample
from hep.domain.composing.marks import mark_word, marks
from hep.domain.plan import Plan
from hep.domain.words import handout_words

CLAM, BRIDGE = sample.PLAN.items


def test_each_exercise_has_one_mark():
    before = Plan(items=(replace(CLAM, note="Slow."), sample.item(number=9)))
    assert marks(Plan(items=(CLAM, BRIDGE)), before) == {CLAM.item_id: "changed", BRIDGE.item_id: "new"}
    assert marks(Plan(items=(CLAM, BRIDGE)), Plan(items=(BRIDGE, CLAM)))[CLAM.item_id] == "same"


def test_a_first_handout_marks_nothing():
    assert marks(sample.PLAN, None) == {}


@pytest.mark.parametrize(("mark", "word"), [("new", "Nuevo"), ("changed", "Cambió"), ("same", ""), ("", "")])
def test_only_what_calls_for_attention_has_a_word(mark, word):
    assert mark_word(mark, handout_words("es")) == word
