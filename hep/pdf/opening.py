"""The program file out of a handout, whoever saved the PDF last. Everything about the file is suspect; it is only read.

What the text says is known to hep/exchange. How it got in stands in `enclosure.py`.
"""

import logging
from collections.abc import Iterator
from io import BytesIO
from typing import Any

from hep.domain.errors import RuleBroken
from hep.pdf.enclosure import NAME

MAX_BYTES = 20 * 1024 * 1024
MAX_PROGRAM = 1024 * 1024
# What one stream may unpack to. The tables of a handout of 200 exercises stay under it.
_MAX_STREAM = 16 * 1024 * 1024
# Attachments looked at, and branches of their list followed.
_MOST = 100


def program_in(content: bytes) -> str:
    """The text of the program file inside. RuleBroken says in one sentence why there is none to be had."""
    if len(content) > MAX_BYTES:
        raise RuleBroken("This PDF is over 20 MB. Choose the handout as hep made it.", "file")
    if b"%PDF-" not in content[:1024]:
        raise RuleBroken("This is not a PDF. Choose a handout that hep made.", "file")
    found = _read(content)
    if len(found) > MAX_PROGRAM:
        raise RuleBroken("The program inside is over 1 MiB. Choose another copy of the handout.", "file")
    try:
        return found.decode("utf-8")
    except UnicodeDecodeError:
        raise RuleBroken("The program inside is not UTF-8 text. Choose another copy of the handout.", "file") from None


def _read(content: bytes) -> bytes:
    from pypdf import PdfReader, apply_configuration
    from pypdf.errors import LimitReachedError

    # What is odd about a file is told here in one sentence, not in a log for each oddity.
    logging.getLogger("pypdf").setLevel(logging.CRITICAL)
    try:
        with apply_configuration(
            zlib_maximum_output_length=_MAX_STREAM,
            lzw_maximum_output_length=_MAX_STREAM,
            run_length_maximum_output_length=_MAX_STREAM,
            stream_filters_maximum_length=4,
            stream_decoding_work_maximum_length=4 * _MAX_STREAM,
        ):
            reader = PdfReader(BytesIO(content))
            if reader.is_encrypted:
                raise RuleBroken("This PDF is locked with a password. Save it without one and try again.", "file")
            return _attached(reader.trailer["/Root"])
    except RuleBroken:
        raise
    except LimitReachedError:
        raise RuleBroken("Something in this PDF unpacks to far too much. Choose another copy.", "file") from None
    except Exception:  # noqa: BLE001 - a broken file can fail anywhere in the reader, as its authors say
        message = "This PDF is broken or cut short. Choose another copy of the handout."
        raise RuleBroken(message, "file") from None


def _attached(catalog: Any) -> bytes:
    """The attachment of our name: from the list of attachments, or from the files that belong to the whole."""
    attachments = _object(_object(catalog.get("/Names", {})).get("/EmbeddedFiles", {}))
    belonging = (_object(each) for each in _object(catalog.get("/AF", [])))
    for files in (_files(attachments), belonging):
        for _, description in zip(range(_MOST), files, strict=False):
            if NAME in (description.get("/UF"), description.get("/F")):
                streams = _object(description["/EF"])
                return bytes(_object(streams.get("/UF") or streams["/F"]).get_data())
    raise RuleBroken("No program rides in this PDF. Choose a handout that hep saved, not a scan or a print.", "file")


def _files(tree: Any) -> Iterator[Any]:
    """The file descriptions of a tree of names. Of a tree without end, the first branches."""
    branches = [tree]
    for _ in range(_MOST):
        if not branches:
            return
        branch = branches.pop(0)
        yield from map(_object, _object(branch.get("/Names", []))[1::2])
        branches += map(_object, _object(branch.get("/Kids", []))[:_MOST])


def _object(value: Any) -> Any:
    return value.get_object() if hasattr(value, "get_object") else value
