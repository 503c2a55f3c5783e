"""A list of texts, each behind a dot."""

from collections.abc import Iterable

from hep.pdf import icons
from hep.pdf.boxes import Box, Hang, listed, words
from hep.pdf.style import Look, Type


def bullets(lines: Iterable[str], style: Type, look: Look, gap: float = 0, lang: str = "") -> Box:
    """The list, read as one; `gap` is the white between its lines in points, `lang` a language of its own."""
    gutter = look.size.gutter - 2
    dots = [Hang(sign=icons.bullet(look), kid=words(line, style, "LBody", lang), gutter=gutter) for line in lines]
    return listed(dots, gap)
