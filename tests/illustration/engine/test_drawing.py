import re

import numpy as np

from hep.domain.drawing import PathKind
from hep.domain.vocabulary import Side
from hep.illustration import art, paths
from hep.illustration.engine.drawing import draw
from hep.illustration.engine.mirroring import mirrored
from hep.illustration.engine.pose import Arrow, Camera
from hep.illustration.engine.themes import MONO, SKIN_TONES
from tests.illustration.engine.figures import solved

DRAWN = draw(solved())
END = DRAWN.frame("end")


def roles(frame, kind):
    return {path.role for path in frame.paths if path.kind is kind}


def test_every_role_is_present():
    assert roles(END, PathKind.FILL) == {
        "skin", "shirt", "shorts", "shoe", "sole", "hair", "feature", "accent", "carton"
    }  # fmt: skip
    assert roles(END, PathKind.SHADE) >= {"skin", "shirt", "shorts", "carton"}
    assert roles(END, PathKind.SHADOW) <= {"ground"}
    assert roles(DRAWN.frame("start"), PathKind.SHADOW) == {"ground"}
    assert roles(END, PathKind.LINE) >= {"prop", "fine", "seam", "inner", "outline"}
    assert roles(END, PathKind.ARROW) == {"halo", "shaft", "head"}


def test_the_same_pose_gives_the_same_bytes():
    assert art.write(draw(solved())) == art.write(DRAWN)


def test_the_art_is_read_back_as_it_was_drawn():
    assert art.read(art.write(DRAWN), DRAWN.sha) == DRAWN


def test_a_frame_is_at_most_20_kb():
    assert all(len(art.frame_body(DRAWN, frame)) <= 20 * 1024 for frame in DRAWN.frames)


def test_nothing_is_cut_off_and_the_crop_is_close():
    rings = [ring for frame in DRAWN.frames for path in frame.paths for ring in paths.parse(path.d)]
    low, high = paths.box(rings)
    assert 0 <= min(low.real, low.imag) <= max(low.real, low.imag) <= 24
    assert 0 <= DRAWN.width - high.real <= 24
    assert 0 <= DRAWN.height - high.imag <= 24


def test_mirrored_twice_is_the_original():
    other = mirrored(DRAWN)
    assert (other.side, DRAWN.side) == (Side.LEFT, Side.RIGHT)
    assert other.frames != DRAWN.frames
    assert mirrored(other) == DRAWN


def test_without_muscles_there_is_no_accent():
    assert "accent" not in roles(draw(solved(), with_muscles=False).frame("end"), PathKind.FILL)


def test_muscles_and_arrows_belong_to_their_frame():
    start = DRAWN.frame("start")
    assert "accent" not in roles(start, PathKind.FILL)
    assert not roles(start, PathKind.ARROW)


def test_a_muscle_that_is_not_seen_is_left_out():
    behind = draw(solved(muscles=("glutes",), camera=Camera(side="front", up=0), arrows=()))
    assert "accent" not in roles(behind.frame("end"), PathKind.FILL)


def test_figures_have_their_own_skin_and_hair():
    drawing = draw(solved(look={"skin": "dark", "hair": "black", "style": "bun"}))
    fills = {path.fill for path in drawing.frame("end").paths if path.role == "skin"}
    assert fills <= set(SKIN_TONES["dark"])


def test_the_mono_theme_has_no_colour():
    frame = draw(solved(), theme=MONO).frame("end")
    for colour in {path.fill or path.stroke for path in frame.paths}:
        red, green, blue = re.findall("..", colour[1:])
        assert red == green == blue


def test_coordinates_are_whole_and_the_path_language_is_ours():
    for path in (path for frame in DRAWN.frames for path in frame.paths):
        assert re.fullmatch(r"[MlczLCZ\d\s-]+", path.d)


def test_both_heads_of_a_back_and_forth_arrow_are_drawn():
    drawing = draw(solved(arrows=(Arrow(follow="pelvis", is_double=True),)))
    (head,) = (path for path in drawing.frame("end").paths if path.role == "head")
    assert head.d.count("M") == 2


def test_a_muscle_as_a_sliver_is_dropped():
    from hep.illustration.engine.pieces import without_small

    sliver = np.zeros((60, 400), dtype=bool)
    sliver[10, :] = True
    assert not without_small(sliver, 900).any()
