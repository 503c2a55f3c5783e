"""A plain builder of a good HandoutDocument: six cards, words as a therapist's clinic prints them."""

from dataclasses import replace
from typing import Any

from hep.domain.chart import Chart, ChartDay, ChartRow, ChartWeek, Mark
from hep.domain.handout import (
    CallBox,
    Card,
    DayEntry,
    DayPart,
    Fact,
    Footer,
    HandoutDocument,
    Letterhead,
    LinkBox,
    PainGroup,
    PainScale,
    Paper,
    StopOld,
)
from tests.make_cards import cards

BOX, REST = Mark.BOX, Mark.REST


def day(made: tuple[Card, ...]) -> tuple[DayPart, ...]:
    """Mornings hold all, evenings the first and the fifth."""
    entries = [
        DayEntry(number=card.number, name=card.name, only="Mon, Wed, Fri only" if card.number == 2 else "")
        for card in made
    ]
    morning = tuple(entry for entry in entries if entry.number != 5)
    evening = tuple(entry for entry in entries if entry.number in (1, 5))
    parts = (
        DayPart(heading="Morning", length="about 20 min", entries=morning),
        DayPart(heading="Evening", length="about 10 min", entries=evening),
    )
    return tuple(part for part in parts if part.entries)


def pain() -> PainScale:
    """The pain rule."""
    return PainScale(
        heading="How much pain is OK?",
        lead="Rate the pain in your sore part. 0 is no pain. 10 is the worst pain. "
        "A sore muscle for 1 or 2 days is normal.",
        groups=(
            PainGroup(first=0, last=2, heading="Fine.", text="Keep going."),
            PainGroup(
                first=3,
                last=5,
                heading="OK,",
                text="if it is back to usual by the next morning. If not, do half.",
            ),
            PainGroup(
                first=6,
                last=10,
                heading="Too much. Stop.",
                text="Do half next time. If it goes over 5 again, call us.",
            ),
        ),
        after="Is your pain 6 or more before you start? Skip that exercise and call us.\n"
        "Still worse the day after? Call us.",
        alt="Pain line from 0 to 10. 0 to 2 is fine. 3 to 5 is OK. 6 to 10 is too much.",
    )


def calls() -> tuple[CallBox, ...]:
    """Both warning boxes."""
    emergency = CallBox(
        is_emergency=True,
        heading="Call 911 now if you have",
        items=(
            "chest pain or trouble breathing",
            "fainting, or a face that droops",
            "a weak arm or trouble speaking",
            "a numb groin or bottom",
            "no way to pee, or to hold urine or stool",
            "legs that get weak fast",
        ),
    )
    same_day = CallBox(
        is_emergency=False,
        heading="Stop and call us today if you have",
        items=(
            "pain that moves down your leg",
            "new tingling or numb skin",
            "a dizzy spell or a fall",
            "a knee that swells, locks or gives way",
            "a leg that cannot take your weight",
            "a hot, red or swollen calf",
            "a fever over 100.4 °F (38 °C)",
        ),
        note="Open Monday to Friday, 8 to 5. Are we closed? Call your doctor or urgent care.",
    )
    return emergency, same_day


def chart(made: tuple[Card, ...]) -> Chart:
    """Two weeks from Monday, November 23."""
    weekdays = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
    long = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
    dates = [("Nov", "November", day) for day in range(23, 31)] + [("Dec", "December", day) for day in range(1, 7)]
    weeks = []
    for week in range(2):
        mine = dates[week * 7 : week * 7 + 7]
        days = tuple(
            ChartDay(weekday=weekdays[place], date=f"{short} {day}", full=f"{long[place]}, {month} {day}, 2026")
            for place, (short, month, day) in enumerate(mine)
        )
        first, last = mine[0], mine[-1]
        heading = f"Week {week + 1}: Monday, {first[1]} {first[2]} to Sunday, {last[1]} {last[2]}"
        weeks.append(ChartWeek(heading=heading, days=days, rows=_rows(made)))
    return Chart(
        heading="Check off your exercises",
        how_to=(
            "Check the box when you finish all of it.",
            "A line (–) means: skip that exercise that day.",
            "Each night, write your worst pain that day: 0 to 10.",
            "At the end of the week, mark how each one felt.",
            "Bring this chart to your visit on Monday, December 7.",
        ),
        example_heading="Example",
        example_done="I did it",
        example_pain="Pain was 3",
        example_felt="It felt OK",
        exercise_label="Exercise",
        pain_label="Worst pain, 0 to 10",
        felt_label="How it felt",
        ratings=("Too easy", "OK", "Too hard"),
        mark_words=((BOX, "box"), (REST, "rest day"), (Mark.VISIT, "visit day"), (Mark.PAST, "over")),
        weeks=tuple(weeks),
        after="Did you miss a day? Just go on the next day.",
    )


def _rows(made: tuple[Card, ...]) -> tuple[ChartRow, ...]:
    rows = []
    for card in made:
        marks = (BOX, REST, BOX, REST, BOX, REST, REST) if card.number == 2 else (BOX,) * 7
        slots = ("morning", "evening") if card.number == 1 else ("",)
        for place, slot in enumerate(slots):
            rows.append(ChartRow(number=card.number, name=card.name, slot=slot, is_first=place == 0, marks=marks))
    return tuple(rows)


def link() -> LinkBox:
    """The booking page."""
    return LinkBox(
        heading="Book or change your visit",
        lead="Scan this code, or type:",
        url="https://riverside.example/book",
        url_words="riverside.example/book",
        note="Or call 555-0100.",
        alt="Code that opens the booking page, riverside.example/book",
    )


def stop_old() -> StopOld:
    """Two exercises of the handout before."""
    return StopOld(
        heading="Stop these old exercises",
        lead="You do not do these any more:",
        names=("Lower trunk rotation", "Seated leg raise"),
    )


def letterhead(**changes: Any) -> Letterhead:
    """A clinic with an address and a phone."""
    made = Letterhead(
        clinic="Riverside Physical Therapy",
        lines=("12 River Street", "555-0100"),
        facts=(
            Fact(label="Made for", value="M. R."),
            Fact(label="Date", value="Monday, November 23, 2026"),
            Fact(label="Therapist", value="J. Ortiz, PT, DPT"),
            Fact(label="Next visit", value="Monday, December 7"),
        ),
    )
    return replace(made, **changes)


def document(made: tuple[Card, ...] | None = None, **changes: Any) -> HandoutDocument:
    """A whole handout: the six cards, or those given."""
    made = cards() if made is None else made
    whole = HandoutDocument(
        language="en",
        paper=Paper.LETTER,
        is_mono=False,
        file_title="Your back and knee program, Monday, November 23, 2026",
        created="2026-11-23T12:00:00",
        letterhead=letterhead(),
        title="Your back and knee program",
        purpose="These exercises are for your low back and your left knee. "
        "They help you get strong and move with less pain.",
        plan_heading="Your plan",
        plan=(
            Fact(label="How many", value=f"{len(made)} exercises"),
            Fact(label="How long", value="About 30 minutes a day"),
            Fact(
                label="You need",
                value="A mat, a firm chair, a clear wall, a kitchen counter and your green band.",
            ),
            Fact(label="Your goal", value="Walk the dog for 20 minutes without a stop."),
            Fact(label="Questions?", value="Call 555-0100."),
        ),
        day_heading="Your day",
        day=day(made),
        pain=pain(),
        safety_heading="When to stop and when to call",
        calls=calls(),
        cards=made,
        footer=Footer(
            left="Made for M. R. only  ·  Riverside Physical Therapy  ·  Questions? Call 555-0100",
            right="Handout 0417-2",
            page="Page {page} of {pages}",
        ),
        link=link(),
        chart=chart(made),
    )
    return replace(whole, **changes)


def follow_up() -> HandoutDocument:
    """A handout that replaces another."""
    return document(stop_old=stop_old(), replace_note="Use only this handout. Throw the old one away.")
