"""The first page in words: who it is for, the plan, the day, the pain rule, when to stop and when to call."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from math import ceil

from hep.domain import phrasing
from hep.domain.coach import minutes_per_session
from hep.domain.composing.dates import day_date, long_date
from hep.domain.exercise import Exercise
from hep.domain.handout import (
    CallBox,
    DayEntry,
    DayPart,
    Fact,
    Letterhead,
    LinkBox,
    PainGroup,
    PainScale,
    StopOld,
)
from hep.domain.plan import Plan, PlannedExercise
from hep.domain.program import ProgramSheet
from hep.domain.schedule import days, times
from hep.domain.text import named
from hep.domain.vocabulary import BodyRegion, Equipment
from hep.domain.words.table import HandoutWords, SafetyWords

Library = Mapping[str, Exercise]
# From this many days in a row on, the first and the last are named: "Mon to Fri".
LONG_RUN = 4
# No sentence is longer (exams/grades.py).
MOST_WORDS = 20


def regions(sheet: ProgramSheet, library: Library) -> tuple[BodyRegion, ...]:
    """What the program is for: as the therapist says, or the regions that several exercises name first."""
    if sheet.plan.regions:
        return sheet.plan.regions
    named = Counter(library[item.slug].content.regions[0] for item in sheet.plan.items)
    named.pop(BodyRegion.GENERAL, None)
    most = max(named.values(), default=0)
    return tuple(region for region in BodyRegion if named[region] and named[region] * 2 >= most)


def listing(parts: Iterable[str], words: HandoutWords) -> str:
    """a, b and c."""
    parts = list(parts)
    return parts[0] if len(parts) == 1 else ", ".join(parts[:-1]) + words.and_ + parts[-1]


def title(sheet: ProgramSheet, library: Library, words: HandoutWords) -> str:
    """The therapist's title, or one made from the regions."""
    names = [words.region_titles[region] for region in regions(sheet, library)]
    made = words.title.format(listing(names, words)) if names else words.general_title
    return sheet.plan.title or made


def purpose(sheet: ProgramSheet, library: Library, words: HandoutWords) -> str:
    """The purpose in one or two sentences. More regions than fit one short sentence are the whole body."""
    names = [words.regions[region] for region in regions(sheet, library)]
    said = words.purpose.format(listing(names, words)) if names else words.general_purpose
    is_long = len(said.partition(". ")[0].split()) > MOST_WORDS
    return words.purpose.format(words.regions[BodyRegion.GENERAL]) if is_long else said


def letterhead(sheet: ProgramSheet, words: HandoutWords) -> Letterhead:
    """Clinic and people. Facts that nobody gave are left out."""
    clinic, plan = sheet.clinic, sheet.plan
    said = (
        (words.made_for, sheet.patient.label),
        (words.date, long_date(sheet.on, words)),
        (words.therapist, sheet.therapist),
        (words.next_visit, day_date(plan.review_on, words) if plan.review_on else ""),
    )
    return Letterhead(
        clinic=clinic.name,
        lines=tuple(filter(None, (clinic.header, clinic.address, clinic.phone))),
        facts=tuple(Fact(label=label, value=value) for label, value in said if value),
        logo=clinic.logo,
        logo_drawing=clinic.logo_drawing,
    )


def facts(sheet: ProgramSheet, library: Library, words: HandoutWords) -> tuple[Fact, ...]:
    """The plan panel. The minutes are the sum of what the day panel prints, so nobody finds them wrong."""
    count = len(sheet.plan.items)
    one, many = words.how_many_value
    minutes = sum(_goes(items) * _rounded(items, library) for items in _parts(sheet, words).values())
    call = words.call_us.format(sheet.clinic.phone) if sheet.clinic.phone else words.ask_us
    said = [
        (words.how_many, one if count == 1 else many.format(count)),
        (words.how_long, words.how_long_value.format(minutes)),
        (words.you_need, needed(sheet, library, words)),
        (words.your_goal, sheet.plan.goal),
        (words.questions, call),
    ]
    return tuple(Fact(label=label, value=value) for label, value in said if value)


def needed(sheet: ProgramSheet, library: Library, words: HandoutWords) -> str:
    """Everything that the exercises and their loads need, once each, in sentences that are short enough."""
    things: dict[str, None] = {}
    for item in sheet.plan.items:
        things |= dict.fromkeys(_things(library[item.slug].content.equipment, words))
    if words.equipment[Equipment.MAT] in things or words.equipment[Equipment.BED] in things:
        things.pop(words.mat_or_bed, None)
    loads = (item.dosage.load for item in sheet.plan.items if item.dosage.load)
    things |= dict.fromkeys(phrasing.load_words(load, words.language) for load in loads)
    if not things:
        return words.nothing_needed
    return " ".join(phrasing.sentence(listing(some, words)) for some in _batches(list(things)))


def _batches(things: list[str]) -> Iterator[list[str]]:
    """The things in as few lists as keep each within a short sentence, the lists of like length."""
    count = ceil((len(" ".join(things).split()) + 1) / MOST_WORDS)
    size = ceil(len(things) / count)
    yield from (things[start : start + size] for start in range(0, len(things), size))


def _things(equipment: tuple[Equipment, ...], words: HandoutWords) -> Iterator[str]:
    """The things in words. An exercise with both a mat and a bed is done on either."""
    either = {Equipment.MAT, Equipment.BED}
    if either <= set(equipment):
        yield words.mat_or_bed
    yield from (words.equipment[thing] for thing in equipment if not (either <= set(equipment) and thing in either))


def day(sheet: ProgramSheet, library: Library, words: HandoutWords) -> tuple[DayPart, ...]:
    """Which exercise at what time of day, so that nobody has to work it out."""
    numbers = {item.item_id: number for number, item in enumerate(sheet.plan.items, 1)}
    return tuple(
        DayPart(
            heading=heading,
            length=_length(items, words).format(_rounded(items, library)),
            entries=tuple(
                DayEntry(
                    number=numbers[item.item_id],
                    name=library[item.slug].content.words_in(words.language).name,
                    only=only_days(item, words),
                    language=library[item.slug].content.foreign(words.language),
                )
                for item in items
            ),
        )
        for heading, items in _parts(sheet, words).items()
    )


def only_days(item: PlannedExercise, words: HandoutWords) -> str:
    """The limit of days, such as "Mon, Wed, Fri only"; "" when it is every day."""
    if item.dosage.every_other_day:
        return words.every_other_day
    named = days(item.dosage)
    if len(named) in (0, 7):
        return ""
    names = [words.short_weekdays[weekday.index] for weekday in named]
    is_run = len(named) >= LONG_RUN and named[-1].index - named[0].index == len(named) - 1
    said = words.day_range.format(names[0], names[-1]) if is_run else ", ".join(names)
    return words.only_days.format(said)


def _parts(sheet: ProgramSheet, words: HandoutWords) -> dict[str, list[PlannedExercise]]:
    """Exercises by time of day, in the order of the day; those of any time first, the many-times ones last."""
    parts: dict[str, list[PlannedExercise]] = {words.any_time: []}
    parts |= {heading: [] for heading in words.parts.values()}
    for item in sheet.plan.items:
        named = times(item.dosage)
        headings = [words.parts[time] for time in named]
        if not named and item.dosage.times_per_day > 1:
            headings = [words.spread.format(item.dosage.times_per_day)]
        for heading in headings or [words.any_time]:
            parts.setdefault(heading, []).append(item)
    return {heading: items for heading, items in parts.items() if items}


def _goes(items: list[PlannedExercise]) -> int:
    """How often a day one part is gone through: more than once only where its times have no names."""
    return 1 if times(items[0].dosage) else items[0].dosage.times_per_day


def _length(items: list[PlannedExercise], words: HandoutWords) -> str:
    return words.about_minutes if _goes(items) == 1 else words.about_minutes_each


def _rounded(items: list[PlannedExercise], library: Library) -> int:
    """Minutes of one go through the items, rounded up to 5."""
    minutes = sum(minutes_per_session(item, library[item.slug]) for item in items)
    return max(5, 5 * ceil(minutes / 5))


def pain(words: HandoutWords) -> PainScale:
    """The pain rule: 0-2 safe, 3-5 if settled by next morning, over 5 too much (clinical facts, section 5)."""
    groups = (PainGroup(first=a, last=b, heading=head, text=text) for a, b, head, text in words.pain_groups)
    return PainScale(
        heading=words.pain,
        lead=words.pain_lead,
        groups=tuple(groups),
        after=words.pain_after,
        alt=words.pain_alt,
    )


def calls(sheet: ProgramSheet, library: Library, words: HandoutWords) -> tuple[CallBox, ...]:
    """Both warning boxes. Signs are chosen by the regions of all exercises; always the whole set that applies."""
    own = {region for item in sheet.plan.items for region in library[item.slug].content.regions}
    clinic = sheet.clinic
    hours = words.hours.format(clinic.hours) if clinic.hours else ""
    return (
        CallBox(
            is_emergency=True,
            heading=words.emergency.format(clinic.emergency),
            items=_signs(words.emergency_signs, own),
        ),
        CallBox(
            is_emergency=False,
            heading=words.same_day,
            items=_signs(words.same_day_signs, own),
            note=" ".join(filter(None, (hours, clinic.after_hours or words.after_hours))),
        ),
    )


def _signs(signs: tuple[SafetyWords, ...], own: set[BodyRegion]) -> tuple[str, ...]:
    return tuple(sign.text for sign in signs if not sign.regions or own & set(sign.regions))


def stop_old(sheet: ProgramSheet, library: Library, previous: Plan | None, words: HandoutWords) -> StopOld | None:
    """Exercises of the last handout that are gone, if any."""
    if previous is None:
        return None
    stopped = sheet.plan.changes_since(previous).stopped
    names = tuple(_name(item.slug, library, words) for item in stopped)
    return StopOld(heading=words.stop_old, lead=words.stop_old_lead, names=names) if names else None


def _name(slug: str, library: Library, words: HandoutWords) -> str:
    """The exercise's name; of one that the library no longer has, its slug as a name."""
    return library[slug].content.words_in(words.language).name if slug in library else named(slug)


def booking(sheet: ProgramSheet, words: HandoutWords) -> LinkBox | None:
    """The booking link as a code and in words, if the clinic has one."""
    url = sheet.clinic.schedule_url
    if not url:
        return None
    bare = url.split("://", 1)[-1].rstrip("/")
    return LinkBox(
        heading=words.booking,
        lead=words.booking_lead,
        url=url,
        url_words=bare,
        note=words.booking_note.format(sheet.clinic.phone) if sheet.clinic.phone else "",
        alt=words.booking_alt.format(bare),
    )
