"""The program file that rides inside a handout: attached as the source from which the handout was made.

What the text says is known to hep/exchange; `opening.py` takes it out again.
"""

import zlib
from typing import Any

from hep.pdf import packing, tags

NAME = "program.yaml"
# In a PDF name the slash of a media type is written as #2F.
_MEDIA_TYPE = "/application#2Fyaml"
_ABOUT = "The program of this handout, for hep"


def attach(document: Any, content: bytes, date: str) -> str:
    """Put the file into the document and give the reference of its description. The same date, the same bytes."""
    entries = f"/Type /EmbeddedFile /Subtype {_MEDIA_TYPE} /Params <</Size {len(content)} /ModDate {date}>>"
    stored = packing.reference(document, packing.Packed(entries, zlib.compress(content, 9)))
    about = (
        f"<</Type /Filespec /F ({NAME}) /UF {tags.text(NAME)} /Desc {tags.text(_ABOUT)} /AFRelationship /Source"
        f" /EF <</F {stored} /UF {stored}>>>>"
    )
    return packing.reference(document, packing.Raw(about.encode()))


def names(attached: str) -> str:
    """The list of attachments by name."""
    return f"<</EmbeddedFiles <</Names [({NAME}) {attached}]>>>>"
