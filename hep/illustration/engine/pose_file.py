"""Reading a pose file: plain data in, a `PoseFile` of frozen values out, or everything that is wrong with it.

The YAML itself is read by the caller; `where` tells the line of a path of keys and places.
"""

from collections.abc import Callable
from typing import Any

from hep.illustration.engine.accept_file import read_accepted
from hep.illustration.engine.body import PEOPLE, load
from hep.illustration.engine.frame_file import check_likes, inherited, read_frame
from hep.illustration.engine.goal_file import read_goals
from hep.illustration.engine.inset_file import read_camera, read_inset
from hep.illustration.engine.joints import bone_of, is_joint, split_side
from hep.illustration.engine.muscles import MUSCLES
from hep.illustration.engine.notes import Entry, Notes, Path, suggestion
from hep.illustration.engine.notes import PoseRefused as PoseRefused
from hep.illustration.engine.pose import FRAMES, Arrow, FramePose, PoseFile
from hep.illustration.engine.prop_calls import read_holding, read_props, surfaces_of
from hep.illustration.engine.themes import LOOK_WORDS

# fmt: off
_KEYS = (
    "title", "desc", "side", "person", "feet", "look", "camera", "props", "holding", "muscles", "ground",
    "stretched", "inset", "ghost", "expect", "accept", "arrow", "start", "via", "end",
)
# fmt: on
_ARROW = ["follow", "at", "push", "about", "from", "to", "r", "span", "offset", "bow", "near", "heads", "in"]


def read(data: Any, where: Callable[[Path], int | None]) -> PoseFile:
    """The pose file. PoseRefused tells every fault with its line, and how to mend it."""
    notes = Notes(where)
    if not isinstance(data, dict):
        notes.add((), "A pose file holds keys and values: title, camera, start, end.")
        notes.refuse()
    entry = Entry(data, (), notes)
    if "labels" in entry.data:
        entry.wrong("labels", "labels are words, and no words are drawn. Say them as captions in the exercise's file.")
    entry.only((*_KEYS, "labels"), "a pose file")
    _check_frames(entry)
    pose = _pose(entry)
    notes.refuse()
    return pose


def _check_frames(entry: Entry) -> None:
    """What stops the reading at once: no start frame, a frame that is no mapping, a `like` that leads nowhere."""
    if "start" not in entry.data:
        entry.wrong("", "A pose file needs a start frame. Add start: with a body position.")
    for name in FRAMES:
        if name in entry.data and not isinstance(entry.data[name], dict):
            entry.wrong(name, f"{name} must hold keys and values: body, joints, reach.")
    if not entry.notes.faults:
        check_likes(entry)
    if any(fault.field.split(".")[0] in ("", *FRAMES) for fault in entry.notes.faults):
        entry.notes.refuse()


def _pose(entry: Entry) -> PoseFile:
    names = [name for name in FRAMES if name in entry.data]
    props = read_props(entry, "props")
    surfaces = surfaces_of(entry.notes, props, ("props",))
    frames: dict[str, FramePose] = {}
    own_surfaces = set(surfaces)
    for name in names:
        frame = Entry(entry.data[name], (name,), entry.notes)
        merged = inherited(dict(entry.data), name)
        frames[name] = read_frame(frame, merged, surfaces, is_first=name == "start")
        own_surfaces |= surfaces_of(entry.notes, frames[name].props, (name, "props"))
    ground = entry.maybe_number("ground")
    return PoseFile(
        title=_title(entry),
        desc=entry.text("desc"),
        side=entry.word("side", ("left", "right", "none"), "none"),
        person=entry.word("person", PEOPLE, "neutral"),
        feet=entry.word("feet", ("shoes", "bare"), "shoes"),
        camera=read_camera(entry.entry("camera")),
        props=props,
        holding=read_holding(entry, "holding", surfaces),
        frames=frames,
        muscles=_muscles(entry, "muscles", names),
        stretched=_muscles(entry, "stretched", names),
        arrows=tuple(_arrow(entry, i, item, names) for i, item in enumerate(entry.items("arrow"))),
        goals=read_goals(entry, own_surfaces, names),
        accepted=read_accepted(entry),
        ground=ground,
        inset=read_inset(entry.entry("inset"), names) if "inset" in entry.data else None,
        has_ghost=entry.flag("ghost") and len(names) > 1,
        look=_look(entry.entry("look")),
    )


def _look(entry: Entry) -> dict[str, str]:
    """Skin, hair and hair style by name."""
    entry.only(LOOK_WORDS, "look")
    return {key: entry.word(key, words) for key, words in LOOK_WORDS.items() if key in entry.data}


def _title(entry: Entry) -> str:
    title = entry.text("title")
    if not title:
        entry.wrong("", "A pose file needs a title, the name of the exercise.")
    return title


def _muscles(entry: Entry, key: str, names: list[str]) -> dict[str, tuple[str, ...]]:
    """By frame; a plain list is for the last frame."""
    value = entry.data.get(key)
    if value is None:
        return {}
    by_frame = value if isinstance(value, dict) else {names[-1]: value}
    inner = Entry(by_frame, (key,), entry.notes)
    inner.only(names, key)
    for name in by_frame:
        for muscle in inner.items(name):
            if split_side(str(muscle))[0] not in MUSCLES:
                inner.wrong(name, f"No muscle is called {muscle!r}. {suggestion(str(muscle), MUSCLES)}")
    return {name: tuple(str(muscle) for muscle in inner.items(name)) for name in by_frame}


def _arrow(entry: Entry, i: int, item: Any, names: list[str]) -> Arrow:
    path = ("arrow", i) if isinstance(entry.data["arrow"], list) else ("arrow",)
    arrow = Entry(item if isinstance(item, dict) else {}, path, entry.notes)
    arrow.only(_ARROW, "arrow")
    said = [key for key in ("follow", "push", "about") if key in arrow.data]
    if len(said) != 1 or ("push" in said) != ("at" in arrow.data):
        arrow.wrong(
            "", "An arrow follows a joint, pushes (at and push), or turns about one (about, from, to). Say one."
        )
    span, push, offset = (arrow.numbers(key, 2) for key in ("span", "push", "offset"))
    return Arrow(
        follow=_place(arrow, "follow"),
        at=_place(arrow, "at"),
        push=None if push is None else (push[0], push[1]),
        about=_place(arrow, "about"),
        start_angle=arrow.number("from"),
        end_angle=arrow.number("to", 90),
        radius=arrow.number("r", 0.2, 0.02, 2),
        span=(0.05, 0.95) if span is None else (span[0], span[1]),
        offset=None if offset is None else (offset[0], offset[1]),
        bow=arrow.number("bow", 0, -1, 1),
        near=arrow.number("near", 0.03, 0, 0.5),
        is_double=arrow.word("heads", ("both", "one"), "one") == "both",
        frame=arrow.word("in", names) or None,
    )


def _place(arrow: Entry, key: str) -> str | None:
    """A joint or a bone."""
    name = arrow.data.get(key)
    if name is None:
        return None
    if isinstance(name, str) and (is_joint(name) or bone_of(name) in load().bones):
        return name
    joints = [
        "pelvis",
        *(f"{joint}_{side}" for joint in ("hip", "knee", "ankle", "shoulder", "elbow", "wrist") for side in "lr"),
    ]
    arrow.wrong(key, f"{name!r} is no joint. {suggestion(str(name), [*joints, 'neck01', 'head'])}")
    return None
