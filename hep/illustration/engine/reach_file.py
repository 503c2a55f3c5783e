"""Reading where feet, hands and forearms go: one `Reach` for each limb, contradictions noted."""

from typing import Any

from hep.illustration.engine.body import load
from hep.illustration.engine.chains import DIRECTIONS
from hep.illustration.engine.contact import Ground
from hep.illustration.engine.holding import ALONGSIDE, AROUND
from hep.illustration.engine.joints import SEGMENTS, bone_of, is_joint, split_side
from hep.illustration.engine.notes import Entry, is_number, suggestion
from hep.illustration.engine.pose import Direction, Place, Reach, Spot
from hep.illustration.engine.regions import PLURALS

LIMBS = ("foot", "hand", "forearm")
# fmt: off
_KEYS = (
    "onto", "at", "under", "out", "ahead", "up", "touch", "flat", "pitch", "toe_out", "palm", "fingers",
    "slope", "aim", "swivel", "lean", "hold", "t", "from", "shift", "off", "slide", "grip", "rod", "wrap",
)
# fmt: on
# Each of these decides where the limb goes; only one may be said.
_DECIDES = ("hold", "grip", "rod")
_JOINTS = ("hip", "knee", "ankle", "shoulder", "elbow", "wrist")


def read_reaches(entry: Entry, surfaces: set[str], *, has_start: bool) -> tuple[Reach, ...]:
    """`reach:` of a frame; feet come first, since the hands may hold on to the legs."""
    found: dict[str, Reach] = {}
    for name, value in entry.data.items():
        limbs = _limbs(str(name))
        if not limbs:
            known = [*(f"{limb}_{side}" for limb in LIMBS for side in "lr"), "feet", "hands", "forearms"]
            entry.wrong(name, f"reach knows no {name!r}. {suggestion(str(name), known)}")
        for limb in limbs:
            found[limb] = _Reading(entry, str(name), limb, surfaces, has_start=has_start).reach(value)
    for side in "lr":
        if f"hand_{side}" in found and f"forearm_{side}" in found:
            entry.wrong("", f"Both hand_{side} and forearm_{side} are placed. A forearm brings its hand; keep one.")
    return tuple(sorted(found.values(), key=lambda reach: reach.kind != "foot"))


def _limbs(name: str) -> list[str]:
    one = PLURALS.get(name)
    if one in LIMBS:
        return [f"{one}_l", f"{one}_r"]
    return [name] if split_side(name)[0] in LIMBS and split_side(name)[1] else []


def read_ground(value: Any, surfaces: set[str], entry: Entry, key: str) -> Ground | None:
    """Read "mat", 0.4, or [wall, 0.06]: that far off it."""
    off = 0.0
    if isinstance(value, list) and len(value) == 2 and is_number(value[1]):
        value, off = value[0], float(value[1])
    if is_number(value):
        return Ground(height=float(value), off=off)
    if isinstance(value, str) and value in surfaces:
        return Ground(name=value, off=off)
    there = ", ".join(sorted(surfaces))
    entry.wrong(key, f"There is no surface {value!r} here. Add the prop, or use one of: {there}.")
    return None


class _Reading:
    """Reads what is said about one limb."""

    def __init__(self, above: Entry, name: str, limb: str, surfaces: set[str], *, has_start: bool) -> None:
        self.above, self.name, self.limb, self.surfaces, self.has_start = above, name, limb, surfaces, has_start
        self.entry = Entry({}, (*above.path, name), above.notes)

    def reach(self, value: Any) -> Reach:
        """The reach; a bare surface or "start" is short for {onto: ...}."""
        said = value if isinstance(value, dict) else {"onto": value}
        self.entry = entry = Entry(said, self.entry.path, self.entry.notes)
        entry.only(_KEYS, "reach")
        if value is None:
            entry.wrong("", f"Say where {self.name} goes: a surface, or {{onto: ..., at: ...}}.")
        self._check_contradictions()
        _, side = split_side(self.limb)
        return Reach(
            limb=self.limb,
            **self._place(said),
            **self._holding(),
            touch=self._touch(side),
            flat=entry.flag("flat", default=True),
            pitch=entry.maybe_number("pitch"),
            toe_out=entry.maybe_number("toe_out"),
            palm=self._direction("palm"),
            fingers=self._fingers(),
            aim=self._direction("aim"),
            lean=self._direction("lean") or "forward",
            slope=entry.number("slope"),
            swivel=entry.number("swivel"),
            out=entry.number("out"),
            ahead=entry.number("ahead"),
            up=entry.number("up"),
            shift=entry.number("shift"),
            slide=entry.number("slide"),
        )

    def _check_contradictions(self) -> None:
        said = self.entry.data
        decided = [key for key in _DECIDES if key in said]
        places = [key for key in ("onto", "at", "under") if key in said]
        if len(decided) > 1 or (decided and places):
            both = [*decided, *places][:2]
            self.entry.wrong(
                "", f"{both[0]} and {both[1]} contradict each other: each says where {self.name} goes. Keep one."
            )
        if "at" in said and "under" in said:
            self.entry.wrong("", "at and under contradict each other. Keep one.")
        if any(key in said for key in _DECIDES) and not self.limb.startswith("hand"):
            self.entry.wrong("", f"Only a hand can {decided[0]}; {self.name} can reach onto a surface.")

    def _place(self, said: dict[str, Any]) -> dict[str, Any]:
        onto, at = said.get("onto"), said.get("at")
        if "start" in (onto, at) and not self.has_start:
            self.entry.wrong("", "The first frame has no start to stay at. Name a surface or a place.")
        return {
            "onto": None if onto in (None, "start") else read_ground(onto, self.surfaces, self.entry, "onto"),
            "stays_onto": onto == "start" and self.has_start,
            "at": None if at in (None, "start") else self._at(at),
            "stays_at": at == "start" and self.has_start,
            "under": self._under(),
        }

    def _at(self, value: Any) -> Place | None:
        """[x, z] or [x, y, z], ~ for free; a place said for both is the left one's, mirrored for the right."""
        if not (isinstance(value, list) and len(value) in (2, 3) and all(x is None or is_number(x) for x in value)):
            self.entry.wrong("at", f"at must be [x, z], [x, y, z] or start, not {value!r}.")
            return None
        x, y, z = (value[0], None, value[1]) if len(value) == 2 else value
        if self.name in PLURALS and self.limb.endswith("_r") and x:
            x = -x
        return (x, y, z)

    def _under(self) -> str | None:
        return self.entry.word("under", _JOINTS) or None

    def _touch(self, side: str | None) -> str | None:
        word = self.entry.data.get("touch")
        parts = sorted({split_side(part)[0] for part in load().regions if split_side(part)[1] == side})
        if word is None:
            return None
        if word in parts:
            return str(word)
        self.entry.wrong("touch", f"No part is called {word!r}. {suggestion(str(word), parts)}")
        return None

    def _direction(self, key: str) -> Direction | None:
        value = self.entry.data.get(key)
        if value is None:
            return None
        if isinstance(value, str):
            return self.entry.word(key, DIRECTIONS) or None
        x = self.entry.numbers(key, 3)
        if x is not None and not any(x):
            self.entry.wrong(key, f"{key} points nowhere: one of the three numbers must not be 0.")
            return None
        return None if x is None else (x[0], x[1], x[2])

    def _fingers(self) -> Direction | float | None:
        value = self.entry.data.get("fingers")
        if "hold" in self.entry.data:
            return float(value) if is_number(value) else self.entry.word("fingers", ALONGSIDE) or None
        return self._direction("fingers")

    def _holding(self) -> dict[str, Any]:
        entry = self.entry
        return {
            "hold": self._hold(),
            "along": entry.number("t", 0.7, -0.5, 1.5),
            "around": self._around(),
            "off": entry.number("off", 0.016),
            "grip": self._grip(),
            "rod": entry.maybe_number("rod"),
            "wrap": entry.flag("wrap", default=True),
        }

    def _around(self) -> float:
        """Degrees from the front; on the trunk words and what is said for both hands are mirrored for the right."""
        value, mirror = self.entry.data.get("from"), -1 if self.limb.endswith("_r") else 1
        is_trunk = self.entry.data.get("hold") == "trunk"
        if isinstance(value, str):
            return AROUND.get(self.entry.word("from", AROUND), 0.0) * (mirror if is_trunk else 1)
        return self.entry.number("from") * (mirror if is_trunk and self.name in PLURALS else 1)

    def _hold(self) -> str | None:
        known = ["trunk", *(f"{segment}_{side}" for segment in SEGMENTS for side in "lr")]
        held = self.entry.word("hold", known) or None
        if held is not None and held[-2:] == self.limb[-2:] and held.startswith(("forearm", "upperarm")):
            self.entry.wrong("hold", f"{self.limb} cannot hold its own arm. Name another segment.")
            return None
        return held

    def _grip(self) -> Spot | None:
        value = self.entry.data.get("grip")
        if value is None:
            return None
        if isinstance(value, str) and self._is_spot(value.split()):
            return value
        if isinstance(value, str):
            self.entry.wrong("grip", f'grip must be [x, y, z] or "shoulder 0.1 0 0.3", not {value!r}.')
            return None
        x = self.entry.numbers("grip", 3)
        mirror = -1 if self.name in PLURALS and self.limb.endswith("_r") else 1
        return None if x is None else (x[0] * mirror if x[0] else x[0], x[1], x[2])

    def _is_spot(self, words: list[str]) -> bool:
        joint, *offset = words
        bones = load().bones
        known = is_joint(f"{joint}_l") or is_joint(joint) or bone_of(joint) in bones
        return known and len(offset) in (0, 3) and all(_is_text_number(x) for x in offset)


def _is_text_number(text: str) -> bool:
    try:
        float(text)
    except ValueError:
        return False
    return True
