"""What the index holds of a thing that can be found: its texts by field. How fields weigh is in `index.py`."""

from dataclasses import dataclass

from hep.domain.education import EducationPage
from hep.domain.exercise import ExerciseContent
from hep.domain.protocol import Protocol
from hep.domain.thesaurus import Thesaurus


@dataclass(frozen=True, kw_only=True)
class Entry:
    """One thing to be found. `key` is what the index gives back; every field is a tuple of phrases in any language.

    `also` are categories that it is tagged with beside its own. `told` is what the steps say: it is asked only when
    nothing else fits.
    """

    key: str
    names: tuple[str, ...]
    synonyms: tuple[str, ...] = ()
    categories: tuple[str, ...] = ()
    also: tuple[str, ...] = ()
    regions: tuple[str, ...] = ()
    muscles: tuple[str, ...] = ()
    positions: tuple[str, ...] = ()
    equipment: tuple[str, ...] = ()
    others: tuple[str, ...] = ()
    told: tuple[str, ...] = ()


def of_exercise(content: ExerciseContent, thesaurus: Thesaurus) -> Entry:
    """An exercise as it can be found: its names in every language, and the words that name its facets."""
    return Entry(
        key=content.slug,
        names=tuple(words.name for words in content.words),
        synonyms=(content.slug.replace("-", " "), *(synonym for words in content.words for synonym in words.synonyms)),
        categories=thesaurus.named("category", (content.category,)),
        also=thesaurus.named("category", content.other_categories),
        regions=thesaurus.named("region", content.regions),
        muscles=content.muscles,
        positions=thesaurus.named("position", (content.position,)),
        equipment=thesaurus.named("equipment", content.equipment),
        others=(content.laterality, *(tag.replace("-", " ") for tag in content.movement_tags)),
        told=tuple(step for words in content.words for step in (*words.steps, words.feel)),
    )


def of_protocol(protocol: Protocol, thesaurus: Thesaurus) -> Entry:
    """A protocol as it can be found: its title and the patients' names of it, its regions, what it is for."""
    return Entry(
        key=protocol.slug,
        names=(protocol.title, *(words.name for words in protocol.words)),
        synonyms=(protocol.slug.replace("-", " "), *protocol.synonyms),
        regions=thesaurus.named("region", protocol.regions),
        others=(protocol.aim, protocol.phase, *(words.goal for words in protocol.words)),
    )


def of_page(page: EducationPage, thesaurus: Thesaurus) -> Entry:
    """An education page as it can be found: its titles, its regions, the headings under them."""
    return Entry(
        key=page.slug,
        names=(page.title, *(words.title for words in page.words)),
        synonyms=(page.slug.replace("-", " "), *page.synonyms),
        regions=thesaurus.named("region", page.regions),
        others=tuple(section.heading for words in page.words for section in words.sections),
    )
