"""The life of an exercise: every move of the table is allowed, every other is refused with what is possible."""

import pytest

from hep.domain.curation import MOVES, Stage, move
from hep.domain.errors import RuleBroken

ALLOWED = {
    ("draft", "in-review"),
    ("draft", "published"),
    ("in-review", "draft"),
    ("in-review", "published"),
    ("published", "retired"),
    ("retired", "published"),
}


@pytest.mark.parametrize("now", Stage)
@pytest.mark.parametrize("to", Stage)
def test_an_exercise_moves_only_along_the_table(now, to):
    if (str(now), str(to)) in ALLOWED:
        assert move(now, to) is to
        return
    with pytest.raises(RuleBroken, match=f"An exercise that is {now} cannot become {to}") as refused:
        move(now, to)
    assert refused.value.field == "stage"


def test_a_refused_move_says_what_the_exercise_can_become():
    with pytest.raises(RuleBroken, match=r"It can become: in-review, published\.$"):
        move(Stage.DRAFT, Stage.RETIRED)


def test_no_stage_is_a_dead_end():
    assert set(MOVES) == set(Stage)
    assert all(MOVES.values())
