"""What the file says about itself, twice and the same; and its colours."""

from datetime import UTC, datetime
from io import BytesIO
from xml.etree import ElementTree as ET

from PIL import ImageCms
from pypdf import PdfReader

from hep import pdf
from hep.pdf import metadata
from tests import make_document

RDF = "{http://www.w3.org/1999/02/22-rdf-syntax-ns#}"


def test_the_packet_names_both_standards_and_the_title() -> None:
    content = pdf.render(make_document.document(file_title="Knee & <back>"))
    told = ET.fromstring(PdfReader(BytesIO(content)).trailer["/Root"]["/Metadata"].get_data())
    text = ET.tostring(told, encoding="unicode")
    for tag, value in (("part", "3"), ("conformance", "A")):
        assert told.findtext(f".//{{http://www.aiim.org/pdfa/ns/id/}}{tag}") == value
    assert told.findtext(".//{http://www.aiim.org/pdfua/ns/id/}part") == "1"
    assert "Knee &amp; &lt;back&gt;" in text
    assert "2026-11-23T12:00:00+00:00" in text


def test_the_colours_are_those_of_srgb_whenever_they_are_made(monkeypatch) -> None:
    metadata.colour_profile.cache_clear()
    profile = metadata.colour_profile()
    assert "sRGB" in ImageCms.getProfileName(ImageCms.ImageCmsProfile(BytesIO(profile)))
    assert datetime(*[int.from_bytes(profile[at : at + 2], "big") for at in range(24, 36, 2)], tzinfo=UTC).year == 2026
    metadata.colour_profile.cache_clear()
    made = ImageCms.createProfile("sRGB")
    monkeypatch.setattr(ImageCms, "createProfile", lambda name: made)
    assert metadata.colour_profile() == profile


def test_a_time_without_a_zone_is_utc() -> None:
    assert metadata.moment("2026-11-23T12:00:00") == datetime(2026, 11, 23, 12, tzinfo=UTC)
    assert metadata.moment("2026-11-23T12:00:00+02:00") == datetime(2026, 11, 23, 10, tzinfo=UTC)
