"""Pictures for the browser: one frame as an SVG of its own. The small pairs are made in `thumbnails.py`."""

from xml.sax.saxutils import escape

from hep.domain.drawing import Drawing
from hep.illustration import art
from hep.illustration.thumbnails import pair_svg

__all__ = ["frame_svg", "pair_svg"]


def frame_svg(drawing: Drawing, frame_name: str) -> str:
    """One frame in the crop that all frames share; KeyError if there is none of that name."""
    body = art.frame_body(drawing, drawing.frame(frame_name))
    return (
        f'<svg xmlns="{art.SVG}" viewBox="0 0 {drawing.width:.0f} {drawing.height:.0f}" role="img">'
        f"<title>{escape(drawing.title)}</title>{body}</svg>"
    )
