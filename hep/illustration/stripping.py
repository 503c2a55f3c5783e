"""A foreign SVG reduced to its shapes: scripts, links, text, images, fonts, filters, addresses stay behind.

What remains is small, shallow, refers only to itself and may be given to a renderer. Redrawing is in
`redrawing.py`.
"""

import re
from xml.etree.ElementTree import Element, SubElement, tostring

from hep.domain.errors import RuleBroken
from hep.illustration import art

MAX_CHARACTERS = 2 * 1024 * 1024
MAX_SHAPES = 5000
MAX_DEPTH = 60

_SHAPES = {"path", "rect", "circle", "ellipse", "line", "polyline", "polygon"}
_NAMES = {"svg", "g", "defs", "use", "style"} | _SHAPES
_AS_GROUP = {"a": "g", "switch": "g", "symbol": "g"}
_PLACES = {"x", "y", "x1", "y1", "x2", "y2", "cx", "cy", "r", "rx", "ry", "points", "d", "transform"}
_PAINT = {"fill", "stroke", "stroke-width", "fill-rule", "fill-opacity", "stroke-opacity", "color"}
_OTHER = {"viewBox", "width", "height", "id", "class", "style", "display", "visibility"}
_ATTRIBUTES = _PLACES | _PAINT | _OTHER
_LINKS = ("href", "{http://www.w3.org/1999/xlink}href")
_ADDRESS = re.compile(r"url\s*\([^)]*\)[^;}]*", re.IGNORECASE)
_AT_RULE = re.compile(r"@[^;{]*(;|\{[^}]*\})")
_DOCTYPE = re.compile(r"<!DOCTYPE\s[^\[>]*>", re.IGNORECASE)


_LOST = {
    "text": "text; turn it into paths",
    "image": "a picture; upload that as PNG",
    "linearGradient": "a colour gradient; use plain colours",
    "radialGradient": "a colour gradient; use plain colours",
    "pattern": "a pattern; use plain colours",
    "mask": "a mask; cut the shapes to what is seen",
}


def refuse_losses(text: str) -> None:
    """RuleBroken when stripping would leave something behind that is seen: text, pictures, gradients."""
    for element in art.parse_safely(_DOCTYPE.sub("", text, count=1)).iter():
        lost = _LOST.get(str(element.tag).removeprefix(f"{{{art.SVG}}}"))
        if lost:
            raise RuleBroken(f"the SVG holds {lost}, or upload the whole as PNG")


def stripped(text: str) -> bytes:
    """The SVG with nothing but shapes; RuleBroken when it is no SVG, too large, too deep, or a bomb."""
    if len(text) > MAX_CHARACTERS:
        raise RuleBroken(f"the SVG is over {MAX_CHARACTERS // 1024**2} MB long; simplify it or upload a PNG")
    # Drawing programs write a document type without entities; only that harmless kind is forgiven.
    root = art.parse_safely(_DOCTYPE.sub("", text, count=1))
    if root.tag != f"{{{art.SVG}}}svg":
        raise RuleBroken("the file is not an SVG picture")
    bare = Element("svg", xmlns=art.SVG)
    _copy(root, bare, depth=0)
    _Expansion(bare).check()
    return tostring(bare)


def _copy(source: Element, target: Element, depth: int) -> None:
    """Copy what is allowed from one element into its bare twin, then its children."""
    if depth > MAX_DEPTH:
        raise RuleBroken(f"the SVG nests groups deeper than {MAX_DEPTH}; ungroup them and upload it again")
    for attribute, value in source.attrib.items():
        if attribute in _ATTRIBUTES:
            target.set(attribute, _ADDRESS.sub("none", value))
        elif attribute in _LINKS and target.tag == "use" and value.startswith("#"):
            target.set("href", value)
    if target.tag == "style":
        target.text = _ADDRESS.sub("none", _AT_RULE.sub("", source.text or ""))
        return
    for child in source:
        name = _shape_name(child)
        if name is not None:
            # A symbol is not shown where it stands, only where it is used.
            home = SubElement(target, "defs") if child.tag == f"{{{art.SVG}}}symbol" else target
            _copy(child, SubElement(home, name), depth + 1)


def _shape_name(element: Element) -> str | None:
    name = element.tag.removeprefix(f"{{{art.SVG}}}")
    return name if name in _NAMES else _AS_GROUP.get(name)


class _Expansion:
    """How many elements a picture becomes once every <use> stands for its target."""

    def __init__(self, root: Element) -> None:
        self.root = root
        self.targets = {element.get("id"): element for element in root.iter() if element.get("id")}
        self.counts: dict[Element, int] = {}

    def check(self) -> None:
        """Refuse a picture that refers to itself or multiplies beyond measure."""
        if self._count(self.root, ()) > MAX_SHAPES:
            raise RuleBroken(f"the SVG has more than {MAX_SHAPES} shapes; simplify it or upload a PNG")

    def _count(self, element: Element, within: tuple[Element, ...]) -> int:
        if element in within or len(within) > 4 * MAX_DEPTH:
            raise RuleBroken("a part of the SVG refers to itself; save it as plain SVG and upload it again")
        if element not in self.counts:
            parts = list(element)
            used = self.targets.get(element.get("href", "#")[1:]) if element.tag == "use" else None
            if used is not None:
                parts.append(used)
            self.counts[element] = 1 + sum(self._count(part, (*within, element)) for part in parts)
        return self.counts[element]
