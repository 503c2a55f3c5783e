"""Every length of every layout, in points."""

from dataclasses import dataclass, replace

from hep.domain.handout import Layout, Paper


@dataclass(frozen=True, kw_only=True)
class Measures:
    """Every length of a layout and its two switches; as they stand here, those of the standard one on Letter."""

    is_one_column: bool = False
    is_tight: bool = False

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
    item_gap: float = 1
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
    figures_captioned: tuple[float, float] = (166, 90)

    # page 1
    plan_label: float = 84
    day: tuple[float, ...] = (206, 226, 246, 266, 286, 306)
    day_entry: float = 18.2
    pain_cell: float = 24
    pain_band: float = 5
    day_block: int = 66
    day_columns: int = 3
    qr: float = 60
    qr_white: float = 9

    # an education page
    leaflet_figures: float = 178
    leaflet_tall: float = 480

    # the chart
    chart_label: float = 152
    chart_rating: float = 35
    has_strips: bool = False
    chart_row: float = 23
    week_row: float = 23
    chart_pad: float = 4
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


_STANDARD = Measures()
_LARGE = Measures(
    is_one_column=True, side=44, top=40, bottom=69, foot_baseline=22,
    body=18, leading=23.5, item_gap=3, h1=32, h2=23, h3=20, name=27, dose=20, dose_leading=26, foot=14, foot_leading=17,
    hair=3, small=6, step=9, pad=11, gap=22, front_gap=14, card_gap=24, gutter=30, icon=18, mark=21,
    thin=1, line=1.5, box_line=1.8, thick=2, card_rule=2, bar=8, stop_bar=9,
    logo=54, logo_wide=180, disc=40, day_disc=30, figure_tall=270, figure_flat=120, figure_gap=12,
    day_entry=33, day_block=14, pain_cell=38, pain_band=8, qr=92, qr_white=14,
    leaflet_tall=230, chart_label=214, chart_rating=104, chart_row=37, week_row=37, chart_pad=12, chart_disc=30,
    check_box=24, pain_box=28, example=250,
)  # fmt: skip
_GIANT = replace(
    _LARGE, side=36, top=36, bottom=82, foot_baseline=24,
    body=24, leading=30, item_gap=4, h1=40, h2=30, h3=26, name=35, dose=26, dose_leading=33, foot=17, foot_leading=21,
    hair=4, small=8, step=11, pad=13, gap=26, front_gap=18, gutter=40, icon=24, mark=28,
    bar=10, stop_bar=12, disc=52, day_disc=40, figure_tall=340, figure_flat=150,
    day_entry=43, day_block=8, pain_cell=46, pain_band=10, qr=110, qr_white=17,
    leaflet_tall=300, has_strips=True, chart_label=128, chart_row=46, week_row=46, chart_pad=16, chart_disc=40,
    check_box=32, pain_box=36, example=330,
)  # fmt: skip
_CARDS = Measures(
    figures=247, figures_wide=(247, 264, 282), figure_tall=200, figure_flat=96,
)  # fmt: skip
_COMPACT = Measures(
    side=30, top=22, bottom=39, h1=21, name=15, dose=12, dose_leading=15, disc=24, card_gap=5,
    step=4, small=2, gap=20, figure_tall=61, figure_flat=50, qr=56, qr_white=8,
)  # fmt: skip


def _a4(size: Measures, chart_label: float) -> Measures:
    return replace(size, width=595.28, height=841.89, chart_label=chart_label)


MEASURES = {
    (Layout.STANDARD, Paper.LETTER): _STANDARD,
    (Layout.STANDARD, Paper.A4): _a4(_STANDARD, 140),
    (Layout.LARGE, Paper.LETTER): _LARGE,
    (Layout.LARGE, Paper.A4): _a4(_LARGE, 200),
    (Layout.GIANT, Paper.LETTER): _GIANT,
    (Layout.GIANT, Paper.A4): _a4(_GIANT, 124),
    (Layout.CARDS, Paper.LETTER): _CARDS,
    (Layout.CARDS, Paper.A4): _a4(_CARDS, 140),
    (Layout.COMPACT, Paper.LETTER): _COMPACT,
    (Layout.COMPACT, Paper.A4): _a4(_COMPACT, 140),
}
# Two languages side by side: the page lies, pictures at the left, a column of words for each language.
_DUAL = Measures(
    width=792, height=612, side=28, top=22, bottom=36, foot_baseline=18, leading=14.4, h1=19, name=16, dose=12,
    dose_leading=14.8, card_gap=6, step=5, gap=14, disc=30, facts=232, day_block=22, day_columns=2,
    figures_wide=(130, 139, 148, 157, 166, 184, 202, 220), figure_tall=104, figure_flat=52,
    leaflet_figures=250, leaflet_tall=390, chart_label=248, chart_rating=64, chart_row=33, week_row=24, chart_pad=6,
)  # fmt: skip
DUAL = {Paper.LETTER: _DUAL, Paper.A4: replace(_DUAL, width=841.89, height=595.28)}
