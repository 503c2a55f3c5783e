"""The objects of a ReportLab document to the bytes of a file: small objects packed together and compressed.

ReportLab writes every object plainly; the thousand small ones of a structure tree would be half of the file.
Object streams and a cross-reference stream (PDF 1.5) take them to a tenth. Nothing here knows what objects mean.
"""

import zlib
from hashlib import sha256
from itertools import repeat
from operator import and_, sub
from struct import Struct
from typing import Any

from reportlab.pdfbase import pdfdoc

_HEADER = b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n"
_END = b"endstream\n"
_ENTRY = Struct(">BIH")  # of the cross-reference stream: kind, place, number in its stream


class Raw(pdfdoc.PDFObject):
    """An object whose bytes are written by hand. They may be settled after it was registered."""

    __RefOnly__ = 1

    def __init__(self, content: bytes = b"") -> None:
        self.content = content

    def format(self, document: pdfdoc.PDFDocument) -> bytes:  # noqa: ARG002 - ReportLab's own signature
        """The bytes as they are."""
        return self.content


class Plain(Raw):
    """A stream that is not compressed: `entries` are the dictionary's own, without the length."""

    def __init__(self, entries: str, content: bytes) -> None:
        super().__init__(f"<<{entries} /Length {len(content)}>>\nstream\n".encode() + content + _END)


class Packed(Plain):
    """A stream that is compressed already: `entries` are the dictionary's own, without filter and length."""

    def __init__(self, entries: str, compressed: bytes, filters: str = "/FlateDecode") -> None:
        super().__init__(f"{entries} /Filter {filters}", compressed)


def reference(document: Any, item: pdfdoc.PDFObject, name: str | None = None) -> str:
    """Register an object (or look up the name) and give its reference as it stands in the file."""
    document.Reference(item, name)
    number, version = document.idToObjectNumberAndVersion[item.__InternalName__]  # type: ignore[attr-defined]
    return f"{number} {version} R"


def pack(document: Any, information: str) -> bytes:
    """The whole file. Fonts must have been written to the document before."""
    root = reference(document, document.Catalog)
    about = reference(document, Raw(information.encode()))
    out = bytearray(_HEADER)
    where: dict[int, tuple[int, int, int]] = {0: (0, 0, 65535)}
    small: list[tuple[int, bytes]] = []
    number = 0
    while (number := number + 1) in document.numberToId:  # formatting may register more objects
        content = _content(document, number)
        if content.endswith(_END):
            where[number] = (1, len(out), 0)
            # ReportLab forgets the end of line before `endstream`
            out += b"%d 0 obj\n%b\n%bendobj\n" % (number, content[: -len(_END)], _END)
        else:
            small.append((number, content))
    where |= {item: (2, number, place) for place, (item, _) in enumerate(small)}
    where[number] = (1, len(out), 0)
    out += _object_stream(number, small)
    return bytes(out) + _end(out, where, number + 1, root, about)


def _content(document: Any, number: int) -> bytes:
    item = document.idToObject[document.numberToId[number]]
    if isinstance(item, Raw):
        return item.content
    content = pdfdoc.format(item, document, toplevel=1)
    return content if isinstance(content, bytes) else str(content).encode("latin-1")


def _object_stream(number: int, small: list[tuple[int, bytes]]) -> bytes:
    table, bodies, at = [], [], 0
    for item, content in small:
        table.append(f"{item} {at}")
        bodies.append(content)
        at += len(content) + 1
    head = " ".join(table).encode() + b"\n"
    entries = f"/Type /ObjStm /N {len(small)} /First {len(head)}"
    return _stream(number, entries, head + b"\n".join(bodies))


def _end(out: bytearray, where: dict[int, tuple[int, int, int]], number: int, root: str, about: str) -> bytes:
    """The cross-reference stream. The file's name is made of its content, so equal content has an equal name."""
    where[number] = (1, len(out), 0)
    rows = _upward(b"".join(_ENTRY.pack(*where[item]) for item in range(number + 1)), _ENTRY.size)
    name = sha256(out).hexdigest()[:32]
    parameters = f"/DecodeParms <</Predictor 12 /Columns {_ENTRY.size}>>"
    entries = (
        f"/Type /XRef /Size {number + 1} /W [1 4 2] {parameters} /Root {root} /Info {about} /ID [<{name}> <{name}>]"
    )
    return _stream(number, entries, rows) + b"startxref\n%d\n%%%%EOF\n" % len(out)


def _upward(rows: bytes, size: int) -> bytes:
    """Each row as its difference from the row above (PNG's predictor "Up"), which packs to a tenth."""
    above = bytes(size) + rows
    less = bytes(map(and_, map(sub, rows, above), repeat(255)))
    return b"".join(b"\2" + less[at : at + size] for at in range(0, len(less), size))


def _stream(number: int, entries: str, content: bytes) -> bytes:
    compressed = zlib.compress(content, 5)  # level 6 takes half as long again to save a hundredth
    head = f"{number} 0 obj\n<<{entries} /Filter /FlateDecode /Length {len(compressed)}>>\nstream\n"
    return head.encode() + compressed + b"\nendstream\nendobj\n"
