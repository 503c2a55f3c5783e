"""What the file says about itself: the information dictionary and the XMP packet, which must agree.

The packet names PDF/UA-1. PDF/A is claimed only when `archive` says which part, and nobody asks for it yet.
"""

from dataclasses import dataclass
from datetime import UTC, datetime
from xml.sax.saxutils import escape

from hep.pdf.tags import text

PRODUCER = "hep"


@dataclass(frozen=True, kw_only=True)
class Record:
    """Title, author, language and time of making. `archive` is a PDF/A part and level such as ("2", "A")."""

    title: str
    author: str
    language: str
    created: datetime
    archive: tuple[str, str] | None = None


def moment(created: str) -> datetime:
    """The time in the document, taken as UTC when it names no zone."""
    at = datetime.fromisoformat(created)
    return at.astimezone(UTC) if at.tzinfo else at.replace(tzinfo=UTC)


def information(record: Record) -> str:
    """The information dictionary."""
    date = f"(D:{record.created:%Y%m%d%H%M%S}+00'00')"
    return (
        f"<</Title {text(record.title)} /Author {text(record.author)} /Creator ({PRODUCER}) /Producer ({PRODUCER})"
        f" /CreationDate {date} /ModDate {date}>>"
    )


def packet(record: Record) -> bytes:
    """The XMP packet."""
    date = f"{record.created:%Y-%m-%dT%H:%M:%S}+00:00"
    archive = ""
    if record.archive:
        part, level = record.archive
        archive = f"<pdfaid:part>{part}</pdfaid:part><pdfaid:conformance>{level}</pdfaid:conformance>"
    return f"""<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/"
 xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/"
 xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/">
<dc:format>application/pdf</dc:format>
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">{escape(record.title)}</rdf:li></rdf:Alt></dc:title>
<dc:creator><rdf:Seq><rdf:li>{escape(record.author)}</rdf:li></rdf:Seq></dc:creator>
<dc:language><rdf:Bag><rdf:li>{escape(record.language)}</rdf:li></rdf:Bag></dc:language>
<xmp:CreateDate>{date}</xmp:CreateDate><xmp:ModifyDate>{date}</xmp:ModifyDate>
<xmp:CreatorTool>{PRODUCER}</xmp:CreatorTool><pdf:Producer>{PRODUCER}</pdf:Producer>
<pdfuaid:part>1</pdfuaid:part>{archive}
</rdf:Description></rdf:RDF></x:xmpmeta>
<?xpacket end="w"?>""".encode()
