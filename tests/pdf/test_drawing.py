from dataclasses import replace

import pypdfium2
import pytest
from PIL import Image, ImageChops, ImageOps

from hep import pdf
from hep.domain.drawing import Drawing, Frame, Path, PathKind
from hep.domain.handout import HandoutDocument
from hep.pdf import drawing, greys, outlines
from tests import make_cards, make_document
from tests.pdf.samples import photograph, shown

HALVES = Drawing(
    sha="halves",
    title="Halves",
    width=400,
    height=200,
    frames=(
        Frame(name="start", paths=(Path(kind=PathKind.FILL, role="skin", d="M0 0h1", fill="#f0c9a8"),)),
        Frame(
            name="end",
            paths=(Path(kind=PathKind.FILL, role="shirt", d="M10 10L190 10L190 190L10 190Z", fill="#ff0000"),),
        ),
    ),
)


def printed_figure(document: HandoutDocument) -> Image.Image:
    """The pictures' column of page 2, down to the caption."""
    with pypdfium2.PdfDocument(pdf.render(document)) as file:
        page = file[1].render(scale=2).to_pil().convert("RGB")
    return page.crop((2 * (612 - 36 - 190), 2 * 38, 2 * (612 - 36), 2 * (38 + 60)))


def test_a_mirrored_figure_is_drawn_mirrored() -> None:
    art = make_cards.drawing("bird-dog")
    plain = printed_figure(shown(art, is_mirrored=False))
    mirrored = printed_figure(shown(art, is_mirrored=True))
    box = ImageChops.invert(plain.convert("L")).getbbox()
    other = ImageChops.invert(ImageOps.mirror(mirrored).convert("L")).getbbox()
    assert box is not None
    assert other is not None
    one, two = plain.crop(box), ImageOps.mirror(mirrored).crop(other)
    difference = ImageChops.difference(one, two.resize(one.size)).convert("L")
    assert sum(difference.histogram()[64:]) < 0.02 * one.width * one.height
    assert sum(ImageChops.difference(plain, mirrored).convert("L").histogram()[64:]) > 0.1 * one.width * one.height


@pytest.mark.parametrize("is_mirrored", [False, True])
def test_a_photograph_is_shown_upright_and_mirrored_when_asked(is_mirrored: bool) -> None:
    picture = printed_figure(shown(photograph(), is_mirrored=is_mirrored))
    box = ImageChops.invert(picture.convert("L")).getbbox()
    assert box is not None
    middle = (box[0] + box[2]) / 2
    assert (middle > picture.width * 0.3) is is_mirrored


def test_mono_pages_hold_no_colour() -> None:
    document = replace(make_document.follow_up(), is_mono=True)
    with pypdfium2.PdfDocument(pdf.render(document)) as file:
        for page in file:
            red, green, blue = page.render(scale=1).to_pil().convert("RGB").split()
            assert ImageChops.difference(red, green).getextrema()[1] <= 1
            assert ImageChops.difference(green, blue).getextrema()[1] <= 1


def test_a_photograph_on_a_mono_page_is_grey() -> None:
    picture = printed_figure(replace(shown(photograph("#d02020"), is_mirrored=False), is_mono=True))
    red, green, _ = picture.split()
    assert ImageChops.difference(red, green).getextrema()[1] <= 1


def test_an_unknown_role_turns_to_the_grey_of_its_colour() -> None:
    odd = replace(HALVES.frames[1].paths[0], role="kettlebell", fill="#ff0000")
    form = drawing.form_of(replace(HALVES, sha="odd", frames=(Frame(name="end", paths=(odd,)),)), "end", "mono")
    import zlib

    assert zlib.decompress(form.content).startswith(b"1 j\n0.298 0.298 0.298 rg")


def test_a_frame_is_made_once() -> None:
    art = make_cards.drawing("bridge")
    assert drawing.form_of(art, "end", "colour") is drawing.form_of(art, "end", "colour")
    assert drawing.form_of(art, "end", "colour") is not drawing.form_of(art, "end", "mono")


def test_every_role_of_our_art_has_a_grey() -> None:
    for path in make_cards.EXERCISES.glob("*/*.svg"):
        for frame in make_cards.drawing(path.stem).frames:
            for one in frame.paths:
                assert one.role in greys.FIGURE_GREYS[one.kind.value], f"{path.stem}: {one.kind.value} {one.role}"


def test_outlines_follow_relative_commands_and_closing() -> None:
    assert outlines.operators("M10 10l5 0 0 5zm2 2L1 1") == "10 10 m 15 10 l 15 15 l h 12 12 m 1 1 l"
    assert outlines.operators("M0 0c1 2 3 4 5 6C7 8 9 10 11.5 12") == "0 0 m 1 2 3 4 5 6 c 7 8 9 10 11.50 12 c".replace(
        "11.50", "11.5"
    )


def test_coarse_outlines_drop_what_print_cannot_show() -> None:
    assert outlines.coarse("M0 0l1 0 0 1 100 0", 0.1) == "0 0 m 10 0 l"
    assert outlines.coarse("M0 0c30 1 60 1 100 0", 1) == "0 0 m 30 1 60 1 100 0 c"
    assert outlines.coarse("M0 0c300 4 600 4 1000 0", 0.1) == "0 0 m 100 0 l"
