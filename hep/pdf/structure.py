"""The structure tree of a document into its file: an object an element, and what stands where on each page."""

from collections.abc import Sequence
from typing import Any

from hep.pdf import packing, tags
from hep.pdf.tags import Element

Parents = Sequence[Element | Sequence[Element]]
"""For each number that a page or a link was given: the element of each of its marks, or the one of the link."""


def write(document: Any, root: Element, parents: Parents, pages: list[str]) -> packing.Raw:
    """The tree under this root, added to the document. `pages` are the references of its pages."""
    root.prune()
    elements = list(root.walk())
    raws = [packing.Raw() for _ in elements]
    for element, raw in zip(elements, raws, strict=True):
        element.reference = packing.reference(document, raw)
    tree = packing.Raw()
    root.parent = packing.reference(document, tree)
    for element, raw in zip(elements, raws, strict=True):
        for kid in element.kids:
            if isinstance(kid, Element):
                kid.parent = element.reference
        raw.content = tags.write(element, pages).encode()
    tree.content = _root(root, parents).encode()
    return tree


def _root(root: Element, parents: Parents) -> str:
    numbers = " ".join(
        f"{place} {entry.reference}"
        if isinstance(entry, Element)
        else f"{place} [{' '.join(each.reference for each in entry)}]"
        for place, entry in enumerate(parents)
    )
    return (
        f"<</Type /StructTreeRoot /K [{root.reference}] /ParentTree <</Nums [{numbers}]>>"
        f" /ParentTreeNextKey {len(parents)}>>"
    )
