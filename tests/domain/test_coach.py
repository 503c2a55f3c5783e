"""The coach's findings on side, dose, doubles, count, time and categories. Precautions: test_patient.py."""

from dataclasses import replace
from datetime import date

import pytest

from hep.domain import sample
from hep.domain.advice import Level
from hep.domain.coach import PASSIVE, advise, ended, minutes_per_day, minutes_per_session, sides_of
from hep.domain.dosage import Dosage
from hep.domain.exercise import Chain
from hep.domain.plan import Plan
from hep.domain.vocabulary import Category, Laterality, MovementTag, Side
from tests import make


def findings(plan, exercises, rule):
    return [finding for finding in advise(plan, exercises).findings if finding.id == rule]


def of(*items):
    return Plan(items=items)


CLAM = make.library(sample.exercise())
TURNS = {
    laterality: make.library(sample.exercise("step-taps", laterality=laterality))["step-taps"]
    for laterality in Laterality
}


def test_a_plan_without_a_fault_has_no_findings():
    advice = advise(sample.PLAN, sample.LIBRARY | make.library(make.exercise("bridge", category=Category.CORE)))
    assert advice.findings == ()
    assert advice.blocks == ()


def test_r1_blocks_a_one_sided_exercise_without_its_side():
    (finding,) = findings(of(sample.item(side=None)), CLAM, "R1")
    assert (finding.level, finding.item) == (Level.BLOCK, 0)
    assert finding.message == "1. Clamshell: choose the side. Left, right or both?"


@pytest.mark.parametrize("side", Side)
def test_r1_is_content_with_any_side(side):
    assert not findings(of(sample.item(side=side)), CLAM, "R1")


@pytest.mark.parametrize("laterality", [Laterality.BILATERAL, Laterality.ALTERNATING])
def test_r1_asks_no_side_of_an_exercise_that_has_none(laterality):
    exercises = make.library(sample.exercise(laterality=laterality))
    assert not findings(of(sample.item(side=None)), exercises, "R1")


@pytest.mark.parametrize(
    ("last", "is_found"),
    [(date(2025, 12, 4), True), (date(2026, 11, 22), True), (make.FIRST_DAY, False), (None, False)],
)
def test_d1_blocks_an_exercise_whose_last_day_is_before_the_handout(last, is_found):
    plan = of(sample.item("bridge", side=None), replace(sample.item(), until=last))
    found = [f for f in advise(plan, sample.LIBRARY, on=make.FIRST_DAY).findings if f.id == "D1"]
    assert [(finding.level, finding.item) for finding in found] == [(Level.BLOCK, 1)] * is_found


def test_d1_names_both_days():
    (finding,) = ended(of(replace(sample.item(), until=date(2026, 11, 20))), sample.LIBRARY, make.FIRST_DAY)
    assert finding.message == (
        "1. Clamshell: the last day, November 20, 2026, is before the handout's date, November 23, 2026. "
        "Take it out or set a later day."
    )


STRETCH = Dosage(reps=3, hold_s=30)


@pytest.mark.parametrize(
    ("category", "usual", "hold_s", "is_found"),
    [
        (Category.STRETCHING, STRETCH, 0, True),
        (Category.STRETCHING, STRETCH, 1, False),
        # A stretch that is done in motion is not held by anybody.
        (Category.STRETCHING, Dosage(reps=10), 0, False),
        (Category.STRENGTH, STRETCH, 0, False),
    ],
)
def test_r2_blocks_a_held_stretch_without_a_hold(category, usual, hold_s, is_found):
    exercises = make.library(make.exercise("calf-stretch", category=category, dosage=usual))
    found = findings(of(sample.item("calf-stretch", side=None, reps=3, hold_s=hold_s)), exercises, "R2")
    assert bool(found) is is_found
    if found:
        assert (found[0].level, found[0].item) == (Level.BLOCK, 0)
        assert found[0].message == "1. Calf stretch: a stretch needs a hold. Usual: 30 seconds."


@pytest.mark.parametrize(
    ("first", "second", "is_found"),
    [
        (Side.LEFT, Side.LEFT, True),
        (Side.LEFT, Side.RIGHT, False),
        (Side.RIGHT, Side.LEFT, False),
        (Side.LEFT, Side.BOTH, True),
        (Side.BOTH, Side.LEFT, True),
        (Side.BOTH, Side.BOTH, True),
        (None, None, True),
        (None, Side.LEFT, True),
    ],
)
def test_r6_warns_of_the_same_exercise_twice_unless_each_has_its_own_side(first, second, is_found):
    plan = of(sample.item(side=first), sample.item(number=2, side=second))
    found = findings(plan, CLAM, "R6")
    assert bool(found) is is_found
    if found:
        assert (found[0].level, found[0].item) == (Level.WARN, 1)
        assert found[0].message == "2. Clamshell is in the program already, as number 1. Take one out."


def test_r6_warns_of_two_neighbours_on_one_ladder_but_not_of_the_next_but_one():
    low = make.exercise("step-low", chain=Chain(harder="step-high"))
    high = make.exercise("step-high", chain=Chain(easier="step-low", harder="step-jump"))
    jump = make.exercise("step-jump", chain=Chain(easier="step-high"))
    exercises = make.library(low, high, jump)
    (found,) = findings(make.plan_of(make.library(high, low)), exercises, "R6")
    assert (found.level, found.item) == (Level.WARN, 1)
    assert found.message == "2. Step low and 1 are neighbours on one ladder. Keep the one that fits."
    assert not findings(make.plan_of(make.library(low, jump)), exercises, "R6")


@pytest.mark.parametrize(
    ("count", "level", "words"),
    [
        (1, None, ""),
        (4, None, ""),
        (5, Level.HINT, "5 exercises. A first program works best with 2 to 4."),
        (6, Level.HINT, "6 exercises. A first program"),
        (7, Level.WARN, "7 exercises. People keep up best with 2 to 4."),
        (8, Level.WARN, "8 exercises. People keep up"),
        (9, Level.WARN, "9 exercises are far too many for most people. Cut to 5, or note why"),
    ],
)
def test_r7_grows_louder_with_the_count(count, level, words):
    exercises = make.numbered(count)
    found = findings(make.plan_of(exercises), exercises, "R7")
    assert [finding.level for finding in found] == ([level] if level else [])
    assert all(finding.message.startswith(words) and finding.item is None for finding in found)


@pytest.mark.parametrize(
    ("seconds", "level"), [(1200, None), (1201, Level.HINT), (1800, Level.HINT), (1801, Level.WARN)]
)
def test_r8_speaks_from_more_than_20_and_more_than_30_minutes_a_day(seconds, level):
    # A timed bout lasts what its hold says, and 15 s to change over.
    exercises = make.library(make.exercise())
    plan = of(sample.item("bridge", side=None, sets=1, reps=1, hold_s=seconds - 15, rest_s=0, days_per_week=7))
    assert [finding.level for finding in findings(plan, exercises, "R8")] == ([level] if level else [])


def test_r8_counts_the_estimate_of_the_clinical_facts():
    exercise = sample.exercise()
    item = sample.item(sets=3, reps=10, hold_s=5, rest_s=30, times_per_day=2, days_per_week=7)
    one_session = 3 * 10 * (5 + 3) + 2 * 30 + 15
    assert minutes_per_day(item, exercise) == pytest.approx(2 * one_session / 60)
    both = replace(item, side=Side.BOTH)
    assert minutes_per_session(both, exercise) == pytest.approx((2 * 3 * 10 * 8 + 60 + 15) / 60)
    advice = advise(of(item), CLAM)
    assert advice.minutes_per_day == round(2 * one_session / 60, 1)


def test_r8_leaves_out_walks_and_what_takes_no_exercise_time():
    walk = make.exercise("walk", tags=(MovementTag.AEROBIC,))
    rest = make.exercise("sleep-positioning")
    plan = make.plan_of(make.library(walk, rest))
    assert "sleep-positioning" in PASSIVE
    assert advise(plan, make.library(walk, rest)).minutes_per_day == 0
    assert minutes_per_session(plan.items[0], walk) > 0


@pytest.mark.parametrize(
    ("laterality", "side", "sides"),
    [
        (Laterality.UNILATERAL, Side.LEFT, 1),
        (Laterality.UNILATERAL, Side.BOTH, 2),
        (Laterality.UNILATERAL, Side.ALTERNATE, 2),
        (Laterality.UNILATERAL, None, 1),
        (Laterality.ALTERNATING, None, 2),
        (Laterality.BILATERAL, None, 1),
        (Laterality.BILATERAL, Side.BOTH, 1),
    ],
)
def test_a_round_takes_as_many_sides_as_work_one_after_the_other(laterality, side, sides):
    assert sides_of(sample.item("step-taps", side=side), TURNS[laterality]) == sides


@pytest.mark.parametrize(
    ("categories", "count", "is_found"),
    [([Category.CORE], 1, False), ([Category.CORE], 2, True), ([Category.CORE, Category.BALANCE], 2, False)],
)
def test_r10_warns_when_all_is_of_one_category(categories, count, is_found):
    exercises = make.numbered(count, categories)
    found = findings(make.plan_of(exercises), exercises, "R10")
    assert bool(found) is is_found
    if found:
        assert (found[0].level, found[0].item) == (Level.WARN, None)
        assert found[0].message == "All 2 exercises are core. Add another category, unless this is on purpose."


def test_the_loudest_findings_come_first_and_only_blocks_block():
    exercises = make.library(sample.exercise(), *make.numbered(6, [Category.STRENGTH]).values())
    plan = replace(make.plan_of(exercises), items=make.plan_of(exercises).items)
    plan = plan.change(plan.items[0].item_id, lambda item: replace(item, side=None, dosage=Dosage(sets=9, reps=90)))
    advice = advise(plan, exercises)
    levels = [finding.level for finding in advice.findings]
    assert levels == sorted(levels, key=list(Level).index)
    assert {finding.id for finding in advice.findings} == {"R1", "R7", "R8", "R10"}
    assert [finding.id for finding in advice.blocks] == ["R1"]


def test_the_coverage_counts_every_category_also_the_missing_ones():
    exercises = make.numbered(3, [Category.CORE, Category.BALANCE])
    coverage = advise(make.plan_of(exercises), exercises).coverage
    assert list(coverage) == list(Category)
    assert {category: count for category, count in coverage.items() if count} == {
        Category.CORE: 2,
        Category.BALANCE: 1,
    }


def test_an_empty_plan_has_nothing_to_say_of():
    advice = advise(Plan(), {})
    assert (advice.findings, advice.minutes_per_day, set(advice.coverage.values())) == ((), 0.0, {0})
