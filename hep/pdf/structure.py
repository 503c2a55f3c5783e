"""The structure tree of a document into its file: an object an element, and what stands where on each page."""

from collections.abc import Callable, Sequence
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
    references = {id(element): packing.reference(document, raw) for element, raw in zip(elements, raws, strict=True)}

    def lookup(element: Element) -> str:
        return references[id(element)]

    tree = packing.Raw()
    parent_of = {id(kid): lookup(element) for element in elements for kid in element.kids}
    parent_of[id(root)] = packing.reference(document, tree)
    for element, raw in zip(elements, raws, strict=True):
        raw.content = tags.write(element, parent_of[id(element)], lookup, pages).encode()
    tree.content = _root(lookup, root, parents).encode()
    return tree


def _root(lookup: Callable[[Element], str], root: Element, parents: Parents) -> str:
    numbers = " ".join(
        f"{place} {lookup(entry)}" if isinstance(entry, Element) else f"{place} [{' '.join(map(lookup, entry))}]"
        for place, entry in enumerate(parents)
    )
    return (
        f"<</Type /StructTreeRoot /K [{lookup(root)}] /ParentTree <</Nums [{numbers}]>>"
        f" /ParentTreeNextKey {len(parents)}>>"
    )
