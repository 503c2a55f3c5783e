"""The eight category marks: one silhouette each, the same on screen and on paper.

A mark is filled paths on a grid of 16 x 16, y down, written with M, L, C and Z and absolute numbers only, so
that a page of HTML and a page of PDF read the same data. No strokes. A hole runs against its outline, so both
fill rules show it. The shape carries the meaning (it reads in black at 12 px); the colour is the ink of the
printed page, 8.6:1 or better on white. The screen keeps inks of its own in `tokens.css`: there, red is kept
for what must be fixed. The words of a category do not live here.
"""

from dataclasses import dataclass

from hep.domain.vocabulary import Category

GRID = 16


@dataclass(frozen=True, kw_only=True)
class CategoryMark:
    """The paths of one silhouette and the printed colour as #rrggbb."""

    paths: tuple[str, ...]
    colour: str


MARKS: dict[Category, CategoryMark] = {
    # a dumbbell on the slant: level, it would look like the double arrow when small
    Category.STRENGTH: CategoryMark(
        paths=(
            (
                "M0 12.5L1.7 10.8L0 9.1L2.2 6.9L4.7 9.4L9.4 4.7L6.9 2.2L9.1 0L10.8 1.7L12.5 0L16 3.5L14.3 5.2"
                "L16 6.9L13.8 9.1L11.3 6.6L6.6 11.3L9.1 13.8L6.9 16L5.2 14.3L3.5 16Z"
            ),
        ),
        colour="#8f2413",
    ),
    # a double arrow
    Category.STRETCHING: CategoryMark(
        paths=("M0 8L5.2 2.8L5.2 6.4L10.8 6.4L10.8 2.8L16 8L10.8 13.2L10.8 9.6L5.2 9.6L5.2 13.2Z",),
        colour="#0b5437",
    ),
    # a beam on a wedge, tipped a little
    Category.BALANCE: CategoryMark(
        paths=("M0 8.3L15.2 2.1L16 4.5L0.8 10.7Z", "M8 8.6L12.4 15.5L3.6 15.5Z"),
        colour="#1b4a8c",
    ),
    # three waves: a ring would look like the hexagon and the turning arrow when small
    Category.SOFT_TISSUE: CategoryMark(
        paths=(
            (
                "M0.4 2.7C2.6 -0.3 5.6 -0.3 8 1.7C10.3 3.7 13 3.7 15.6 0.5L15.6 3.2"
                "C13 6.3 10.3 6.3 8 4.1C5.6 1.9 2.6 1.9 0.4 5.4Z"
            ),
            (
                "M0.4 7.9C2.6 4.9 5.6 4.9 8 6.9C10.3 8.9 13 8.9 15.6 5.7L15.6 8.4"
                "C13 11.5 10.3 11.5 8 9.3C5.6 7.1 2.6 7.1 0.4 10.6Z"
            ),
            (
                "M0.4 13.1C2.6 10.1 5.6 10.1 8 12.1C10.3 14.1 13 14.1 15.6 10.9"
                "L15.6 13.6C13 16.7 10.3 16.7 8 14.5C5.6 12.3 2.6 12.3 0.4 15.8Z"
            ),
        ),
        colour="#74286a",
    ),
    # an arrow that turns about a point
    Category.JOINT: CategoryMark(
        paths=(
            (
                "M13 12.5C11.3 14.7 8.3 15.7 5.5 14.8C2.8 13.9 0.9 11.4 0.7 8.6"
                "C0.6 5.7 2.2 3 4.8 1.9C7.5 0.7 10.6 1.3 12.6 3.4"
                "L10.7 5.2C9.4 3.9 7.5 3.5 5.9 4.3C4.2 5 3.2 6.6 3.3 8.4"
                "C3.4 10.2 4.6 11.8 6.3 12.3C8 12.8 9.9 12.3 11 10.9Z"
            ),
            "M8.9 6.5L13.9 1.7L15 7.8Z",
            (
                "M7.6 6.3C8.6 6.3 9.5 7.2 9.5 8.2C9.5 9.2 8.6 10.1 7.6 10.1"
                "C6.6 10.1 5.7 9.2 5.7 8.2C5.7 7.2 6.6 6.3 7.6 6.3Z"
            ),
        ),
        colour="#664200",
    ),
    # a box that goes up
    Category.BODY_MECHANICS: CategoryMark(
        paths=("M1.5 8.4L14.5 8.4L14.5 16L1.5 16Z", "M8 0L13 4.8L9.4 4.8L9.4 7.4L6.6 7.4L6.6 4.8L3 4.8Z"),
        colour="#3b4550",
    ),
    # stairs
    Category.FUNCTIONAL: CategoryMark(
        paths=("M0 15.5L0 11L5.4 11L5.4 6.2L10.8 6.2L10.8 1.4L16 1.4L16 15.5Z",),
        colour="#00525f",
    ),
    # a hexagon with a hole
    Category.CORE: CategoryMark(
        paths=(
            (
                "M14.9 12L8 16L1.1 12L1.1 4L8 0L14.9 4Z"
                "M8 5.2C6.5 5.2 5.2 6.5 5.2 8C5.2 9.5 6.5 10.8 8 10.8"
                "C9.5 10.8 10.8 9.5 10.8 8C10.8 6.5 9.5 5.2 8 5.2Z"
            ),
        ),
        colour="#46369a",
    ),
}
