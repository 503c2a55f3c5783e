import unicodedata
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hep.domain import sample
from hep.domain.dosage import Dosage, TimeOfDay, Weekday
from hep.domain.exercise import Chain, Counted, FrameOrder, Wording
from hep.exchange import as_yaml
from hep.exchange.folder import exercise_files

LIBRARY = exercise_files(Path(__file__).parents[2] / "exercises")


@pytest.mark.parametrize("file", LIBRARY, ids=lambda file: file.stem)
def test_every_file_of_the_library_is_written_as_it_stands(file):
    text = file.read_text(encoding="utf-8")
    assert as_yaml.write_exercise(as_yaml.read_exercise(text, file.name)) == text


def test_every_part_makes_the_round_trip():
    content = replace(
        sample.content(),
        dosage=Dosage(
            sets=2,
            reps=5,
            times_per_day=2,
            when=(TimeOfDay.MORNING, TimeOfDay.BEDTIME),
            days_per_week=2,
            days=(Weekday.MONDAY, Weekday.FRIDAY),
            load="green: band, #2",
            rpe=4,
            pain_limit=0,
        ),
        wording=Wording(frames=FrameOrder.CHOICES, counted=Counted.STEPS),
        chain=Chain(easier="a", harder="b-2"),
        words=(sample.words(), replace(sample.words("Almeja"), locale="es", synonyms=())),
    )
    assert as_yaml.read_exercise(as_yaml.write_exercise(content), "a") == content


@given(st.text(st.characters(exclude_categories=["C", "Zl", "Zp"]), min_size=1, max_size=40).map(str.strip))
def test_any_text_reads_back_as_itself(text):
    source = text or "x"
    content = replace(sample.content(), sources=(source, "on", "12", "a: b", "- c", "#d"), provenance=source)
    read = as_yaml.read_exercise(as_yaml.write_exercise(content), "a")
    assert (read.sources, read.provenance) == (_nfc(content.sources), _nfc((source,))[0])


def _nfc(texts: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(unicodedata.normalize("NFC", text).strip() for text in texts)
