"""New, changed, same: each exercise of a plan against the plan of the handout before it."""

from uuid import UUID

from hep.domain.plan import Plan
from hep.domain.words.table import HandoutWords


def marks(plan: Plan, previous: Plan | None) -> dict[UUID, str]:
    """Each item of the plan is "new", "changed" or "same"; nothing in a first handout."""
    if previous is None:
        return {}
    return {item.item_id: "same" for item in plan.items} | plan.changes_since(previous).marks


def mark_word(mark: str, words: HandoutWords) -> str:
    """The word of a mark that calls for attention; "" for the others."""
    return {"new": words.new, "changed": words.changed}.get(mark, "")
