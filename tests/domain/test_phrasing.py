"""The spoken dose: when, load, effort and lengths, and what holds for any dosage. No patterns of amounts."""

import re
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hep.domain import phrasing, schedule
from hep.domain.dosage import Dosage, TimeOfDay, Weekday
from hep.domain.errors import RuleBroken
from hep.domain.phrasing import spanish
from hep.domain.vocabulary import Side

MON, TUE, _, THU, FRI, SAT, _ = Weekday


@pytest.mark.parametrize(
    ("values", "english", "spanish"),
    [
        ({"times_per_day": 6}, "6 times a day, spread out, every day.", "6 veces al día, repartidas, todos los días."),
        (
            {"times_per_day": 6, "days_per_week": 2},
            "6 times a day, spread out: Monday, Thursday.",
            "6 veces al día, repartidas: lunes, jueves.",
        ),
        (
            {"times_per_day": 8, "days_per_week": 5},
            "8 times a day, spread out, Monday to Friday.",
            "8 veces al día, repartidas, de lunes a viernes.",
        ),
        (
            {"days_per_week": 3},
            "Once a day: Monday, Wednesday, Friday.",
            "Una vez al día: lunes, miércoles, viernes.",
        ),
        ({"days_per_week": 5}, "Once a day, Monday to Friday.", "Una vez al día, de lunes a viernes."),
        (
            {"days_per_week": 6, "when": (TimeOfDay.MORNING,)},
            "Monday to Saturday, in the morning.",
            "De lunes a sábado, por la mañana.",
        ),
        ({"every_other_day": True}, "Once a day, every other day.", "Una vez al día, un día sí y un día no."),
        (
            {"every_other_day": True, "times_per_day": 5},
            "5 times a day, spread out, every other day.",
            "5 veces al día, repartidas, un día sí y un día no.",
        ),
        ({"when": (TimeOfDay.NOON,)}, "Every day, at noon.", "Todos los días, al mediodía."),
        (
            {"times_per_day": 4, "days": (MON, TUE, THU, FRI, SAT)},
            ("Monday, Tuesday, Thursday, Friday and Saturday. In the morning, at noon, in the evening and at bedtime."),
            ("Lunes, martes, jueves, viernes y sábado. Por la mañana, al mediodía, por la noche y al acostarse."),
        ),
    ],
)
def test_when_it_is_done_is_told_with_days_and_times(values, english, spanish):
    assert phrasing.when(Dosage(**values), "en") == english
    assert phrasing.when(Dosage(**values), "es") == spanish


@pytest.mark.parametrize(
    ("values", "english", "spanish"),
    [
        ({"load": "green band"}, "Green band.", "Banda elástica (liga) verde."),
        ({"load": "5 lb"}, "5-pound weight.", "Pesa de 5 libras."),
        ({"load": "1 kg"}, "1-kilogram weight.", "Pesa de 1 kilo."),
        ({"load": "5 lb on your left ankle"}, "5 pounds on your left ankle.", "5 libras en el tobillo izquierdo."),
        ({"load": "a full bottle."}, "A full bottle.", "A full bottle."),
        ({"rpe": 2}, "Effort: very easy.", "Esfuerzo: muy fácil."),
        ({"rpe": 4}, "Effort: easy.", "Esfuerzo: fácil."),
        ({"rpe": 5}, "Effort: medium. You can still talk.", "Esfuerzo: medio. Puede hablar."),
        (
            {"rpe": 7, "reps": 10},
            "Effort: hard. The last 2 or 3 are tough.",
            "Esfuerzo: fuerte. Las 2 o 3 últimas cuestan.",
        ),
        ({"rpe": 8}, "Effort: hard. The end is tough.", "Esfuerzo: fuerte. El final cuesta."),
        ({"rpe": 10}, "Effort: very hard.", "Esfuerzo: muy fuerte."),
        ({"pain_limit": 3}, "Pain may go up to 3. Not higher.", "El dolor puede llegar a 3. No más."),
        ({"pain_limit": 0}, "Do this with no pain.", "Hágalo sin dolor."),
    ],
)
def test_load_effort_and_pain_limit_have_a_line_each(values, english, spanish):
    assert phrasing.extras(Dosage(**values), "en") == (english,)
    assert phrasing.extras(Dosage(**values), "es") == (spanish,)


def test_extras_stand_in_order_and_are_left_out_when_not_prescribed():
    assert phrasing.extras(Dosage(), "en") == ()
    said = phrasing.extras(Dosage(load="2 kg", rpe=5, pain_limit=2), "en")
    assert [line.split()[0] for line in said] == ["2-kilogram", "Effort:", "Pain"]


def test_an_aside_to_the_load_is_kept():
    said = phrasing.extras(Dosage(load="5 lb"), "en", load="5 lb (not in the picture)")
    assert said == ("5-pound weight (not in the picture).",)
    assert phrasing.load_words("red band (no se ve aquí)", "es") == "banda elástica (liga) roja (no se ve aquí)"


@pytest.mark.parametrize(
    ("seconds", "english", "spanish"),
    [
        (1, "1 second", "1 segundo"),
        (45, "45 seconds", "45 segundos"),
        (60, "1 minute", "1 minuto"),
        (90, "1 minute 30 seconds", "1 minuto y 30 segundos"),
        (121, "2 minutes 1 second", "2 minutos y 1 segundo"),
        (3600, "60 minutes", "60 minutos"),
    ],
)
def test_a_length_of_time_has_right_plurals(seconds, english, spanish):
    assert phrasing.span(seconds, "en") == english
    assert phrasing.span(seconds, "es") == spanish


def test_a_list_reads_as_a_person_says_it():
    assert phrasing.listing(["a mat"], "en") == "a mat"
    assert phrasing.listing(["a mat", "a wall", "a step"], "en") == "a mat, a wall and a step"
    assert phrasing.listing(["una silla", "hilo"], "es") == "una silla e hilo"
    assert phrasing.listing(["una silla", "hielo"], "es") == "una silla y hielo"
    assert phrasing.listing([], "es") == ""


def test_what_cannot_be_said_is_refused_by_name():
    with pytest.raises(RuleBroken, match='language "fr"'):
        phrasing.when(Dosage(), "fr")
    with pytest.raises(RuleBroken, match='limb "tail"'):
        phrasing.how_much(Dosage(), side=None, limb="tail", preposition="on", timed="hold", locale="en")


sets, rests = st.integers(1, 10), st.just(0) | st.integers(1, 600)
spoken = (
    st.builds(Dosage, sets=sets, reps=st.integers(1, 100), hold_s=st.integers(0, 7), rest_s=rests)
    | st.builds(Dosage, sets=sets, reps=st.integers(1, 8), hold_s=st.integers(1, 90), rest_s=rests)
    | st.builds(Dosage, sets=st.integers(1, 2), hold_s=st.integers(1, 3600), rest_s=rests)
)
exercises = st.fixed_dictionaries(
    {
        "side": st.none() | st.sampled_from(Side),
        "limb": st.sampled_from(["leg", "arm", "side"]),
        "preposition": st.sampled_from(["with", "on"]),
        "timed": st.sampled_from(["hold", "keep-going"]),
        "counted": st.sampled_from(["reps", "times", "steps", "habit"]),
        "locale": st.sampled_from(["en", "es"]),
    }
)
timings = st.builds(
    lambda often, days: Dosage(times_per_day=often, days=tuple(days)),
    st.integers(1, 12),
    st.sets(st.sampled_from(Weekday)),
) | st.builds(Dosage, every_other_day=st.booleans(), times_per_day=st.integers(1, 12))
MORE = {"en": "more", "es": "más"}
ROUNDS = {"en": "Do {} rounds.", "es": "Haga {} rondas."}


@settings(deadline=None, max_examples=400)
@given(spoken, exercises)
def test_every_number_is_spoken_and_none_is_invented(dosage, exercise):
    locale, text = exercise["locale"], " ".join(phrasing.how_much(dosage, **exercise))
    allowed, is_rounds = [], dosage.sets > 4
    if dosage.reps > 1 or "step" in text or "paso" in text:
        allowed.append(str(dosage.reps))
    if dosage.hold_s:
        allowed.append(phrasing.span(dosage.hold_s, locale))
    if dosage.rest_s:
        allowed.append(phrasing.span(dosage.rest_s, locale))
    assert all(re.search(rf"\b{piece}\b", text) for piece in allowed)
    allowed += [str(dosage.sets)] if is_rounds else []
    known = set(re.findall(r"\d+", " ".join(allowed)))
    assert set(re.findall(r"\d+", text)) <= known
    more = len(re.findall(rf"\b{MORE[locale]}\b", text))
    assert (ROUNDS[locale].format(dosage.sets) in text) if is_rounds else (more == dosage.sets - 1)


@settings(deadline=None, max_examples=400)
@given(spoken, timings, exercises)
def test_every_sentence_is_short_and_whole(dosage, timing, exercise):
    said = [*phrasing.how_much(dosage, **exercise)]
    said += re.split(r"(?<=\.) ", phrasing.when(timing, exercise["locale"]))
    for sentence in said:
        assert sentence.endswith(".")
        assert sentence.count(".") == 1
        assert len(sentence.split()) <= 15, sentence
        assert not sentence[0].islower()
        assert "  " not in sentence


# What a patient would have to work out: abbreviations, sums, and nouns that do not fit their number.
SHORT = re.compile(r"\b(secs?|mins?|hrs?|reps?|lbs?|kgs?|ft|wk|seg|hr|aprox|approx|etc|vs|e\.g|x)\b", re.IGNORECASE)
SUM = re.compile(r"[+*/=×%<>]|\d\s*[-–x]\s*\d")
NOUNS = "minute|second|round|step|time|pound|kilogram|minuto|segundo|ronda|paso|libra|kilo"
ODD = re.compile(rf"\b1 (more )?({NOUNS})s\b|\b1 veces|(?<![\d.])(?!1 )\d+ (more )?({NOUNS}|vez)\b")
loads = st.sampled_from(
    ["", "green band", "1 lb", "7 lbs", "2.5 kg on your left ankle", "4 kg dumbbell", "black loop band"]
)


@st.composite
def whole(draw):
    """Any dosage that the domain allows: an amount, its days and times, load, effort and pain limit."""
    named = draw(st.sets(st.sampled_from(TimeOfDay)))
    days = draw(st.sets(st.sampled_from(Weekday)))
    every_other = not days and draw(st.booleans())
    return replace(
        draw(spoken),
        when=tuple(named),
        times_per_day=len(named) or draw(st.integers(1, 12)),
        days=tuple(days),
        days_per_week=len(days) or (7 if every_other else draw(st.integers(1, 7))),
        every_other_day=every_other,
        load=draw(loads),
        rpe=draw(st.none() | st.integers(1, 10)),
        pain_limit=draw(st.none() | st.integers(0, 5)),
    )


@settings(deadline=None, max_examples=600)
@given(whole(), exercises)
def test_a_whole_dose_leaves_nothing_to_work_out(dosage, exercise):
    locale = exercise["locale"]
    said = [*phrasing.how_much(dosage, **exercise), phrasing.when(dosage, locale), *phrasing.extras(dosage, locale)]
    for line in said:
        assert line[0].isupper() or line[0].isdigit(), line
        assert line.endswith("."), line
    text = " ".join(said)
    assert not SHORT.search(text), text
    assert not SUM.search(text), text
    assert not ODD.search(text), text


@settings(deadline=None, max_examples=400)
@given(whole(), exercises)
def test_a_side_is_told_where_one_is_prescribed(dosage, exercise):
    text = " ".join(phrasing.how_much(dosage, **exercise)).lower()
    sides = {"en": ("left", "right"), "es": ("izquierd", "derech")}[exercise["locale"]]
    told = tuple(side in text for side in sides)
    if exercise["side"] is Side.BOTH and exercise["counted"] != "steps" and dosage.sets <= 4:
        assert told == (True, True), text
    elif exercise["side"] and exercise["side"].is_single:
        assert told == (exercise["side"] is Side.LEFT, exercise["side"] is Side.RIGHT), text
    elif exercise["side"] is None:
        assert told == (False, False), text


@settings(deadline=None)
@given(timings, st.sampled_from(["en", "es"]))
def test_the_only_number_in_when_is_how_often_where_its_times_have_no_names(timing, locale):
    spoken = [] if schedule.times(timing) or timing.times_per_day == 1 else [str(timing.times_per_day)]
    assert re.findall(r"\d+", phrasing.when(timing, locale)) == spoken


@settings(deadline=None)
@given(
    st.builds(
        Dosage,
        reps=st.integers(1, 40),
        load=st.sampled_from(["", "green band", "7 lb", "2.5 kg on your left ankle", "4 kg dumbbell", "a full bottle"]),
        rpe=st.none() | st.integers(1, 10),
        pain_limit=st.none() | st.integers(0, 5),
    ),
    st.sampled_from(["en", "es"]),
)
def test_load_and_pain_limit_keep_their_numbers_and_effort_is_words(dosage, locale):
    said = " ".join(phrasing.extras(dosage, locale))
    wanted = re.findall(r"[\d.]*\d", dosage.load) + ([str(dosage.pain_limit)] if dosage.pain_limit else [])
    assert re.findall(r"[\d.]*\d", re.sub(r"2 (or|o) 3", "", said)) == wanted


@settings(deadline=None)
@given(timings)
def test_when_in_spanish_names_each_day_or_the_first_and_last_of_a_run(timing):
    said, named = phrasing.when(timing, "es").lower(), schedule.days(timing)
    if len(named) < 7:
        days = [spanish._DAYS[day.index] for day in named]
        assert days[0] in said
        assert days[-1] in said
        assert "de " + days[0] in said or all(day in said for day in days)


@settings(deadline=None)
@given(timings)
def test_when_names_each_day_or_the_first_and_last_of_a_run(timing):
    said, named = phrasing.when(timing, "en"), schedule.days(timing)
    if len(named) < 7:
        assert named[0].capitalize() in said
        assert named[-1].capitalize() in said
        assert " to " in said or all(day.capitalize() in said for day in named)
    if timing.times_per_day > 4:
        assert said.startswith(f"{timing.times_per_day} times a day")
