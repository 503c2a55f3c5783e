from io import BytesIO

import pytest
from PIL import Image

from hep.domain.errors import RuleBroken
from hep.illustration import art, paths, uploads
from tests.illustration.samples import FRAME, art_text, foreign, photograph


def test_a_photograph_becomes_the_frame_start():
    drawing = uploads.clean(photograph("JPEG", (300, 200)), "step_up-2.jpg")
    assert (drawing.width, drawing.height, drawing.title) == (300, 200, "step up 2")
    assert drawing.frame("start").raster.media_type == "image/jpeg"
    assert drawing.sha == art.read(art.write(drawing)).sha


def test_our_own_art_keeps_frames_and_roles():
    drawing = uploads.clean(art_text().encode(), "clamshell.svg")
    assert [frame.name for frame in drawing.frames] == ["start", "end"]
    assert {path.role for path in drawing.frame("end").paths} == {"skin", "outline"}
    assert drawing.sha == art.read(art.write(drawing)).sha


def test_a_photograph_inside_of_our_art_is_decoded_anew():
    exif = Image.Exif()
    exif[0x010E] = "secret"
    inside = uploads.clean(photograph("JPEG", (30, 20)), "a.jpg")
    from_outside = art.write(inside).replace(
        art.data_address(inside.frame("start").raster),
        art.data_address(
            type(inside.frame("start").raster)(media_type="image/jpeg", content=photograph("JPEG", (30, 20), exif=exif))
        ),
    )
    drawing = uploads.clean(from_outside.encode(), "a.svg")
    assert b"secret" not in drawing.frame("start").raster.content


def test_a_foreign_svg_is_redrawn():
    drawing = uploads.clean(b"\xef\xbb\xbf" + foreign("<circle r='20' cx='30' cy='25'/>"), "Squat.SVG")
    assert (drawing.title, drawing.frames[0].paths[0].role) == ("Squat", "upload")


@pytest.mark.parametrize(
    ("content", "name", "what"),
    [
        (b"%PDF-1.7", "a.pdf", "a.pdf: this is no PNG, JPEG or SVG"),
        (b"", "a.png", "a.png: this is no PNG"),
        (b"MZ\x90", "../../evil\n.svg", "evil.svg: this is no PNG"),
        (b"\x89PNG" + bytes(8 * 1024**2), "big.png", "larger than 8 MB"),
        ('<svg xmlns="http://www.w3.org/2000/svg">é</svg>'.encode("latin-1"), "a.svg", "not in UTF-8"),
    ],
)
def test_anything_else_is_refused_by_name(content, name, what):
    with pytest.raises(RuleBroken, match=what) as refused:
        uploads.clean(content, name)
    assert refused.value.field == "art"


def _left(drawing, name):
    return paths.box([r for path in drawing.frame(name).paths for r in paths.parse(path.d)])


def test_two_drawings_of_one_sheet_keep_their_places():
    start = uploads.clean(foreign('<rect x="10" y="10" width="20" height="20"/>'), "a.svg")
    end = uploads.clean(foreign('<rect x="50" y="10" width="20" height="30"/>'), "b.svg")
    pair = uploads.combine(start, end)
    assert [frame.name for frame in pair.frames] == ["start", "end"]
    assert (pair.width, pair.height) == (60 * 24 + 24, 30 * 24 + 24)
    assert _left(pair, "end")[0] - _left(pair, "start")[0] == 40 * 24
    assert pair.sha == art.read(art.write(pair)).sha


def test_drawings_of_different_sheets_are_sized_to_each_other():
    start = uploads.clean(foreign('<rect width="20" height="20"/>', 'viewBox="0 0 40 40"'), "a.svg")
    end = uploads.clean(foreign('<rect width="20" height="20"/>', 'viewBox="0 0 200 100"'), "b.svg")
    pair = uploads.combine(start, end)
    sizes = [(_left(pair, name)[1] - _left(pair, name)[0]).real for name in ("start", "end")]
    assert sizes[0] == pytest.approx(sizes[1], rel=0.1)


def test_photographs_share_one_sheet_and_are_not_stretched():
    start = uploads.clean(photograph("PNG", (60, 40)), "a.png")
    end = uploads.clean(photograph("PNG", (40, 60)), "b.png")
    pair = uploads.combine(start, end)
    assert (pair.width, pair.height) == (60, 60)
    for frame in pair.frames:
        assert Image.open(BytesIO(frame.raster.content)).size == (60, 60)


def test_a_photograph_and_a_drawing_can_be_a_pair():
    pair = uploads.combine(
        uploads.clean(photograph("PNG", (60, 40)), "a.png"),
        uploads.clean(foreign('<rect width="100" height="50"/>'), "b.svg"),
    )
    assert max(pair.width, pair.height) == 1600
    assert art.read(art.write(pair)) == pair


def test_trimming_takes_the_empty_paper_away():
    drawing = uploads.trimmed(uploads.clean(foreign('<rect x="40" width="20" height="20"/>'), "a.svg"))
    assert (drawing.width, drawing.height) == (504, 504)


def test_of_two_art_files_the_first_and_the_last_frame_are_taken():
    only = uploads.clean(art_text(frames=f'<g id="start">{FRAME}</g>').encode(), "a.svg")
    pair = uploads.combine(only, uploads.clean(art_text().encode(), "b.svg"))
    assert [frame.name for frame in pair.frames] == ["start", "end"]


def test_a_whole_picture_is_trimmed_and_in_one_frame_whose_shapes_keep_their_own_grey():
    drawing = uploads.clean_whole(foreign("<rect x='40' y='20' width='20' height='10' fill='#123456'/>"), "logo.svg")
    (frame,) = drawing.frames
    assert (frame.name, {path.role for path in frame.paths}) == ("start", {uploads.WHOLE_ROLE})
    assert drawing.width == pytest.approx(2 * drawing.height, rel=0.1)
    assert art.read(art.write(drawing)) == drawing


def test_a_whole_picture_may_not_lose_its_words():
    with pytest.raises(RuleBroken, match=r"^logo\.svg: the SVG holds text; turn it into paths"):
        uploads.clean_whole(foreign("<text>R</text><rect width='9' height='9'/>"), "logo.svg")
