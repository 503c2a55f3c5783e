"""The blocks of a handout as HTML (for WeasyPrint and Chromium) and as Typst source."""

import base64
from collections.abc import Iterable
from functools import singledispatchmethod
from html import escape
from pathlib import Path

from bench.content import Block, Grid, Heading, Items, Paragraph, Picture, Together, blocks, footer
from hep.domain.handout import HandoutDocument

STYLE = """
@page { size: letter; margin: 0.5in; @bottom-left { content: "FOOTER " counter(page); font: 10pt sans-serif } }
body { font: 12pt sans-serif; margin: 0 } section { break-inside: avoid } h1, h2, h3, p, ol, ul { margin: 3pt 0 }
figure { display: inline-block; margin: 3pt } figcaption { font-size: 12pt }
table { border-collapse: collapse } td, th { border: 1px solid #999; padding: 3pt }
"""
TYPST = """#set document(title: {title}, author: {author}, date: none, keywords: sys.inputs.n)
#set page(paper: "us-letter", margin: 0.5in, footer: context [#{footer} #counter(page).display()])
#set text(font: "Noto Sans", size: 12pt, lang: {lang})
#set par(spacing: 6pt)
"""


class Html:
    """A page of HTML with its pictures inside."""

    def page(self, document: HandoutDocument) -> str:
        """The whole page."""
        style = STYLE.replace("FOOTER", footer(document).replace('"', "'"))
        head = f"<meta charset=utf-8><title>{escape(document.file_title)}</title><style>{style}</style>"
        body = self._all(blocks(document))
        return f"<!doctype html><html lang={document.language}><head>{head}</head><body>{body}</body></html>"

    def _all(self, found: Iterable[Block]) -> str:
        return "".join(self._of(block) for block in found)

    @singledispatchmethod
    def _of(self, block: Block) -> str:
        raise TypeError(block)

    @_of.register
    def _(self, block: Heading) -> str:
        return f"<h{block.level}>{escape(block.text)}</h{block.level}>"

    @_of.register
    def _(self, block: Paragraph) -> str:
        bold = f"<b>{escape(block.bold)}</b> " if block.bold else ""
        return f"<p>{bold}{escape(block.text)}</p>" if bold or block.text else ""

    @_of.register
    def _(self, block: Items) -> str:
        tag = "ol" if block.is_numbered else "ul"
        return f"<{tag}>{''.join(f'<li>{escape(item)}</li>' for item in block.items)}</{tag}>"

    @_of.register
    def _(self, block: Picture) -> str:
        data = base64.b64encode(block.svg.encode()).decode()
        shown = f'<img style="width:{block.wide}pt" alt="{escape(block.alt)}" src="data:image/svg+xml;base64,{data}">'
        return f"<figure>{shown}<figcaption>{escape(block.caption)}</figcaption></figure>" if block.caption else shown

    @_of.register
    def _(self, block: Grid) -> str:
        head = "".join(f"<th scope=col>{escape(cell)}</th>" for cell in block.head)
        rows = "".join(
            f"<tr><th scope=row>{escape(row[0])}</th>{''.join(f'<td>{escape(cell)}</td>' for cell in row[1:])}</tr>"
            for row in block.rows
        )
        return f"<table><thead><tr>{head}</tr></thead><tbody>{rows}</tbody></table>"

    @_of.register
    def _(self, block: Together) -> str:
        return f"<section>{self._all(block.blocks)}</section>"


class Typst:
    """Typst source in a folder, its pictures as files beside it."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._count = 0

    def write(self, document: HandoutDocument) -> Path:
        """The source file."""
        told = {
            "title": _quoted(document.file_title),
            "author": _quoted(document.letterhead.clinic),
            "footer": _quoted(footer(document)),
            "lang": _quoted(document.language),
        }
        path = self._folder / "handout.typ"
        path.write_text(TYPST.format(**told) + self._all(blocks(document)), encoding="utf-8")
        return path

    def _all(self, found: Iterable[Block]) -> str:
        return "\n".join(self._of(block) for block in found)

    @singledispatchmethod
    def _of(self, block: Block) -> str:
        raise TypeError(block)

    @_of.register
    def _(self, block: Heading) -> str:
        return f"#heading(level: {block.level}, {_quoted(block.text)})"

    @_of.register
    def _(self, block: Paragraph) -> str:
        return f"#par[#strong({_quoted(block.bold)}) #{_quoted(block.text)}]" if block.bold or block.text else ""

    @_of.register
    def _(self, block: Items) -> str:
        kind = "enum" if block.is_numbered else "list"
        return f"#{kind}({', '.join(map(_quoted, block.items))})" if block.items else ""

    @_of.register
    def _(self, block: Picture) -> str:
        self._count += 1
        name = f"{self._count}.svg"
        (self._folder / name).write_text(block.svg, encoding="utf-8")
        caption = f", caption: {_quoted(block.caption)}" if block.caption else ""
        image = f"image({_quoted(name)}, width: {block.wide}pt, alt: {_quoted(block.alt)})"
        return f"#figure({image}, alt: {_quoted(block.alt)}, supplement: none, numbering: none{caption})"

    @_of.register
    def _(self, block: Grid) -> str:
        head = ", ".join(map(_quoted, block.head))
        cells = ", ".join(_quoted(cell) for row in block.rows for cell in row)
        return f"#table(columns: {len(block.head)}, table.header({head}), {cells})"

    @_of.register
    def _(self, block: Together) -> str:
        return f"#block(breakable: false)[{self._all(block.blocks)}]"


def _quoted(text: str) -> str:
    escaped = text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", " ")
    return f'"{escaped}"'
