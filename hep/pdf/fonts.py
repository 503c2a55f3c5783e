"""The fonts that the pages are set in, each in three weights, made once from the variable font and registered once.

Noto Sans shows Latin, Greek and Cyrillic. A letter that it lacks comes from the family that has its script, which is
made when a text first asks for it. Instances lie in a cache folder (`HEP_CACHE`, else the user's own cache of the
platform), so that only the first start pays for them. Sizes and which weight is used where stand in `style.py`.
"""

import os
import re
import sys
import tempfile
from contextlib import suppress
from functools import cache, lru_cache
from importlib.metadata import version
from importlib.resources import as_file, files
from io import BytesIO
from pathlib import Path
from threading import RLock
from typing import NamedTuple

from reportlab.pdfbase import pdfmetrics

from hep.pdf.typeface import Typeface

REGULAR, SEMIBOLD, BOLD = "HepSans-400", "HepSans-600", "HepSans-700"
NON_JOINER = "\u200c"  # between two letters that do not join; nothing is drawn
WEIGHTS = {400: "Regular", 600: "SemiBold", 700: "Bold"}


class Family(NamedTuple):
    """A variable font in a package, and the class of characters that it is asked for."""

    key: str
    name: str
    package: str
    letters: str = ""


_MAIN = Family("HepSans", "Noto Sans", "fontpkg-noto-sans")
_ARABIC = "\u0600-\u06ff\u0750-\u077f\u0870-\u08ff\ufb50-\ufdff\ufe70-\ufefc"
OTHERS = (
    Family("HepArabic", "Noto Sans Arabic", "fontpkg-noto-sans-arabic", _ARABIC),
    Family("HepHebrew", "Heebo", "fontpkg-heebo", "\u0590-\u05ff"),
)

_RECIPE = 1  # part of the file name: a changed recipe makes new files
_UNUSED_TABLES = ("GSUB", "GPOS", "GDEF", "STAT", "HVAR", "MVAR", "avar")
_USUAL_WIDTH = {"wdth": 100}
_NAME_FULL, _NAME_POSTSCRIPT = 4, 6

_FACES = {f"{family.key}-{weight}": (family, weight) for family in (_MAIN, *OTHERS) for weight in WEIGHTS}
_AT_WORK = RLock()  # who asks at once gets one font: a document in the making keeps its place in it


def register() -> None:
    """Make the three weights of the main family. The first call in a fresh cache takes a few seconds."""
    for name in (REGULAR, SEMIBOLD, BOLD):
        typeface(name)


def typeface(name: str) -> Typeface:
    """A font by name; made and registered when it is first asked for."""
    with _AT_WORK:
        return _registered(name)


@cache
def _registered(name: str) -> Typeface:
    font = Typeface(name, instance(name))
    pdfmetrics.registerFont(font)
    return font


@lru_cache(maxsize=4096)
def home(character: str, font: str) -> str:
    """The font that shows a character: the given one, or the same weight of another family; "" when none has it."""
    if typeface(font).holds(character):
        return font
    weight = _FACES[font][1]
    asked = (f"{family.key}-{weight}" for family in OTHERS if re.match(f"[{family.letters}]", character))
    return next((name for name in asked if typeface(name).holds(character)), "")


def folder() -> Path:
    """Where the instances are kept."""
    if named := os.environ.get("HEP_CACHE"):
        return Path(named)
    if sys.platform == "win32":
        return Path(os.environ.get("LOCALAPPDATA", "~/AppData/Local")).expanduser() / "hep"
    if sys.platform == "darwin":
        return Path("~/Library/Caches/hep").expanduser()
    return Path(os.environ.get("XDG_CACHE_HOME") or "~/.cache").expanduser() / "hep"


def instance(name: str) -> bytes:
    """The font file of one weight, from the cache or made now. A cache that cannot be written is no error."""
    family, weight = _FACES[name]
    slug = family.name.lower().replace(" ", "-")
    path = folder() / f"{slug}-{version(family.package)}-{weight}-{_RECIPE}.ttf"
    with suppress(OSError):
        return path.read_bytes()
    made = _made(family, weight)
    with suppress(OSError):
        _keep(path, made)
    return made


def _keep(path: Path, content: bytes) -> None:
    """Write whole or not at all: two processes may start at once."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.NamedTemporaryFile(dir=path.parent, suffix=".part", delete=False) as part:
        part.write(content)
    Path(part.name).replace(path)


def _made(family: Family, weight: int) -> bytes:
    from fontTools.ttLib import TTFont as FontFile
    from fontTools.varLib import instancer

    plain = family.name.replace(" ", "")
    kept = files(family.package.replace("-", "_")) / "files"
    source = next(item for item in kept.iterdir() if item.name.startswith(f"{plain}["))
    with as_file(source) as path:
        font = FontFile(path, recalcTimestamp=False)  # the same bytes wherever it is made
        for table in _UNUSED_TABLES:
            if table in font:
                del font[table]
        own = {axis.axisTag for axis in font["fvar"].axes}
        at = {"wght": weight} | {axis: place for axis, place in _USUAL_WIDTH.items() if axis in own}
        font = instancer.instantiateVariableFont(font, at)
    for record in font["name"].names:
        if record.nameID == _NAME_FULL:
            record.string = f"{family.name} {WEIGHTS[weight]}"
        if record.nameID == _NAME_POSTSCRIPT:
            record.string = f"{plain}-{WEIGHTS[weight]}"
    out = BytesIO()
    font.save(out)
    return out.getvalue()
