import numpy as np
import pytest

from hep.domain.drawing import PathKind
from hep.illustration import art, paths
from hep.illustration.engine import insets
from hep.illustration.engine.camera import Eye, Window
from hep.illustration.engine.drawing import draw
from hep.illustration.engine.mirroring import mirrored
from hep.illustration.engine.pose import Camera, Inset
from tests.illustration.engine.figures import solved, standing

ROUND = Inset(around="knee_r", size=(0.3, 0.3), zoom=1.5, frames=("end",))
BEHIND = Inset(around="pelvis", size=(0.4, 0.3), zoom=1.0, camera=Camera(side="back"), frames=("start", "end"))
WINDOW = Window(left=0, bottom=0, right=2, top=1)


def rings(frame, kind, role):
    found = [path.d for path in frame.paths if path.kind is kind and path.role == role]
    return [ring for d in found for ring in paths.parse(d)]


def test_the_window_stands_where_nothing_is_taken():
    taken = np.stack(np.meshgrid(np.arange(0, 2, 0.01), np.arange(0, 0.5, 0.01)), axis=-1).reshape(-1, 2)
    corner = np.array([[0.1, 0.95]])
    small = Inset(around="knee_r", size=(0.2, 0.2), zoom=1.5)
    spot = insets.spot_for(small, [taken, corner], np.array([0.5, 0.2]), WINDOW)
    assert 0.5 + 0.15 <= spot[1] <= 1 - 0.14
    assert np.abs(spot - corner[0]).max() > 0.15


def test_without_a_free_place_the_frame_grows_up_and_not_sideways():
    taken = np.stack(np.meshgrid(np.arange(0, 2, 0.01), np.arange(0, 1, 0.01)), axis=-1).reshape(-1, 2)
    spot = insets.spot_for(ROUND, [taken], np.array([1.0, 0.9]), WINDOW)
    assert spot[1] > 1 + 0.22
    assert 0.2 < spot[0] < 1.8


@pytest.mark.parametrize(("inset", "share"), [(ROUND, np.pi / 4), (BEHIND, 0.99)])
def test_the_pane_has_soft_corners(inset, share):
    pane = insets.pane_of(inset, (300, 400) if inset is BEHIND else (300, 300))
    assert pane.mean() == pytest.approx(share, abs=0.02)
    assert not pane[0, 0]
    assert pane[150, 0]


def test_the_middle_is_the_mean_over_its_frames():
    figures = {"start": standing(), "end": standing((0.0, 0.2, 0.0))}
    low, both = insets.middle_of(ROUND, figures), insets.middle_of(BEHIND, figures)
    assert low == pytest.approx(figures["end"].joint("knee_r"))
    assert both == pytest.approx(figures["start"].joint("pelvis") + np.array([0, 0.1, 0]))


def test_a_window_has_as_many_pixels_in_print_as_the_picture():
    view = insets.view_of(ROUND, np.array([0.0, 0.5, 0.0]), Eye(azimuth=0, elevation=0), 620)
    assert view.shape == pytest.approx((0.3 * 1.5 * 620 + 1, 0.3 * 1.5 * 620 + 1), abs=1)


def test_an_inset_is_drawn_last_in_its_frames_only():
    drawing = draw(solved(inset=ROUND))
    assert not rings(drawing.frame("start"), PathKind.FILL, "inset")
    end = drawing.frame("end").paths
    assert end[-1].role == "inset"
    grounds = [at for at, path in enumerate(end) if path.kind is PathKind.FILL and path.role == "inset"]
    assert all(path.kind is not PathKind.ARROW for path in end[grounds[0] :])


def test_everything_in_the_window_lies_inside_its_rim():
    frame = draw(solved(inset=ROUND)).frame("end")
    at = next(i for i, path in enumerate(frame.paths) if path.kind is PathKind.FILL and path.role == "inset")
    low, high = paths.box(paths.parse(frame.paths[at].d))
    ends = [
        segment[-1]
        for path in frame.paths[at + 1 :]
        for ring in paths.parse(path.d)
        for segment in ring.segments
        if path.role != "inset"
    ]
    assert ends
    assert all(low.real - 4 <= end.real <= high.real + 4 and low.imag - 4 <= end.imag <= high.imag + 4 for end in ends)


def test_the_window_covers_neither_the_figure_nor_an_arrow():
    frame = draw(solved(inset=ROUND)).frame("end")
    low, high = paths.box(rings(frame, PathKind.FILL, "inset"))
    main = frame.paths[: next(i for i, path in enumerate(frame.paths) if path.role == "inset")]
    for path in (path for path in main if path.kind in (PathKind.FILL, PathKind.ARROW)):
        for ring in paths.parse(path.d):
            for point in ring.points():
                assert not (low.real < point.real < high.real and low.imag < point.imag < high.imag)


def test_a_window_of_the_same_camera_rings_what_it_enlarges():
    one, other = draw(solved(inset=ROUND)).frame("end"), draw(solved(inset=BEHIND)).frame("end")
    assert len(rings(one, PathKind.LINE, "inset")) == 2
    assert len(rings(other, PathKind.LINE, "inset")) == 1


def test_insets_are_stable_readable_and_mirrored():
    drawing = draw(solved(inset=BEHIND))
    assert art.write(draw(solved(inset=BEHIND))) == art.write(drawing)
    assert art.read(art.write(drawing), drawing.sha) == drawing
    assert mirrored(mirrored(drawing)) == drawing
    assert all(len(art.frame_body(drawing, frame)) <= 20 * 1024 for frame in drawing.frames)
