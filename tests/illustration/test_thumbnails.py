from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from hep.domain.drawing import Drawing, Frame, Raster
from hep.illustration import art, paths
from hep.illustration.thumbnails import ACROSS, DOWN, pair_svg
from tests.illustration.samples import FRAME, art_text, photograph

LIBRARY = sorted(Path(__file__).parents[2].glob("exercises/*/*.svg"))


def _box(svg: str) -> tuple[float, float]:
    root = ET.fromstring(svg)
    _, _, width, height = (float(number) for number in root.get("viewBox").split())
    return width, height


def _fills(svg: str) -> list[tuple[float, float]]:
    """Left and upper edge of every filled path, in painting order."""
    found = []
    for group in ET.fromstring(svg).findall("{*}g"):
        if group.get("fill") != "none":
            corners = [paths.box(paths.parse(path.get("d")))[0] for path in group]
            found += [(corner.real, corner.imag) for corner in corners]
    return found


def _three(box: str) -> Drawing:
    frames = "".join(f'<g id="{name}">{FRAME}</g>' for name in ("start", "via", "end"))
    return art.read(art_text(frames=frames, box=box))


def test_wide_figures_stand_above_each_other_on_a_diagonal():
    start, _, end, _ = _fills(pair_svg(art.read(art_text())))
    assert end[0] > start[0]
    assert end[1] > start[1]


def test_tall_figures_stand_side_by_side():
    start, _, end, _ = _fills(pair_svg(art.read(art_text(box="0 0 800 800"))))
    assert end[0] > start[0]
    assert end[1] == pytest.approx(start[1], abs=1)


def test_three_wide_frames_make_a_zigzag():
    start, _, via, _, end, _ = _fills(pair_svg(_three("0 0 1600 800")))
    assert start[0] == end[0] < via[0]
    assert start[1] < via[1] < end[1]


def test_a_mirrored_pair_turns_the_figures_and_keeps_their_order():
    drawing = art.read(art_text(box="0 0 800 800"))
    big, small = _fills(pair_svg(drawing))[:2]
    assert big[0] < small[0]
    turned = _fills(pair_svg(drawing, is_mirrored=True))
    assert turned[0][0] > turned[1][0]
    assert turned[2][0] > turned[0][0]


def test_fine_lines_and_specks_are_left_out():
    speck = '<g class="fill skin" fill="#f0c9a8"><path d="M100 100l4 0 0 4z"/></g>'
    fine = FRAME[FRAME.index('<g class="line') :].replace("line outline", "line fine")
    svg = pair_svg(art.read(art_text(frames=f'<g id="start">{FRAME}{speck}{fine}</g>')))
    assert svg.count("<path") == FRAME.count("<path")


def test_photographs_are_shrunk_into_the_pair():
    raster = Raster(media_type="image/png", content=photograph(size=(900, 600)))
    frames = (Frame(name="start", raster=raster), Frame(name="end", raster=raster))
    svg = pair_svg(Drawing(sha="x", title="T", width=900, height=600, frames=frames), is_mirrored=True)
    assert svg.count("data:image/jpeg;base64,") == 2
    assert len(svg) < 20_000


@pytest.mark.parametrize("file", LIBRARY, ids=lambda file: file.stem)
def test_every_pair_of_the_library_is_light_and_fits_the_box(file):
    drawing = art.read(file.read_text(encoding="utf-8"))
    svg = pair_svg(drawing)
    assert len(svg) <= 7500 * len(drawing.frames)
    width, height = _box(svg)
    assert width <= ACROSS + 1
    assert height <= DOWN + 1


def test_a_page_of_pairs_is_light():
    weights = [len(pair_svg(art.read(file.read_text(encoding="utf-8")))) for file in LIBRARY]
    assert sum(weights) / len(weights) <= 10_000
