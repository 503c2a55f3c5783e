"""The first pages in two languages: one letterhead, then plan, day, what to stop, warnings, pain line, code to scan."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import zip_longest

from hep.domain.handout import HandoutDocument
from hep.pdf import booking, day, fonts, front, page, text
from hep.pdf.boxes import Box, Row, Rule, Space, Stack, Text, words
from hep.pdf.calls import safety_in_a_column, stop_old
from hep.pdf.dual.columns import Beside, alone, column, level
from hep.pdf.front import SECTION
from hep.pdf.page import Block
from hep.pdf.pain import PAIN, pain
from hep.pdf.style import Look
from hep.pdf.text import Run


def pages(documents: Sequence[HandoutDocument], look: Look) -> list[list[Block]]:
    """The front, row by row. What to stop stands under the day, or before a day that begins a page."""
    first, second = documents
    own, size = column(look), look.size
    head = _block(_head(first, second, look), "The head of the first page")
    plan, *day = _rows(_plans(documents, own), second.language, look, "The plan on the first page")
    stop = list(_stops(documents, own, look))
    warnings = _rows([_safety(document, own) for document in documents], second.language, look, "The warnings")
    scales = (pain(first.pain, own).box, pain(second.pain, own).box)
    rule = _beside(scales, second.language, look, PAIN)
    orders = [[head, plan, *day, *stop, *warnings, rule], [head, plan, *stop, *day, *warnings, rule]]
    return min((page.fill(blocks, size, size.front_gap) for blocks in orders), key=len)


def _rows(columns: Sequence[Iterable[Box]], language: str, look: Look, what: str) -> list[Block]:
    """The boxes of both languages in pairs."""
    pairs = zip_longest(*columns, fillvalue=Space(size=0))
    return [_beside(pair, language, look, what) for pair in pairs]


def _stops(documents: Sequence[HandoutDocument], own: Look, look: Look) -> Iterator[Block]:
    """The exercises that are no longer done, where there are any."""
    told = [stop_old(one.stop_old, own) for one in documents if one.stop_old]
    if len(told) == len(documents):
        yield _beside(told, documents[1].language, look, "The old exercises to stop")


def link(documents: Sequence[HandoutDocument], look: Look) -> Block | None:
    """The code once, and beside it the words of each language."""
    first, second = documents
    if not first.link or not second.link:
        return None
    said = booking.link(first.link, look), booking.link_words(second.link, look)
    return Block(box=Beside(kids=said, gap=look.size.gap, language=second.language), section="link")


def _block(box: Box, what: str) -> Block:
    return Block(box=box, section=SECTION, what=what)


def _beside(kids: Sequence[Box], language: str, look: Look, what: str) -> Block:
    width = column(look).size.room
    first, second = level(kids[:1], kids[1:], (width, width))
    return _block(Beside(kids=(first[0], second[0]), gap=look.size.gap, language=language), what)


def _head(first: HandoutDocument, second: HandoutDocument, look: Look) -> Box:
    """The letterhead once with the facts in each language; titles and purposes side by side."""
    size = look.size
    facts = Beside(
        kids=(front.people(first.letterhead, look), front.people(second.letterhead, look)),
        gap=size.gap,
        language=second.language,
    )
    clinic = alone(front.clinic(first.letterhead, look))
    wide = 2 * size.facts + size.gap
    kids: list[Box] = [
        Row(kids=[clinic, facts], widths=[None, wide], gap=size.gap, is_centred=True),
        Space(size=size.small),
        Rule(weight=size.thick, colour=look.inks.brand, after=size.hair),
    ]
    width = column(look).size.room
    columns = level(_titles(first, look), _titles(second, look), (width, width))
    said = (Stack(kids=columns[0], gap=size.hair), Stack(kids=columns[1], gap=size.hair))
    kids.append(Beside(kids=said, gap=size.gap, language=second.language))
    return Stack(kids=kids)


def _titles(document: HandoutDocument, look: Look) -> list[Box]:
    """Which language the column is in, the title, the purpose."""
    language = words(document.language_name, look.category)
    return [language, words(document.title, look.title, "H1"), _purpose(document, look)]


def _purpose(document: HandoutDocument, look: Look) -> Box:
    said = [Run(text.clean(document.purpose), fonts.REGULAR)]
    if document.replace_note:
        said.append(Run(" " + text.clean(document.replace_note), fonts.BOLD))
    return Text(runs=said, style=look.body)


def _plans(documents: Sequence[HandoutDocument], look: Look) -> list[list[Box]]:
    """The plan, then the day: times one under the other, or each in columns where that is shorter for both."""
    plans: list[list[Box]] = [
        [day.tinted(front.facts_list(one.plan_heading, one.plan, look), look)] for one in documents
    ]
    if not documents[0].day:
        return plans
    stacked: list[list[Box]] = [[day.tinted(day.day_list(one.day_heading, one.day, look), look)] for one in documents]
    columns: list[list[Box]] = [[day.tinted(part, look) for part in day.day_parts(one, look)] for one in documents]
    days = min(stacked, columns, key=lambda form: max(_height(boxes, look) for boxes in form))
    return [[*plan, *day] for plan, day in zip(plans, days, strict=True)]


def _height(boxes: Sequence[Box], look: Look) -> float:
    return Stack(kids=boxes, gap=look.size.front_gap).height(look.size.room)


def _safety(document: HandoutDocument, look: Look) -> Iterator[Box]:
    """The boxes one under the other; the code to scan and what to stop stand elsewhere."""
    yield from (block.box for block in safety_in_a_column(replace(document, stop_old=None), look))
