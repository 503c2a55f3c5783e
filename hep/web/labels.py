"""The words that staff read for the closed lists. Patients' words stand in `hep/domain/words`."""

from hep.domain.dosage import Dosage
from hep.domain.patient import PRECAUTION_NAMES
from hep.domain.vocabulary import BodyRegion, Category, Equipment, Laterality, Position

CATEGORIES: dict[str, str] = {
    Category.STRENGTH: "Strength",
    Category.STRETCHING: "Stretching",
    Category.BALANCE: "Balance",
    Category.SOFT_TISSUE: "Soft tissue",
    Category.JOINT: "Joint mobility",
    Category.BODY_MECHANICS: "Body mechanics",
    Category.FUNCTIONAL: "Functional",
    Category.CORE: "Core",
}
REGIONS: dict[str, str] = {
    BodyRegion.LOW_BACK: "Low back",
    BodyRegion.HIP: "Hip",
    BodyRegion.KNEE: "Knee",
    BodyRegion.ANKLE_FOOT: "Ankle and foot",
    BodyRegion.THORACIC: "Thoracic",
    BodyRegion.NECK: "Neck",
    BodyRegion.SHOULDER: "Shoulder",
    BodyRegion.ELBOW_WRIST: "Elbow and wrist",
    BodyRegion.GENERAL: "General",
}
POSITIONS: dict[str, str] = {
    Position.SUPINE: "Lying on back",
    Position.PRONE: "Face down",
    Position.SIDE_LYING: "Side-lying",
    Position.QUADRUPED: "Hands and knees",
    Position.KNEELING: "Kneeling",
    Position.SEATED: "Sitting",
    Position.STANDING: "Standing",
    Position.OTHER: "Other",
}
EQUIPMENT: dict[str, str] = {thing: thing.replace("-", " ").capitalize() for thing in Equipment}
LATERALITY: dict[str, str] = {
    Laterality.BILATERAL: "Both sides at once",
    Laterality.UNILATERAL: "One side at a time",
    Laterality.ALTERNATING: "Alternating sides",
}
PRECAUTIONS: dict[str, str] = dict(PRECAUTION_NAMES)
FACETS: dict[str, tuple[str, dict[str, str]]] = {
    "category": ("Category", CATEGORIES),
    "region": ("Region", REGIONS),
    "position": ("Position", POSITIONS),
    "equipment": ("Equipment", EQUIPMENT),
}


def dose_chips(dosage: Dosage) -> list[tuple[str, str]]:
    """(field, words) of a dosage as short chips for staff."""
    chips = []
    if dosage.sets > 1:
        chips.append(("sets", f"{dosage.sets} sets"))
    if dosage.reps > 1 or not dosage.hold_s:
        chips.append(("reps", "once" if dosage.reps == 1 else f"{dosage.reps} times"))
    if dosage.hold_s:
        chips.append(("hold_s", f"hold {_span(dosage.hold_s)}"))
    if dosage.rest_s and dosage.sets > 1:
        chips.append(("rest_s", f"rest {_span(dosage.rest_s)}"))
    chips.append(("times_per_day", _a_day(dosage.times_per_day)))
    chips.append(("days_per_week", _a_week(dosage)))
    return chips


def _span(seconds: int) -> str:
    return f"{seconds // 60} min" if seconds >= 60 and seconds % 60 == 0 else f"{seconds} s"


def _a_day(times: int) -> str:
    return {1: "once a day", 2: "twice a day"}.get(times, f"{times} × a day")


def _a_week(dosage: Dosage) -> str:
    if dosage.every_other_day:
        return "every other day"
    return {7: "every day", 1: "1 day a week"}.get(dosage.days_per_week, f"{dosage.days_per_week} days a week")
