"""The same content through other PDF engines, as a program without hep would write it. Installed only for the bench.

Each engine is given the document beforehand and hands back a call that makes the file: what it reads (HTML, Typst
source, SVG) is written before the clock starts, and browsers and compilers are warm.
"""

import shutil
import tempfile
from collections.abc import Callable, Iterable
from contextlib import ExitStack
from io import BytesIO
from itertools import count
from pathlib import Path
from typing import Any

from bench.absent import NotInstalled, of_others
from bench.content import Block, Grid, Heading, Items, Paragraph, Picture, Together, blocks, footer
from bench.markup import Html, Typst
from hep.domain.handout import HandoutDocument
from hep.pdf import fonts

Make = Callable[[], bytes]


def weasyprint(document: HandoutDocument, _: ExitStack) -> Make:
    """HTML to PDF/UA-1."""
    with of_others():
        from weasyprint import HTML
        from weasyprint.text.fonts import FontConfiguration

    page, configuration = Html().page(document), FontConfiguration()
    return lambda: bytes(HTML(string=page).write_pdf(font_config=configuration, pdf_variant="pdf/ua-1"))


def chromium(document: HandoutDocument, open_until: ExitStack) -> Make:
    """The same HTML printed by a browser that is running already; tagged, which claims no standard."""
    with of_others():
        from playwright.sync_api import Error, sync_playwright

    program = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
    if program is None:
        raise NotInstalled("no Chromium on this machine")
    driver = open_until.enter_context(sync_playwright())
    with of_others(Error):
        browser = driver.chromium.launch(executable_path=program, args=["--no-sandbox"])
    open_until.callback(browser.close)
    tab, page = browser.new_page(), Html().page(document)

    def make() -> bytes:
        tab.set_content(page)
        return bytes(tab.pdf(tagged=True, prefer_css_page_size=True, print_background=True))

    return make


def typst(document: HandoutDocument, open_until: ExitStack) -> Make:
    """Typst source to PDF/UA-1. It remembers what it laid out before; a counter in the file's keywords differs."""
    with of_others():
        import typst as engine

    folder = Path(open_until.enter_context(tempfile.TemporaryDirectory()))
    source = Typst(folder).write(document)
    _font_files(folder)
    compiler = engine.Compiler(root=folder, font_paths=[folder], ignore_system_fonts=True)
    number = count()

    def make() -> bytes:
        told = {"n": str(next(number))}
        made: Any = compiler.compile(input=source, format="pdf", sys_inputs=told, pdf_standards=["ua-1"])
        return bytes(made)

    return make


def fpdf2(document: HandoutDocument, open_until: ExitStack) -> Make:
    """Untagged: fpdf2 has no structure tree for this content. Its `image` parses an SVG each time."""
    with of_others():
        from fpdf import FPDF

    found, foot = list(blocks(document)), footer(document)
    regular, _, bold = _font_files(Path(open_until.enter_context(tempfile.TemporaryDirectory())))
    paths = {"": regular, "B": bold}

    class Footed(FPDF):
        def footer(self) -> None:
            self.set_y(-30)
            self.set_font("Noto", size=10)
            self.cell(0, 12, f"{foot} {self.page_no()}")

    def make() -> bytes:
        pdf = Footed(unit="pt", format="letter")
        for style, path in paths.items():
            pdf.add_font("Noto", style, path)
        pdf.set_auto_page_break(auto=True, margin=44)
        pdf.set_title(document.file_title)
        pdf.add_page()
        _write(pdf, found)
        return bytes(pdf.output())

    return make


def _font_files(folder: Path) -> list[Path]:
    """The three weights that hep itself sets its pages in, as files of this folder."""
    paths = [folder / f"{name}.ttf" for name in (fonts.REGULAR, fonts.SEMIBOLD, fonts.BOLD)]
    for path in paths:
        path.write_bytes(fonts.instance(path.stem))
    return paths


def _write(pdf: Any, found: Iterable[Block]) -> None:
    for block in found:
        match block:
            case Heading(level=level, text=text):
                _say(pdf, text, "B", 24 - 4 * level)
            case Paragraph(bold=bold, text=text):
                _say_both(pdf, bold, text)
            case Items(items=items, is_numbered=is_numbered):
                _say_items(pdf, items, is_numbered=is_numbered)
            case Picture(svg=svg, wide=wide, caption=caption, alt=alt):
                pdf.image(BytesIO(svg.encode()), w=wide, alt_text=alt)
                _say(pdf, caption)
            case Grid(head=head, rows=rows):
                with pdf.table(first_row_as_headings=True, line_height=15) as table:
                    _fill(table, (head, *rows))
            case Together(blocks=inside):
                if pdf.get_y() > 500:
                    pdf.add_page()
                _write(pdf, inside)


def _say_both(pdf: Any, bold: str, text: str) -> None:
    pdf.set_font("Noto", "B", 12)
    pdf.write(15, f"{bold} " if bold else "")
    pdf.set_font("Noto", "", 12)
    pdf.write(15, text)
    pdf.ln(18)


def _say_items(pdf: Any, items: Iterable[str], *, is_numbered: bool) -> None:
    for number, item in enumerate(items, 1):
        _say(pdf, f"{number}. {item}" if is_numbered else f"• {item}")


def _fill(table: Any, rows: Iterable[tuple[str, ...]]) -> None:
    for row in rows:
        table.row(row)


def _say(pdf: Any, text: str, style: str = "", size: int = 12) -> None:
    pdf.set_font("Noto", style, size)
    pdf.multi_cell(0, size * 1.25, text, new_x="LMARGIN", new_y="NEXT")
