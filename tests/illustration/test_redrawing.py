from contextlib import suppress

import pytest

from hep.domain.drawing import Path, PathKind
from hep.domain.errors import RuleBroken
from hep.illustration import art, paths
from hep.illustration.redrawing import redrawn
from tests.illustration.samples import foreign


def _paths(inside: str, root: str = 'viewBox="0 0 100 50"') -> tuple[Path, ...]:
    drawing = redrawn(foreign(inside, root).decode(), "Sample")
    assert art.read(art.write(drawing)) == drawing
    return drawing.frame("start").paths


def _box(path: Path) -> tuple[complex, complex]:
    return paths.box(paths.parse(path.d))


def test_shapes_and_transforms_become_painted_paths():
    fill, line = _paths(
        '<g transform="translate(10 5)"><rect width="20" height="10" fill="#f00" stroke="blue" stroke-width="2"/></g>'
    )
    assert (fill.kind, fill.fill, _box(fill)) == (PathKind.FILL, "#ff0000", (240 + 120j, 720 + 360j))
    assert (line.kind, line.stroke, line.width) == (PathKind.LINE, "#0000ff", 48.0)


@pytest.mark.parametrize(
    "shape",
    [
        '<circle cx="50" cy="25" r="10"/>',
        '<ellipse cx="50" cy="25" rx="20" ry="10"/>',
        '<polygon points="0,0 50,0 50,50"/>',
        '<path d="M0 0Q50 50 100 0T20 10A5 5 0 0 1 30 30H10V20z"/>',
        '<defs><rect id="r" width="9" height="9"/></defs><use xlink:href="#r" x="3"/>',
        '<symbol id="s"><rect width="9" height="9"/></symbol><use href="#s"/>',
    ],
)
def test_every_shape_is_drawn_once(shape):
    assert len(_paths(shape)) == 1


def test_styles_and_classes_paint():
    first, second = _paths(
        "<style>.k{fill:#123456}</style><rect class='k' width='9' height='9'/>"
        "<rect style='fill:#abcdef' width='9' height='9'/>"
    )
    assert (first.fill, second.fill) == ("#123456", "#abcdef")


def test_half_clear_colours_are_mixed_with_the_paper():
    (path,) = _paths('<rect width="9" height="9" fill="#000000" fill-opacity="0.5"/>')
    assert path.fill in ("#7f7f7f", "#808080")


def test_what_is_hidden_or_unpainted_is_left_out():
    (path,) = _paths(
        '<rect width="9" height="9" fill="none"/><rect width="9" height="9" visibility="hidden"/>'
        '<g display="none"><rect width="9" height="9"/></g><rect width="9" height="9" fill="#010101"/>'
    )
    assert path.fill == "#010101"


def test_a_hole_stays_a_hole_under_both_rules():
    ring = "M0 0H40V40H0Z"
    (wound,) = _paths(f'<path d="{ring}M10 10V30H30V10Z"/>')
    (even_odd,) = _paths(f'<path fill-rule="evenodd" d="{ring}M10 10H30V30H10Z"/>')
    assert len(paths.parse(wound.d)) == len(paths.parse(even_odd.d)) == 2
    (solid,) = _paths(f'<path d="{ring}M10 10H30V30H10Z"/>')
    assert len(paths.parse(solid.d)) == 1


def test_the_size_may_be_in_millimetres():
    drawing = redrawn(foreign("<rect width='9' height='9'/>", 'width="200mm" height="100mm"').decode(), "T")
    assert (drawing.width, drawing.height) == (2400, 1200)


@pytest.mark.parametrize(
    ("inside", "root", "what"),
    [
        ("<text>Only words</text>", 'viewBox="0 0 9 9"', "no shape that can be drawn"),
        ("<rect width='9' height='9' fill='url(#g)'/>", 'viewBox="0 0 9 9"', "no shape that can be drawn"),
        ("<rect width='9' height='9'/>", 'viewBox="0 0 0 0"', "no size"),
        ("<rect width='9' height='9'/>", 'viewBox="0 0 900 9"', "narrow strip"),
        (
            '<path d="' + "".join(f"M{n % 997} {n % 13}L{n % 71} {n % 89}" for n in range(60_000)) + '"/>',
            'viewBox="0 0 999 999"',
            "too detailed",
        ),
    ],
)
def test_a_picture_that_cannot_be_used_is_refused_in_words(inside, root, what):
    with pytest.raises(RuleBroken, match=what):
        redrawn(foreign(inside, root).decode(), "T")


@pytest.mark.parametrize(
    "inside",
    [
        '<path d="M0 0L1e999 5 nan inf"/>',
        '<path d="M0 0L"/>',
        '<path d="garbage"/>',
        '<rect width="-5" height="x"/>',
        '<rect width="9" height="9" transform="matrix(0 0 0 0 0 0)"/>',
        '<rect width="9" height="9" transform="scale(1e300)"/>',
        '<rect width="9" height="9" transform="rotate(foo"/>',
        '<polygon points="1,2,3"/>',
        '<rect width="9" height="9" fill="rgb(900,-2,x)" stroke-width="wide" stroke="red"/>',
        '<circle r="1e400"/>',
        '<rect width="9" height="9" stroke="red" stroke-width="nan" fill-opacity="x"/>',
    ],
)
def test_nonsense_is_refused_or_drawn_but_never_falls_over(inside):
    with suppress(RuleBroken):
        _paths(inside)
