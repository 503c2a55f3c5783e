"""What each role looks like. The art is stored in the `colour` theme; readers exchange colours by kind and role.

Widths of lines in drawing units.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from hep.domain.drawing import PathKind
from hep.illustration.engine.hair import STYLES

_EXTRA = {"stretch": 1.0, "ghost": 0.9, "inset": 0.9}
WIDTHS = {"outline": 1.6, "inner": 1.2, "seam": 1.05, "prop": 0.9, "fine": 0.8} | _EXTRA
PRINT_WIDTHS = {"outline": 1.7, "inner": 1.25, "seam": 1.05, "prop": 0.9, "fine": 0.8} | _EXTRA
LIGHT_LINES = ("prop", "ghost", "inset")


@dataclass(frozen=True, kw_only=True)
class Theme:
    """Colours (#rrggbb) of fills and shades by role, of lines and arrows. A role without a shade has none."""

    fill: Mapping[str, str]
    shade: Mapping[str, str]
    shadow: str | None
    line: str
    prop_line: str
    arrow: str
    widths: Mapping[str, float] = field(default_factory=lambda: WIDTHS)
    stretch_line: str = "#c2551f"
    otherwise: str = "#ffffff"

    def colour(self, kind: PathKind, role: str) -> str | None:
        """The colour of a mark; None when the theme does not paint it."""
        match kind:
            case PathKind.LINE:
                return {"stretch": self.stretch_line}.get(role, self.prop_line if role in LIGHT_LINES else self.line)
            case PathKind.SHADOW:
                return self.shadow
            case PathKind.SHADE:
                return self.shade.get(role)
            case PathKind.ARROW:
                return "#ffffff" if role == "halo" else self.arrow
            case _:
                return self.fill.get(role, self.otherwise)


COLOUR = Theme(
    fill={
        "skin": "#f0c9a8", "shirt": "#4f9fb5", "shorts": "#44546a", "shoe": "#f4f5f6", "sole": "#c9ced4",
        "hair": "#5b4636", "feature": "#4a342a", "accent": "#ee8350", "stretch": "#fde4d3", "inset": "#ffffff",
        "mat": "#cfe3dc", "seat": "#d9c3a0", "frame": "#b9bec5", "wood": "#e3cfae", "cabinet": "#eef0f2",
        "sheet": "#d5e3ee", "carton": "#d8b483", "screen": "#eef0f2",
        "foam": "#a9c7e8", "metal": "#b4bac2", "rubber": "#59616c", "band": "#7fb069", "towel": "#ffffff",
        "ball": "#d9503f", "canvas": "#7d8fb3", "ice": "#cfe6f5", "heat": "#e8b7a4",
    },
    shade={
        "skin": "#dfae8a", "shirt": "#3d869b", "shorts": "#364356", "shoe": "#dadee2",
        "hair": "#46352a", "accent": "#cf5f28",
        "mat": "#b5cfc6", "seat": "#c4ab84", "frame": "#9ba2ab", "wood": "#cfb78f", "cabinet": "#dcdfe3",
        "sheet": "#bccfde", "carton": "#bb9560", "screen": "#dcdfe3",
        "foam": "#8eb0d6", "metal": "#949ba5", "rubber": "#454c56", "band": "#689656", "towel": "#e6e9ec",
        "ball": "#b53d2e", "canvas": "#65769a", "ice": "#b2d2e8", "heat": "#d39d88",
    },
    shadow="#dfe3e8", line="#2b2f36", prop_line="#6d747e", arrow="#d9480f",
)  # fmt: skip

MONO = Theme(
    fill={
        "skin": "#ffffff", "shirt": "#d9d9d9", "shorts": "#a8a8a8", "shoe": "#ffffff", "sole": "#bdbdbd",
        "hair": "#6a6a6a", "feature": "#222222", "accent": "#777777", "stretch": "#ffffff", "inset": "#ffffff",
        "mat": "#f0f0f0", "seat": "#f4f4f4", "frame": "#e4e4e4", "wood": "#f7f7f7", "cabinet": "#fafafa",
        "sheet": "#f6f6f6", "carton": "#eeeeee", "screen": "#fafafa",
        "foam": "#efefef", "metal": "#dddddd", "rubber": "#888888", "band": "#cccccc", "towel": "#ffffff",
        "ball": "#555555", "canvas": "#c9c9c9", "ice": "#f2f2f2", "heat": "#dddddd",
    },
    shade={
        "skin": "#ebebeb", "shirt": "#c2c2c2", "shorts": "#8f8f8f", "shoe": "#e6e6e6",
        "hair": "#545454", "accent": "#666666",
        "mat": "#dedede", "seat": "#dddddd", "frame": "#cccccc", "wood": "#e2e2e2", "cabinet": "#e8e8e8",
        "sheet": "#e4e4e4", "carton": "#d2d2d2", "screen": "#e8e8e8",
        "foam": "#d8d8d8", "metal": "#bcbcbc", "rubber": "#6a6a6a", "band": "#aaaaaa", "towel": "#dddddd",
        "ball": "#333333", "canvas": "#ababab", "ice": "#dddddd", "heat": "#c4c4c4",
    },
    shadow="#e9e9e9", line="#000000", prop_line="#555555", arrow="#000000", widths=PRINT_WIDTHS,
    stretch_line="#444444",
)  # fmt: skip

LINE = Theme(
    fill={"hair": "#8c8c8c", "shorts": "#e4e4e4", "feature": "#111111", "accent": "#d8d8d8"},
    shade={},
    shadow=None,
    line="#111111",
    prop_line="#555555",
    arrow="#000000",
    widths=PRINT_WIDTHS,
    stretch_line="#666666",
)

THEMES = {"colour": COLOUR, "mono": MONO, "line": LINE}

SKIN_TONES = {
    "light": ("#f0c9a8", "#dfae8a"),
    "tan": ("#dba97f", "#c68e63"),
    "brown": ("#b47d56", "#996542"),
    "dark": ("#8a5a3c", "#70452c"),
}
HAIR_TONES = {
    "brown": ("#5b4636", "#46352a"),
    "black": ("#37323a", "#27232b"),
    "fair": ("#b98f55", "#9f7641"),
    "grey": ("#9a9ca1", "#81848a"),
}


LOOK_WORDS = {"skin": tuple(SKIN_TONES), "hair": tuple(HAIR_TONES), "style": tuple(STYLES)}
"""What a pose file may say under `look`."""


def toned(theme: Theme, skin: str, hair: str) -> Theme:
    """The theme with a skin and a hair tone; words of `SKIN_TONES` and `HAIR_TONES`."""
    (skin_fill, skin_shade), (hair_fill, hair_shade) = SKIN_TONES[skin], HAIR_TONES[hair]
    return replace(
        theme,
        fill={**theme.fill, "skin": skin_fill, "hair": hair_fill},
        shade={**theme.shade, "skin": skin_shade, "hair": hair_shade},
    )
