"""Pictures for handouts: a logo, photographs in place of a drawing, a handout of one card with one picture."""

from io import BytesIO

from PIL import Image

from hep.domain.drawing import Drawing, Frame, Raster
from hep.domain.handout import Figure, HandoutDocument
from tests import make_cards, make_document

LOGO_SIZE = (90, 40)


def logo() -> bytes:
    """Half transparent, as many logos are."""
    made = BytesIO()
    Image.new("RGBA", LOGO_SIZE, "#0d4a5a80").save(made, "PNG")
    return made.getvalue()


def photograph(colour: str = "#204080") -> Drawing:
    """Two photographs, the left half coloured."""
    picture = Image.new("RGB", (200, 100), "#ffffff")
    picture.paste(Image.new("RGB", (100, 100), colour), (0, 0))
    content = BytesIO()
    picture.save(content, "PNG")
    raster = Raster(media_type="image/png", content=content.getvalue())
    frames = tuple(Frame(name=name, raster=raster) for name in ("start", "end"))
    return Drawing(sha=f"photo {colour}", title="A photograph", width=200, height=100, frames=frames)


def shown(drawn: Drawing, *, is_mirrored: bool) -> HandoutDocument:
    """A handout of one card with one picture."""
    figure = Figure(drawing=drawn, frame="end", is_mirrored=is_mirrored, label="End", caption="done", alt="The end.")
    return make_document.document((make_cards.bridge(figures=(figure,)),))
