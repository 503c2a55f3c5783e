"""What the library pages show: the grid with its facets, and one exercise with all that is known of it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from flask import url_for

from hep.domain import links, phrasing, readability, shelf
from hep.domain.actor import Actor
from hep.domain.exercise import Exercise, ExerciseContent, ExerciseWords
from hep.domain.patient import AVOIDS
from hep.domain.text import LANGUAGE_NAMES, ReviewStatus, sided
from hep.domain.vocabulary import Laterality, Side
from hep.domain.words import handout_words
from hep.extensions import db
from hep.services import clinics, curation, finding, guidance, library, programs
from hep.web import cards, labels
from hep.web.guides import guides
from hep.web.library.forms import print_form
from hep.web.thesaurus import thesaurus

SHOWN_PROGRAMS = 5
OVERVIEWS = ("category", "region")
"""The facets whose values have an overview."""
PAGE = 60
"""Pictures on one page of the grid."""
REVIEW_WORDS = {
    ReviewStatus.REVIEWED: "Reviewed by a clinician",
    ReviewStatus.UNREVIEWED: "Not reviewed by a clinician yet",
    ReviewStatus.DRAFT: "Draft, not reviewed by a clinician yet",
}

CUE_LABELS = {
    "en": {"feel": "You should feel", "avoid": "Avoid", "stop": "Stop if"},
    "es": {kind.value: label for kind, label in handout_words("es").cues.items()},
}


@dataclass(frozen=True, kw_only=True)
class Rung:
    """One exercise of a ladder, the easiest first."""

    slug: str
    name: str
    is_here: bool


def grid(actor: Actor, wanted: shelf.Wanted, wanted_page: int = 1) -> dict[str, object]:
    """The context of templates/library/index.html."""
    found = finding.find(db.session, actor, wanted, thesaurus(), shelf.FACETS)
    shown = found.exercises[(wanted_page - 1) * PAGE : wanted_page * PAGE]
    return {
        "cards": [cards.card(exercise) for exercise in shown],
        "count": len(found.exercises),
        "nearest": [cards.card(exercise) for exercise in found.nearest],
        "facets": cards.facets(wanted, found.counts),
        "pages": _pages(wanted, wanted_page, len(found.exercises)),
        "query": wanted.query,
        "for_words": _for_words(wanted),
        "beside": _beside(actor, wanted.query),
        "about": about(wanted),
        "chosen": _chosen(wanted),
        "total": found.total,
    }


def _beside(actor: Actor, query: str) -> list[tuple[str, list[tuple[str, str]]]]:
    """(kind, (title, address) of each) of the protocols and education pages that fit the words."""
    words = thesaurus()
    exercises = finding.of(db.session, actor, words).index
    found = guidance.find(actor, query, guides().protocols, guides().education, words, exercises)
    kinds = [
        ("Protocols", [(each.title, url_for("protocols.show", slug=each.slug)) for each in found.protocols]),
        ("Education", [(each.title, url_for("education.show", slug=each.slug)) for each in found.pages]),
    ]
    return [(kind, links) for kind, links in kinds if links]


def about(wanted: shelf.Wanted) -> list[tuple[str, str]]:
    """(words, address) of the overview of the one category or region that is chosen."""
    chosen = [(facet, *getattr(wanted, facet)) for facet in OVERVIEWS if len(getattr(wanted, facet)) == 1]
    return [
        (labels.FACETS[facet][1][value], url_for("library.overview", facet=facet, value=value))
        for facet, value in chosen
    ]


def _for_words(wanted: shelf.Wanted) -> str:
    """What follows the count: "for hip or knee, with “clam”"."""
    regions = [words.lower() for region, words in labels.REGIONS.items() if region in wanted.region]
    said = [f"for {' or '.join(regions)}"] if regions else []
    if wanted.query:
        said.append(f"with “{wanted.query}”")
    return ", ".join(said)


def _chosen(wanted: shelf.Wanted) -> list[tuple[str, str]]:
    """(words, address without it) of everything that narrows the list."""
    asked = _asked(wanted)
    chips = []
    for name, values in asked.items():
        words = labels.FACETS[name][1] if name in labels.FACETS else {}
        for value in values:
            rest = asked | {name: [other for other in values if other != value]}
            chips.append((words.get(value, f"“{value}”"), url_for("library.index", **rest)))
    return chips


def _asked(wanted: shelf.Wanted) -> dict[str, list[str]]:
    """What the address says of this wish."""
    asked: dict[str, list[str]] = {facet: sorted(getattr(wanted, facet)) for facet in shelf.FACETS}
    return asked | {"q": [wanted.query] if wanted.query else []}


def _pages(wanted: shelf.Wanted, here: int, count: int) -> list[tuple[int, str]]:
    """(number, address) of each page of the grid; none when one page holds it all. The address here is ""."""
    last = -(-count // PAGE)
    asked = _asked(wanted)
    numbers = range(1, last + 1) if last > 1 else ()
    return [(n, "" if n == here else url_for("library.index", **asked, page=n)) for n in numbers]


def exercise(actor: Actor, slug: str, asked_side: str, asked_words: str = "") -> dict[str, object]:
    """The context of templates/library/show.html. The picture is shown for the side asked, or as it is drawn.

    `asked_words` is the language of the patient's words; English, or the first there is, where it has none such.
    """
    found = library.get(db.session, actor, slug)
    content, row = found.content, library.rows(db.session, actor)[slug]
    has_sides = content.needs_side or found.drawing.side is not None
    side = Side(asked_side) if asked_side in (Side.LEFT, Side.RIGHT) else found.drawing.side
    words = content.words_in(asked_words or "en")
    shown = cards.picture(found, side if content.needs_side else None, words.locale)
    recent = programs.list_recent(db.session, actor, limit=SHOWN_PROGRAMS)
    return {
        "exercise": found,
        "content": content,
        "category_label": labels.CATEGORIES[content.category],
        "drawing": found.drawing,
        "picture": shown,
        "stage": row.stage,
        "is_own": row.clinic_id is not None,
        "revision": found.revision,
        "side": side if has_sides else None,
        "has_sides": has_sides,
        "rungs": ladder(content, finding.of(db.session, actor, thesaurus()).by_slug),
        "usage": curation.usage(db.session, actor, slug),
        "recent": [program for program in recent if slug not in program.plan.slugs],
        "regions": [(region, labels.REGIONS[region]) for region in content.regions],
        "protocols": [each for each in guides().protocols.values() if slug in each.slugs],
        "print_form": print_form(
            found, side=side, language=words.locale, paper=clinics.printing(db.session, actor).paper
        ),
        "linked": [_linked(link) for link in links.treated_by(guides().links, slug)],
        **_words(content, words, side),
        **_tags(content),
    }


def _linked(link: links.Link) -> tuple[str, str, str]:
    """(what it addresses, where that may add to pain, evidence)."""
    where = " or ".join(labels.REGIONS[region].lower() for region in link.adds_to)
    impairment = link.impairment[:1].lower() + link.impairment[1:]
    return f"{link.region.replace('-', ' ')}: {impairment}", where, link.evidence


def _words(content: ExerciseContent, words: ExerciseWords, side: Side | None) -> dict[str, object]:
    spoken_side = side if content.needs_side else None
    steps = [sided(step, spoken_side, words.locale) for step in words.steps]
    read = " ".join(steps)
    return {
        "words": words,
        "frame_labels": handout_words(words.locale).frames,
        "languages": [(each.locale, LANGUAGE_NAMES.get(each.locale, each.locale)) for each in content.words],
        "language_names": LANGUAGE_NAMES,
        "steps": steps,
        "cues": [
            (kind, CUE_LABELS.get(words.locale, CUE_LABELS["en"])[kind], sided(text, spoken_side, words.locale))
            for kind, text in (("feel", words.feel), ("avoid", words.avoid), ("stop", words.stop))
        ],
        "ease": _ease(read, words.locale),
        "word_count": len(readability.words(read)),
        "dose_chips": [chip for _, chip in labels.dose_chips(content.dosage)],
        "dose_sentence": spoken(content, spoken_side, words.locale),
        "reviews": [(each.locale, each.status, REVIEW_WORDS[each.status]) for each in content.words],
    }


def _ease(text: str, locale: str) -> str:
    """How easy the steps read, by the language's own formula."""
    if locale == "es":
        return f"Reading ease {readability.spanish_ease(text):.0f} of 100"
    grade = readability.grade(text)
    return f"Reading grade {grade if grade >= 1 else 'under 1'}"


def spoken(content: ExerciseContent, side: Side | None, locale: str = "en") -> str:
    """The usual dosage as the patient reads it."""
    if content.laterality is Laterality.ALTERNATING:
        side = Side.ALTERNATE
    said = phrasing.how_much(
        content.dosage,
        side=side,
        limb=content.wording.limb,
        preposition=content.wording.preposition,
        timed=content.wording.timed,
        counted=content.wording.counted,
        locale=locale,
    )
    return " ".join(
        (
            *said,
            phrasing.when(content.dosage, locale, content.wording.counted),
            *phrasing.extras(content.dosage, locale),
        )
    )


def _tags(content: ExerciseContent) -> dict[str, object]:
    own, regions = frozenset(content.movement_tags), frozenset(content.regions)
    care = [
        labels.PRECAUTIONS[precaution]
        for precaution, avoids in AVOIDS.items()
        if any(avoid.tags <= own and (not avoid.regions or avoid.regions & regions) for avoid in avoids)
    ]
    return {
        "tags": [
            ("Position", [labels.POSITIONS[content.position]]),
            ("Needs", [labels.EQUIPMENT[thing] for thing in content.equipment] or ["Nothing"]),
            ("Sides", [labels.LATERALITY[content.laterality]]),
            ("Muscles", list(content.muscles) or ["None named"]),
            ("Movement", [tag.replace("-", " ") for tag in content.movement_tags] or ["None named"]),
            ("Care with", care or ["None of the listed precautions"]),
        ],
    }


def ladder(content: ExerciseContent, exercises: Mapping[str, Exercise]) -> Sequence[Rung]:
    """The whole chain of the exercise, from its easiest to its hardest; only itself when it has no neighbours."""
    seen = {content.slug}

    def walk(slug: str | None, way: str) -> list[Rung]:
        found = []
        while slug is not None and slug in exercises and slug not in seen:
            seen.add(slug)
            found.append(Rung(slug=slug, name=exercises[slug].content.name, is_here=False))
            slug = getattr(exercises[slug].content.chain, way)
        return found

    easier = walk(content.chain.easier, "easier")
    here = Rung(slug=content.slug, name=content.name, is_here=True)
    return [*reversed(easier), here, *walk(content.chain.harder, "harder")]
