"""The quick-add line: items, leftovers that name an exercise, tokens to ask about, and the dosage."""

import string
from contextlib import suppress

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hep.domain.dosage import Dosage, TimeOfDay, Weekday
from hep.domain.errors import RuleBroken
from hep.domain.shorthand import MAX_LINE, ReadDose, fill, read_dose, read_line
from hep.domain.vocabulary import Side

MORNING, NOON, EVENING, BEDTIME = TimeOfDay
MON, TUE, WED, THU, FRI, SAT, SUN = Weekday
USUAL = Dosage(sets=3, reps=10, hold_s=5, rest_s=30, times_per_day=2, days_per_week=3)


def test_a_line_becomes_items_with_words_and_doses():
    assert read_line("bridge 3x10 hold 5 2/day; clam l 2x15; hs stretch 3x30s") == (
        ReadDose(words="bridge", sets=3, reps=10, hold_s=5, times_per_day=2),
        ReadDose(words="clam", side=Side.LEFT, sets=2, reps=15),
        ReadDose(words="hs stretch", sets=1, reps=3, hold_s=30),
    )


def test_items_are_split_at_semicolons_and_line_ends_but_not_in_quotes():
    items = read_line('bridge "slow; then hold";;\r\n clam x10\n\n')
    assert [(item.words, item.note) for item in items] == [("bridge", "slow; then hold"), ("clam", None)]


def test_tokens_stand_in_any_order_and_any_case():
    usual = read_dose("clamshell 2x15 hold 3 l 3/week green band")
    assert read_dose("GREEN BAND 3/Week L clamshell Hold 3 2X15") == usual


def test_nothing_said_is_nothing_read():
    assert read_dose("") == ReadDose()
    assert read_line(" ;\n; ") == ()


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("rest position 90/90 5 min", "rest position 90/90"),
        ("rest-position-90-90 5 min", "rest-position-90-90"),
        ("4 way hip 2x10", "4 way hip"),
        ("quad sets 10 reps", "quad sets"),
        ("good morning 2x8 am", "good morning"),
        ("sun salutation x3", "sun salutation"),
        ("wall sit hold 3x30s", "wall sit hold"),
        ("straight leg raise (r), 3x10", "straight leg raise"),
        ("sit-to-stand - 2x8 @ 5lb", "sit-to-stand"),
    ],
)
def test_words_that_name_an_exercise_are_left_alone(text, words):
    read = read_dose(text)
    assert (read.words, read.unread) == (words, ())


@pytest.mark.parametrize(
    ("text", "unread"),
    [
        ("bridge 3x1O", ("3x1O",)),
        ("bridge 3x8-12", ("3x8-12",)),
        ('step up 6" 3x10; lat step 8" 2x10', ('6"',)),
        ("bridge 3x10 12", ("12",)),
        ("bridge hold -5", ("-5",)),
        ("bridge 3x10 30s", ("30s",)),
        ("bridge 3x10 2x15", ("2x15",)),
        ("clam l r", ("r",)),
        ("bridge 2/day am", ("am",)),
        ("bridge qod 3/week", ("3/week",)),
        ("bridge 2/week mwf", ("mwf",)),
        ("band walk rtb gtb", ("gtb",)),
        ("bridge rpe", ("rpe",)),
        ("bridge /day", ("/day",)),
        ('bridge "slow and easy', ('"slow and easy',)),
        ("bridge 3x99999999999", ("3x99999999999",)),
    ],
)
def test_what_cannot_be_read_or_contradicts_is_asked_about(text, unread):
    assert read_line(text)[0].unread == unread


def test_a_mark_for_inches_does_not_swallow_the_next_exercise():
    assert [item.words for item in read_line('step up 6" 3x10; lateral step 8" 2x10')] == [
        "step up",
        "lateral step",
    ]


@pytest.mark.parametrize(
    ("text", "field"),
    [
        ("bridge 0x10", "sets"),
        ("bridge 3x200", "reps"),
        ("bridge hold 9999", "hold_s"),
        ("bridge 90 min", "hold_s"),
        ("bridge rest 20 min", "rest_s"),
        ("bridge 20/day", "times_per_day"),
        ("bridge 9/week", "days_per_week"),
        ("bridge rpe 12", "rpe"),
        ("bridge pain<8", "pain_limit"),
        ("bridge\x00 3x10", "line"),
        ("x" * (MAX_LINE + 1), "line"),
    ],
)
def test_an_impossible_value_is_refused_at_its_field(text, field):
    with pytest.raises(RuleBroken) as refused:
        read_line(text)
    assert refused.value.field == field


@pytest.mark.parametrize(
    ("text", "dosage"),
    [
        ("bridge", USUAL),
        ("2x15", Dosage(sets=2, reps=15, hold_s=5, rest_s=30, times_per_day=2, days_per_week=3)),
        ("3x30s", Dosage(reps=3, hold_s=30, times_per_day=2, days_per_week=3)),
        ("x8 rest 20", Dosage(reps=8, hold_s=5, rest_s=20, times_per_day=2, days_per_week=3)),
        (
            "pm daily gtb rpe 5 pain<2",
            Dosage(sets=3, reps=10, hold_s=5, rest_s=30, when=(EVENING,), load="green band", rpe=5, pain_limit=2),
        ),
        (
            "tth hold 0",
            Dosage(sets=3, reps=10, rest_s=30, times_per_day=2, days=(TUE, THU)),
        ),
        ("qod", Dosage(sets=3, reps=10, hold_s=5, rest_s=30, times_per_day=2, every_other_day=True)),
    ],
)
def test_what_the_line_says_wins_and_the_usual_dosage_fills_the_rest(text, dosage):
    assert fill(read_dose(text), USUAL) == dosage


def test_usual_named_times_and_days_give_way_to_what_the_line_says():
    usual = Dosage(times_per_day=2, when=(NOON, BEDTIME), days=(SAT, SUN))
    assert fill(read_dose("3/day"), usual).when == ()
    assert fill(read_dose("2/day"), usual).when == (NOON, BEDTIME)
    assert fill(read_dose("3/week"), usual).days == ()
    assert fill(read_dose("daily"), Dosage(every_other_day=True)) == Dosage()


def test_a_dose_that_becomes_impossible_on_its_exercise_is_refused():
    with pytest.raises(RuleBroken) as refused:
        fill(read_dose("walk 3x10"), Dosage(hold_s=900))
    assert refused.value.field == "hold_s"


@settings(deadline=None, max_examples=300)
@given(st.text(alphabet=st.sampled_from('3x10 hold5s;/day"lr.\n<rpe×,(-½٣é'), max_size=60) | st.text(max_size=60))
def test_any_text_is_read_or_refused_in_a_sentence(text):
    with suppress(RuleBroken):
        for item in read_line(text):
            assert isinstance(fill(item, USUAL), Dosage)


@settings(deadline=None)
@given(
    st.lists(st.sampled_from(["3x10", "l", "mwf", "hold 5", "bridge", "5lb", "bid", "rpe 4"]), unique=True),
    st.lists(st.from_regex(r"[0-9]{1,3}[qzu][0-9]{1,3}", fullmatch=True), unique=True, max_size=4),
    st.randoms(use_true_random=False),
)
def test_a_token_that_nobody_knows_is_never_dropped(known, unknown, chance):
    tokens = [*known, *unknown]
    chance.shuffle(tokens)
    assert sorted(read_dose(" ".join(tokens)).unread) == sorted(unknown)


@settings(deadline=None)
@given(
    st.integers(1, 10),
    st.integers(1, 100),
    st.integers(1, 7),
    st.integers(1, 12),
    st.permutations(["{sets}x{reps}", "{days}/week", "{often}/day", "bridge"]),
)
def test_a_written_dose_is_read_back_in_any_order(sets, reps, days, often, tokens):
    read = read_dose(" ".join(tokens).format(sets=sets, reps=reps, days=days, often=often))
    assert read == ReadDose(words="bridge", sets=sets, reps=reps, days_per_week=days, times_per_day=often)


def test_any_line_is_read_or_its_odd_parts_are_named():
    assert read_dose("3x10; hold 5;") == read_dose("3x10 hold 5")
    for odd in (*string.punctuation, "<b>&amp;</b>", "a;b", '"', "“ ”", "( [ ) ]"):
        assert isinstance(read_dose(f"3x10 {odd} hold 5").unread, tuple)
