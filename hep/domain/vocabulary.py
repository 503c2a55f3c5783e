"""The closed lists: how an exercise is tagged and found. The words a person reads stand in `hep/domain/words`."""

from enum import StrEnum


class Category(StrEnum):
    """Treatment category: the first tag of every exercise, in the order of the coverage strip."""

    STRENGTH = "strength"
    STRETCHING = "stretching"
    BALANCE = "balance"
    SOFT_TISSUE = "soft-tissue-mobilization"
    JOINT = "joint-mobilization"
    BODY_MECHANICS = "body-mechanics"
    FUNCTIONAL = "functional-training"
    CORE = "core"


class BodyRegion(StrEnum):
    """The part of the body that an exercise serves."""

    LOW_BACK = "low-back"
    HIP = "hip"
    KNEE = "knee"
    ANKLE_FOOT = "ankle-foot"
    THORACIC = "thoracic"
    NECK = "neck"
    SHOULDER = "shoulder"
    ELBOW_WRIST = "elbow-wrist"
    GENERAL = "general"


class Position(StrEnum):
    """How the body starts."""

    SUPINE = "supine"
    PRONE = "prone"
    SIDE_LYING = "side-lying"
    QUADRUPED = "quadruped"
    KNEELING = "kneeling"
    SEATED = "seated"
    STANDING = "standing"
    OTHER = "other"


class Equipment(StrEnum):
    """What the patient needs at home. An exercise that needs nothing has an empty list."""

    MAT = "mat"
    BED = "bed"
    CHAIR = "chair"
    WALL = "wall"
    STEP = "step"
    LOOP_BAND = "loop-band"
    LONG_BAND = "long-band"
    TOWEL = "towel"
    STRAP = "strap"
    FOAM_ROLLER = "foam-roller"
    BALL = "ball"
    DUMBBELL = "dumbbell"
    ANKLE_WEIGHT = "ankle-weight"
    COUNTER = "counter"
    POLE = "pole"
    TABLE = "table"
    SLIDER = "slider"
    PILLOW = "pillow"
    FOAM_PAD = "foam-pad"
    DOORWAY = "doorway"
    ICE_PACK = "ice-pack"
    HEAT_PACK = "heat-pack"
    BIKE = "bike"
    CANE = "cane"
    BACKPACK = "backpack"
    BOX = "box"
    TWIST_BAR = "twist-bar"


class Laterality(StrEnum):
    """Whether a side must be prescribed: bilateral never, unilateral always, alternating switches each time."""

    BILATERAL = "bilateral"
    UNILATERAL = "unilateral"
    ALTERNATING = "alternating"


class Side(StrEnum):
    """The side that a therapist prescribes."""

    LEFT = "left"
    RIGHT = "right"
    BOTH = "both"
    ALTERNATE = "alternate"

    @property
    def is_single(self) -> bool:
        """One side only."""
        return self in (Side.LEFT, Side.RIGHT)

    @property
    def opposite(self) -> "Side":
        """Left for right and right for left; both and alternate are their own opposite."""
        return {Side.LEFT: Side.RIGHT, Side.RIGHT: Side.LEFT}.get(self, self)


class MovementTag(StrEnum):
    """What the movement does to the body, for conflicts with a precaution (clinical facts, section 3)."""

    PRONE = "prone"
    SPINAL_FLEXION = "spinal-flexion"
    SPINAL_FLEXION_MILD = "spinal-flexion-mild"
    SPINAL_EXTENSION = "spinal-extension"
    SPINAL_ROTATION = "spinal-rotation"
    SPINAL_SIDE_GLIDE = "spinal-side-glide"
    THORACIC_EXTENSION = "thoracic-extension"
    HIP_FLEXION_90 = "hip-flexion-90"
    HIP_FLEXION_OVER_90 = "hip-flexion-over-90"
    HIP_ADDUCTION_CROSS = "hip-adduction-cross"
    HIP_INTERNAL_ROTATION = "hip-internal-rotation"
    HIP_EXTERNAL_ROTATION = "hip-external-rotation"
    HIP_EXTENSION_PAST_NEUTRAL = "hip-extension-past-neutral"
    LATERAL_HIP_COMPRESSION = "lateral-hip-compression"
    JOINT_TRACTION = "joint-traction"
    OPEN_CHAIN_KNEE_EXTENSION = "open-chain-knee-extension"
    OPEN_CHAIN_HIP_FLEXION = "open-chain-hip-flexion"
    KNEE_FLEXION_OVER_90 = "knee-flexion-over-90"
    LOADED_KNEE_FLEXION_OVER_60 = "loaded-knee-flexion-over-60"
    KNEE_ROTATION = "knee-rotation"
    HAMSTRING_LOAD = "hamstring-load"
    KNEELING = "kneeling"
    FLOOR_TRANSFER = "floor-transfer"
    WEIGHT_BEARING = "weight-bearing"
    SINGLE_LEG_STANCE_SUPPORTED = "single-leg-stance-supported"
    SINGLE_LEG_STANCE_UNSUPPORTED = "single-leg-stance-unsupported"
    UNSUPPORTED_BALANCE = "unsupported-balance"
    GAIT = "gait"
    STANDING = "standing"
    OVERHEAD = "overhead"
    SHOULDER_LOAD = "shoulder-load"
    NECK_LOAD = "neck-load"
    NECK_END_RANGE = "neck-end-range"
    NEURAL_TENSION = "neural-tension"
    PRESSURE_ON_TISSUE = "pressure-on-tissue"
    HEAVY_LOAD = "heavy-load"
    STRAINING = "straining"
    HEAT = "heat"
    COLD = "cold"
    AEROBIC = "aerobic"
