"""The named parts of the skin: what a pose can lay on a surface, and what the checks look at."""

from collections.abc import Callable, Mapping

import numpy as np

from hep.illustration.engine.arrays import Array, Bools
from hep.illustration.engine.body import Body
from hep.illustration.engine.joints import outward, split_side
from hep.illustration.engine.shapes import mesh_normals

PLURALS: Mapping[str, str] = {
    "feet": "foot",
    "hands": "hand",
    "forearms": "forearm",
    "heels": "heel",
    "knees": "knee",
    "shins": "shin",
    "thighs": "thigh",
    "elbows": "elbow",
    "balls": "ball",
    "buttocks": "buttock",
    "calves": "calf",
}

# How far what touches the surface lies outside the bare mesh (shoe sole, cloth, soft tissue), metres.
_PADS = {
    "foot": 0.011,
    "heel": 0.011,
    "ball": 0.011,
    "toes": 0.011,
    "hand": -0.001,
    "knee": -0.004,
    "head": 0.006,
    "elbow": -0.002,
    "forearm": -0.002,
    "shin": -0.004,
    "buttock": 0.004,
    "back": 0.004,
    "thigh": 0.004,
}
# How far a part sinks into what it rests on, metres.
SINKS: Mapping[str, float] = {"pelvis": 0.014, "back": 0.012, "trunk": 0.012, "body": 0.010, "thighs": 0.010}

Share = Callable[..., Array]


def pad(part: str) -> float:
    """What lies between the bare part and its surface, metres."""
    name = split_side(part)[0]
    return _PADS.get(PLURALS.get(name, name), 0.0)


def regions(body: Body) -> dict[str, Bools]:
    """Part name -> mask (n,) over the vertices of the skin."""
    share = _shares(body)
    skin = np.zeros(len(body.vertices), bool)
    skin[np.unique(body.layers["body"])] = True
    found = {
        "body": skin,
        "skull": _outer_head(body, share("head") > 0.6),
        **_trunk(share, body.vertices[:, 2] < body.head("spine04")[2]),
    }
    for side in "lr":
        found |= _leg(body, share, side) | _arm(body, share, side)
    found = {name: mask & skin for name, mask in found.items()}
    pairs = [*PLURALS.items(), ("toes", "toes")]
    return found | {both: found[one + "_l"] | found[one + "_r"] for both, one in pairs}


def _shares(body: Body) -> Share:
    def share(*beginnings: str, side: str = "") -> Array:
        """(n,) how much the bones that begin so move each vertex."""
        rows = [i for i, bone in enumerate(body.bones) if bone.startswith(beginnings) and bone.endswith(side)]
        return np.asarray(body.weights[:, rows].sum(1))

    return share


def _trunk(share: Share, is_behind: Bools) -> dict[str, Bools]:
    return {
        "pelvis": share("root", "pelvis", "spine05", "upperleg01") > 0.6,
        "back": share("spine01", "spine02", "shoulder") > 0.6,
        "head": share("head") > 0.6,
        "trunk": share("root", "pelvis", "spine", "upperleg01", "shoulder") > 0.6,
        "low_back": (share("spine05", "spine04", "spine03") > 0.6) & is_behind,
        "chest": share("spine", "clavicle", "shoulder") > 0.8,
    }


def _outer_head(body: Body, head: Bools) -> Bools:
    """The head without the inside of the mouth, which looks towards the middle."""
    arms = body.vertices - body.vertices[head].mean(0)
    normals = mesh_normals(body.vertices, body.layers["body"])
    return np.asarray(head & (np.linalg.norm(arms, axis=1) > 0.055) & ((arms * normals).sum(1) > 0))


def _leg(body: Body, share: Share, side: str) -> dict[str, Bools]:
    x, y, z = body.vertices.T
    end = "." + side.upper()
    hip, knee, ankle = (body.head(bone + end) for bone in ("upperleg01", "lowerleg01", "foot"))
    foot = share("foot", "toe", side=end) > 0.6
    thigh = share("upperleg", side=end) > 0.6
    shin = share("lowerleg", side=end) > 0.6
    parts = {
        "foot": foot,
        "heel": foot & (z < ankle[2] + 0.02),
        "ball": foot & (z > ankle[2] + 0.09),
        "toes": share("toe", side=end) > 0.5,
        "knee": _near(body, knee, 0.085) & (y < knee[1] + 0.05),
        "shin": shin,
        "calf": shin & (z < knee[2]) & (y > 0.4 * knee[1] + 0.6 * ankle[1]),
        "thigh": thigh,
        "midthigh": thigh & (np.abs(y - 0.5 * (knee[1] + hip[1])) < 0.09),
        "buttock": (share("root", "pelvis", "spine05", "upperleg01") > 0.6)
        & (x * outward(side) > 0.02)
        & (z < hip[2])
        & (y < hip[1] - 0.02),
    }
    return {f"{name}_{side}": mask for name, mask in parts.items()}


def _arm(body: Body, share: Share, side: str) -> dict[str, Bools]:
    end = "." + side.upper()
    parts = {
        "hand": share("wrist", "metacarpal", "finger", side=end) > 0.6,
        "palm": share("wrist", "metacarpal", side=end) > 0.5,
        **{f"finger{i}": share(f"finger{i}-", side=end) > 0.6 for i in range(1, 6)},
        "tips": share("finger3-3", "finger2-3", "finger4-3", side=end) > 0.6,
        "elbow": _near(body, body.head("lowerarm01" + end), 0.06),
        "forearm": share("lowerarm", side=end) > 0.6,
        "upperarm": share("upperarm", side=end) > 0.6,
    }
    return {f"{name}_{side}": mask for name, mask in parts.items()}


def _near(body: Body, centre: Array, radius: float) -> Bools:
    return np.asarray(np.linalg.norm(body.vertices - centre, axis=1) < radius)
