"""A protocol: the exercises that suit one problem in one phase, with the parts of their doses that differ.

How it is kept as a program is in `services/protocols.py`; how a file spells it in `exchange/protocol_file.py`.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from uuid import UUID

from hep.domain.dosage import Dosage
from hep.domain.errors import RuleBroken
from hep.domain.exercise import SLUG, ContentProblem, ExerciseContent
from hep.domain.plan import Plan, PlannedExercise
from hep.domain.shorthand import ReadDose, fill
from hep.domain.text import ReviewStatus, in_language
from hep.domain.vocabulary import BodyRegion, MovementTag, Side

LIMITS: dict[str, int] = {
    "title": 120,
    "aim": 300,
    "name": 80,
    "goal": 160,
    "synonyms": 80,
    "phase": 120,
    "side_rule": 120,
    "precautions": 300,
    "stop_or_refer": 300,
    "progress_when": 300,
    "sources": 300,
    "provenance": 300,
    "licence": 80,
}
"""The most characters that one line of a field may have."""


@dataclass(frozen=True, kw_only=True)
class ProtocolItem:
    """One exercise of a protocol. `dose` says only what differs from the exercise's usual one."""

    exercise: str
    dose: ReadDose = field(default_factory=ReadDose)

    def dosage(self, usual: Dosage) -> Dosage:
        """The whole dose: what the protocol says, else what is usual. RuleBroken when the two do not fit."""
        return fill(self.dose, usual)


@dataclass(frozen=True, kw_only=True)
class ProtocolWords:
    """The patient's words in one language: what the program is called, and what it is for."""

    locale: str
    status: ReviewStatus
    name: str
    goal: str


@dataclass(frozen=True, kw_only=True)
class Protocol:
    """Everything a protocol says. `title`, `aim` and the rest are staff's words; `words` are the patient's.

    `synonyms` are other words that find it, in any language.
    """

    slug: str
    title: str
    aim: str
    regions: tuple[BodyRegion, ...]
    items: tuple[ProtocolItem, ...]
    starter: tuple[str, ...]
    words: tuple[ProtocolWords, ...]
    synonyms: tuple[str, ...] = ()
    phase: str = ""
    side_rule: str = ""
    precautions: tuple[str, ...] = ()
    avoid_tags: tuple[MovementTag, ...] = ()
    stop_or_refer: tuple[str, ...] = ()
    progress_when: str = ""
    sources: tuple[str, ...] = ()
    provenance: str = ""
    licence: str = ""

    MAX_ITEMS = 8
    MIN_STARTER = 3
    MAX_STARTER = 5

    def __post_init__(self) -> None:
        if not SLUG.fullmatch(self.slug):
            raise RuleBroken("A slug is small letters, digits and single hyphens: core-level-1.", "slug")

    @property
    def slugs(self) -> tuple[str, ...]:
        """The exercises, in order."""
        return tuple(item.exercise for item in self.items)

    @property
    def usual_side(self) -> Side | None:
        """The side that the side rule settles by itself: both, or none."""
        return Side.BOTH if self.side_rule.startswith("both") else None

    def chosen(self, *, is_starter: bool) -> tuple[ProtocolItem, ...]:
        """The starter set, or all items, in the order of the protocol."""
        return tuple(item for item in self.items if not is_starter or item.exercise in self.starter)

    def words_in(self, locale: str) -> ProtocolWords:
        """The words in that language, or in English, or in the first language there is."""
        return in_language(self.words, locale)

    def problems(self) -> tuple[ContentProblem, ...]:
        """What stands against using it, whatever the library holds."""
        return tuple(self._problems())

    def _problems(self) -> Iterator[ContentProblem]:
        if not self.regions:
            yield ContentProblem(field="regions", message="Name at least one body region.")
        if not 1 <= len(self.items) <= self.MAX_ITEMS:
            said = f"Name 1 to {self.MAX_ITEMS} exercises; there are {len(self.items)}."
            yield ContentProblem(field="items", message=said)
        for place, slug in enumerate(self.slugs):
            if slug in self.slugs[:place]:
                yield ContentProblem(field=f"items[{place + 1}].exercise", message=f"{slug} stands twice. Keep one.")
        yield from self._starter_problems()
        if not any(words.locale == "en" for words in self.words):
            yield ContentProblem(field="words", message="Write the English words.")
        if not self.sources:
            yield ContentProblem(field="sources", message="Name at least one source.")

    def _starter_problems(self) -> Iterator[ContentProblem]:
        if not self.MIN_STARTER <= len(self.starter) <= self.MAX_STARTER:
            said = f"Name {self.MIN_STARTER} to {self.MAX_STARTER} exercises for the first visit."
            yield ContentProblem(field="starter", message=f"{said} There are {len(self.starter)}.")
        for place, slug in enumerate(self.starter):
            where = f"starter[{place + 1}]"
            if slug not in self.slugs:
                yield ContentProblem(field=where, message=f"{slug} is not among the items. Add it there first.")
            elif slug in self.starter[:place]:
                yield ContentProblem(field=where, message=f"{slug} stands twice. Keep one.")


def planned(
    protocol: Protocol,
    contents: Mapping[str, ExerciseContent],
    language: str,
    *,
    new_id: Callable[[], UUID],
    is_starter: bool = False,
    side: Side | None = None,
) -> Plan:
    """A plan copied from the protocol. What `contents` has not is left out.

    `side` is for the exercises that need one; without it the protocol's own rule, or a question left open.
    """
    words = protocol.words_in(language)
    items = (
        PlannedExercise(
            item_id=new_id(),
            slug=item.exercise,
            dosage=item.dosage(contents[item.exercise].dosage),
            side=(side or protocol.usual_side) if contents[item.exercise].needs_side else None,
        )
        for item in protocol.chosen(is_starter=is_starter)
        if item.exercise in contents
    )
    return Plan(title=words.name, goal=words.goal, regions=protocol.regions, items=tuple(items))


def misfits(protocol: Protocol, exercises: Mapping[str, ExerciseContent]) -> Iterator[ContentProblem]:
    """Where the protocol and the library do not fit: not there, tags that it avoids itself, doses that cannot be."""
    for number, item in enumerate(protocol.items, 1):
        where = f"items[{number}]"
        content = exercises.get(item.exercise)
        if content is None:
            message = f'There is no exercise "{item.exercise}". Name one of the library.'
            yield ContentProblem(field=f"{where}.exercise", message=message)
            continue
        clash = sorted(set(content.movement_tags) & set(protocol.avoid_tags))
        if clash:
            told = ", ".join(clash)
            message = f"{item.exercise} has what the protocol avoids ({told}). Take it out, or mend avoid_tags."
            yield ContentProblem(field=f"{where}.exercise", message=message)
        try:
            item.dosage(content.dosage)
        except RuleBroken as broken:
            part = f".{broken.field}" if broken.field else ""
            yield ContentProblem(field=f"{where}.dose{part}", message=broken.message)


def phrases(protocols: Iterable[Protocol], first: str, second: str) -> dict[str, str]:
    """The patients' words of the protocols in one language, each with the same in another where it has it."""
    said = ((protocol.words_in(first), protocol.words_in(second)) for protocol in protocols)
    pairs = [(here, there) for here, there in said if (here.locale, there.locale) == (first, second)]
    return {here.name: there.name for here, there in pairs} | {here.goal: there.goal for here, there in pairs}
