"""Figures in black and white, and how finely every figure is written. Where a figure stands is not decided here."""

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
