"""The bookmarks of a file: its headings, a level under another, each leading to where it stands on its page."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from hep.pdf import packing, tags

LEVELS = {"H1": 1, "H2": 2}
"""The headings that are bookmarks."""


@dataclass(kw_only=True)
class Bookmark:
    """A heading as it is drawn: `words` and `top` are settled by its first lines."""

    level: int
    page: int
    words: str = ""
    top: float = 0
    kids: list["Bookmark"] = field(default_factory=list)

    def hear(self, words: str, top: float) -> None:
        """Take in lines of the heading; its top is that of the first."""
        self.top = max(self.top, top)
        self.words = f"{self.words} {words}".strip()

    def count(self) -> int:
        """How many stand below."""
        return sum(1 + kid.count() for kid in self.kids)


def write(document: Any, found: list[Bookmark], pages: list[str]) -> packing.Raw | None:
    """The tree of bookmarks, put into the document; None when there are no headings. `pages` are references."""
    top = Bookmark(level=0, page=0, kids=list(_nested(found)))
    if not top.kids:
        return None
    root = packing.Raw()
    reference = packing.reference(document, root)
    ends = _write_kids(document, top, reference, pages)
    root.content = f"<</Type /Outlines {ends} /Count {top.count()}>>".encode()
    return root


def _nested(found: list[Bookmark]) -> Iterator[Bookmark]:
    """Those of the first level, the rest below the one before them."""
    open_above: list[Bookmark] = []
    for one in found:
        while open_above and open_above[-1].level >= one.level:
            open_above.pop()
        if open_above:
            open_above[-1].kids.append(one)
        else:
            yield one
        open_above.append(one)


def _write_kids(document: Any, above: Bookmark, parent: str, pages: list[str]) -> str:
    """Write what stands below a bookmark, and give its first and last."""
    raws = [packing.Raw() for _ in above.kids]
    references = [packing.reference(document, raw) for raw in raws]
    for place, (kid, raw) in enumerate(zip(above.kids, raws, strict=True)):
        parts = [
            f"/Title {tags.text(kid.words)} /Parent {parent}",
            f"/Dest [{pages[kid.page]} /XYZ null {kid.top:.0f} 0]",
        ]
        if place:
            parts.append(f"/Prev {references[place - 1]}")
        if kid is not above.kids[-1]:
            parts.append(f"/Next {references[place + 1]}")
        if kid.kids:
            parts.append(f"{_write_kids(document, kid, references[place], pages)} /Count {kid.count()}")
        raw.content = f"<<{' '.join(parts)}>>".encode()
    return f"/First {references[0]} /Last {references[-1]}"
