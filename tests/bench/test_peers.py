"""The engines themselves are not here; what is ours before and around them is, with a stand-in for each."""

import sys
from contextlib import ExitStack
from types import SimpleNamespace
from unittest.mock import MagicMock

import pytest

from bench import peers, sheet
from bench.absent import NotInstalled

PEERS = {
    "weasyprint": peers.weasyprint,
    "playwright": peers.chromium,
    "typst": peers.typst,
    "fpdf": peers.fpdf2,
}


class Page:
    """What fpdf2 is asked for, written down."""

    written = ""

    def __init__(self, **told):
        self.fonts, self.pictures = [], 0

    def __getattr__(self, name):
        return MagicMock()

    def add_font(self, family, style, path):
        self.fonts.append(path.read_bytes()[:4])

    def get_y(self):
        return 0

    def image(self, svg, *, w, alt_text):
        self.pictures += 1

    def write(self, tall, text):
        Page.written += f"{text} "

    def multi_cell(self, wide, tall, text, **told):
        self.write(tall, text)

    def output(self):
        return f"{len(self.fonts)} fonts, {self.pictures} pictures".encode()


class Compiler:
    """What Typst is asked for: a source, with the fonts and pictures that it finds beside it."""

    def __init__(self, *, root, font_paths, ignore_system_fonts):
        assert font_paths == [root]
        self.root = root

    def compile(self, *, input, format, sys_inputs, pdf_standards):  # noqa: A002 - Typst's own name
        found = [len(list(self.root.glob(kind))) for kind in ("*.ttf", "*.svg")]
        return f"{input.name} {found} {sys_inputs['n']}".encode()


@pytest.mark.parametrize("package", PEERS)
def test_a_peer_whose_package_is_missing_is_not_installed(package, monkeypatch):
    monkeypatch.setitem(sys.modules, package, None)
    monkeypatch.setitem(sys.modules, f"{package}.sync_api", None)
    with ExitStack() as open_until, pytest.raises(NotInstalled, match=package):
        PEERS[package](sheet.document(), open_until)


def test_a_machine_without_a_browser_has_no_chromium(monkeypatch):
    monkeypatch.setitem(sys.modules, "playwright.sync_api", MagicMock())
    monkeypatch.setattr(peers.shutil, "which", lambda name: None)
    with ExitStack() as open_until, pytest.raises(NotInstalled, match="no Chromium"):
        peers.chromium(sheet.document(), open_until)


def test_fpdf2_is_given_two_fonts_every_picture_and_every_step(monkeypatch):
    monkeypatch.setitem(sys.modules, "fpdf", SimpleNamespace(FPDF=Page))
    monkeypatch.setattr(Page, "written", "")
    document = sheet.document()
    with ExitStack() as open_until:
        assert peers.fpdf2(document, open_until)() == b"2 fonts, 21 pictures"
    assert all(step in Page.written for card in document.cards for step in card.steps)


def test_typst_finds_three_fonts_and_every_picture_and_no_two_runs_are_alike(monkeypatch):
    monkeypatch.setitem(sys.modules, "typst", SimpleNamespace(Compiler=Compiler))
    with ExitStack() as open_until:
        make = peers.typst(sheet.document(), open_until)
        assert [make(), make()] == [b"handout.typ [3, 21] 0", b"handout.typ [3, 21] 1"]


def test_weasyprint_is_given_the_whole_page(monkeypatch):
    html = MagicMock()
    html.return_value.write_pdf.return_value = b"%PDF"
    monkeypatch.setitem(sys.modules, "weasyprint", SimpleNamespace(HTML=html))
    monkeypatch.setitem(sys.modules, "weasyprint.text", MagicMock())
    monkeypatch.setitem(sys.modules, "weasyprint.text.fonts", MagicMock())
    with ExitStack() as open_until:
        assert peers.weasyprint(sheet.document(), open_until)() == b"%PDF"
    assert html.call_args.kwargs["string"].endswith("</body></html>")
