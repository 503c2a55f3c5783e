"""Forward kinematics: from anatomical angles to turned bones.

Order of a ball joint: spin about the long axis first, then abduction, then flexion. The shoulder girdle follows
the arm (scapulo-humeral rhythm), half of a limb's spin is taken by its first bone.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache

import numpy as np

from hep.illustration.engine.arrays import DOWN, Array
from hep.illustration.engine.body import Body
from hep.illustration.engine.hands import RELAXED, Hand, finger_turn
from hep.illustration.engine.joints import Angles, outward
from hep.illustration.engine.turning import MIRROR, UNTURNED, about_x, about_y, about_z, half_spun, spin_about_y

# Shares of each vertebra in the bend of the low back, of the chest, and of both; and of the neck.
_LUMBAR = {"spine05": 0.15, "spine04": 0.3, "spine03": 0.3, "spine02": 0.25, "spine01": 0.0}
_THORAX = {"spine05": 0.0, "spine04": 0.0, "spine03": 0.15, "spine02": 0.4, "spine01": 0.45}
_SPINE = 0.2
_NECK = {"neck01": 0.25, "neck02": 0.25, "neck03": 0.2, "head": 0.3}
_GIRDLE_FROM, _GIRDLE_SHARE, _GIRDLE_REACH = np.radians(40), 0.22, np.radians(10)


@dataclass(frozen=True, eq=False)
class Skeleton:
    """`rotations` (b, 3, 3), `heads` (b, 3), and the anatomical frames by name."""

    rotations: Array
    heads: Array
    frames: Mapping[str, Array]

    def moved(self, shift: Array) -> "Skeleton":
        """The same, elsewhere."""
        return Skeleton(self.rotations, self.heads + shift, self.frames)


def skeleton(
    body: Body, angles: Angles, hands: Mapping[str, Hand], fixed: Mapping[str, Array], root: Array, position: Array
) -> Skeleton:
    """The bones for angles (degrees), hands by side, and frames that are already decided (`fixed`)."""
    walk = _Walk(body, angles, hands, fixed, root)
    count = len(body.bones)
    rotations, heads = np.empty((count, 3, 3)), np.empty((count, 3))
    for i, parent in enumerate(body.parents.tolist()):
        rotations[i] = walk.step(i) @ body.rest_turns[i]
        heads[i] = heads[parent] + rotations[parent] @ (body.heads[i] - body.heads[parent]) if parent >= 0 else position
    return Skeleton(rotations, heads, walk.frames)


def ball_turn(angles: Mapping[str, float], side: str) -> Array:
    """The turn of a hip or shoulder in the frame it hangs on."""
    flex, abd, er = (np.radians(angles.get(movement, 0.0)) for movement in ("flex", "abd", "er"))
    turn = about_x(-flex) @ about_z(abd) @ about_y(er)
    return turn if side == "l" else np.asarray(MIRROR @ turn @ MIRROR)


class _Walk:
    """Goes from the root to the tips and notes every frame by bone and by anatomical name."""

    def __init__(
        self, body: Body, angles: Angles, hands: Mapping[str, Hand], fixed: Mapping[str, Array], root: Array
    ) -> None:
        self.body, self.angles, self.hands, self.fixed, self.root = body, angles, hands, fixed, root
        self.frames: dict[str, Array] = {}
        self.twists: dict[str, float] = {}

    def degree(self, joint: str, movement: str) -> float:
        """An angle in radians."""
        return float(np.radians(self.angles.get(joint, {}).get(movement, 0.0)))

    def step(self, i: int) -> Array:
        """The frame of one bone; its parent has been there."""
        bone, parent, rule, name, side = _plan(self.body)[i]
        above = self.root if parent is None else self.frames[parent]
        found = rule(self, above, name, side) if rule else above
        self.frames[bone] = found
        return found

    def named(self, name: str, otherwise: Callable[[], Array]) -> Array:
        """The anatomical frame of that name: as fixed, or worked out; noted either way."""
        found = self.fixed.get(name)
        self.frames[name] = otherwise() if found is None else found
        return self.frames[name]


def _spine(walk: _Walk, above: Array, bone: str, _: str) -> Array:
    low, chest, angle = _LUMBAR[bone], _THORAX[bone], walk.degree
    flex = low * angle("lumbar", "flex") + chest * angle("thorax", "flex") + _SPINE * angle("spine", "flex")
    side = low * angle("lumbar", "side") + chest * angle("thorax", "side") + _SPINE * angle("spine", "side")
    spin = chest * angle("thorax", "rot") + _SPINE * angle("spine", "rot")
    return np.asarray(above @ about_x(flex) @ about_z(-side) @ about_y(spin))


def _neck(walk: _Walk, above: Array, bone: str, _: str) -> Array:
    share, angle = _NECK[bone], walk.degree
    if bone == "head" and "head" in walk.fixed:
        return walk.fixed["head"]
    turn = about_x(share * angle("neck", "flex")) @ about_z(-share * angle("neck", "side"))
    return np.asarray(above @ turn @ about_y(share * angle("neck", "rot")))


def _arm_on(walk: _Walk, chest: Array, side: str) -> Array:
    fixed = walk.fixed.get(f"upperarm_{side}")
    return chest @ ball_turn(walk.angles.get(f"shoulder_{side}", {}), side) if fixed is None else fixed


def _clavicle(walk: _Walk, chest: Array, _: str, side: str) -> Array:
    mirror = UNTURNED if side == "l" else MIRROR
    pointing = mirror @ (chest.T @ _arm_on(walk, chest, side) @ DOWN)
    raised = np.arccos(np.clip(-pointing[1], -1, 1))
    lift = max(0, raised - _GIRDLE_FROM) * _GIRDLE_SHARE + walk.degree(f"scapula_{side}", "elev")
    reach = max(0.0, pointing[2]) * _GIRDLE_REACH * np.sin(raised) + walk.degree(f"scapula_{side}", "pro")
    walk.frames[f"thorax_{side}"] = chest
    return np.asarray(chest @ mirror @ about_z(lift) @ about_y(-reach) @ mirror)


def _upperarm(walk: _Walk, _above: Array, bone: str, side: str) -> Array:
    chest = walk.frames[f"thorax_{side}"]
    if bone == "upperarm02":
        return walk.frames[f"upperarm_{side}"]
    return half_spun(chest, walk.named(f"upperarm_{side}", lambda: _arm_on(walk, chest, side)))


def _forearm(walk: _Walk, _above: Array, bone: str, side: str) -> Array:
    upper = walk.frames[f"upperarm_{side}"]
    fore = walk.named(f"forearm_{side}", lambda: upper @ about_x(-walk.degree(f"elbow_{side}", "flex")))
    if f"hand_{side}" in walk.fixed:
        twist = spin_about_y(fore.T @ walk.fixed[f"hand_{side}"])
    else:
        twist = -outward(side) * walk.degree(f"forearm_{side}", "pron")
    walk.twists[side] = twist
    return np.asarray(fore @ about_y((0.3 if bone == "lowerarm01" else 0.8) * twist))


def _wrist(walk: _Walk, _above: Array, _bone: str, side: str) -> Array:
    def bent() -> Array:
        flex, dev = walk.degree(f"wrist_{side}", "flex"), walk.degree(f"wrist_{side}", "dev")
        mirror = UNTURNED if side == "l" else MIRROR
        turned = walk.frames[f"forearm_{side}"] @ about_y(walk.twists[side])
        return np.asarray(turned @ mirror @ about_z(-flex) @ about_x(-dev) @ mirror)

    return walk.named(f"hand_{side}", bent)


def _finger(walk: _Walk, above: Array, bone: str, side: str) -> Array:
    finger, joint = int(bone[6]), int(bone[8])
    return np.asarray(above @ finger_turn(walk.hands.get(side, RELAXED), finger, joint, outward(side)))


def _thigh(walk: _Walk, _above: Array, bone: str, side: str) -> Array:
    if bone == "upperleg02":
        return walk.frames[f"thigh_{side}"]
    root = walk.frames["root"]
    turn = walk.angles.get(f"hip_{side}", {})
    return half_spun(root, walk.named(f"thigh_{side}", lambda: np.asarray(root @ ball_turn(turn, side))))


def _shank(walk: _Walk, _above: Array, _bone: str, side: str) -> Array:
    thigh = walk.frames[f"thigh_{side}"]
    return walk.named(f"shank_{side}", lambda: thigh @ about_x(walk.degree(f"knee_{side}", "flex")))


def _foot(walk: _Walk, _above: Array, _bone: str, side: str) -> Array:
    def turned() -> Array:
        mirror = UNTURNED if side == "l" else MIRROR
        pf, ev = walk.degree(f"ankle_{side}", "pf"), walk.degree(f"ankle_{side}", "ev")
        return np.asarray(walk.frames[f"shank_{side}"] @ mirror @ about_x(pf) @ about_z(ev) @ mirror)

    return walk.named(f"foot_{side}", turned)


def _toe(walk: _Walk, above: Array, bone: str, side: str) -> Array:
    return above @ about_x(walk.degree(f"toes_{side}", "flex")) if bone.endswith("-1") else above


_RULES: Mapping[str, Callable[[_Walk, Array, str, str], Array]] = {
    **dict.fromkeys(_LUMBAR, _spine),
    **dict.fromkeys(_NECK, _neck),
    "clavicle": _clavicle,
    **dict.fromkeys(("upperarm01", "upperarm02"), _upperarm),
    **dict.fromkeys(("lowerarm01", "lowerarm02"), _forearm),
    "wrist": _wrist,
    **dict.fromkeys(("upperleg01", "upperleg02"), _thigh),
    **dict.fromkeys(("lowerleg01", "lowerleg02"), _shank),
    "foot": _foot,
}


@cache
def _plan(body: Body) -> list[tuple[str, str | None, Callable[[_Walk, Array, str, str], Array] | None, str, str]]:
    """For every bone: its name, its parent, the rule for its turn, its name without the side, and the side."""
    plan = []
    for bone, parent in zip(body.bones, body.parents.tolist(), strict=True):
        name, _, side = bone.partition(".")
        limb = _finger if name.startswith("finger") else _toe if name.startswith("toe") else None
        rule = _RULES.get(name, limb) if parent >= 0 else None
        plan.append((bone, body.bones[parent] if parent >= 0 else None, rule, name, side.lower()))
    return plan
