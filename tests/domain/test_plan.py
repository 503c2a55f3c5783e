"""The plan: items keep their ids, every change makes a new plan, and two plans can be told apart."""

from dataclasses import replace
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hep.domain import sample
from hep.domain.errors import NotFound, RuleBroken
from hep.domain.plan import Plan, PlannedExercise
from hep.domain.vocabulary import Side

PLAN = Plan(items=tuple(sample.item(number=number) for number in range(1, 6)))
ABSENT = UUID(int=99)


def ids(plan):
    return [item.item_id.int for item in plan.items]


@given(st.integers(0, 4), st.integers(-9, 9))
def test_moving_keeps_every_item_and_the_order_of_the_others(place, by):
    moved = PLAN.move(PLAN.items[place].item_id, by)
    assert set(moved.items) == set(PLAN.items)
    assert ids(moved).index(place + 1) == max(0, min(4, place + by))
    assert [number for number in ids(moved) if number != place + 1] == [n for n in range(1, 6) if n != place + 1]


@given(st.lists(st.tuples(st.integers(0, 4), st.integers(-5, 5)), max_size=20))
def test_any_number_of_moves_loses_nothing(moves):
    plan = PLAN
    for place, by in moves:
        plan = plan.move(plan.items[place].item_id, by)
    assert sorted(ids(plan)) == ids(PLAN)
    assert plan.slugs == PLAN.slugs


@pytest.mark.parametrize(("place", "by"), [(0, -1), (4, 1), (2, 0)])
def test_a_move_over_the_end_or_to_nowhere_changes_nothing(place, by):
    assert PLAN.move(PLAN.items[place].item_id, by) == PLAN


def test_an_added_exercise_stands_last_and_the_old_plan_is_as_it_was():
    longer = PLAN.add(sample.item(number=9))
    assert ids(longer) == [1, 2, 3, 4, 5, 9]
    assert ids(PLAN) == [1, 2, 3, 4, 5]


def test_a_removed_exercise_is_gone_and_the_others_keep_their_ids():
    assert ids(PLAN.remove(UUID(int=3))) == [1, 2, 4, 5]


def test_a_changed_exercise_keeps_its_id_and_place():
    changed = PLAN.change(UUID(int=2), lambda item: replace(item, note="Slowly."))
    assert ids(changed) == ids(PLAN)
    assert [item.note for item in changed.items] == ["", "Slowly.", "", "", ""]


@pytest.mark.parametrize(
    "act",
    [
        lambda plan: plan.item(ABSENT),
        lambda plan: plan.place(ABSENT),
        lambda plan: plan.move(ABSENT, 1),
        lambda plan: plan.remove(ABSENT),
        lambda plan: plan.change(ABSENT, lambda item: item),
    ],
)
def test_an_exercise_that_left_the_plan_is_not_found(act):
    with pytest.raises(NotFound, match="no longer in the program"):
        act(PLAN)


def test_a_plan_holds_200_exercises_and_no_more():
    items = tuple(sample.item(number=number) for number in range(1, 202))
    assert len(Plan(items=items[:200]).items) == 200
    with pytest.raises(RuleBroken, match="at most 200 exercises; this has 201") as refused:
        Plan(items=items)
    assert refused.value.field == "items"


@pytest.mark.parametrize(("field", "limit"), [("title", 120), ("goal", 300)])
def test_the_lines_of_a_plan_have_limits(field, limit):
    assert getattr(Plan(**{field: f"  {'x' * limit}  "}), field) == "x" * limit
    with pytest.raises(RuleBroken, match=f"Keep it to {limit}") as refused:
        Plan(**{field: "x" * (limit + 1)})
    assert refused.value.field == field


def test_a_note_may_have_lines_but_no_control_characters():
    item = replace(sample.item(), note="One.\r\nTwo.")
    assert item.note == "One.\nTwo."
    with pytest.raises(RuleBroken, match="control character"):
        replace(item, note="One.\x0bTwo.")
    with pytest.raises(RuleBroken, match=f"Keep it to {PlannedExercise.MAX_NOTE}"):
        replace(item, note="x" * (PlannedExercise.MAX_NOTE + 1))


def changes(now, before):
    """The item numbers that are new, changed and stopped."""
    found = Plan(items=now).changes_since(Plan(items=before))
    new, stopped = ([item.item_id.int for item in each] for each in (found.new, found.stopped))
    return new, [(old.item_id.int, item.item_id.int) for old, item in found.changed], stopped


CLAM, BRIDGE = sample.item(), sample.item("bridge", number=2, side=None)


@pytest.mark.parametrize(
    ("now", "before", "expected"),
    [
        ((CLAM, BRIDGE), (CLAM, BRIDGE), ([], [], [])),
        ((BRIDGE, CLAM), (CLAM, BRIDGE), ([], [], [])),
        ((CLAM, BRIDGE), (CLAM,), ([2], [], [])),
        ((CLAM,), (CLAM, BRIDGE), ([], [], [2])),
        ((sample.item(reps=5), BRIDGE), (CLAM, BRIDGE), ([], [(1, 1)], [])),
        ((replace(CLAM, note="Slow."),), (CLAM,), ([], [(1, 1)], [])),
        ((replace(CLAM, side=Side.RIGHT),), (CLAM,), ([], [(1, 1)], [])),
        # Taken out and put in again: the same exercise on the same side is not new.
        ((sample.item(number=7),), (CLAM,), ([], [], [])),
        ((sample.item(number=7, reps=5),), (CLAM,), ([], [(1, 7)], [])),
        # The other side is new, and the left is not among what to stop while the exercise itself goes on.
        ((sample.item(number=7, side=Side.RIGHT),), (CLAM,), ([7], [], [])),
        # A second one of the same is new: one old item stands for one new item.
        ((CLAM, sample.item(number=7)), (CLAM,), ([7], [], [])),
        ((sample.item(number=7), sample.item(number=8)), (CLAM,), ([8], [], [])),
        ((), (CLAM, BRIDGE), ([], [], [1, 2])),
    ],
)
def test_what_is_new_changed_and_stopped_since_the_last_plan(now, before, expected):
    assert changes(now, before) == expected


@given(st.permutations(range(5)), st.sets(st.integers(0, 4)))
def test_order_alone_is_no_change_and_what_is_left_out_is_stopped(order, left_out):
    items = [sample.item(f"exercise-{number}", number=number + 1) for number in range(5)]
    now = tuple(items[place] for place in order if place not in left_out)
    new, changed, stopped = changes(now, tuple(items))
    assert (new, changed) == ([], [])
    assert stopped == [place + 1 for place in sorted(left_out)]
