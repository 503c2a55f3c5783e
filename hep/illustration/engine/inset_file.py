"""Reading where the eye is: the camera of the picture, and the second view in its inset."""

from hep.illustration.engine.body import load
from hep.illustration.engine.joints import bone_of, is_joint
from hep.illustration.engine.notes import Entry, is_number, suggestion
from hep.illustration.engine.pose import Camera, Inset

_CAMERAS = ("front", "left", "right", "back")
_KEYS = ("around", "size", "zoom", "camera", "frames")
_SMALLEST, _LARGEST = 0.1, 1.2


def read_camera(entry: Entry) -> Camera:
    """The side of the figure, the turn from there and the height."""
    entry.only(("from", "turn", "up"), "camera")
    side = entry.word("from", _CAMERAS, "right")
    return Camera(side=side, turn=entry.number("turn", 0, -180, 180), up=entry.number("up", 12, -30, 90))


def read_inset(entry: Entry, frames: list[str]) -> Inset:
    """The inset; it is shown in the last frame unless `frames` says otherwise."""
    entry.only(_KEYS, "inset")
    return Inset(
        around=_around(entry),
        size=_size(entry),
        zoom=entry.number("zoom", 1.7, 0.5, 4),
        camera=read_camera(entry.entry("camera")) if "camera" in entry.data else None,
        frames=_frames(entry, frames),
    )


def _around(entry: Entry) -> str:
    """What stands in the middle: a joint, a bone or a part of the body."""
    name, body = entry.data.get("around"), load()
    if isinstance(name, str) and (is_joint(name) or bone_of(name) in body.bones or name in body.regions):
        return name
    if name is None:
        entry.wrong("", "An inset needs around: the joint or part that it shows, as in around: knee_r.")
    else:
        entry.wrong("around", f"{name!r} is no joint and no part. {suggestion(str(name), [*body.regions, 'knee_r'])}")
    return "pelvis"


def _size(entry: Entry) -> tuple[float, float]:
    """Metres of the body that are seen: one number for a round window, [width, height] for one with corners."""
    value = entry.data.get("size", 0.4)
    sides = value if isinstance(value, list) else [value, value]
    if len(sides) == 2 and all(is_number(side) and _SMALLEST <= side <= _LARGEST for side in sides):
        return float(sides[0]), float(sides[1])
    entry.wrong("size", f"size must be metres from {_SMALLEST:g} to {_LARGEST:g}, or [width, height], not {value!r}.")
    return 0.4, 0.4


def _frames(entry: Entry, names: list[str]) -> tuple[str, ...]:
    value = entry.data.get("frames", names[-1])
    if value == "all":
        return tuple(names)
    wanted = entry.items("frames") or [value]
    for name in wanted:
        if name not in names:
            entry.wrong("frames", f"There is no frame {name!r} here. {suggestion(str(name), [*names, 'all'])}")
    return tuple(name for name in names if name in wanted)
