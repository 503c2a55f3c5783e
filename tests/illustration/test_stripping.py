import time

import pytest

from hep.domain.errors import RuleBroken
from hep.illustration.stripping import MAX_DEPTH, refuse_losses, stripped
from tests.illustration.samples import foreign

EVIL = """
<script>alert(1)</script>
<style>@import url(https://example.org/a.css); .a { fill: url(https://example.org/b); stroke: #010203 }</style>
<a xlink:href="javascript:alert(1)"><rect class="a" width="10" height="10" onclick="alert(2)"/></a>
<image href="https://example.org/c.png" width="5" height="5"/>
<foreignObject><iframe xmlns="http://www.w3.org/1999/xhtml" src="https://example.org"/></foreignObject>
<use href="https://example.org/d.svg#x"/><text>words</text>
<rect width="4" height="4" style="fill:url('https://example.org/e')" filter="url(#f)"/>
<animate attributeName="href" to="javascript:alert(3)"/>
"""


def test_only_shapes_are_left():
    left = stripped(foreign(EVIL).decode()).decode()
    for word in (
        "script",
        "alert",
        "example.org",
        "import",
        "image",
        "foreign",
        "words",
        "animate",
        "onclick",
    ):
        assert word not in left
    assert left.count("<rect") == 2
    assert "#010203" in left


def test_the_harmless_document_type_of_drawing_programs_is_forgiven():
    text = (
        '<?xml version="1.0"?><!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "svg11.dtd">'
        + foreign("<rect width='1' height='1'/>").decode()
    )
    assert b"<rect" in stripped(text)


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ('<!DOCTYPE svg [<!ENTITY a "aaaa">]><svg xmlns="http://www.w3.org/2000/svg">&a;</svg>', "entities"),
        ("<svg><g></svg>", "not well-formed"),
        ("<p>hello</p>", "not an SVG"),
        ("<svg/>", "not an SVG"),
        (foreign("<g>" * (MAX_DEPTH + 5) + "</g>" * (MAX_DEPTH + 5)).decode(), "deeper than"),
        (foreign("<rect width='1' height='1'/>" * 5001).decode(), "more than 5000 shapes"),
        (foreign('<g id="a"><use href="#a"/></g>').decode(), "refers to itself"),
        (foreign('<use id="a" href="#b"/><use id="b" xlink:href="#a"/>').decode(), "refers to itself"),
        (" " * 2_200_000, "over 2 MB"),
    ],
)
def test_what_cannot_be_trusted_is_refused(text, what):
    with pytest.raises(RuleBroken, match=what):
        stripped(text)


def test_a_bomb_of_references_is_refused_at_once():
    levels = "".join(f'<g id="l{n}">' + f'<use href="#l{n + 1}"/>' * 10 + "</g>" for n in range(30))
    begun = time.perf_counter()
    with pytest.raises(RuleBroken, match="more than 5000 shapes"):
        stripped(foreign(levels + '<g id="l30"><rect width="1" height="1"/></g>').decode())
    assert time.perf_counter() - begun < 2


@pytest.mark.parametrize(
    ("inside", "mend"),
    [
        ("<text>Riverside</text>", "turn it into paths"),
        ("<g><image width='4' height='4'/></g>", "upload that as PNG"),
        ("<linearGradient id='a'/>", "use plain colours"),
        ("<radialGradient id='a'/>", "use plain colours"),
        ("<pattern id='a'/>", "use plain colours"),
        ("<mask id='a'/>", "cut the shapes"),
    ],
)
def test_what_would_be_missing_is_refused_with_its_mend(inside, mend):
    with pytest.raises(RuleBroken, match=mend):
        refuse_losses(foreign(inside).decode())


def test_shapes_links_and_scripts_lose_nothing_that_is_seen():
    refuse_losses(foreign("<a><rect width='4' height='4'/></a><script>1</script><title>Logo</title>").decode())
