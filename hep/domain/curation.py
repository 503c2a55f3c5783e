"""The life of an exercise revision: one table of allowed moves."""

from enum import StrEnum

from hep.domain.errors import RuleBroken


class Stage(StrEnum):
    """Where a revision stands."""

    DRAFT = "draft"
    IN_REVIEW = "in-review"
    PUBLISHED = "published"
    RETIRED = "retired"


MOVES: dict[Stage, frozenset[Stage]] = {
    Stage.DRAFT: frozenset({Stage.IN_REVIEW, Stage.PUBLISHED}),
    Stage.IN_REVIEW: frozenset({Stage.DRAFT, Stage.PUBLISHED}),
    Stage.PUBLISHED: frozenset({Stage.RETIRED}),
    Stage.RETIRED: frozenset({Stage.PUBLISHED}),
}


def move(now: Stage, to: Stage) -> Stage:
    """The new stage; RuleBroken if the table does not allow the move."""
    if to not in MOVES[now]:
        allowed = ", ".join(sorted(MOVES[now]))
        raise RuleBroken(f"An exercise that is {now} cannot become {to}. It can become: {allowed}.", "stage")
    return to
