"""The patient as far as a program needs one: a label is enough. Each precaution has the movement tags it avoids."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from hep.domain.vocabulary import BodyRegion, Equipment
from hep.domain.vocabulary import MovementTag as Tag


class Precaution(StrEnum):
    """Rows of section 3 of the clinical facts, in order."""

    THA_POSTERIOR = "tha-posterior"
    THA_ANTERIOR = "tha-anterior"
    TKA_EARLY = "tka-early"
    ACLR_EARLY = "aclr-early"
    MENISCUS_REPAIR = "meniscus-repair"
    PATELLOFEMORAL_FLARE = "patellofemoral-flare"
    GTPS = "gtps"
    FAI = "fai"
    OSTEOPOROSIS_SPINE = "osteoporosis-spine"
    SPONDYLOLISTHESIS_STENOSIS = "spondylolisthesis-stenosis"
    FLEXION_WORSE = "flexion-worse"
    NERVE_IRRITABLE = "nerve-irritable"
    CLOT_OR_SKIN_RISK = "clot-or-skin-risk"
    STRAINING_RISK = "straining-risk"
    LATE_PREGNANCY = "late-pregnancy"
    FALL_RISK = "fall-risk"
    WEIGHT_BEARING_LIMITED = "weight-bearing-limited"
    SHOULDER_PAIN = "shoulder-pain"
    NECK_INSTABILITY = "neck-instability"


# What staff read: on the patient's page and in what the coach says.
PRECAUTION_NAMES: dict[Precaution, str] = {
    Precaution.THA_POSTERIOR: "Hip replacement, posterior approach",
    Precaution.THA_ANTERIOR: "Hip replacement, anterior approach",
    Precaution.TKA_EARLY: "Knee replacement, early",
    Precaution.ACLR_EARLY: "ACL reconstruction, under 4 weeks",
    Precaution.MENISCUS_REPAIR: "Meniscus repair",
    Precaution.PATELLOFEMORAL_FLARE: "Patellofemoral flare",
    Precaution.GTPS: "Lateral hip pain (GTPS)",
    Precaution.FAI: "Anterior hip pinch (FAI)",
    Precaution.OSTEOPOROSIS_SPINE: "Osteoporosis of the spine",
    Precaution.SPONDYLOLISTHESIS_STENOSIS: "Spondylolisthesis or stenosis",
    Precaution.FLEXION_WORSE: "Leg pain worse with flexion",
    Precaution.NERVE_IRRITABLE: "Irritable nerve",
    Precaution.CLOT_OR_SKIN_RISK: "Clot or skin risk",
    Precaution.STRAINING_RISK: "Must not strain",
    Precaution.LATE_PREGNANCY: "Late pregnancy",
    Precaution.FALL_RISK: "Fall risk",
    Precaution.WEIGHT_BEARING_LIMITED: "Limited weight-bearing",
    Precaution.SHOULDER_PAIN: "Shoulder pain",
    Precaution.NECK_INSTABILITY: "Neck vascular or instability signs",
}


class WeightBearing(StrEnum):
    """What the surgeon allows."""

    FULL = "full"
    PARTIAL = "partial"
    NON = "non"


@dataclass(frozen=True, kw_only=True)
class Surgery:
    """An operation and its limits."""

    procedure: str
    on: date | None = None
    weight_bearing: WeightBearing | None = None
    limits: str = ""


@dataclass(frozen=True, kw_only=True)
class PatientFacts:
    """What a program knows of the patient. Every field may be empty; `equipment` None means unknown."""

    label: str = ""
    language: str = "en"
    precautions: tuple[Precaution, ...] = ()
    equipment: tuple[Equipment, ...] | None = None
    surgery: Surgery | None = None


@dataclass(frozen=True, kw_only=True)
class Avoid:
    """A movement to avoid: all `tags` together, and only for exercises of `regions` when any are named."""

    tags: frozenset[Tag]
    regions: frozenset[BodyRegion] = frozenset()


def _any_of(*tags: Tag) -> tuple[Avoid, ...]:
    return tuple(Avoid(tags=frozenset({tag})) for tag in tags)


_SPINE = frozenset({BodyRegion.LOW_BACK, BodyRegion.THORACIC, BodyRegion.NECK})
AVOIDS: dict[Precaution, tuple[Avoid, ...]] = {
    Precaution.THA_POSTERIOR: _any_of(Tag.HIP_FLEXION_OVER_90, Tag.HIP_ADDUCTION_CROSS, Tag.HIP_INTERNAL_ROTATION),
    Precaution.THA_ANTERIOR: _any_of(Tag.HIP_EXTENSION_PAST_NEUTRAL),
    Precaution.TKA_EARLY: _any_of(Tag.KNEELING, Tag.PRESSURE_ON_TISSUE),
    Precaution.ACLR_EARLY: _any_of(Tag.OPEN_CHAIN_KNEE_EXTENSION, Tag.KNEE_ROTATION),
    Precaution.MENISCUS_REPAIR: _any_of(Tag.LOADED_KNEE_FLEXION_OVER_60, Tag.KNEE_ROTATION),
    Precaution.PATELLOFEMORAL_FLARE: _any_of(Tag.LOADED_KNEE_FLEXION_OVER_60, Tag.KNEELING),
    Precaution.GTPS: _any_of(Tag.LATERAL_HIP_COMPRESSION, Tag.HIP_ADDUCTION_CROSS),
    Precaution.FAI: (
        Avoid(tags=frozenset({Tag.HIP_FLEXION_OVER_90, Tag.HIP_ADDUCTION_CROSS})),
        Avoid(tags=frozenset({Tag.HIP_FLEXION_OVER_90, Tag.HIP_INTERNAL_ROTATION})),
    ),
    Precaution.OSTEOPOROSIS_SPINE: (
        *_any_of(Tag.SPINAL_FLEXION),
        Avoid(tags=frozenset({Tag.SPINAL_ROTATION, Tag.HEAVY_LOAD})),
        Avoid(tags=frozenset({Tag.PRESSURE_ON_TISSUE}), regions=_SPINE),
    ),
    Precaution.SPONDYLOLISTHESIS_STENOSIS: _any_of(Tag.SPINAL_EXTENSION),
    Precaution.FLEXION_WORSE: _any_of(Tag.SPINAL_FLEXION),
    Precaution.NERVE_IRRITABLE: _any_of(Tag.NEURAL_TENSION),
    Precaution.CLOT_OR_SKIN_RISK: _any_of(Tag.PRESSURE_ON_TISSUE, Tag.HEAT, Tag.COLD),
    Precaution.STRAINING_RISK: _any_of(Tag.STRAINING, Tag.HEAVY_LOAD),
    Precaution.LATE_PREGNANCY: _any_of(Tag.PRONE),
    Precaution.FALL_RISK: _any_of(Tag.UNSUPPORTED_BALANCE, Tag.SINGLE_LEG_STANCE_UNSUPPORTED, Tag.FLOOR_TRANSFER),
    Precaution.WEIGHT_BEARING_LIMITED: _any_of(Tag.WEIGHT_BEARING),
    Precaution.SHOULDER_PAIN: _any_of(Tag.OVERHEAD, Tag.SHOULDER_LOAD),
    Precaution.NECK_INSTABILITY: _any_of(Tag.NECK_END_RANGE),
}
