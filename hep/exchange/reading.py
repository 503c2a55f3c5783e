"""The text of a file of the library, read as UTF-8 and not larger than a file may be."""

from pathlib import Path

from hep.exchange.problems import FileRefused, Problem
from hep.exchange.strict_yaml import MAX_BYTES


def text_of(path: Path, name: str) -> str:
    """The text of a file in UTF-8, not larger than a file may be."""
    with path.open("rb") as file:
        content = file.read(MAX_BYTES + 1)
    if len(content) > MAX_BYTES:
        raise FileRefused([Problem(file=name, message="The file is over 1 MiB. Make it smaller.")])
    try:
        return content.decode("utf-8")
    except UnicodeDecodeError as wrong:
        line = content[: wrong.start].count(b"\n") + 1
        message = "The file is not UTF-8 text. Save it as UTF-8."
        raise FileRefused([Problem(file=name, line=line, message=message)]) from None
