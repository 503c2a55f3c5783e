"""The PEMAT-P: Patient Education Materials Assessment Tool for printed matter (AHRQ, publication 14-0002-EF).

Items 13 and 14 are for video. Each item is answered with what it rests on: measured for this handout, or by design.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from hep.domain.exams import actionability, understandability, visuals
from hep.domain.exams.passages import Passage
from hep.domain.exams.results import Item, Verdict, item_of_all
from hep.domain.handout import HandoutDocument


@dataclass(frozen=True, kw_only=True)
class Pemat:
    """All items, and their score: the points of those that apply."""

    items: tuple[Item, ...]

    @property
    def points(self) -> int:
        """How many items hold."""
        return sum(item.verdict is Verdict.AGREE for item in self.items)

    @property
    def possible(self) -> int:
        """How many items apply."""
        return sum(item.verdict is not Verdict.NOT_APPLICABLE for item in self.items)

    @property
    def failed(self) -> tuple[Item, ...]:
        """The items that do not hold."""
        return tuple(item for item in self.items if item.verdict is Verdict.DISAGREE)


def pemat(document: HandoutDocument, texts: tuple[Passage, ...]) -> Pemat:
    """The handout against every item."""
    asked = (understandability.items(document, texts), visuals.items(document), actionability.items(document, texts))
    return Pemat(items=tuple(item for group in asked for item in group))


def pemat_of_all(found: Mapping[str, Pemat]) -> Pemat:
    """One answer to every item for a handout in several languages."""
    asked = zip(*(each.items for each in found.values()), strict=True)
    return Pemat(items=tuple(item_of_all(dict(zip(found, items, strict=True))) for items in asked))
