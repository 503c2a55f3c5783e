"""One exercise by itself in print: one page for every exercise that hep ships, tagged, in both languages."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date

import pypdfium2
import pytest

from hep import config, pdf
from hep.domain.composing.singles import compose_single
from hep.domain.exercise import Exercise
from hep.domain.handout import HandoutDocument, Paper
from hep.domain.program import ClinicFacts
from hep.domain.vocabulary import Side
from hep.exchange.folder import load_library
from hep.illustration import art
from tests.pdf.conftest import Verdict, page_texts

CLINIC = ClinicFacts(
    name="Riverside Physical Therapy and Sports Medicine",
    phone="(555) 014-2230",
    address="1200 Mill Street, Suite 14, Springfield",
    schedule_url="https://riverside.example/book",
    hours="Mon to Fri 8 am to 6 pm",
    after_hours="Closed? Call your doctor or urgent care.",
)


@pytest.fixture(scope="module")
def shipped() -> dict[str, Exercise]:
    return dict(load_library(config.shipped("exercises"), art.read).exercises)


def single(exercise: Exercise, language: str, side: Side, paper: Paper = Paper.LETTER) -> HandoutDocument:
    return compose_single(exercise, language=language, on=date(2026, 11, 24), side=side, paper=paper, clinic=CLINIC)


def longest(exercise: Exercise) -> Iterator[HandoutDocument]:
    """The forms with the most words: both sides, in each language, on each paper."""
    for language in ("en", "es"):
        for paper in Paper:
            yield single(exercise, language, Side.BOTH, paper)


def test_every_exercise_of_the_library_fits_one_page(shipped: dict[str, Exercise]) -> None:
    longer = [
        (slug, document.language, document.paper)
        for slug, exercise in shipped.items()
        for document in longest(exercise)
        if pdf.page_count(pdf.render_single(document)) != 1
    ]
    assert longer == []


def test_the_page_says_the_name_once_the_dose_the_pain_rule_and_when_to_stop(shipped: dict[str, Exercise]) -> None:
    document = single(shipped["clamshell"], "en", Side.LEFT)
    (words,) = page_texts(pdf.render_single(document))
    assert words.count("Clamshell") == 1
    for said in ("Left leg only.", "How much pain is OK?", "Call 911 now for", "riverside.example/book"):
        assert said in words


def test_the_same_exercise_gives_the_same_bytes(shipped: dict[str, Exercise]) -> None:
    document = single(shipped["bridge"], "es", Side.BOTH)
    assert pdf.render_single(document) == pdf.render_single(document)


def test_the_validator_finds_it_accessible(shipped: dict[str, Exercise], verapdf: Callable[..., Verdict]) -> None:
    plain = single(shipped["clamshell"], "en", Side.LEFT)
    closest = single(shipped["clamshell-band"], "es", Side.BOTH, Paper.A4)
    for document in (plain, closest, replace(plain, is_mono=True)):
        assert verapdf(pdf.render_single(document)) == {}


@pytest.mark.parametrize("slug", ["pallof-press", "askling-diver", "bridge"])
def test_the_fullest_sheet_stays_above_its_footer(shipped: dict[str, Exercise], slug: str) -> None:
    document = single(shipped[slug], "es", Side.BOTH)
    with pypdfium2.PdfDocument(pdf.render_single(document)) as printed:
        page = printed[0]
        words = page.get_textpage()
        rects = [words.get_rect(place) for place in range(words.count_rects())]
        foot = [
            rect for rect in rects if words.get_text_bounded(*rect).strip() in f"{document.footer.left} Página 1 de 1"
        ]
        above = [rect for rect in rects if rect not in foot and words.get_text_bounded(*rect).strip()]
        assert min(bottom for _, bottom, _, _ in rects) > 10
        assert min(bottom for _, bottom, _, _ in above) > min(top for _, _, _, top in foot)
        assert max(right for _, _, right, _ in above) < page.get_size()[0] - 20
