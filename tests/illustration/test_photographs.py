from io import BytesIO

import pytest
from PIL import Image

from hep.domain.drawing import Raster
from hep.domain.errors import RuleBroken
from hep.illustration import photographs
from tests.illustration.samples import photograph


def _open(content: bytes) -> Image.Image:
    return Image.open(BytesIO(content))


def test_a_large_picture_is_sized_down_and_keeps_its_kind():
    raster, size = photographs.cleaned(photograph("JPEG", (3200, 1000)))
    assert size == (1600, 500)
    assert (raster.media_type, _open(raster.content).format) == ("image/jpeg", "JPEG")


def test_clear_places_become_white_paper():
    raster, _ = photographs.cleaned(photograph("PNG", mode="RGBA"))
    image = _open(raster.content)
    assert image.mode == "RGB"
    assert image.getpixel((50, 30)) == (255, 255, 255)
    assert image.getpixel((1, 1)) == (0, 0, 0)


def test_exif_turns_the_picture_and_is_then_gone():
    exif = Image.Exif()
    exif[0x0112] = 6
    exif[0x010E] = "patient at home"
    raster, size = photographs.cleaned(photograph("JPEG", (60, 40), exif=exif))
    assert size == (40, 60)
    assert not _open(raster.content).getexif()
    assert b"patient" not in raster.content


@pytest.mark.parametrize("kind", ["PNG", "JPEG"])
def test_what_was_cleaned_here_passes_when_it_comes_back(kind):
    exif = Image.Exif()
    exif[0x010E] = "patient at home"
    own = {"exif": exif} | ({"comment": b"at home"} if kind == "JPEG" else {})
    raster, _ = photographs.cleaned(photograph(kind, (60, 40), **own))
    assert b"at home" not in raster.content
    photographs.check(raster)


@pytest.mark.parametrize("hidden", [{"comment": b"at home"}, {"exif": b"Exif"}])
def test_a_photograph_that_tells_where_it_was_taken_is_refused(hidden):
    if "exif" in hidden:
        hidden["exif"] = Image.Exif()
        hidden["exif"][0x010E] = "patient at home"
    taken = photograph("JPEG", (60, 40), **hidden)
    with pytest.raises(RuleBroken, match="holds data on where it was taken"):
        photographs.check(Raster(media_type="image/jpeg", content=taken))


def test_a_png_that_is_really_a_photograph_is_stored_as_jpeg():
    noise = Image.effect_noise((1200, 900), 90).convert("RGB")
    target = BytesIO()
    noise.save(target, "PNG")
    assert photographs.cleaned(target.getvalue())[0].media_type == "image/jpeg"


def test_a_decompression_bomb_is_refused_before_it_is_opened():
    with pytest.raises(RuleBroken, match="megapixels"):
        photographs.cleaned(_bomb())


def test_a_broken_or_strange_file_is_refused():
    for content in (photograph()[:60], b"GIF89a....", b"", b"\x89PNG\r\n\x1a\n"):
        with pytest.raises(RuleBroken, match="not a whole PNG or JPEG"):
            photographs.cleaned(content)


def test_too_many_bytes_are_refused():
    with pytest.raises(RuleBroken, match="larger than 8 MB"):
        photographs.cleaned(b"\x89PNG" + bytes(photographs.MAX_BYTES))


def test_a_picture_is_placed_whole_on_a_white_sheet():
    raster, _ = photographs.cleaned(photograph("PNG", (60, 40)))
    image = _open(photographs.placed(raster, (100, 40)).content)
    assert image.size == (100, 40)
    assert image.getpixel((5, 20)) == (255, 255, 255)
    assert image.getpixel((60, 30)) == (255, 0, 0)


def test_mirroring_turns_left_to_right():
    raster, _ = photographs.cleaned(photograph("PNG", (60, 40)))
    assert _open(photographs.mirrored(raster).content).getpixel((58, 1)) == (0, 0, 0)


def _bomb() -> bytes:
    target = BytesIO()
    Image.new("1", (8000, 6000)).save(target, "PNG")
    return target.getvalue()
