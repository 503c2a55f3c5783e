"""The three weights of Noto Sans that the pages are set in, made once from the variable font and registered once.

Instances lie in a cache folder (`HEP_CACHE`, else the user's own cache of the platform), so that only the first
start pays for them. Sizes and which weight is used where stand in `style.py`.
"""

import os
import sys
import tempfile
from contextlib import suppress
from functools import cache, lru_cache
from importlib.metadata import version
from importlib.resources import as_file, files
from io import BytesIO
from pathlib import Path
from typing import Any

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont

REGULAR, SEMIBOLD, BOLD = "HepSans-400", "HepSans-600", "HepSans-700"
WEIGHTS = {REGULAR: (400, "Regular"), SEMIBOLD: (600, "SemiBold"), BOLD: (700, "Bold")}

_PACKAGE = "fontpkg-noto-sans"
_RECIPE = 1  # part of the file name: a changed recipe makes new files
_UNUSED_TABLES = ("GSUB", "GPOS", "GDEF", "STAT", "HVAR", "MVAR", "avar")
_NAME_FULL, _NAME_POSTSCRIPT = 4, 6


@cache
def register() -> None:
    """Make the three weights known to ReportLab. The first call in a fresh cache takes a few seconds."""
    for name in WEIGHTS:
        font = TTFont(name, BytesIO(_instance(name)), asciiReadable=False, shapable=False)
        pdfmetrics.registerFont(font)


@lru_cache(maxsize=20_000)
def width(text: str, font: str) -> float:
    """The width of a text at size 1."""
    return float(pdfmetrics.stringWidth(text, font, 1000)) / 1000


@cache
def characters() -> frozenset[int]:
    """The code points that the font can show."""
    register()
    font: Any = pdfmetrics.getFont(REGULAR)
    return frozenset(font.face.charToGlyph)


def folder() -> Path:
    """Where the instances are kept."""
    if named := os.environ.get("HEP_CACHE"):
        return Path(named)
    if sys.platform == "win32":
        return Path(os.environ.get("LOCALAPPDATA", "~/AppData/Local")).expanduser() / "hep"
    if sys.platform == "darwin":
        return Path("~/Library/Caches/hep").expanduser()
    return Path(os.environ.get("XDG_CACHE_HOME") or "~/.cache").expanduser() / "hep"


def _instance(name: str) -> bytes:
    """The font file of one weight, from the cache or made now. A cache that cannot be written is no error."""
    weight, style = WEIGHTS[name]
    path = folder() / f"noto-sans-{version(_PACKAGE)}-{weight}-{_RECIPE}.ttf"
    with suppress(OSError):
        return path.read_bytes()
    made = _made(weight, style)
    with suppress(OSError):
        _keep(path, made)
    return made


def _keep(path: Path, content: bytes) -> None:
    """Write whole or not at all: two processes may start at once."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.NamedTemporaryFile(dir=path.parent, suffix=".part", delete=False) as part:
        part.write(content)
    Path(part.name).replace(path)


def _made(weight: int, style: str) -> bytes:
    from fontTools.ttLib import TTFont as FontFile
    from fontTools.varLib import instancer

    source = files("fontpkg_noto_sans") / "files" / "NotoSans[wdth,wght].ttf"
    with as_file(source) as path:
        font = FontFile(path, recalcTimestamp=False)  # the same bytes wherever it is made
        for table in _UNUSED_TABLES:
            if table in font:
                del font[table]
        font = instancer.instantiateVariableFont(font, {"wght": weight, "wdth": 100})
    for record in font["name"].names:
        if record.nameID == _NAME_FULL:
            record.string = f"Noto Sans {style}"
        if record.nameID == _NAME_POSTSCRIPT:
            record.string = f"NotoSans-{style}"
    out = BytesIO()
    font.save(out)
    return out.getvalue()
