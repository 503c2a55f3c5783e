"""What fixed words a handout needs. `{}` marks the place of a value. The languages fill it in."""

from collections.abc import Mapping
from dataclasses import dataclass

from hep.domain.chart import Mark
from hep.domain.dosage import TimeOfDay
from hep.domain.exercise import FrameOrder
from hep.domain.handout import CueKind
from hep.domain.vocabulary import BodyRegion, Category, Equipment


@dataclass(frozen=True, kw_only=True)
class SafetyWords:
    """One warning sign, and the regions whose programs show it (none: every program)."""

    text: str
    regions: tuple[BodyRegion, ...] = ()


@dataclass(frozen=True, kw_only=True)
class HandoutWords:
    """Every fixed word of a handout in one language. `in_language` marks words that there are only in another.

    `chest_pain` is how a stop rule names it, and what to do then.
    """

    language: str
    language_name: str
    title: str
    purpose: str
    regions: dict[BodyRegion, str]
    region_titles: dict[BodyRegion, str]
    general_purpose: str
    general_title: str
    categories: dict[Category, str]
    equipment: dict[Equipment, str]
    mat_or_bed: str
    nothing_needed: str
    in_language: dict[str, str]

    made_for: str
    you: str
    date: str
    therapist: str
    next_visit: str
    plan: str
    how_many: str
    how_many_value: tuple[str, str]
    how_long: str
    how_long_value: str
    you_need: str
    your_goal: str
    questions: str
    call_us: str
    ask_us: str

    day: str
    parts: dict[TimeOfDay, str]
    any_time: str
    spread: str
    about_minutes: str
    about_minutes_each: str
    only_days: str
    day_range: str
    every_other_day: str
    until: str
    last_day: str

    pain: str
    pain_lead: str
    pain_groups: tuple[tuple[int, int, str, str], ...]
    pain_half: str
    half_of_odd: str
    same_hold: str
    pain_after: str
    pain_alt: str

    safety: str
    stop_rule: str
    emergency: str
    emergency_signs: tuple[SafetyWords, ...]
    same_day: tuple[str, str]
    same_day_signs: tuple[SafetyWords, ...]
    hours: str
    after_hours: str

    stop_old: str
    stop_old_lead: str
    replace_note: str
    booking: str
    booking_lead: str
    booking_note: str
    booking_alt: str

    frames: dict[str, str]
    orders: Mapping[FrameOrder, tuple[str, str]]
    cues: dict[CueKind, str]
    new: str
    changed: str
    before: str
    new_note: str
    same: str
    chest_pain: tuple[str, str]
    not_in_picture: str

    chart: str
    chart_how_to: tuple[str, ...]
    chart_rest: str
    chart_return: tuple[str, str]
    example: str
    example_done: str
    example_pain: str
    example_felt: str
    exercise: str
    worst_pain: str
    felt: str
    ratings: tuple[str, str, str]
    marks: dict[Mark, str]
    slots: dict[TimeOfDay, str]
    time_number: str
    week: str
    missed: str

    footer: str
    handout_number: str
    page: str
    weekdays: tuple[str, ...]
    short_weekdays: tuple[str, ...]
    months: tuple[str, ...]
    short_months: tuple[str, ...]
    long_date: str
    day_date: str
    short_date: str

    def marked(self, text: str, language: str) -> str:
        """The text; one in another language says so."""
        return f"{text} ({self.in_language.get(language, language)})" if text and language else text
