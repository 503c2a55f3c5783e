"""From a pose file to solved figures: every frame with its figure, its props and what the hands hold."""

from dataclasses import dataclass, field

from hep.illustration.engine import held
from hep.illustration.engine.body import load
from hep.illustration.engine.contact import Solid, Surface, level
from hep.illustration.engine.figure import Figure
from hep.illustration.engine.furniture import Furnished
from hep.illustration.engine.joints import SEGMENTS, split_side
from hep.illustration.engine.parts import Part
from hep.illustration.engine.pose import FramePose, PoseFile
from hep.illustration.engine.posing import Setting, fitting, pose_figure, turned
from hep.illustration.engine.props import furnish
from hep.illustration.engine.tweening import in_between

_SOLE, _CLEAR = 0.008, 0.012
_SAGS = ("hands", "forearms", "elbows", "knees", "thighs", "pelvis", "back", "head")


@dataclass(eq=False)
class Solved:
    """The solved frames of one exercise, in the order start, via, end. Metres, y up.

    By frame name: the figures (`frames`), `parts` (props and held things), `held` (the held things alone), `solids`
    (what no limb may enter). `surfaces` are those of all frames by name.
    """

    pose: PoseFile
    frames: dict[str, Figure] = field(default_factory=dict)
    parts: dict[str, tuple[Part, ...]] = field(default_factory=dict)
    held: dict[str, tuple[Part, ...]] = field(default_factory=dict)
    surfaces: dict[str, Surface] = field(default_factory=dict)
    solids: dict[str, tuple[Solid, ...]] = field(default_factory=dict)


def solve(pose: PoseFile) -> Solved:
    """All frames. Same pose, same arrays."""
    body, solved, fitted = load(pose.person), Solved(pose), 0.0
    for name, frame in pose.frames.items():
        room = furnish((*pose.props, *frame.props))
        surfaces: dict[str, Surface] = {"floor": level(0.0), **room.surfaces}
        setting = Setting(body=body, surfaces=surfaces, before=solved.frames.get("start"))
        if frame.fits:
            fitted = fitting(frame, setting) if setting.before is None or frame.refits or not fitted else fitted
            frame = turned(frame, fitted)  # noqa: PLW2901 - the frame as it can be reached
        figure = pose_figure(frame, setting)
        _note(solved, name, frame, figure, room, surfaces)
    return solved


def _note(
    solved: Solved, name: str, frame: FramePose, figure: Figure, room: Furnished, surfaces: dict[str, Surface]
) -> None:
    things = (*solved.pose.holding, *frame.holding)
    holding = held.hold_things(things, figure, surfaces)
    solved.frames[name] = figure
    solved.held[name] = holding
    solved.parts[name] = (*room.parts, *holding)
    solved.surfaces.update(surfaces)
    solved.solids[name] = room.solids


def between(solved: Solved, first: str, second: str, share: float) -> Figure:
    """The figure at a share (0 to 1) of the way from one frame to another; what stays put in both stays put."""
    rides = _rides(solved.pose.frames[first], solved.pose.frames[second])
    a, b = solved.frames[first], solved.frames[second]
    figure = in_between(a, b, share, rides)
    if not 0 < share < 1:
        return figure
    lift = _lift(figure, a, b)
    if lift:
        figure = in_between(a, b, share, rides, lift=lift)
    raises = _raises(figure, (*solved.solids[first], *solved.solids[second]))
    return in_between(a, b, share, rides, raises, lift) if raises else figure


def _lift(figure: Figure, first: Figure, second: Figure) -> float:
    """How much higher the body must be so as not to sag deeper than in the frames beside it, metres."""
    low = {f: min(float(f.part(part)[:, 1].min()) for part in _SAGS) for f in (figure, first, second)}
    sag = min(low[first], low[second], 0.0) - low[figure]
    return sag if sag > _CLEAR / 2 else 0.0


def _raises(figure: Figure, solids: tuple[Solid, ...]) -> dict[str, float]:
    """How much higher a foot must go so as not to cut the floor or a step on its way, metres."""
    raises = {}
    for side in "lr":
        foot = figure.part(f"foot_{side}")
        heights = [-float(foot[:, 1].min()) - _SOLE]
        for solid in solids:
            inside = foot[solid.depth(foot) > solid.soft]
            if len(inside):
                heights.append(float(solid.high[1] - inside[:, 1].min()))
        if max(heights) > 0:
            raises[f"foot.{side.upper()}"] = max(heights) + _CLEAR
    return raises


def _rides(first: FramePose, second: FramePose) -> dict[str, str]:
    """The wrists that hold the same limb in both frames, and the bone of that limb."""
    holds = [{reach.limb: reach.hold for reach in frame.reach if reach.hold} for frame in (first, second)]
    rides = {}
    for limb, segment in holds[0].items():
        if holds[1].get(limb) == segment:
            name, side = split_side(str(segment))
            bone = f"{SEGMENTS[name][0]}.{side.upper()}" if side else "spine03"
            rides[f"wrist.{limb[-1].upper()}"] = bone
    return rides


def parts_between(solved: Solved, first: str, figure: Figure) -> tuple[Part, ...]:
    """The props of a frame, with what is held made anew for an in-between figure."""
    frame = solved.pose.frames[first]
    things = (*solved.pose.holding, *frame.holding)
    room = solved.parts[first][: len(solved.parts[first]) - len(solved.held[first])]
    return (*room, *held.hold_things(things, figure, solved.surfaces))
