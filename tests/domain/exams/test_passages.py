"""Every text that a patient reads is a passage; a new field of the document must be read or be named here."""

from dataclasses import fields, is_dataclass, replace
from enum import Enum

from hep.domain.drawing import Drawing
from hep.domain.education import Section
from hep.domain.exams.passages import PartKind, Passage, passages
from hep.domain.handout import HandoutDocument, Leaflet
from tests.make_document import follow_up
from tests.make_exams import handout, noted

NOT_READ = {
    "letterhead": "names, addresses and dates",
    "footer": "names and numbers",
    "file_title": "the file's own record",
    "created": "the file's own record",
    "language": "a tag",
    "language_name": "the name of a language",
    "language_mark": "a tag in words",
    "alt": "told to those who cannot see the picture; the art's own words",
    "url": "an address",
    "url_words": "an address",
    "days": "dates",
    "rows": "names of exercises and times of day, read on the cards",
    "entries": "names of exercises, read on the cards",
    "names": "names of exercises that are left off",
    "mark": "an id",
    "mark_word": "one word: New, Changed",
    "label": "a label before a value",
    "frame": "an id",
}


def strings(value, path=()):
    """(path of field names, text) of every string that hangs below a value."""
    if isinstance(value, str) and not isinstance(value, Enum):
        yield path, value
    elif isinstance(value, tuple):
        for each in value:
            yield from strings(each, path)
    elif is_dataclass(value) and not isinstance(value, Drawing):
        for field in fields(value):
            yield from strings(getattr(value, field.name), (*path, field.name))


def test_every_text_of_a_handout_is_read_or_named_as_not_read():
    for document in (handout(), follow_up(), noted("Go slow.")):
        read = "\n".join(passage.text for passage in passages(document))
        missed = {path for path, text in strings(document) if text not in read and not NOT_READ.keys() & set(path)}
        assert missed == set(), "Read it in exams/passages.py, or say in NOT_READ why a patient does not read it."


def test_a_field_that_is_not_read_exists():
    known = {name for document in (handout(), follow_up()) for path, _ in strings(document) for name in path}
    assert {name for name in NOT_READ if name not in known} == set()
    assert isinstance(handout(), HandoutDocument)


def test_a_passage_knows_its_place_and_whose_words_it_holds():
    notes = (f"Exercise {n}, note" for n in (1, 3))
    own = {passage.where for passage in passages(noted("Go slow.")) if passage.is_own}
    assert own == {"Front page, title", "Front page, goal", "Front page, call box, hours", *notes}


def test_labels_are_told_from_prose():
    labels = {passage.text for passage in passages(handout()) if not passage.is_prose}
    assert {"Your plan", "Check off your exercises", handout().cards[0].name} <= labels


def test_a_cue_is_read_with_the_words_before_it():
    texts = [passage.text for passage in passages(handout()) if passage.place == "stop"]
    assert texts
    assert all(text.startswith("Stop if ") for text in texts)


def test_a_page_in_another_language_is_read_in_its_own():
    page = Leaflet(title="Heat", sections=(Section(heading="Do", lines=("Rest a bit.",)),), figures=(), language="en")
    spanish = replace(handout(), language="es", leaflets=(page,))
    assert {each.language for each in passages(spanish) if each.part.kind is PartKind.PAGE} == {"en"}


def test_sentences_end_at_a_period_a_question_or_a_line():
    passage = Passage(
        part=passages(handout())[0].part, place="x", text="Sit. Sore? Rest: now; ok\nUp ...", language="en"
    )
    assert passage.sentences == ("Sit.", "Sore?", "Rest: now; ok", "Up ...")
