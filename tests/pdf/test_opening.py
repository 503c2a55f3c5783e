"""The program out of a PDF: as it went in, from a copy that others saved, and one sentence for all that is broken."""

import zlib
from collections.abc import Callable
from dataclasses import replace
from functools import cache
from io import BytesIO

import pypdfium2
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pypdf import PdfReader, PdfWriter

from hep import pdf
from hep.domain.errors import RuleBroken
from hep.pdf import opening
from tests import make_document

PROGRAM = "hep: program/1\ntitle: Año nuevo, 膝\n"


@cache
def handout(program: str = PROGRAM) -> bytes:
    return pdf.render(replace(make_document.document(), program=program))


def saved(writer: PdfWriter) -> bytes:
    made = BytesIO()
    writer.write(made)
    return made.getvalue()


def with_stream(content: bytes, filters: str) -> bytes:
    """A small PDF by hand, whose attachment is this stream."""
    objects = [
        b"<</Type /Catalog /Pages 2 0 R /Names <</EmbeddedFiles <</Names [(program.yaml) 3 0 R]>>>>>>",
        b"<</Type /Pages /Kids [] /Count 0>>",
        b"<</Type /Filespec /F (program.yaml) /EF <</F 4 0 R>>>>",
        f"<</Filter {filters} /Length {len(content)}>>\nstream\n".encode() + content + b"\nendstream",
    ]
    return by_hand(objects)


def by_hand(objects: list[bytes]) -> bytes:
    out = bytearray(b"%PDF-1.7\n")
    places = []
    for number, content in enumerate(objects, 1):
        places.append(len(out))
        out += b"%d 0 obj\n%b\nendobj\n" % (number, content)
    start = len(out)
    out += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    out += b"".join(b"%010d 00000 n \n" % place for place in places)
    return bytes(out + b"trailer\n<</Size %d /Root 1 0 R>>\nstartxref\n%d\n%%%%EOF\n" % (len(objects) + 1, start))


def refused(content: bytes) -> str:
    with pytest.raises(RuleBroken) as broken:
        pdf.program_in(content)
    assert broken.value.field == "file"
    assert "\n" not in broken.value.message
    return broken.value.message


def opened(content: bytes) -> str:
    """The program, or the sentence in its place."""
    try:
        return pdf.program_in(content)
    except RuleBroken as broken:
        return broken.message


def test_the_program_comes_out_as_it_went_in() -> None:
    assert pdf.program_in(handout()) == PROGRAM


def by_pypdf() -> bytes:
    return saved(PdfWriter(clone_from=BytesIO(handout())))


def by_pypdf_as_an_own_attachment() -> bytes:
    writer = PdfWriter()
    writer.append(BytesIO(pdf.render(make_document.document())))
    writer.add_attachment("notes.txt", b"Something else.")
    writer.add_attachment("program.yaml", PROGRAM.encode())
    return saved(writer)


def by_pdfium() -> bytes:
    made = BytesIO()
    with pypdfium2.PdfDocument(handout()) as file:
        file.save(made)
    return made.getvalue()


@pytest.mark.parametrize("save", [by_pypdf, by_pypdf_as_an_own_attachment, by_pdfium])
def test_a_copy_that_another_program_saved_opens(save: Callable[[], bytes]) -> None:
    content = save()
    assert content != handout()
    assert pdf.program_in(content) == PROGRAM


def test_a_list_of_attachments_that_branches_is_followed() -> None:
    def deep(levels: int) -> bytes:
        kids = [f"<</Kids [{number} 0 R]>>".encode() for number in range(6, 6 + levels)]
        leaf = b"<</Names [(program.yaml) 3 0 R]>>"
        names = b"<</Type /Catalog /Pages 2 0 R /Names <</EmbeddedFiles 5 0 R>>>>"
        file = b"<</Type /Filespec /UF (program.yaml) /EF <</UF 4 0 R>>>>"
        stream = b"<</Length %d>>\nstream\n%b\nendstream" % (len(PROGRAM.encode()), PROGRAM.encode())
        return by_hand([names, b"<</Type /Pages /Kids [] /Count 0>>", file, stream, *kids, leaf])

    assert pdf.program_in(deep(3)) == PROGRAM
    assert "No program rides in this PDF" in refused(deep(300))


def locked(password: str) -> bytes:
    writer = PdfWriter(clone_from=BytesIO(handout()))
    writer.encrypt(password, algorithm="RC4-128")
    return saved(writer)


@pytest.mark.parametrize(
    ("make", "words"),
    [
        (lambda: b"", "This is not a PDF"),
        (lambda: b"hep: program/1\n", "This is not a PDF"),
        (lambda: b"%PDF-1.7\n", "broken or cut short"),
        (lambda: b"%PDF-1.7\n" + b"<<" * 100_000, "broken or cut short"),
        (lambda: b"%PDF-1.7\n" + b"[" * 100_000 + b"\ntrailer <</Root 1 0 R>>", "broken or cut short"),
        (lambda: b"%PDF-1.7\n" + bytes(opening.MAX_BYTES), "over 20 MB"),
        (lambda: locked("secret"), "locked with a password"),
        (lambda: locked(""), "locked with a password"),
        (lambda: handout(""), "No program rides in this PDF"),
        (lambda: handout("x" * (1024 * 1024 + 1)), "over 1 MiB"),
        (lambda: with_stream(zlib.compress(b"title: \xff"), "/FlateDecode"), "not UTF-8"),
        (lambda: with_stream(zlib.compress(bytes(200_000_000), 9), "/FlateDecode"), "unpacks to far too much"),
        (lambda: with_stream(b"\x81\x00" * 9_000_000, "/RunLengthDecode"), "unpacks to far too much"),
        (lambda: with_stream(zlib.compress(b"title"), f"[{'/FlateDecode ' * 50}]"), "unpacks to far too much"),
        (
            lambda: by_hand([b"<</Names <</EmbeddedFiles 2 0 R>>>>", b"<</Kids [" + b"2 0 R " * 50 + b"]>>"]),
            "No program",
        ),
        (lambda: by_hand([b"<</Names 1 0 R /EmbeddedFiles 1 0 R>>"]), "broken or cut short"),
        (lambda: by_hand([b"<</Names (a) /AF 7>>"]), "broken or cut short"),
        (lambda: by_hand([b"<</AF [<</F (program.yaml)>>]>>"]), "broken or cut short"),
    ],
)
def test_what_cannot_be_opened_is_told_in_one_sentence(make: Callable[[], bytes], words: str) -> None:
    assert words in refused(make())


def test_a_handout_that_was_cut_short_gives_the_whole_program_or_a_sentence() -> None:
    whole = handout()
    for share in range(1, 20):
        cut = whole[: len(whole) * share // 20]
        told = opened(cut)
        assert told == PROGRAM or "broken or cut short" in told or "No program" in told


@given(st.data())
@settings(max_examples=60, deadline=None)
def test_spoiled_bytes_never_end_in_anything_but_a_sentence(data: st.DataObject) -> None:
    spoiled = bytearray(with_stream(zlib.compress(PROGRAM.encode()), "/FlateDecode"))
    for _ in range(data.draw(st.integers(1, 8))):
        spoiled[data.draw(st.integers(0, len(spoiled) - 1))] = data.draw(st.integers(0, 255))
    assert isinstance(opened(bytes(spoiled)), str)


def test_reading_leaves_the_reader_of_others_as_it_was() -> None:
    from pypdf import get_configuration

    pdf.program_in(handout())
    assert get_configuration().zlib_maximum_output_length == 75_000_000
    assert len(PdfReader(BytesIO(handout())).pages) == 4
