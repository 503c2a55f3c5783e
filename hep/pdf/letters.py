"""Texts to the codes of a font that is cut down to the letters of a document; a letter is looked up once."""

from collections.abc import Sequence
from typing import Any

from reportlab.lib.rl_accel import escapePDF

_SPECIAL = {b"(", b")", b"\\", b"\r"}


class Letters(dict[int, str]):
    """The letters of one font in one document, each as it is spelled in the file; unknown ones are given a code."""

    def __init__(self, font: Any, document: Any) -> None:
        super().__init__()
        self._font = font
        self._document = document
        self._is_whole = True  # all letters so far are of the font's first part, which holds 256
        self._name = ""

    def __missing__(self, letter: int) -> str:
        [(part, codes)] = self._font.splitString(chr(letter), self._document)
        self._is_whole = self._is_whole and part == 0
        # Octal codes, which ReportLab would write for most, take a twentieth more of a page.
        is_plain = codes.isascii() and codes not in _SPECIAL
        spelled = self[letter] = codes.decode() if is_plain else escapePDF(codes)
        return spelled

    def spell(self, content: str) -> Sequence[tuple[str, str]]:
        """The text in pieces, each with the name of the part of the font that it is set in."""
        codes = content.translate(self)
        if not content or not self._is_whole:
            pieces = self._font.splitString(content, self._document)
            return [(self._part(part), escapePDF(found)) for part, found in pieces]
        self._name = self._name or self._part(0)
        return [(self._name, codes)]

    def _part(self, number: int) -> str:
        return str(self._font.getSubsetInternalName(number, self._document))
