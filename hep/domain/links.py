"""Linked regions: an impairment of one part that may add to pain in another. Suggestions for staff, no diagnosis."""

from collections.abc import Iterable, Iterator, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from enum import StrEnum

from hep.domain.exercise import ContentProblem
from hep.domain.vocabulary import BodyRegion

LIMITS: dict[str, int] = {"impairment": 120, "short": 60, "how": 300, "note": 300, "sources": 300}
"""The most characters that one line of a field may have."""


class Part(StrEnum):
    """Where the impairment is."""

    HIP = "hip"
    KNEE = "knee"
    THIGH = "thigh"
    TRUNK = "trunk"
    PELVIS = "pelvis"
    ANKLE = "ankle"
    FOOT = "foot"
    LOW_BACK = "low-back"
    THORACIC = "thoracic"


class Evidence(StrEnum):
    """How well the link is known. Clinical: taught and plausible, with little or no trial data."""

    STRONG = "strong"
    MODERATE = "moderate"
    WEAK = "weak"
    MIXED = "mixed"
    CLINICAL = "clinical"


@dataclass(frozen=True, kw_only=True)
class Link:
    """One impairment. `short` names it in a suggestion ("hip strength"); `note` is what the evidence found.

    `treat` are the exercises that address it; none where it is a reason to examine first.
    """

    region: Part
    impairment: str
    short: str
    adds_to: tuple[BodyRegion, ...]
    how: str
    evidence: Evidence
    treat: tuple[str, ...]
    note: str = ""
    sources: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True)
class Suggestion:
    """A link for a program: the pain's region, and the exercises that are not in the program yet."""

    link: Link
    region: BodyRegion
    exercises: tuple[str, ...]


def problems(links: Sequence[Link], exercises: AbstractSet[str] | None) -> Iterator[ContentProblem]:
    """Links that name nothing, or an exercise that the library does not have (None: no library to ask)."""
    for number, link in enumerate(links, 1):
        where = f"links[{number}]"
        if not link.adds_to:
            yield ContentProblem(field=f"{where}.adds_to", message="Name at least one body region.")
        if not link.sources:
            yield ContentProblem(field=f"{where}.sources", message="Name at least one source.")
        for place, slug in enumerate(link.treat, 1):
            if exercises is not None and slug not in exercises:
                message = f'There is no exercise "{slug}". Name one of the library.'
                yield ContentProblem(field=f"{where}.treat[{place}]", message=message)


def treated_by(links: Iterable[Link], slug: str) -> tuple[Link, ...]:
    """The links that the exercise addresses."""
    return tuple(link for link in links if slug in link.treat)


def suggest(
    links: Iterable[Link], regions: Iterable[BodyRegion], used: AbstractSet[str], known: AbstractSet[str]
) -> tuple[Suggestion, ...]:
    """What else may matter for pain in these regions: links that no exercise of the program addresses yet.

    `known` are the exercises that can be added. They come in the order of the file, which a curator chooses.
    """
    found = []
    for link in links:
        region = next((region for region in regions if region in link.adds_to), None)
        open_ones = tuple(slug for slug in link.treat if slug in known)
        if region is not None and open_ones and not used & set(link.treat):
            found.append(Suggestion(link=link, region=region, exercises=open_ones))
    return tuple(found)
