"""Reading one frame: what it inherits, body, joints, what it rests on, what settles and where the limbs reach."""

from typing import Any

from hep.illustration.engine.angle_words import joint_keys, read_angles, read_hands, read_position
from hep.illustration.engine.balancing import OVER
from hep.illustration.engine.body import load
from hep.illustration.engine.contact import Ground
from hep.illustration.engine.joints import split_side
from hep.illustration.engine.notes import Entry, Notes, is_number, suggestion
from hep.illustration.engine.pose import FRAMES, BodyPosition, FramePose, Settle
from hep.illustration.engine.posing import FITS
from hep.illustration.engine.prop_calls import read_holding, read_props, surfaces_of
from hep.illustration.engine.reach_file import read_ground, read_reaches
from hep.illustration.engine.settling import RANGES

# fmt: off
KEYS = (
    "like", "body", "rest", "at", "lift", "sink", "keep", "over", "head", "head_on", "settle", "reach", "fit",
    "refit", "elbow_bend", "props", "holding",
)
# fmt: on
# What a frame does not inherit when it says it anew; `reach` is never inherited, nor are a frame's own things.
_SAID_ANEW = ("keep", "rest", "settle", "head_on", "at", "lift")
# What is inherited no more when the frame says this.
_INSTEAD = {"over": ("keep", "at"), "keep": ("over",), "at": ("over",)}
_NEVER = ("reach", "props", "holding")
_LIMB_OF = {"hip": "foot", "knee": "foot", "ankle": "foot", "shoulder": "hand", "elbow": "hand"}


def inherited(frames: dict[str, Any], name: str) -> dict[str, Any]:
    """The data of a frame with that of the frame it is like; a plain joint clears what was said for one side."""
    own = dict(frames[name])
    like = own.pop("like", None)
    if like is None:
        return own
    base = inherited(frames, like)
    for key in (*_NEVER, *(key for key in _SAID_ANEW if key in own)):
        base.pop(key, None)
    for key in own:
        base.pop(f"{key}_l", None)
        base.pop(f"{key}_r", None)
    if "body" in own and not own.get("refit"):  # a new pitch is meant, not the one that was fitted
        base.pop("fit", None)
    for key, others in _INSTEAD.items():
        for other in others if key in own else ():
            base.pop(other, None)
    return base | own


def read_frame(entry: Entry, merged: dict[str, Any], surfaces: set[str], *, is_first: bool) -> FramePose:
    """The frame. Faults are noted where the frame itself says something; what it inherits was looked at before."""
    entry.only((*KEYS, *joint_keys()), "a frame")
    surfaces = surfaces | surfaces_of(entry.notes, read_props(entry, "props"), (*entry.path, "props"))
    _frame(entry, entry, surfaces, is_first=is_first)
    silent = Entry(merged, entry.path, Notes(entry.notes.where))
    frame = _frame(silent, entry, surfaces, is_first=is_first)
    for fault in silent.notes.faults:
        if "surface" in fault.message and fault not in entry.notes.faults:
            entry.notes.faults.append(fault)
    return frame


def _frame(entry: Entry, own: Entry, surfaces: set[str], *, is_first: bool) -> FramePose:
    reach = read_reaches(entry.entry("reach"), surfaces, has_start=not is_first)
    settle = _settles(entry, surfaces)
    _check_pins(entry, settle, {r.limb for r in reach})
    at = entry.numbers("at", 2)
    return FramePose(
        body=read_position(entry, "body") or BodyPosition(),
        angles=read_angles(entry),
        hands=read_hands(entry),
        head=read_position(entry, "head"),
        rest=_rests(entry, surfaces),
        at=None if at is None else (at[0], at[1]),
        lift=entry.number("lift", 0.0, -0.5, 2),
        sink=entry.number("sink", 0.0, -0.2, 0.3) if "sink" in entry.data else None,
        keep=_part(entry, "keep"),
        over=_over(entry)[0],
        over_share=_over(entry)[1],
        settle=settle,
        reach=reach,
        fits=entry.word("fit", FITS),
        refits=entry.flag("refit"),
        elbow_bend=entry.number("elbow_bend", 25, 1, 90),
        props=read_props(own, "props"),
        holding=read_holding(own, "holding", surfaces),
    )


def _rests(entry: Entry, surfaces: set[str]) -> tuple[tuple[str, Ground], ...] | None:
    if "rest" not in entry.data:
        return None
    inner, found = entry.entry("rest"), []
    for part, value in inner.data.items():
        ground = read_ground(value, surfaces, inner, part)
        if _is_part(inner, part) and ground is not None:
            found.append((part, ground))
    return tuple(found)


def _settles(entry: Entry, surfaces: set[str]) -> tuple[Settle, ...]:
    wishes = dict(entry.entry("settle").data)
    if "head_on" in entry.data:
        wishes["neck"] = entry.data["head_on"]
    inner, found = Entry(wishes, (*entry.path, "settle"), entry.notes), []
    for joint, value in wishes.items():
        if split_side(joint)[0] not in RANGES:
            inner.wrong(joint, f"{joint!r} cannot be settled. {suggestion(joint, RANGES)}")
            continue
        part, ground = next(iter(value.items())) if isinstance(value, dict) and value else (None, value)
        read = read_ground(ground, surfaces, inner, joint)
        if read is not None and (part is None or f"{part}_l" in load().regions or _is_part(inner, part)):
            found.append(Settle(joint=joint, part=part, ground=read))
    return tuple(found)


def _check_pins(entry: Entry, settles: tuple[Settle, ...], reached: set[str]) -> None:
    """A joint that is settled on a limb that also reaches would be turned away again."""
    for wish in settles:
        joint, side = split_side(wish.joint)
        limb = _LIMB_OF.get(joint.split("_")[0])
        both = [f"{limb}_{one}" for one in ([side] if side else "lr")]
        if limb and joint != "ankle" and reached.intersection(both) and (side or reached.issuperset(both)):
            entry.wrong(
                "settle", f"{wish.joint} is settled, but {' and '.join(both)} also reach: they contradict. Keep one."
            )


def _part(entry: Entry, key: str) -> str | None:
    part = entry.data.get(key)
    return str(part) if part is not None and _is_part(Entry({key: part}, entry.path, entry.notes), part, key) else None


def _over(entry: Entry) -> tuple[str, float]:
    """The feet that bear the weight, which decides where the body stands; [foot_r, 0.6] is part of the way there."""
    for key in ("keep", "at"):
        if "over" in entry.data and key in entry.data:
            entry.wrong("over", f"over and {key} contradict each other: each says where the body stands. Keep one.")
    value, share = entry.data.get("over"), 1.0
    if isinstance(value, list) and len(value) == 2 and is_number(value[1]) and 0 <= value[1] <= 1:
        value, share = value[0], float(value[1])
    return Entry({"over": value or ""}, entry.path, entry.notes).word("over", OVER), share


def _is_part(entry: Entry, part: Any, key: str | None = None) -> bool:
    parts = load().regions
    if part in parts:
        return True
    entry.wrong(key or str(part), f"No part of the body is called {part!r}. {suggestion(str(part), parts)}")
    return False


def check_likes(entry: Entry) -> bool:
    """Whether every `like` names an earlier frame; what is wrong is noted."""
    is_right = True
    names = [name for name in FRAMES if name in entry.data]
    for i, name in enumerate(names):
        like = entry.data[name].get("like") if isinstance(entry.data[name], dict) else None
        if like is not None and like not in names[:i]:
            inner = Entry({}, (*entry.path, name), entry.notes)
            inner.wrong("like", f"like must name an earlier frame, not {like!r}. The frames are start, via, end.")
            is_right = False
    return is_right
