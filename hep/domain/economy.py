"""Paper: how many sheets a handout takes, and what would make it fewer. Only what was tried and found true is said.

How pages are counted is not known here: `count` is asked of a changed document.
"""

from collections.abc import Callable, Collection, Iterator
from dataclasses import replace

from hep.domain.handout import Card, Cue, CueKind, HandoutDocument, Layout

Count = Callable[[HandoutDocument], int]
Change = Callable[[HandoutDocument], HandoutDocument]

# A note is not asked to be cut to a word or two, nor told to the letter.
SHORTEST_NOTE = 40
ROUND = 10


def sheets(pages: int) -> int:
    """The sheets of paper, printed on both sides."""
    return (pages + 1) // 2


def paper(pages: int) -> str:
    """The paper in words: "5 pages: 3 sheets, double-sided"."""
    count = sheets(pages)
    told = f"{pages} {'page' if pages == 1 else 'pages'}: {count} {'sheet' if count == 1 else 'sheets'}"
    return f"{told}, double-sided" if pages > 1 else told


def savings(document: HandoutDocument, count: Count, layouts: Collection[Layout] = ()) -> tuple[str, ...]:
    """What would save paper, a sentence each: a shorter note where it saves a page, a part left out where a sheet.

    `layouts` are those that can be had besides the document's own.
    """
    pages = count(document)
    said = [*_shorter_notes(document, count, pages)]
    for change, without in _parts(document, layouts):
        less = count(change(document))
        if sheets(less) < sheets(pages):
            said.append(f"{without} it is {paper(less)}.")
    return tuple(said)


def _parts(document: HandoutDocument, layouts: Collection[Layout]) -> Iterator[tuple[Change, str]]:
    """What may be left out or laid out otherwise, and how that is said."""
    if document.leaflets:
        yield _in_both(lambda one: replace(one, leaflets=())), "Without the education pages"
    if document.chart:
        yield _in_both(lambda one: replace(one, chart=None)), "Without the check-off chart"
    if Layout.COMPACT in layouts and document.layout is Layout.STANDARD:
        yield (
            _in_both(lambda one: replace(one, layout=Layout.COMPACT)),
            "In the compact layout, pictures and dose only,",
        )


def _shorter_notes(document: HandoutDocument, count: Count, pages: int) -> Iterator[str]:
    """The first note that, cut, makes one page less: how long it is, and how long it may be."""
    long = {number: len(note) for number, note in _notes(document) if len(note) > SHORTEST_NOTE}
    if not long or count(_cut(document, dict.fromkeys(long, SHORTEST_NOTE))) == pages:
        return
    for number, length in sorted(long.items(), key=lambda each: -each[1]):
        fits = _longest(document, number, length, lambda tried: count(tried) < pages)
        if fits:
            yield f"The note of exercise {number} is {length} characters long. Shorten it to {fits} and save a page."
            return


def _longest(document: HandoutDocument, number: int, length: int, saves: Callable[[HandoutDocument], bool]) -> int:
    """The most characters of a note, in tens, with which a page is saved; 0 when none is."""
    low, high = SHORTEST_NOTE // ROUND, (length - 1) // ROUND
    if not saves(_cut(document, {number: low * ROUND})):
        return 0
    while low < high:
        middle = (low + high + 1) // 2
        if saves(_cut(document, {number: middle * ROUND})):
            low = middle
        else:
            high = middle - 1
    return low * ROUND


def _notes(document: HandoutDocument) -> Iterator[tuple[int, str]]:
    for card in document.cards:
        yield from ((card.number, cue.text) for cue in card.cues if cue.kind is CueKind.NOTE)


def _cut(document: HandoutDocument, lengths: dict[int, int]) -> HandoutDocument:
    """The document with the notes of these exercises cut to so many characters."""

    def cut(card: Card) -> Card:
        most = lengths.get(card.number)
        return replace(card, cues=tuple(_shortened(cue, most) for cue in card.cues)) if most else card

    return _in_both(lambda one: replace(one, cards=tuple(cut(card) for card in one.cards)))(document)


def _shortened(cue: Cue, most: int) -> Cue:
    return replace(cue, text=cue.text[:most]) if cue.kind is CueKind.NOTE else cue


def _in_both(change: Change) -> Change:
    """The change made in the document and in its second language."""
    return lambda one: replace(change(one), twin=change(one.twin) if one.twin else None)
