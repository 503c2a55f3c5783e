"""All props by name, the room they make together, and which prop shows each equipment of the library."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from functools import reduce

from hep.domain.vocabulary import Equipment
from hep.illustration.engine.bike import bike
from hep.illustration.engine.furniture import FURNITURE, Furnished
from hep.illustration.engine.gear import GEAR
from hep.illustration.engine.pose import PropCall

PROPS: Mapping[str, Callable[..., Furnished]] = {**FURNITURE, **GEAR, "bike": bike}

# Equipment of the library -> the props or held things that show it.
SHOWN_BY: Mapping[Equipment, tuple[str, ...]] = {
    Equipment.MAT: ("mat",),
    Equipment.BED: ("bed",),
    Equipment.CHAIR: ("chair",),
    Equipment.WALL: ("wall", "side_wall"),
    Equipment.STEP: ("step", "stairs"),
    Equipment.LOOP_BAND: ("loop",),
    Equipment.LONG_BAND: ("band",),
    Equipment.TOWEL: ("towel", "cloth", "tuck", "strap"),
    Equipment.STRAP: ("strap", "band"),
    Equipment.FOAM_ROLLER: ("roller", "wand"),
    Equipment.BALL: ("ball",),
    Equipment.DUMBBELL: ("dumbbell", "goblet"),
    Equipment.ANKLE_WEIGHT: ("cuff",),
    Equipment.COUNTER: ("counter",),
    Equipment.POLE: ("pole", "dowel", "wand"),
    Equipment.TABLE: ("table",),
    Equipment.SLIDER: ("slider",),
    Equipment.PILLOW: ("pillow", "wedge_pillow", "cushion"),
    Equipment.FOAM_PAD: ("pad",),
    Equipment.DOORWAY: ("doorway",),
    Equipment.ICE_PACK: ("cold", "ice_pack"),
    Equipment.HEAT_PACK: ("heat", "heat_pack"),
    Equipment.BIKE: ("bike",),
    Equipment.CANE: ("cane",),
    Equipment.BACKPACK: ("backpack",),
    Equipment.BOX: ("box", "carton"),
    Equipment.TWIST_BAR: ("twist_bar",),
}


def furnish(calls: Sequence[PropCall]) -> Furnished:
    """The room with all props in it."""
    return reduce(Furnished.__add__, (made(call) for call in calls), Furnished())


def made(call: PropCall) -> Furnished:
    """One prop, its solids called after it."""
    prop = PROPS[call.kind](**call.settings)
    return replace(prop, solids=tuple(replace(solid, name=call.kind) for solid in prop.solids))
