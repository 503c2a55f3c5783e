from dataclasses import replace
from hashlib import sha256

import pytest

from hep.domain.drawing import Drawing, Frame, PathKind, Raster
from hep.domain.errors import RuleBroken
from hep.domain.vocabulary import Side
from hep.illustration import art
from tests.illustration.samples import FRAME, art_text, photograph


def test_art_is_read_into_frames_and_painted_paths():
    drawing = art.read(art_text())
    assert (drawing.width, drawing.height, drawing.side, drawing.title) == (
        1600,
        800,
        Side.RIGHT,
        "Clamshell",
    )
    assert [frame.name for frame in drawing.frames] == ["start", "end"]
    skin, other, line = drawing.frame("start").paths
    assert (skin.kind, skin.role, skin.fill, skin.stroke) == (PathKind.FILL, "skin", "#f0c9a8", None)
    assert other.fill == skin.fill
    assert (line.kind, line.fill, line.stroke, line.width, line.round_cap) == (
        PathKind.LINE,
        None,
        "#2b2f36",
        6.4,
        True,
    )


def test_the_sha_is_that_of_the_text_unless_it_is_given():
    text = art_text()
    assert art.read(text).sha == sha256(text.encode()).hexdigest()
    assert art.read(text, "abc").sha == "abc"


def test_written_art_reads_back_the_same():
    drawing = art.read(art_text(title="Hips &amp; knees &lt;2&gt;"), "x")
    assert art.read(art.write(drawing), "x") == drawing


def test_a_photograph_makes_the_round_trip():
    raster = Raster(media_type="image/png", content=photograph())
    drawing = Drawing(sha="x", title="T", width=60, height=40, frames=(Frame(name="start", raster=raster),))
    assert art.read(art.write(drawing), "x") == drawing


def test_sealed_art_carries_the_sha_of_its_own_file():
    drawing = art.sealed(replace(art.read(art_text()), sha=""))
    assert drawing.sha == art.read(art.write(drawing)).sha


def _start(inside: str) -> str:
    return art_text(frames=f'<g id="start">{inside}</g>')


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("not xml", "not well-formed"),
        ("<html/>", "must be <svg>"),
        ('<!DOCTYPE svg [<!ENTITY a "b">]><svg/>', "document type or entities"),
        (art_text(box="0 0 10.5 3"), "viewBox must read"),
        (art_text(box="-5 0 10 3"), "viewBox must read"),
        (art_text(more='onload="alert(1)"'), "may not carry onload"),
        (art_text(more='data-shape="tall"'), "data-shape must be wide"),
        (art_text().replace('data-side="right"', 'data-side="up"'), "data-side must be"),
        (art_text(title=""), "needs a <title>"),
        (art_text(frames=""), 'needs a frame <g id="start">'),
        (art_text(frames=f'<g id="end">{FRAME}</g><g id="start">{FRAME}</g>'), "in this order: start, end"),
        (art_text(frames=f'<g id="begin">{FRAME}</g>'), "id start, via or end"),
        (art_text(frames="<script>alert(1)</script>"), "may not hold <script>"),
        (_start("<path d='M0 0'/>"), "only groups <g> may"),
        (_start('<g class="paint skin" fill="none"/>'), "must begin with one of"),
        (_start('<g class="fill" fill="none"/>'), "needs a role"),
        (_start('<g class="fill skin"/>'), "needs a fill"),
        (_start('<g class="fill skin" fill="url(#a)"/>'), "must look like #f0c9a8"),
        (_start('<g class="fill skin" fill="red"/>'), "must look like #f0c9a8"),
        (_start('<g class="line fine" fill="none" stroke-width="wide"/>'), "is not a number"),
        (_start('<g class="fill skin" fill="none" transform="scale(2)"/>'), "may not carry transform"),
        (_start('<g class="fill skin" fill="none"><circle/></g>'), "only <path> may"),
        (
            _start('<g class="fill skin" fill="none"><path d="M0 0q1 1 2 2"/></g>'),
            "frame start, group fill skin",
        ),
        (_start('<image href="https://example.org/a.png"/>'), "must hold its PNG or JPEG itself"),
        (_start('<image href="data:image/png;base64,AAAA"/>'), "is not image/png"),
        (_start('<image href="data:image/svg+xml;base64,AAAA"/>'), "must hold its PNG or JPEG itself"),
    ],
)
def test_what_does_not_belong_is_refused_in_one_sentence(text, what):
    with pytest.raises(RuleBroken) as refused:
        art.read(text)
    assert what in refused.value.message
    assert "\n" not in refused.value.message


def test_what_a_frame_shows_and_the_mark_of_its_pose_come_back():
    drawing = art.read(art_text())
    start = replace(drawing.frames[0], alt={"en": "Knees < feet.", "es": "Rodillas."})
    told = replace(drawing, frames=(start, *drawing.frames[1:]), pose="0123456789abcdef")
    again = art.read(art.write(told))
    assert (again.frames, again.pose) == (told.frames, told.pose)
    assert art.frame_body(again, again.frames[0]) == art.frame_body(drawing, drawing.frames[0])


@pytest.mark.parametrize("desc", ["<desc>x</desc>", '<desc lang="English">x</desc>', '<desc lang="en"><b/></desc>'])
def test_words_of_a_frame_without_a_language_or_with_more_than_words_are_refused(desc):
    with pytest.raises(RuleBroken, match="frame start: <desc>"):
        art.read(art_text().replace('<g id="start">', f'<g id="start">{desc}'))
