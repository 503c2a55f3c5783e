"""Small pictures for the tests of this room: art in our format, foreign SVG, photographs."""

from io import BytesIO

from PIL import Image

FRAME = (
    '<g class="fill skin" fill="#f0c9a8" fill-rule="evenodd">'
    '<path d="M100 100l400 0 0 200-400 0z"/><path d="M600 100c50 0 100 50 100 100l-100 0z"/></g>'
    '<g class="line outline" fill="none" stroke="#2b2f36" stroke-width="6.4" stroke-linecap="round" '
    'stroke-linejoin="round"><path d="M100 100L500 100 500 300"/></g>'
)


def art_text(*, frames: str | None = None, box: str = "0 0 1600 800", more: str = "", title: str = "Clamshell") -> str:
    """An art file with start and end; any part may be replaced to make it wrong."""
    if frames is None:
        frames = f'<g id="start">{FRAME}</g><g id="end">{FRAME}</g>'
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="{box}" role="img" data-side="right" {more}>'
        f"<title>{title}</title><desc>Lying on one side.</desc>{frames}</svg>"
    )


def foreign(inside: str, root: str = 'viewBox="0 0 100 50"') -> bytes:
    """An SVG as a drawing program might write it."""
    names = 'xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"'
    return f"<svg {names} {root}>{inside}</svg>".encode()


def photograph(kind: str = "PNG", size: tuple[int, int] = (60, 40), mode: str = "RGB", **more: object) -> bytes:
    """A picture file with one black corner, the rest red (or clear, where the mode has alpha)."""
    image = Image.new(mode, size, (255, 0, 0, 0) if mode == "RGBA" else (255, 0, 0))
    image.paste((0, 0, 0, 255) if mode == "RGBA" else (0, 0, 0), (0, 0, size[0] // 4, size[1] // 4))
    target = BytesIO()
    image.save(target, kind, **more)
    return target.getvalue()
