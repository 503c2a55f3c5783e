"""Values as plain data and back, and the stored samples of every version: what was once stored stays readable for ever.

The files in stored/v1 are never made anew. When the version grows, a folder v2 is added beside them.
"""

import json
from dataclasses import replace
from pathlib import Path

import pytest

from hep.domain import sample, stored
from hep.domain.composing import HandoutOptions, compose
from hep.domain.dosage import Dosage
from hep.domain.errors import RuleBroken
from hep.domain.handout import CueKind, HandoutDocument, Paper
from hep.domain.patient import PatientFacts
from hep.domain.plan import Plan
from hep.domain.program import ClinicFacts, ProgramSheet
from hep.domain.vocabulary import BodyRegion
from tests.domain.stored import version_1

FOLDER = Path(__file__).parent / "stored"

DOCUMENT = compose(
    replace(sample.SHEET, plan=version_1.PLAN),
    sample.LIBRARY | {"bridge-easy": sample.exercise("bridge-easy")},
    HandoutOptions(number="0007-2", previous=Plan(items=(sample.item("bridge-easy", number=3),))),
)

TWO_LANGUAGES = compose(replace(sample.SHEET, plan=version_1.PLAN), sample.LIBRARY, HandoutOptions(second="es"))


def drawings(sha):
    """The art that the sample document names."""
    assert sha == sample.drawing().sha
    return sample.drawing()


def kept(version, name):
    """A sample that was stored once."""
    data = json.loads((FOLDER / f"v{version}" / f"{name}.json").read_text(encoding="utf-8"))
    assert data["v"] == version
    return data


def through_json(value):
    return json.loads(json.dumps(stored.to_data(value), allow_nan=False))


@pytest.mark.parametrize(
    "value", [*version_1.VALUES.values(), DOCUMENT, TWO_LANGUAGES], ids=lambda value: type(value).__name__
)
def test_a_value_comes_back_as_it_was(value):
    assert stored.from_data(type(value), through_json(value), drawings) == value


@pytest.mark.parametrize(
    "value",
    [
        Plan(),
        PatientFacts(),
        ClinicFacts(logo=b"\x89PNG\x00\xff"),
        Dosage(every_other_day=True),
        sample.SHEET,
        sample.content("bridge"),
    ],
    ids=lambda value: type(value).__name__,
)
def test_empty_and_odd_values_come_back_as_they_were(value):
    assert stored.from_data(type(value), through_json(value)) == value


@pytest.mark.parametrize("name", version_1.VALUES)
def test_what_version_1_stored_stays_readable_for_ever(name):
    expected = version_1.VALUES[name]
    assert stored.from_data(type(expected), kept(1, name)) == expected


def test_a_handout_that_version_1_stored_stays_readable_for_ever():
    document = stored.from_data(HandoutDocument, kept(1, "document"), drawings)
    assert (document.language, document.paper, document.title) == ("en", Paper.LETTER, "Knee, phase 1")
    assert [card.name for card in document.cards] == ["Clamshell", "Bridge"]
    assert document.cards[0].dose[:3] == ("Left leg only.", "Hold 5 seconds.", "Do 10.")
    assert document.cards[0].figures[1].drawing == sample.drawing()
    assert [cue.kind for cue in document.cards[0].cues] == list(CueKind)
    assert [len(week.days) for week in document.chart.weeks] == [7, 7]
    assert document.stop_old.names == ("Bridge easy",)
    assert document.link.url == "https://riverside.example/book"
    assert document.footer.right == "Handout 0007-2"


def test_every_version_has_a_sample_of_every_kind():
    for version in range(1, stored.VERSION + 1):
        names = {path.stem for path in (FOLDER / f"v{version}").glob("*.json")}
        assert names == {*version_1.VALUES, "document"}, (
            f"Keep a stored sample of every kind in tests/domain/stored/v{version}, and never change it again."
        )


def test_every_step_between_versions_has_its_upgrade():
    assert set(stored.UPGRADES) == set(range(1, stored.VERSION))


@pytest.mark.parametrize("version", [stored.VERSION + 1, 0, -1, None, "1"])
def test_data_of_an_unknown_version_is_refused_with_the_mend(version):
    data = stored.to_data(Plan()) | {"v": version}
    with pytest.raises(RuleBroken, match="Update hep to read it"):
        stored.from_data(Plan, data)


def test_older_data_is_upgraded_one_step_at_a_time(monkeypatch):
    monkeypatch.setattr(stored, "VERSION", 3)
    monkeypatch.setitem(stored.UPGRADES, 1, lambda data: data | {"title": data["title"] + " one"})
    monkeypatch.setitem(stored.UPGRADES, 2, lambda data: data | {"title": data["title"] + " two"})
    assert stored.from_data(Plan, {"v": 1, "title": "Step"}).title == "Step one two"
    assert stored.from_data(Plan, {"v": 2, "title": "Step"}).title == "Step two"
    assert stored.from_data(Plan, {"v": 3, "title": "Step"}).title == "Step"


def test_a_field_that_data_does_not_hold_takes_its_default_and_an_unknown_one_is_passed_over():
    assert stored.from_data(Plan, {"v": 1, "goal": "Walk", "long_gone": 1}) == Plan(goal="Walk")


def test_reading_leaves_the_data_as_it_was():
    data = stored.to_data(sample.PLAN)
    stored.from_data(Plan, data)
    assert data == stored.to_data(sample.PLAN)


def test_a_drawing_is_stored_by_its_sha_and_cannot_be_read_without_the_art():
    data = stored.to_data(DOCUMENT)
    assert data["cards"][0]["figures"][0]["drawing"] == {"sha": sample.drawing().sha}
    with pytest.raises(RuleBroken, match="needs the art"):
        stored.from_data(HandoutDocument, data)


def test_stored_words_are_plain_words():
    data = through_json(sample.SHEET)
    assert data["v"] == stored.VERSION
    assert data["on"] == "2026-11-23"
    assert data["plan"]["regions"] == [str(BodyRegion.HIP)]
    assert data["plan"]["items"][0]["item_id"] == "00000000-0000-0000-0000-000000000001"
    assert stored.from_data(ProgramSheet, data) == sample.SHEET
