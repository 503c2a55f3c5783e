"""Places on the skin of the trunk: so high between buttock and neck, so far round it from the belly.

Measured on the posed skin, since belly, low back and buttock bend with the spine.
"""

import numpy as np

from hep.illustration.engine.arrays import Array
from hep.illustration.engine.inside import posed_skin
from hep.illustration.engine.kinematics import Skeleton
from hep.illustration.engine.stance import Stance
from hep.illustration.engine.turning import across, unit

_PELVIS, _WAIST = 0.15, 0.5  # up to here the pelvis, the low back turns "front"; above, the chest
_PALM_RADIUS = 0.045  # what is this near the line out of the trunk is under the palm

_NOWHERE = 0.1  # how far out the skin is taken to be where none is found


def trunk_axis(stance: Stance, bones: Skeleton) -> tuple[Array, Array]:
    """(3,) twice: from the pelvis to the root of the neck."""
    root, neck = (bones.heads[stance.body.index(bone)] for bone in ("root", "neck01"))
    return np.asarray(root), np.asarray(neck)


def on_trunk(stance: Stance, bones: Skeleton, along: float, around: float) -> tuple[Array, Array, Array]:
    """(where the skin is, its normal, the way out of the trunk), 3 numbers each.

    `around` in degrees: 0 front, 90 left, 180 back.
    """
    low, high = trunk_axis(stance, bones)
    up = unit(high - low)
    frame = bones.frames["root" if along < _PELVIS else "spine03" if along < _WAIST else "spine01"]
    turn = np.radians(around)
    outside = unit(across(frame @ np.array([np.sin(turn), 0, np.cos(turn)]), up))
    middle = low + (high - low) * along
    points, normals = posed_skin(stance.body, "trunk", bones.rotations, bones.heads)
    arms = points - middle
    out = arms @ outside
    near = (np.linalg.norm(arms - np.outer(out, outside), axis=1) < _PALM_RADIUS) & (out > 0)
    if not near.any():
        return middle + outside * _NOWHERE, outside, outside
    far = out[near]
    outer = far > far.max() - _PALM_RADIUS
    normal = unit(unit(normals[near][outer].mean(0)) + outside)
    return np.asarray(middle + outside * float(np.percentile(far[outer], 75))), normal, outside
