"""The pictures of a card, once, with their captions in both languages."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from hep.domain import handout
from hep.pdf import drawing, fonts
from hep.pdf.boxes import Text, labelled, words
from hep.pdf.canvas import TaggedCanvas
from hep.pdf.style import Look


class Shown(NamedTuple):
    """A picture, and what each language says of it. A language that says the same as the first is silent."""

    told: tuple[handout.Figure, ...]
    captions: tuple[Text, ...]


@dataclass(kw_only=True)
class Pictures:
    """Rows of pictures, each over its captions. In a narrow column a caption is its first word: "Start / Inicio".

    The second language describes the same picture once more for who listens, without painting it again.
    """

    figures: Sequence[handout.Figure]
    twins: Sequence[handout.Figure]
    width: float
    look: Look
    tallest: float = 0

    def __post_init__(self) -> None:
        size, count = self.look.size, len(self.figures)
        is_lying = self.figures[0].drawing.is_wide
        self._a_row = 1 if is_lying and count < 3 else 2 if is_lying else min(count, 3)
        self._share = (self.width - size.figure_gap * (self._a_row - 1)) / self._a_row
        self._is_short = any(
            room < least for room, least in zip((self.width, self._share), size.figures_captioned, strict=True)
        )
        shown = [self._shown(figure, twin) for figure, twin in zip(self.figures, self.twins, strict=True)]
        self._rows = [shown[begin : begin + self._a_row] for begin in range(0, count, self._a_row)]
        self._least = size.figure_flat if is_lying else size.figure_tall

    def _shown(self, figure: handout.Figure, twin: handout.Figure) -> Shown:
        is_same = (twin.label, twin.caption, twin.alt) == (figure.label, figure.caption, figure.alt)
        told = (figure,) if is_same else (figure, twin)
        return Shown(told=told, captions=tuple(self._caption(one) for one in told))

    def _caption(self, figure: handout.Figure) -> Text:
        look = self.look
        if self._is_short:
            return words(figure.label, look.tight_bold, "Caption", figure.language)
        return labelled(f"{figure.label}:", figure.caption, look.tight, fonts.BOLD, "Caption", figure.language)

    @property
    def rows(self) -> int:
        """How many rows the pictures take."""
        return len(self._rows)

    def at_most(self, tallest: float) -> "Pictures":
        """The same, no taller than this, but not flattened beyond what can be seen."""
        self.tallest = max(tallest, self._least)
        return self

    def _picture(self, figure: handout.Figure, *, is_seen: bool) -> drawing.Figure:
        return drawing.Figure(figure=figure, colours=self.look.figures, tallest=self.tallest, is_seen=is_seen)

    def _tall(self, row: Sequence[Shown]) -> float:
        return max(self._picture(one.told[0], is_seen=True).height(self._share) for one in row)

    def _beside(self, one: Shown) -> float:
        """Where the second caption begins beside the first, as in "Start / Inicio"; 0 when it goes below."""
        if not self._is_short or len(one.captions) < 2:
            return 0
        begin = one.captions[0].wide(self._share) + self.look.size.body
        return begin if begin + one.captions[1].wide(1000) <= self._share else 0

    def _deep(self, row: Sequence[Shown]) -> float:
        """The height of the captions of a row."""
        return max(
            sum(caption.height(self._share) for caption in one.captions[: 1 if self._beside(one) else None])
            for one in row
        )

    @property
    def words_height(self) -> float:
        """What the captions and the white take."""
        captions = sum(self._deep(row) for row in self._rows)
        return captions + 2 * len(self._rows) + self.look.size.small * (len(self._rows) - 1)

    @property
    def height(self) -> float:
        """Pictures, captions and the white between."""
        return self.words_height + sum(self._tall(row) for row in self._rows)

    def draw_in(self, place: int, canvas: TaggedCanvas, x: float, y: float) -> None:
        """What the first (0) or the second (1) language says of each picture, in order."""
        for one, left, under in self._places(x, y):
            if place >= len(one.told):
                continue
            picture = self._picture(one.told[place], is_seen=place == 0)
            picture.draw(canvas, left, under + 2 + picture.height(self._share), self._share)
            beside = self._beside(one) if place else 0
            drop = one.captions[0].height(self._share) if place and not beside else 0
            if beside:
                with canvas.artifact():
                    slash = words("/", self.look.tight, "")
                    middle = left + beside - (self.look.size.body + slash.wide(self._share)) / 2
                    slash.draw(canvas, middle, under, self._share)
            one.captions[place].draw(canvas, left + beside, under - drop, self._share - beside)

    def _places(self, x: float, y: float) -> Iterator[tuple[Shown, float, float]]:
        """Each picture with its left edge and the top of its captions."""
        for row in self._rows:
            under = y - self._tall(row) - 2
            for place, one in enumerate(row):
                yield one, x + place * (self._share + self.look.size.figure_gap), under
            y = under - self._deep(row) - self.look.size.small
