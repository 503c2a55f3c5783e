"""What the file says about itself: the information dictionary and the XMP packet, which must agree, and its colours.

The packet names PDF/UA-1 (it can be read aloud) and PDF/A-3a (it looks the same in thirty years).
"""

import struct
import zlib
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import cache
from xml.sax.saxutils import escape

from PIL import ImageCms

from hep.pdf.tags import text

PRODUCER = "hep"


@dataclass(frozen=True, kw_only=True)
class Record:
    """Title, author, language and time of making."""

    title: str
    author: str
    language: str
    created: datetime

    @property
    def date(self) -> str:
        """The time as the objects of a PDF write it."""
        return f"(D:{self.created:%Y%m%d%H%M%S}+00'00')"


def moment(created: str) -> datetime:
    """The time in the document, taken as UTC when it names no zone."""
    at = datetime.fromisoformat(created)
    return at.astimezone(UTC) if at.tzinfo else at.replace(tzinfo=UTC)


def information(record: Record) -> str:
    """The information dictionary."""
    return (
        f"<</Title {text(record.title)} /Author {text(record.author)} /Creator ({PRODUCER}) /Producer ({PRODUCER})"
        f" /CreationDate {record.date} /ModDate {record.date}>>"
    )


def packet(record: Record) -> bytes:
    """The XMP packet."""
    date = f"{record.created:%Y-%m-%dT%H:%M:%S}+00:00"
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
<pdfuaid:part>1</pdfuaid:part><pdfaid:part>3</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance>
</rdf:Description>
{_UA_SCHEMA}
</rdf:RDF></x:xmpmeta>
<?xpacket end="w"?>""".encode()


# PDF/A knows only its own words; one that comes from elsewhere, such as pdfuaid, is explained in the packet.
_UA_SCHEMA = """<rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"
 xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
<pdfaSchema:schema>PDF/UA identification</pdfaSchema:schema>
<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
<pdfaProperty:name>part</pdfaProperty:name><pdfaProperty:valueType>Integer</pdfaProperty:valueType>
<pdfaProperty:category>internal</pdfaProperty:category>
<pdfaProperty:description>Part of PDF/UA</pdfaProperty:description>
</rdf:li></rdf:Seq></pdfaSchema:property>
</rdf:li></rdf:Bag></pdfaExtension:schemas></rdf:Description>"""


def output_intents(profile: str) -> str:
    """What the colours of the pages mean; `profile` is the reference of the colour profile."""
    return (
        "[<</Type /OutputIntent /S /GTS_PDFA1 /OutputConditionIdentifier (sRGB) /Info (sRGB IEC61966-2.1)"
        f" /DestOutputProfile {profile}>>]"
    )


@cache
def colour_profile() -> bytes:
    """The sRGB profile that Pillow makes, with a date of its own in place of the hour at which it was made."""
    made = bytearray(ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes())
    struct.pack_into(">6H", made, 24, 2026, 1, 1, 0, 0, 0)
    return bytes(made)


@cache
def packed_profile() -> bytes:
    """The same, compressed."""
    return zlib.compress(colour_profile(), 9)
