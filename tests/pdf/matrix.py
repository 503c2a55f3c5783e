"""The handouts that both PDF validators read: every layout, language, paper and ink, and what is hard to lay out.

A new layout or language is one line here; a hard case is one more.
"""

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date, timedelta
from functools import cache, partial
from itertools import islice, product
from pathlib import Path
from typing import Any, NamedTuple
from uuid import UUID

from hep import pdf
from hep.cli.files import shipped_guides, shipped_library
from hep.domain import sample
from hep.domain.composing import HandoutOptions, compose, compose_leaflet
from hep.domain.handout import Cue, CueKind, HandoutDocument, Layout, Paper
from hep.domain.plan import Plan, PlannedExercise
from hep.domain.program import ProgramSheet
from hep.domain.vocabulary import Side
from hep.exchange import as_yaml
from tests import make_cards, make_document, make_spanish
from tests.pdf.samples import logo, photograph, shown

KNEE = Path(__file__).parents[2] / "docs" / "examples" / "knee.yaml"

LAYOUTS: Mapping[str, Mapping[str, Any]] = {str(layout): {"layout": layout} for layout in Layout}
"""What HandoutOptions are given for each layout."""

LANGUAGES = ("en", "es", "en+es")


class Shape(NamedTuple):
    """How the knee program of the documentation is printed."""

    layout: str
    language: str
    paper: Paper
    is_mono: bool

    def __str__(self) -> str:
        return f"{self.layout}-{self.language}-{self.paper}-{'mono' if self.is_mono else 'colour'}"


SHAPES = tuple(Shape(*each) for each in product(LAYOUTS, LANGUAGES, Paper, (False, True)))


def knee() -> ProgramSheet:
    """The program of the documentation, with an education page."""
    exercises = shipped_library().exercises
    sheet = as_yaml.read_program(KNEE.read_text("utf-8"), KNEE.name, exercises, today=date(2026, 11, 23))
    return replace(sheet, plan=replace(sheet.plan, education=("back-hip-knee",)))


def printed(sheet: ProgramSheet, **options: Any) -> HandoutDocument:
    """The document of a sheet as `hep handout` makes it, the program inside."""
    how = HandoutOptions(pages=shipped_guides().education, **options)
    document = compose(sheet, shipped_library().exercises, how)
    return replace(document, program=as_yaml.write_program(sheet))


def in_shape(shape: Shape) -> HandoutDocument:
    """The knee program in one shape."""
    sheet = knee()
    language, _, second = shape.language.partition("+")
    sheet = replace(sheet, patient=replace(sheet.patient, language=language))
    return printed(sheet, paper=shape.paper, second=second, is_mono=shape.is_mono, **LAYOUTS[shape.layout])


def sixty() -> HandoutDocument:
    """Sixty exercises over eight weeks: charts that go on over pages, their heads repeated."""
    taken = islice(shipped_library().exercises.values(), 60)
    items = tuple(
        PlannedExercise(
            item_id=UUID(int=place),
            slug=exercise.slug,
            dosage=exercise.content.dosage,
            side=Side.LEFT if exercise.content.needs_side else None,
        )
        for place, exercise in enumerate(taken)
    )
    sheet = knee()
    return printed(replace(sheet, plan=Plan(title="Sixty", items=items, review_on=sheet.on + timedelta(weeks=8))))


def _long_note() -> HandoutDocument:
    """A card that fills a page by itself, between others."""
    note = Cue(kind=CueKind.NOTE, label="Note:", text="Move slowly and keep on breathing. " * 70)
    return make_document.document((make_cards.bridge(), make_cards.bridge(number=2, cues=(note,))))


def _longest_words() -> HandoutDocument:
    word = "Pneumonoultramicroscopicsilicovolcanoconiosis" * 3
    card = make_cards.bridge(name=word, dose=(word,), steps=(word, "a " * 100))
    return make_document.document((card,), title=word, closing=word)


HARD: Mapping[str, Callable[[], HandoutDocument]] = {
    "follow-up": make_document.follow_up,
    "follow-up-spanish": lambda: make_spanish.document(Paper.A4, is_mono=True, is_follow_up=True),
    "spanish-and-english": lambda: make_spanish.document(without=("heel-slide", "calf-stretch-wall")),
    "logo": lambda: make_document.document(letterhead=make_document.letterhead(logo=logo())),
    "logo-shapes": lambda: make_document.document(
        letterhead=make_document.letterhead(logo_drawing=sample.drawing()), accent="#74286a"
    ),
    "photographs": lambda: shown(photograph(), is_mirrored=True),
    "photographs-mono": lambda: replace(shown(photograph(), is_mirrored=False), is_mono=True),
    "sixty": sixty,
    "sixty-large": lambda: replace(sixty(), layout=Layout.LARGE),
    "follow-up-giant": lambda: replace(make_document.follow_up(), layout=Layout.GIANT),
    "long-note": _long_note,
    "longest-words": _longest_words,
    "odd-letters": lambda: make_document.document(title="Ř Ж Ω ễ 王 😀 <b>", closing="See you soon."),
    "nothing": lambda: make_document.document((), day=(), chart=None, link=None),
}

DOCUMENTS = {str(shape): partial(in_shape, shape) for shape in SHAPES} | dict(HARD)
LEAFLETS = ("back-hip-knee-en", "pain-pacing-es")
NAMES = (*DOCUMENTS, *LEAFLETS)


@cache
def rendered(name: str) -> bytes:
    """The PDF of one of NAMES, made once."""
    if name in DOCUMENTS:
        return pdf.render(DOCUMENTS[name]())
    slug, _, language = name.rpartition("-")
    page = shipped_guides().education[slug]
    exercises = shipped_library().exercises
    return pdf.render_leaflet(compose_leaflet(page, exercises, language=language, on=date(2026, 11, 23)))
