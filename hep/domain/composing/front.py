"""The first page in words: who it is for, the plan, the day, the pain rule, when to stop and when to call."""

from collections import Counter
from collections.abc import Iterator, Mapping
from math import ceil

from hep.domain import phrasing
from hep.domain.composing.dates import day_date, long_date
from hep.domain.composing.day import minutes_a_day
from hep.domain.exercise import Exercise
from hep.domain.handout import (
    CallBox,
    Fact,
    Letterhead,
    LinkBox,
    PainGroup,
    PainScale,
    StopOld,
)
from hep.domain.plan import Plan
from hep.domain.program import ProgramSheet
from hep.domain.text import named
from hep.domain.vocabulary import BodyRegion, Equipment
from hep.domain.words.table import HandoutWords, SafetyWords

Library = Mapping[str, Exercise]
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


def title(sheet: ProgramSheet, library: Library, words: HandoutWords) -> str:
    """The therapist's title; where there is none in this language, one made from the regions."""
    names = [words.region_titles[region] for region in regions(sheet, library)]
    made = words.title.format(phrasing.listing(names, words.language)) if names else words.general_title
    own, foreign = sheet.told(sheet.plan.title)
    return made if foreign or not own else own


def purpose(sheet: ProgramSheet, library: Library, words: HandoutWords) -> str:
    """The purpose in one or two sentences. More regions than fit one short sentence are the whole body."""
    names = [words.regions[region] for region in regions(sheet, library)]
    said = words.purpose.format(phrasing.listing(names, words.language)) if names else words.general_purpose
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
    """The plan panel."""
    count = len(sheet.plan.items)
    one, many = words.how_many_value
    call = words.call_us.format(sheet.clinic.phone) if sheet.clinic.phone else words.ask_us
    goal, typed_in = sheet.told(sheet.plan.goal)
    said = [
        (words.how_many, one if count == 1 else many.format(count)),
        (words.how_long, words.how_long_value.format(minutes_a_day(sheet, library))),
        (words.you_need, needed(sheet, library, words)),
        (words.your_goal, words.marked(goal, typed_in)),
        (words.questions, call),
    ]
    return tuple(
        Fact(label=label, value=value, language=typed_in if label == words.your_goal else "")
        for label, value in said
        if value
    )


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
    return " ".join(phrasing.sentence(phrasing.listing(some, words.language)) for some in _batches(list(things)))


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


def pain(sheet: ProgramSheet, words: HandoutWords) -> PainScale:
    """The pain rule: 0-2 safe, 3-5 if settled by next morning, over 5 too much (clinical facts, section 5)."""
    groups = (PainGroup(first=a, last=b, heading=head, text=text) for a, b, head, text in words.pain_groups)
    return PainScale(
        heading=words.pain,
        lead=words.pain_lead,
        groups=tuple(groups),
        after=f"{_half_told(sheet, words)}\n{words.pain_after}",
        alt=words.pain_alt,
    )


def _half_told(sheet: ProgramSheet, words: HandoutWords) -> str:
    """What half is: fewer times, by the counts that most exercises of the plan have; a hold stays as long."""
    counts = Counter(item.dosage.reps for item in sheet.plan.items if item.dosage.reps > 1)
    even, odd = (
        max((count for count in counts if count % 2 == rest), key=lambda count: counts[count], default=usual)
        for rest, usual in ((0, 10), (1, 0))
    )
    beside = words.half_of_odd.format(odd, odd // 2 + 1) if odd else ""
    has_holds = any(item.dosage.hold_s and item.dosage.reps > 1 for item in sheet.plan.items)
    return words.pain_half.format(even, even // 2, beside, f" {words.same_hold}" if has_holds else "")


def calls(sheet: ProgramSheet, library: Library, words: HandoutWords) -> tuple[CallBox, ...]:
    """Both warning boxes. Signs are chosen by the regions of all exercises; always the whole set that applies."""
    own = {region for item in sheet.plan.items for region in library[item.slug].content.regions}
    clinic = sheet.clinic
    hours = words.marked(*clinic.told("hours", words.language))
    after_hours = words.marked(*clinic.told("after_hours", words.language)) or words.after_hours
    return (
        CallBox(
            is_emergency=True,
            heading=words.emergency.format(clinic.emergency),
            items=_signs(words.emergency_signs, own),
        ),
        CallBox(
            is_emergency=False,
            heading=words.same_day[0].format(clinic.phone) if clinic.phone else words.same_day[1],
            items=_signs(words.same_day_signs, own),
            note=" ".join(filter(None, (words.hours.format(hours) if hours else "", after_hours))),
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
