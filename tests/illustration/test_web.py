from xml.etree import ElementTree as ET

import pytest

from hep.illustration import art, web
from tests.illustration.samples import art_text


def test_a_frame_stands_alone_in_the_crop_of_all():
    svg = web.frame_svg(art.read(art_text(title="Hips &amp; knees")), "end")
    root = ET.fromstring(svg)
    assert root.get("viewBox") == "0 0 1600 800"
    assert root.findtext("{*}title") == "Hips & knees"
    assert len(root.findall(".//{*}path")) == 3


def test_a_frame_that_is_not_there_is_a_key_error():
    with pytest.raises(KeyError):
        web.frame_svg(art.read(art_text()), "via")
