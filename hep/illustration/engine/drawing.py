"""From solved figures to the drawing of the art file: camera, arrows, every frame painted, one crop, colours."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache

import numpy as np

from hep.domain.drawing import Drawing, Frame
from hep.domain.vocabulary import Side
from hep.illustration import art
from hep.illustration.engine import insets
from hep.illustration.engine.arrays import Array
from hep.illustration.engine.arrow_paths import path_of
from hep.illustration.engine.arrow_placing import placed, silhouette_of
from hep.illustration.engine.arrow_shapes import Shape, shaped
from hep.illustration.engine.body import Body
from hep.illustration.engine.camera import UNITS_PER_METRE, Eye, Window, eye_of, window_round
from hep.illustration.engine.ghosts import ghost_of
from hep.illustration.engine.marks import Mark
from hep.illustration.engine.outfit import Outfit
from hep.illustration.engine.painting import painted
from hep.illustration.engine.pose import Arrow, PoseFile
from hep.illustration.engine.scene import Scene, assembled
from hep.illustration.engine.solving import Solved
from hep.illustration.engine.themes import COLOUR, Theme, toned
from hep.illustration.engine.tinting import Tint
from hep.illustration.engine.writing import Painted, crop_of, paths_of

MARGIN = 0.06
"""Metres round everything that is drawn; the crop takes away what stays white."""
STYLE_OF = {"female": "bun"}
"""The hair of a figure whose pose file does not name it; short otherwise."""
SIDES = {"left": Side.LEFT, "right": Side.RIGHT}


def draw(solved: Solved, *, with_muscles: bool = True, theme: Theme = COLOUR) -> Drawing:
    """The drawing of an exercise. The same pose gives the same bytes."""
    theme = _looking(theme, solved.pose.look)
    eye = eye_of(solved.pose.camera)
    scenes = _scenes(solved, eye)
    arrows = _arrows(solved, scenes, eye)
    window = _window(scenes, arrows, eye)
    tints = {name: _tint(solved.pose, name) if with_muscles else Tint() for name in scenes}
    picture = Picture(solved=solved, eye=eye, window=window, scenes=scenes, tints=tints, ground=_ground(solved))
    windows = _insets(picture, {name: [path for _, path in arrows[name]] for name in scenes})
    frames = {
        name: Painted(
            marks=_in_units(_marks(picture, name), window),
            arrows=[_on_window(path, arrow, window) for arrow, path in arrows[name]],
            inset=_in_units(windows.get(name, ()), window),
        )
        for name in scenes
    }
    return _framed(solved, frames, theme)


@dataclass(frozen=True, eq=False, kw_only=True)
class Picture:
    """Everything that all frames of a drawing share, and what each shows."""

    solved: Solved
    eye: Eye
    window: Window
    scenes: Mapping[str, Scene]
    tints: Mapping[str, Tint]
    ground: float


def _tint(pose: PoseFile, name: str) -> Tint:
    return Tint(pose.muscles.get(name, ()), pose.stretched.get(name, ()))


def _marks(picture: Picture, name: str) -> list[Mark]:
    """The picture of one frame, and in the last one where the figure was at the start."""
    scenes, body = picture.scenes, picture.solved.frames[name].body
    marks = [*painted(scenes[name], body, picture.eye, picture.window, picture.tints[name], picture.ground)]
    if picture.solved.pose.has_ghost and name == list(scenes)[-1]:
        marks += ghost_of(scenes["start"], scenes[name], picture.eye, picture.window)
    return marks


def _insets(picture: Picture, arrows: Mapping[str, Sequence[Array]]) -> dict[str, list[Mark]]:
    """By frame the marks of its inset, in pixels of the picture; none when the pose asks for none."""
    inset, solved, window = picture.solved.pose.inset, picture.solved, picture.window
    if inset is None:
        return {}
    eye, middle = insets.eye_in(inset, picture.eye), insets.middle_of(inset, solved.frames)
    scenes = picture.scenes if inset.camera is None else _scenes(solved, eye)
    view = insets.view_of(inset, middle, eye, window.grain)
    near = picture.eye.seen(middle[None])[0, :2]
    taken = [insets.seen_ink(picture.scenes[name], picture.eye, window) for name in inset.frames]
    taken += [path for name in inset.frames for path in arrows[name]]
    spot, place = window.pixels(np.stack([insets.spot_for(inset, taken, near, window), near]))
    pane, out = insets.pane_of(inset, view.shape), dict[str, list[Mark]]()
    for name in inset.frames:
        body = solved.frames[name].body
        marks = painted(scenes[name], body, eye, view, picture.tints[name], picture.ground, shown=pane)
        out[name] = [
            *insets.ring_round(inset, place, window.grain),
            *insets.framed(inset, marks, spot, view.shape),
        ]
    return out


def _framed(solved: Solved, frames: Mapping[str, Painted], theme: Theme) -> Drawing:
    crop = crop_of(frames.values(), theme)
    drawing = Drawing(
        sha="",
        title=solved.pose.title,
        width=crop.width,
        height=crop.height,
        frames=tuple(Frame(name=name, paths=paths_of(frame, crop, theme)) for name, frame in frames.items()),
        side=SIDES.get(solved.pose.side),
    )
    return art.sealed(drawing)


def _looking(theme: Theme, look: Mapping[str, str]) -> Theme:
    """The theme in the figure's own skin and hair, when the pose file names them."""
    if theme is not COLOUR:
        return theme
    return toned(theme, look.get("skin", "light"), look.get("hair", "brown"))


@cache
def outfit_of(body: Body, feet: str, style: str) -> Outfit:
    """What a body wears; kept for the life of the process."""
    return Outfit(body, is_barefoot=feet == "bare", hair_style=style)


def _scenes(solved: Solved, eye: Eye) -> dict[str, Scene]:
    """Every frame as one mesh."""
    style = solved.pose.look.get("style", STYLE_OF.get(solved.pose.person, "short"))
    scenes = dict[str, Scene]()
    for name, figure in solved.frames.items():
        outfit = outfit_of(figure.body, solved.pose.feet, style)
        layers = outfit.worn(figure)
        scenes[name] = assembled(figure.body, layers, solved.parts[name], eye.axes[2])
    return scenes


def _ground(solved: Solved) -> float:
    """Metres: the height on which the shadow falls."""
    if solved.pose.ground is not None:
        return solved.pose.ground
    bed = solved.surfaces.get("bed")
    return -float(bed.gap(np.zeros((1, 3)))[0]) if bed is not None else 0.0


def _arrows(solved: Solved, scenes: Mapping[str, Scene], eye: Eye) -> dict[str, list[tuple[Arrow, Array]]]:
    """Per frame its arrows with their paths in metres: each belongs to the frame that its movement ends in."""
    names = list(scenes)
    out: dict[str, list[tuple[Arrow, Array]]] = {name: [] for name in names}
    for arrow in solved.pose.arrows:
        name = arrow.frame or names[-1]
        before = names[max(0, names.index(name) - 1)]
        path = path_of(arrow, solved, before, name, eye)
        others = [other for _, other in out[name]]
        silhouette = silhouette_of(scenes[name], eye)
        out[name].append((arrow, placed(path, silhouette, others, arrow.near, is_double=arrow.is_double)))
    return out


def _window(scenes: Mapping[str, Scene], arrows: Mapping[str, list[tuple[Arrow, Array]]], eye: Eye) -> Window:
    clouds = [eye.seen(scene.vertices[np.unique(scene.triangles)]) for scene in scenes.values()]
    clouds += [path for of_frame in arrows.values() for _, path in of_frame]
    return window_round(clouds, MARGIN)


def _in_units(marks: Sequence[Mark], window: Window) -> list[Mark]:
    """Marks in drawing units, rounded as they will be stored."""
    scale = UNITS_PER_METRE / window.grain
    return [replace(mark, curves=tuple(np.round(curves * scale, 2) for curves in mark.curves)) for mark in marks]


def _on_window(path: Array, arrow: Arrow, window: Window) -> Shape:
    return shaped(window.pixels(path) * (UNITS_PER_METRE / window.grain), is_double=arrow.is_double)
