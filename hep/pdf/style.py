"""How the words of a page are set: measures and inks of one document, and the text styles made of them."""

from dataclasses import dataclass, replace
from functools import cached_property, lru_cache
from typing import Any

from hep.domain.handout import Layout, Paper
from hep.pdf import fonts
from hep.pdf.inks import COLOUR, MONO, Inks
from hep.pdf.measures import DUAL, MEASURES, Measures


@dataclass(frozen=True, kw_only=True)
class Type:
    """How a text is set: font, size, distance of its lines, colour."""

    font: str
    size: float
    leading: float
    colour: str


@dataclass(frozen=True, kw_only=True)
class Look:
    """Measures and inks of one document, and the text styles made of them."""

    size: Measures
    inks: Inks
    figures: str

    @cached_property
    def body(self) -> Type:
        """Words to read."""
        return self.type(fonts.REGULAR, self.size.body, self.size.leading)

    @cached_property
    def bold(self) -> Type:
        """Words that must be seen."""
        return self.type(fonts.BOLD, self.size.body, self.size.leading)

    @cached_property
    def title(self) -> Type:
        """The title of a page."""
        return self.type(fonts.BOLD, self.size.h1, self.size.h1 * 1.18)

    @cached_property
    def lead(self) -> Type:
        """The sentence under the title."""
        return self.type(fonts.REGULAR, self.size.body + 1, self.size.leading + 1.5)

    @cached_property
    def head(self) -> Type:
        """The heading of a section."""
        return self.type(fonts.BOLD, self.size.h2, self.size.h2 * 1.25, self.inks.brand)

    @cached_property
    def subhead(self) -> Type:
        """The heading inside a box."""
        return self.type(fonts.BOLD, self.size.h3, self.size.h3 * 1.2)

    @cached_property
    def name(self) -> Type:
        """The name of an exercise."""
        return self.type(fonts.BOLD, self.size.name, self.size.name * 1.18)

    @cached_property
    def category(self) -> Type:
        """The category under the name."""
        return self.type(fonts.SEMIBOLD, self.size.body, self.size.leading, self.inks.soft)

    @cached_property
    def dose(self) -> Type:
        """The dose sentence."""
        return self.type(fonts.BOLD, self.size.dose, self.size.dose_leading)

    @cached_property
    def when(self) -> Type:
        """When to do it, and the labels of the plan."""
        return self.type(fonts.BOLD, self.size.body, self.size.leading, self.inks.brand)

    @cached_property
    def tight(self) -> Type:
        """Short words one over the other in a narrow column."""
        return self.type(fonts.REGULAR, self.size.body, self._tight_leading)

    @property
    def _tight_leading(self) -> float:
        """Near, but the strokes of one line never touch those of the next."""
        return max(self.size.leading - 1.5, self.size.body * 1.03)

    @cached_property
    def week(self) -> Type:
        """The heading of a week's table."""
        return self.type(fonts.BOLD, self.size.body + 1, self.size.leading + 2)

    @cached_property
    def tight_bold(self) -> Type:
        """A short word over another that must be seen."""
        return self.type(fonts.BOLD, self.size.body, self._tight_leading)

    @cached_property
    def category_tight(self) -> Type:
        """The category in two languages, one over the other."""
        return self.type(fonts.SEMIBOLD, self.size.body, self._tight_leading, self.inks.soft)

    @cached_property
    def foot(self) -> Type:
        """The footer, the only words smaller than the body."""
        return self.type(fonts.REGULAR, self.size.foot, self.size.foot_leading)

    def _sized(self, **changes: Any) -> "Look":
        """The same with other measures; no word to read is smaller."""
        return replace(self, size=replace(self.size, **changes))

    @cached_property
    def denser(self) -> "Look":
        """For pages that hold a little more."""
        return self._sized(is_tight=True, pad=5, front_gap=4, leading=14.2, day_disc=16, day_entry=17)

    @cached_property
    def denser_beside(self) -> "Look":
        """For two languages side by side, where that saves a page."""
        size = self.size
        return self._sized(
            is_tight=True,
            leading=size.leading - 1.2,
            dose_leading=size.dose_leading - 0.8,
            pad=6,
            step=4,
            front_gap=4,
            day_disc=16,
            day_entry=16.2,
            chart_pad=4,
            chart_disc=15,
        )

    @cached_property
    def denser_column(self) -> "Look":
        """For the front in large print, where that saves a page: less white, lines no closer than 1.25."""
        size = self.size
        return self._sized(
            leading=size.body * 1.25,
            pad=size.pad - 4,
            step=size.step - 3,
            front_gap=size.front_gap - 7,
            item_gap=2,
        )

    @cached_property
    def closer(self) -> "Look":
        """Lines and pictures nearer together, and smaller headings, where that saves a page."""
        size = self.size
        return self._sized(
            leading=size.leading - 1.8,
            dose_leading=size.dose_leading - 2,
            h1=size.h1 - 3,
            h2=size.h2 - 1,
            front_gap=size.front_gap - 3,
            step=size.step - 2,
            pad=size.pad - 1,
            figure_tall=size.figure_tall * 0.8,
        )

    @property
    def closest(self) -> "Look":
        """Closer, on narrow margins and with still smaller pictures."""
        size = self.closer.size
        narrow = replace(size, side=26, top=20, bottom=36, foot_baseline=17, figure_tall=size.figure_tall * 0.8)
        return replace(self, size=narrow)

    def type(self, font: str, size: float, leading: float, colour: str | None = None) -> Type:
        """A text style in the ink of the page unless another colour is given."""
        return _type(font, size, leading, colour or self.inks.ink)


@lru_cache(maxsize=512)
def _type(font: str, size: float, leading: float, colour: str) -> Type:
    return Type(font=font, size=size, leading=leading, colour=colour)


@lru_cache
def look(layout: Layout, paper: Paper, *, is_mono: bool, is_dual: bool = False, accent: str = "") -> Look:
    """How a document in this layout on this paper looks; `is_dual` where two languages stand side by side.

    A clinic's `accent` stands for our own brand colour.
    """
    size = DUAL[paper] if is_dual and layout is Layout.STANDARD else MEASURES[layout, paper]
    inks = MONO if is_mono else replace(COLOUR, brand=accent or COLOUR.brand)
    return Look(size=size, inks=inks, figures="mono" if is_mono else "colour")
