"""What rides inside a handout, and how it is declared."""

from dataclasses import replace
from io import BytesIO
from typing import Any

from pypdf import PdfReader

from hep import pdf
from tests import make_document

PROGRAM = "hep: program/1\ntitle: Año nuevo, 膝\n"


def catalog(program: str = PROGRAM) -> Any:
    content = pdf.render(replace(make_document.document(), program=program))
    return PdfReader(BytesIO(content)).trailer["/Root"]


def test_the_program_is_attached_as_the_source_of_the_handout() -> None:
    root = catalog()
    name, listed = root["/Names"]["/EmbeddedFiles"]["/Names"]
    (belonging,) = root["/AF"]
    assert name == "program.yaml"
    assert belonging.get_object() == listed.get_object()
    described = listed.get_object()
    assert (described["/F"], described["/UF"]) == ("program.yaml", "program.yaml")
    assert described["/AFRelationship"] == "/Source"
    stream = described["/EF"]["/F"]
    assert stream["/Subtype"] == "/application/yaml"
    assert stream["/Params"]["/Size"] == len(PROGRAM.encode())
    assert stream["/Params"]["/ModDate"] == "D:20261123120000+00'00'"
    assert stream.get_data().decode() == PROGRAM


def test_a_document_without_a_program_has_no_attachment() -> None:
    assert not {"/Names", "/AF"} & catalog("").keys()


def test_the_same_program_gives_the_same_bytes_and_another_gives_others() -> None:
    made = [
        pdf.render(replace(make_document.document(), program=program)) for program in (PROGRAM, PROGRAM, "hep: other")
    ]
    assert made[0] == made[1]
    assert made[0] != made[2]
