"""A font in ReportLab's hands whose joined letters are copied as the letters that were written."""

import unicodedata
from io import BytesIO
from typing import Any

from reportlab.pdfbase import ttfonts

_FORMS = range(0xFB50, 0xFEFD)  # the forms that Arabic letters take in a word
# Lam and alef are one sign. Readers turn signs round, not the letters of a sign: so it says alef, and a sign without
# width, which is put beside it, says lam.
LAM_ALEF = "ﻵﻶﻷﻸﻹﻺﻻﻼ"
LAM = "\u200b"


class Typeface(ttfonts.TTFont):
    """A font file with its name in the document."""

    # ReportLab's own, which its type stubs leave out
    face: Any
    state: Any

    def __init__(self, name: str, content: bytes) -> None:
        super().__init__(name, BytesIO(content), asciiReadable=False, shapable=False)

    def holds(self, character: str) -> bool:
        """Whether the font can show it."""
        return ord(character) in self.face.charToGlyph

    def addObjects(self, doc: Any) -> None:  # noqa: N802 - ReportLab's hook
        """The font's parts as objects; a part with joined letters says which letters they are."""
        parts = {self.getSubsetInternalName(place, doc)[1:]: part for place, part in enumerate(self.state[doc].subsets)}
        super().addObjects(doc)
        for name, part in parts.items():
            if any(code in _FORMS for code in part):
                written = doc.idToObject["BasicFonts"].dict[name]
                doc.idToObject[written.ToUnicode.name].content = _meanings(part)


def _meaning(code: int) -> str:
    letter = chr(code)
    if letter == LAM:
        return "ل"
    said = unicodedata.normalize("NFKC", letter) if code in _FORMS else letter
    return said[1:] if letter in LAM_ALEF else said


def _meanings(part: list[int]) -> str:
    """The ToUnicode map of a part."""
    said = [f"{_meaning(code).encode('utf-16-be').hex().upper()}" for code in part]
    rows = [f"<{place:02X}> <{letters}>" for place, letters in enumerate(said)]
    blocks = ["\n".join(rows[begin : begin + 100]) for begin in range(0, len(rows), 100)]
    return "\n".join(
        [
            "/CIDInit /ProcSet findresource begin 12 dict begin begincmap",
            "/CIDSystemInfo <</Registry (Adobe) /Ordering (UCS) /Supplement 0>> def",
            "/CMapName /Adobe-Identity-UCS def /CMapType 2 def",
            "1 begincodespacerange <00> <FF> endcodespacerange",
            *(f"{block.count('<') // 2} beginbfchar\n{block}\nendbfchar" for block in blocks),
            "endcmap CMapName currentdict /CMap defineresource pop end end",
        ]
    )
