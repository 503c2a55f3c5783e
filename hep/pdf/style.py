"""Every size and every colour of the printed handout, and nothing else. Sizes are points.

Contrast on white is 7:1 or better for every ink that carries words. `mono` is safe to photocopy: nothing is told
by colour alone, tints are gone, outlines are thick enough to live through a copier.
"""

from dataclasses import dataclass
from functools import cache, lru_cache

from hep.domain.handout import Layout, Paper
from hep.pdf import fonts


@dataclass(frozen=True, kw_only=True)
class Type:
    """How a text is set: font, size, distance of its lines, colour."""

    font: str
    size: float
    leading: float
    colour: str


@dataclass(frozen=True, kw_only=True)
class Inks:
    """The colours of a page. `edge` boxes a tinted panel where the tint is gone."""

    ink: str = "#1b1f24"
    soft: str = "#3f464f"
    rule: str = "#9aa3ad"
    brand: str = "#0d4a5a"
    stop: str = "#a11212"
    tint: str = "#e8f2f4"
    stop_tint: str = "#fbeeee"
    paper: str = "#ffffff"
    edge: str | None = None


COLOUR = Inks()
MONO = Inks(
    ink="#000000",
    soft="#000000",
    rule="#666666",
    brand="#000000",
    stop="#000000",
    tint="#ffffff",
    stop_tint="#ffffff",
    edge="#000000",
)


@dataclass(frozen=True, kw_only=True)
class Measures:
    """Every length of the standard layout, for Letter unless a paper says otherwise."""

    width: float = 612
    height: float = 792
    side: float = 36
    top: float = 30
    bottom: float = 44
    foot_baseline: float = 21

    body: float = 12
    leading: float = 15
    h1: float = 25
    h2: float = 16
    h3: float = 14
    name: float = 17
    dose: float = 13
    dose_leading: float = 16.5
    foot: float = 10.5
    foot_leading: float = 12

    # distances
    hair: float = 2
    small: float = 4
    step: float = 6
    pad: float = 8
    gap: float = 16
    front_gap: float = 7
    card_gap: float = 8
    front_spread: float = 12
    card_spread: float = 26
    gutter: float = 18
    icon: float = 12
    mark: float = 14

    # lines
    thin: float = 0.8
    line: float = 1.2
    box_line: float = 1.3
    thick: float = 1.6
    card_rule: float = 1.4
    bar: float = 5
    stop_bar: float = 6

    # the letterhead
    logo: float = 38
    logo_wide: float = 120
    facts: float = 238

    # a card
    disc: float = 32
    day_disc: float = 17
    figures: float = 190
    figures_wide: tuple[float, ...] = (226, 240, 252, 264, 276)
    figure_tall: float = 154
    figure_flat: float = 74
    figure_gap: float = 9

    # page 1
    plan_label: float = 84
    day: tuple[float, ...] = (206, 226, 246, 266)
    day_entry: float = 18.2
    pain_cell: float = 24
    pain_band: float = 5
    qr: float = 60
    qr_white: float = 9

    # an education page
    leaflet_figures: float = 178
    leaflet_tall: float = 480

    # the chart
    chart_label: float = 152
    chart_rating: float = 35
    chart_row: float = 23
    chart_disc: float = 17
    check_box: float = 15
    pain_box: float = 17
    example: float = 132

    @property
    def room(self) -> float:
        """The width between the side margins."""
        return self.width - 2 * self.side

    @property
    def depth(self) -> float:
        """The height between the top and bottom margins."""
        return self.height - self.top - self.bottom


MEASURES = {
    (Layout.STANDARD, Paper.LETTER): Measures(),
    (Layout.STANDARD, Paper.A4): Measures(width=595.28, height=841.89, chart_label=140),
}


@dataclass(frozen=True, kw_only=True)
class Look:
    """Measures and inks of one document, and the text styles made of them."""

    size: Measures
    inks: Inks
    figures: str

    @property
    def body(self) -> Type:
        """Words to read."""
        return self.type(fonts.REGULAR, self.size.body, self.size.leading)

    @property
    def bold(self) -> Type:
        """Words that must be seen."""
        return self.type(fonts.BOLD, self.size.body, self.size.leading)

    @property
    def title(self) -> Type:
        """The title of a page."""
        return self.type(fonts.BOLD, self.size.h1, self.size.h1 * 1.18)

    @property
    def lead(self) -> Type:
        """The sentence under the title."""
        return self.type(fonts.REGULAR, self.size.body + 1, self.size.leading + 1.5)

    @property
    def head(self) -> Type:
        """The heading of a section."""
        return self.type(fonts.BOLD, self.size.h2, self.size.h2 * 1.25, self.inks.brand)

    @property
    def subhead(self) -> Type:
        """The heading inside a box."""
        return self.type(fonts.BOLD, self.size.h3, self.size.h3 * 1.2)

    @property
    def name(self) -> Type:
        """The name of an exercise."""
        return self.type(fonts.BOLD, self.size.name, self.size.name * 1.18)

    @property
    def category(self) -> Type:
        """The category under the name."""
        return self.type(fonts.SEMIBOLD, self.size.body, self.size.leading, self.inks.soft)

    @property
    def dose(self) -> Type:
        """The dose sentence."""
        return self.type(fonts.BOLD, self.size.dose, self.size.dose_leading)

    @property
    def when(self) -> Type:
        """When to do it, and the labels of the plan."""
        return self.type(fonts.BOLD, self.size.body, self.size.leading, self.inks.brand)

    @property
    def tight(self) -> Type:
        """Short words one over the other in a narrow column."""
        return self.type(fonts.REGULAR, self.size.body, self.size.leading - 1.5)

    @property
    def foot(self) -> Type:
        """The footer, the only words smaller than the body."""
        return self.type(fonts.REGULAR, self.size.foot, self.size.foot_leading)

    def type(self, font: str, size: float, leading: float, colour: str | None = None) -> Type:
        """A text style in the ink of the page unless another colour is given."""
        return _type(font, size, leading, colour or self.inks.ink)


@lru_cache(maxsize=512)
def _type(font: str, size: float, leading: float, colour: str) -> Type:
    return Type(font=font, size=size, leading=leading, colour=colour)


@cache
def look(layout: Layout, paper: Paper, *, is_mono: bool) -> Look:
    """How a document in this layout on this paper looks."""
    return Look(size=MEASURES[layout, paper], inks=MONO if is_mono else COLOUR, figures="mono" if is_mono else "colour")


# Figures in black and white, by kind and role; a role that is not here turns to the grey of its own colour.
FIGURE_GREYS = {
    "fill": {
        "skin": "#ffffff", "shirt": "#d9d9d9", "shorts": "#a8a8a8", "shoe": "#ffffff", "sole": "#bdbdbd",
        "hair": "#6a6a6a", "feature": "#222222", "accent": "#777777", "mat": "#f0f0f0", "seat": "#f4f4f4",
        "frame": "#e4e4e4", "wood": "#f7f7f7", "cabinet": "#fafafa", "foam": "#efefef", "metal": "#dddddd",
        "rubber": "#888888", "band": "#cccccc", "towel": "#ffffff", "sheet": "#f6f6f6", "carton": "#eeeeee",
        "ball": "#555555", "screen": "#fafafa", "canvas": "#c9c9c9", "ice": "#f2f2f2", "heat": "#dddddd",
        "stretch": "#ffffff", "inset": "#ffffff",
    },
    "shade": {
        "skin": "#ebebeb", "shirt": "#c2c2c2", "shorts": "#8f8f8f", "shoe": "#e6e6e6", "hair": "#545454",
        "accent": "#666666", "mat": "#dedede", "seat": "#dddddd", "frame": "#cccccc", "wood": "#e2e2e2",
        "cabinet": "#e8e8e8", "foam": "#d8d8d8", "metal": "#bcbcbc", "rubber": "#6a6a6a", "band": "#aaaaaa",
        "towel": "#dddddd", "sheet": "#e4e4e4", "carton": "#d2d2d2", "ball": "#333333",
        "screen": "#e8e8e8", "canvas": "#ababab", "ice": "#dddddd", "heat": "#c4c4c4",
    },
    "shadow": {"ground": "#e9e9e9"},
    "line": {
        "prop": "#333333", "outline": "#000000", "inner": "#000000", "seam": "#000000", "fine": "#000000",
        "stretch": "#444444", "ghost": "#666666", "inset": "#555555",
    },
    "arrow": {"halo": "#ffffff", "shaft": "#000000", "head": "#000000"},
}  # fmt: skip
# Figures are written on a grid of so many units, three digits a number: a quarter of a point on paper.
FIGURE_GRID = 800
# Thin prop lines vanish in a copier: no line of a mono figure is thinner than this share of the art's width unit.
FIGURE_PROP_FACTOR = 1.7
