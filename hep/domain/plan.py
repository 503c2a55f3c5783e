"""A plan: the exercises of one program, in order, each with its dosage and side. Every change makes a new plan."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date
from uuid import UUID

from hep.domain.dosage import Dosage
from hep.domain.errors import NotFound, RuleBroken
from hep.domain.text import clean_line, clean_lines
from hep.domain.vocabulary import BodyRegion, Side


@dataclass(frozen=True, kw_only=True)
class PlannedExercise:
    """One exercise of the plan. `item_id` stays the same for as long as the item is in the program.

    `until` is the last day on which to do it; None is as long as the program lasts.
    """

    item_id: UUID
    slug: str
    dosage: Dosage
    side: Side | None = None
    note: str = ""
    until: date | None = None

    MAX_NOTE = 5000

    def __post_init__(self) -> None:
        object.__setattr__(self, "note", clean_lines(self.note, "note", limit=self.MAX_NOTE))


@dataclass(frozen=True, kw_only=True)
class Plan:
    """What a program says: title, goal, the body regions it is for, the next visit, and the exercises in order."""

    title: str = ""
    goal: str = ""
    regions: tuple[BodyRegion, ...] = ()
    review_on: date | None = None
    items: tuple[PlannedExercise, ...] = ()
    education: tuple[str, ...] = ()

    MAX_ITEMS = 200
    MAX_TITLE = 120
    MAX_GOAL = 300

    def __post_init__(self) -> None:
        object.__setattr__(self, "title", clean_line(self.title, "title", limit=self.MAX_TITLE))
        object.__setattr__(self, "goal", clean_line(self.goal, "goal", limit=self.MAX_GOAL))
        if len(self.items) > self.MAX_ITEMS:
            raise RuleBroken(
                f"A program holds at most {self.MAX_ITEMS} exercises; this has {len(self.items)}.", "items"
            )

    def item(self, item_id: UUID) -> PlannedExercise:
        """The item of that id; NotFound if it is not in the plan."""
        return self.items[self.place(item_id)]

    def place(self, item_id: UUID) -> int:
        """Where the item stands, from 0; NotFound if it is not in the plan."""
        for place, item in enumerate(self.items):
            if item.item_id == item_id:
                return place
        raise NotFound("This exercise is no longer in the program.")

    def add(self, item: PlannedExercise) -> "Plan":
        """The plan with one more exercise at its end."""
        return replace(self, items=(*self.items, item))

    def move(self, item_id: UUID, by: int) -> "Plan":
        """The plan with the item moved `by` places (up is negative), held at the ends."""
        place = self.place(item_id)
        items = list(self.items)
        item = items.pop(place)
        items.insert(max(0, min(len(items), place + by)), item)
        return replace(self, items=tuple(items))

    def remove(self, item_id: UUID) -> "Plan":
        """The plan without the item."""
        self.place(item_id)
        return replace(self, items=tuple(item for item in self.items if item.item_id != item_id))

    def change(self, item_id: UUID, how: Callable[[PlannedExercise], PlannedExercise]) -> "Plan":
        """The plan with one item replaced by how(item)."""
        self.place(item_id)
        return replace(self, items=tuple(how(item) if item.item_id == item_id else item for item in self.items))

    @property
    def slugs(self) -> frozenset[str]:
        """The exercises used."""
        return frozenset(item.slug for item in self.items)

    def changes_since(self, other: "Plan") -> "Changes":
        """What is new, changed and gone since `other`. An item is the same by its id, or else by exercise and side."""
        matched = self._matched(other)
        kept = {old.item_id for old in matched.values()}
        return Changes(
            new=tuple(item for item in self.items if item.item_id not in matched),
            changed=tuple(
                (old, item)
                for item in self.items
                if (old := matched.get(item.item_id)) is not None and _says(old) != _says(item)
            ),
            stopped=tuple(item for item in other.items if item.item_id not in kept and item.slug not in self.slugs),
        )

    def _matched(self, other: "Plan") -> dict[UUID, PlannedExercise]:
        """Item id -> the item of `other` that it was. Each of those stands for one item only.

        Those without an id in common are paired where they say the same, then by exercise and side, in their order.
        """
        before = {item.item_id: item for item in other.items}
        matched = {item.item_id: before.pop(item.item_id) for item in self.items if item.item_id in before}
        for likeness in (_says, _works):
            for item in self.items:
                if item.item_id not in matched:
                    twin = next((old for old in before.values() if likeness(old) == likeness(item)), None)
                    if twin is not None:
                        matched[item.item_id] = before.pop(twin.item_id)
        return matched


def _says(item: PlannedExercise) -> tuple[object, ...]:
    return item.slug, item.dosage, item.side, item.note, item.until


def _works(item: PlannedExercise) -> tuple[object, ...]:
    return item.slug, item.side


@dataclass(frozen=True, kw_only=True)
class Changes:
    """The difference of two plans; `changed` pairs (before, now)."""

    new: tuple[PlannedExercise, ...]
    changed: tuple[tuple[PlannedExercise, PlannedExercise], ...]
    stopped: tuple[PlannedExercise, ...]

    @property
    def marks(self) -> dict[UUID, str]:
        """By item id, "new" or "changed"; what is the same has none."""
        return {item.item_id: "new" for item in self.new} | {item.item_id: "changed" for _, item in self.changed}
