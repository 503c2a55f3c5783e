"""The art file: one SVG of a narrow kind, read strictly into a `Drawing` and written from one.

    <svg viewBox="0 0 WIDTH HEIGHT" data-side="left|right|none" data-shape="wide|tall" data-pose="..">
      <title>..</title><desc>..</desc>
      <g id="start|via|end">  <desc lang="en|es|..">..</desc>  <g class="KIND ROLE" fill="..">  <path d=".."/>

Filled paths are filled by the even-odd rule. Everything that a browser could run, load or link to is
refused here, so that art which was read once may be shown anywhere. Pictures from elsewhere come in through
`uploads.py`.
"""

import base64
import binascii
import re
from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache
from hashlib import sha256
from itertools import groupby
from typing import NamedTuple
from xml.etree.ElementTree import Element, ParseError
from xml.sax.saxutils import escape

import defusedxml.ElementTree
from defusedxml.common import DefusedXmlException

from hep.domain.drawing import Drawing, Frame, Path, PathKind, Raster
from hep.domain.errors import RuleBroken
from hep.domain.vocabulary import Side
from hep.illustration import paths

FRAMES = ("start", "via", "end")
MAX_CHARACTERS = 16 * 1024 * 1024
SVG = "http://www.w3.org/2000/svg"

_ROOT = {"viewBox", "role", "data-side", "data-shape", "data-pose"}
_PAINT = {"fill", "stroke", "stroke-width", "stroke-linecap", "stroke-linejoin", "fill-rule"}
_PATH, _OUTLINE = f"{{{SVG}}}path", {"d"}
_COLOUR = re.compile(r"#[0-9a-f]{6}")
_NUMBER = re.compile(r"\d{1,4}(\.\d{1,3})?")
_LANG = re.compile(r"[a-z]{2}")
_MARK = re.compile(r"[0-9a-f]{0,64}")
_ROLE = re.compile(r"[a-z][a-z0-9-]*")
_BOX = re.compile(r"0 0 ([1-9]\d{0,4}) ([1-9]\d{0,4})")
_RASTER = re.compile(r"data:(image/(?:png|jpeg));base64,([A-Za-z0-9+/=]+)")
_SIGNATURES = {"image/png": b"\x89PNG\r\n\x1a\n", "image/jpeg": b"\xff\xd8\xff"}


class _Brush(NamedTuple):
    """What all paths of one group share."""

    kind: PathKind
    role: str
    fill: str | None
    stroke: str | None
    width: float
    round_cap: bool


def read(text: str, sha: str | None = None) -> Drawing:
    """The drawing of an art file; RuleBroken says in one sentence what is not as it should be.

    `sha` is the SHA-256 of the text in UTF-8 and is worked out when it is not given.
    """
    root = parse_safely(text)
    _expect(root.tag == f"{{{SVG}}}svg", "the outermost element must be <svg> with the SVG namespace")
    _only(root, _ROOT)
    size = _matched(_BOX, root.get("viewBox", ""), 'viewBox must read "0 0 WIDTH HEIGHT" in whole numbers')
    title, frames = "", list[Frame]()
    for child in root:
        match _name(child):
            case "title":
                title = (child.text or "").strip()
            case "desc":
                pass
            case "g":
                frames.append(_frame(child))
            case other:
                raise RuleBroken(f"an art file may not hold <{other}>, only <title>, <desc> and frames <g>")
    _expect(title != "", "the art file needs a <title> that names the exercise")
    _check_frames([frame.name for frame in frames])
    drawing = Drawing(
        sha=sha or sha256(text.encode()).hexdigest(),
        title=title,
        width=int(size[1]),
        height=int(size[2]),
        frames=tuple(frames),
        side=_side(root.get("data-side", "none")),
        pose=_matched(_MARK, root.get("data-pose", ""), "data-pose must be a mark of hexadecimal digits")[0],
    )
    shape = root.get("data-shape")
    _expect(shape in (None, _shape(drawing)), f"data-shape must be {_shape(drawing)} for this viewBox")
    return drawing


def write(drawing: Drawing) -> str:
    """The art file of a drawing. Reading it again gives the same drawing, but for its sha."""
    side = drawing.side.value if drawing.side else "none"
    pose = f' data-pose="{drawing.pose}"' if drawing.pose else ""
    frames = "".join(
        f'<g id="{frame.name}">{_told(frame)}{frame_body(drawing, frame)}</g>\n' for frame in drawing.frames
    )
    return (
        f'<svg xmlns="{SVG}" viewBox="0 0 {drawing.width:.0f} {drawing.height:.0f}" role="img"'
        f' data-side="{side}" data-shape="{_shape(drawing)}"{pose}>\n'
        f"<title>{escape(drawing.title)}</title>\n{frames}</svg>\n"
    )


def _told(frame: Frame) -> str:
    return "".join(f'<desc lang="{lang}">{escape(text)}</desc>' for lang, text in sorted(frame.alt.items()))


def sealed(drawing: Drawing) -> Drawing:
    """The drawing with the sha of its own art file."""
    return replace(drawing, sha=sha256(write(drawing).encode()).hexdigest())


def frame_body(drawing: Drawing, frame: Frame) -> str:
    """What stands inside the group of one frame: its painted groups, or its photograph over all of it."""
    if frame.raster is not None:
        size = f'width="{drawing.width:.0f}" height="{drawing.height:.0f}"'
        return f'<image href="{data_address(frame.raster)}" {size}/>'
    parts = list[str]()
    for brush, group in groupby(frame.paths, key=_brush):
        inside = "".join(f'<path d="{path.d}"/>' for path in group)
        parts.append(f"<g {_attributes(brush)}>{inside}</g>")
    return "".join(parts)


def data_address(raster: Raster) -> str:
    """The photograph as an address that holds all its bytes."""
    return f"data:{raster.media_type};base64,{base64.b64encode(raster.content).decode()}"


def parse_safely(text: str) -> Element:
    """The XML of a picture, with no document type, no entities and a limit of size."""
    _expect(len(text) <= MAX_CHARACTERS, f"the picture is longer than {MAX_CHARACTERS // 1024**2} MB of text")
    try:
        root: Element = defusedxml.ElementTree.fromstring(text.encode(), forbid_dtd=True)
    except DefusedXmlException:
        raise RuleBroken("the picture declares a document type or entities; save it as plain SVG") from None
    except (ParseError, ValueError) as error:
        raise RuleBroken(f"the picture is not well-formed SVG: {error}") from None
    return root


def _frame(element: Element) -> Frame:
    name = element.get("id", "")
    _expect(name in FRAMES, f'a frame is a <g> with the id start, via or end, not "{name}"')
    _only(element, {"id"})
    alt = {_language(child, name): (child.text or "").strip() for child in element if _name(child) == "desc"}
    drawn = [child for child in element if _name(child) != "desc"]
    if [_name(child) for child in drawn] == ["image"]:
        return Frame(name=name, raster=_raster(drawn[0], name), alt=alt)
    return Frame(name=name, paths=tuple(path for group in drawn for path in _group(group, name)), alt=alt)


def _language(element: Element, frame: str) -> str:
    """The language of what a frame shows in words."""
    _only(element, {"lang"})
    _expect(len(element) == 0, f"frame {frame}: <desc> may hold words only")
    return _matched(_LANG, element.get("lang", ""), f'frame {frame}: <desc> needs its language, such as lang="en"')[0]


def _group(element: Element, frame: str) -> Iterator[Path]:
    where = f"frame {frame}"
    _expect(_name(element) == "g", f"{where}: <{_name(element)}> may not stand here; only groups <g> may")
    _only(element, {"class"} | _PAINT)
    brush = _read_brush(tuple(element.items()), where)
    where = f"{where}, group {brush.kind.value} {brush.role}"
    paint = brush._asdict()
    for child in element:
        if child.tag != _PATH:
            raise RuleBroken(f"{where}: <{_name(child)}> may not stand here; only <path> may")
        _only(child, _OUTLINE)
        d = child.get("d", "")
        try:
            paths.check(d)
        except RuleBroken as broken:
            raise RuleBroken(f"{where}: {broken.message}") from None
        yield Path(d=d, **paint)


@lru_cache(maxsize=2000)
def _read_brush(attributes: tuple[tuple[str, str], ...], where: str) -> _Brush:
    """The brush of a group's attributes. A library paints with a few hundred."""
    element = Element("g", dict(attributes))
    kind, _, role = element.get("class", "").partition(" ")
    kinds = [one.value for one in PathKind]
    _expect(kind in kinds, f'{where}: class must begin with one of {", ".join(kinds)}, not "{kind}"')
    _matched(_ROLE, role, f'{where}: class "{kind}" needs a role after it, such as "{kind} skin"')
    width = element.get("stroke-width", "0")
    _matched(_NUMBER, width, f'{where}: stroke-width "{width}" is not a number')
    _expect("fill" in element.attrib, f'{where}: the group needs a fill, fill="none" for lines')
    return _Brush(
        kind=PathKind(kind),
        role=role,
        fill=_colour(element, "fill", where),
        stroke=_colour(element, "stroke", where),
        width=float(width),
        round_cap=element.get("stroke-linecap") == "round",
    )


def _colour(element: Element, name: str, where: str) -> str | None:
    value = element.get(name, "none")
    if value == "none":
        return None
    _matched(_COLOUR, value, f'{where}: {name} must look like #f0c9a8 or be none, not "{value}"')
    return value


def _raster(element: Element, frame: str) -> Raster:
    _only(element, {"href", "width", "height"})
    otherwise = f"frame {frame}: an image must hold its PNG or JPEG itself, as data in base64"
    found = _matched(_RASTER, element.get("href", ""), otherwise)
    try:
        content = base64.b64decode(found[2], validate=True)
    except binascii.Error:
        raise RuleBroken(f"frame {frame}: the data of the image is not base64") from None
    is_as_said = content.startswith(_SIGNATURES[found[1]])
    _expect(is_as_said, f"frame {frame}: the data of the image is not {found[1]}")
    return Raster(media_type=found[1], content=content)


def _check_frames(names: list[str]) -> None:
    _expect("start" in names, 'the art file needs a frame <g id="start">')
    in_order = [name for name in FRAMES if name in names]
    _expect(names == in_order, f"the frames must come once each, in this order: {', '.join(in_order)}")


def _side(value: str) -> Side | None:
    sides = {"none": None, "left": Side.LEFT, "right": Side.RIGHT}
    _expect(value in sides, f'data-side must be left, right or none, not "{value}"')
    return sides[value]


def _brush(path: Path) -> _Brush:
    return _Brush(path.kind, path.role, path.fill, path.stroke, path.width, path.round_cap)


def _attributes(brush: _Brush) -> str:
    words = [f'class="{brush.kind.value} {brush.role}"', f'fill="{brush.fill or "none"}"']
    if brush.fill:
        words.append('fill-rule="evenodd"')
    if brush.stroke or brush.width:
        words.append(f'stroke="{brush.stroke or "none"}" stroke-width="{brush.width:g}"')
        words.append('stroke-linejoin="round"')
    if brush.round_cap:
        words.append('stroke-linecap="round"')
    return " ".join(words)


def _shape(drawing: Drawing) -> str:
    return "wide" if drawing.is_wide else "tall"


def _name(element: Element) -> str:
    """The tag without its namespace; a foreign namespace stays, so that it is no name we know."""
    return element.tag.removeprefix(f"{{{SVG}}}")


def _only(element: Element, allowed: set[str]) -> None:
    """Refuse attributes that the format does not know."""
    if not element.attrib.keys() <= allowed:
        strange = sorted(element.attrib.keys() - allowed)
        raise RuleBroken(f"<{_name(element)}> may not carry {', '.join(strange)}")


def _matched(pattern: re.Pattern[str], value: str, otherwise: str) -> re.Match[str]:
    found = pattern.fullmatch(value)
    if found is None:
        raise RuleBroken(otherwise)
    return found


def _expect(holds: object, otherwise: str) -> None:
    if not holds:
        raise RuleBroken(otherwise)
