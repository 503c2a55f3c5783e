"""The fixed words: every language is whole, easy to read, and shows the warning signs of each region."""

import re
from dataclasses import fields, replace

import pytest

from hep.domain import readability, sample
from hep.domain.chart import Mark
from hep.domain.composing import compose
from hep.domain.dosage import TimeOfDay
from hep.domain.exercise import Exercise
from hep.domain.handout import CueKind
from hep.domain.patient import PatientFacts
from hep.domain.program import ClinicFacts
from hep.domain.vocabulary import BodyRegion, Category, Equipment
from hep.domain.words import LANGUAGES, handout_words
from hep.domain.words.table import HandoutWords, SafetyWords
from tests import make

TABLES = {
    "regions": BodyRegion,
    "region_titles": BodyRegion,
    "categories": Category,
    "equipment": Equipment,
    "parts": TimeOfDay,
    "slots": TimeOfDay,
    "cues": CueKind,
    "marks": Mark,
}
PLACES = {
    "until": 1,
    "last_day": 1,
    "pain_half": 4,
    "half_of_odd": 2,
    "title": 1,
    "purpose": 1,
    "how_long_value": 1,
    "call_us": 1,
    "spread": 1,
    "about_minutes": 1,
    "about_minutes_each": 1,
    "only_days": 1,
    "day_range": 2,
    "emergency": 1,
    "hours": 1,
    "booking_note": 1,
    "booking_alt": 1,
    "before": 1,
    "not_in_picture": 1,
    "time_number": 1,
    "week": 3,
    "footer": 1,
    "handout_number": 1,
}
languages = pytest.mark.parametrize("words", LANGUAGES.values(), ids=list(LANGUAGES))


def texts(value):
    """Every text of a table of words, however deep it lies."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for each in value.values():
            yield from texts(each)
    elif isinstance(value, SafetyWords):
        yield value.text
    elif isinstance(value, (tuple, HandoutWords)):
        inside = [getattr(value, f.name) for f in fields(value)] if isinstance(value, HandoutWords) else value
        for each in inside:
            yield from texts(each)


def test_every_language_stands_under_its_own_name_and_english_is_there():
    assert all(words.language == name for name, words in LANGUAGES.items())
    assert handout_words("en").language == "en"
    assert handout_words("xx") is handout_words("en")


@languages
@pytest.mark.parametrize("table", TABLES)
def test_every_member_of_a_closed_list_has_words(words, table):
    assert set(getattr(words, table)) == set(TABLES[table])


@languages
def test_no_word_is_missing_empty_or_padded(words):
    for text in texts(words):
        assert text.strip(), "A word of a handout is empty."
        assert text.strip() == text, f"“{text}” begins or ends with a space."


@languages
def test_a_text_has_as_many_places_for_values_as_are_put_in(words):
    for field in fields(words):
        value = getattr(words, field.name)
        if isinstance(value, str):
            assert value.count("{}") == PLACES.get(field.name, 0), field.name
    assert [text.count("{}") for text in words.how_many_value] == [0, 1]
    assert [text.count("{}") for text in words.chart_return] == [1, 0]


@languages
def test_the_calendar_is_whole(words):
    assert (len(words.weekdays), len(words.short_weekdays)) == (7, 7)
    assert (len(words.months), len(words.short_months)) == (12, 12)
    assert len(set(words.short_weekdays)) == 7
    assert words.frames.keys() == {"start", "via", "end"}
    assert words.in_language.keys() == set(LANGUAGES)


@languages
def test_the_pain_groups_are_those_of_the_clinical_facts(words):
    assert [(first, last) for first, last, _, _ in words.pain_groups] == [(0, 2), (3, 5), (6, 10)]


@languages
def test_no_patient_is_blamed_or_told_what_causes_the_pain(words):
    for text in texts(words):
        assert not re.search(r"\bcauses? your pain|\byour fault|\bfail", text, re.IGNORECASE), text


def test_no_english_sentence_is_above_grade_6():
    hard = []
    for text in texts(handout_words("en")):
        # A temperature is read at a glance, whatever its digits.
        said = re.sub(r"[\d.]+ °", "10 ", text.replace("{}", "10"))
        if len(readability.words(said)) > 4 and readability.grade(said) > readability.HIGHEST_GRADE:
            hard.append((readability.grade(said), said))
    assert hard == []


def test_no_spanish_sentence_is_hard_to_read():
    hard = []
    for text in texts(handout_words("es")):
        said = re.sub(r"[\d.]+ °", "10 ", text.replace("{}", "10"))
        # Of a few words one long one decides, such as "colchoneta"; the formula is made for sentences.
        if len(readability.words(said)) > 7 and readability.spanish_ease(said) < readability.EASY_SPANISH:
            hard.append((round(readability.spanish_ease(said)), said))
    assert hard == []


def test_spanish_never_says_stop_with_a_word_that_may_mean_stand_up():
    for text in texts(handout_words("es")):
        assert not re.search(r"\bp[aá]r(e|ese|arse)\b", text, re.IGNORECASE), text


def test_both_languages_show_the_same_signs_for_the_same_regions():
    en, es = handout_words("en"), handout_words("es")
    for box in ("emergency_signs", "same_day_signs"):
        assert [sign.regions for sign in getattr(en, box)] == [sign.regions for sign in getattr(es, box)]


def calls(*regions, clinic=None):
    """(emergency signs, same-day signs) of a program with one exercise for these regions."""
    content = replace(sample.LIBRARY["bridge"].content, regions=regions)
    library = make.library(Exercise(content=content, drawing=sample.drawing()))
    return compose(make.sheet(sample.item("bridge", side=None), clinic=clinic), library).calls


# What a sign is about, whatever the words of the day for it.
SPINE_SIGNS = {"groin", "urine", "legs that turn weak"}
LEG_SIGNS, ARM_SIGNS = {"down your leg", "calf", "take your weight"}, {"down your arm"}


def about(box, topics):
    """Those of the topics that a sign of the box is about."""
    return {topic for topic in topics if any(topic in sign for sign in box.items)}


@pytest.mark.parametrize("region", BodyRegion)
def test_every_region_shows_the_signs_that_concern_it_and_those_for_everybody(region):
    emergency, same_day = calls(region)
    is_upper = region in {BodyRegion.NECK, BodyRegion.SHOULDER, BodyRegion.THORACIC, BodyRegion.ELBOW_WRIST}
    assert (emergency.is_emergency, same_day.is_emergency) == (True, False)
    everybody = {"chest pain", "face that droops", "trouble speaking"}
    assert about(emergency, everybody) == everybody
    assert about(same_day, {"tingling", "fever"}) == {"tingling", "fever"}
    shows_spine = region in {BodyRegion.LOW_BACK, BodyRegion.HIP, BodyRegion.GENERAL}
    assert about(emergency, SPINE_SIGNS) == (SPINE_SIGNS if shows_spine else set())
    assert about(emergency, {"headache"}) == ({"headache"} if is_upper else set())
    assert about(same_day, LEG_SIGNS) == (set() if is_upper else LEG_SIGNS)
    assert about(same_day, ARM_SIGNS) == (ARM_SIGNS if is_upper else set())


def test_a_program_for_several_regions_shows_the_signs_of_all_of_them():
    emergency, same_day = calls(BodyRegion.LOW_BACK, BodyRegion.NECK)
    assert about(emergency, SPINE_SIGNS | {"headache"}) == SPINE_SIGNS | {"headache"}
    assert about(same_day, LEG_SIGNS | ARM_SIGNS) == LEG_SIGNS | ARM_SIGNS


def test_the_boxes_say_whom_to_call_and_when_the_clinic_is_open():
    emergency, same_day = calls(BodyRegion.HIP, clinic=ClinicFacts(emergency_number="112", hours="8 to 6"))
    assert emergency.heading == "Call 112 now for"
    assert same_day.heading == "Stop and call us today for"
    assert same_day.note == f"Open 8 to 6. {handout_words('en').after_hours}"
    _, own = calls(BodyRegion.HIP, clinic=ClinicFacts(phone="555-0100", after_hours="Call 555-0199."))
    assert own.heading == "Stop and call 555-0100 today for"
    assert own.note == "Call 555-0199."


@pytest.mark.parametrize(
    ("clinic", "note"),
    [
        ({}, "¿Cerrado? Vaya al médico o a urgencias."),
        (
            {"hours": "8 to 6", "hours_es": "de 8 a 6", "after_hours": "Call.", "after_hours_es": "Llame al 555-0199."},
            "Abierto de 8 a 6. Llame al 555-0199.",
        ),
        ({"hours": "8 to 6", "after_hours_es": "Llame."}, "Abierto 8 to 6 (en inglés). Llame."),
    ],
)
def test_the_clinic_tells_its_hours_in_the_patients_language_or_says_that_it_does_not(clinic, note):
    patient = PatientFacts(language="es")
    sheet = make.sheet(sample.item("bridge", side=None), clinic=ClinicFacts(**clinic), patient=patient)
    assert compose(sheet, sample.LIBRARY).calls[1].note == note
