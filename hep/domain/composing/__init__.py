"""compose(): a program sheet and its exercises become a HandoutDocument. Words and numbers are settled here, once."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from hep.domain.coach import ended
from hep.domain.composing.cards import cards
from hep.domain.composing.chart import chart
from hep.domain.composing.dates import long_date
from hep.domain.composing.day import day
from hep.domain.composing.front import booking, calls, facts, letterhead, pain, purpose, stop_old, title
from hep.domain.composing.leaflets import compose_leaflet, leaflets
from hep.domain.education import EducationPage
from hep.domain.errors import RuleBroken
from hep.domain.exercise import Exercise
from hep.domain.handout import Footer, HandoutDocument, Layout, Paper
from hep.domain.plan import Plan
from hep.domain.program import ProgramSheet
from hep.domain.protocol import Protocol, phrases
from hep.domain.words import handout_words

__all__ = ["HandoutOptions", "compose", "compose_leaflet"]


@dataclass(frozen=True, kw_only=True)
class HandoutOptions:
    """How the sheet is to be printed. `number` names the handout; `previous` is the plan of the handout before it.

    `second` is a second language to print beside the patient's, or "". `protocols` are those whose title and goal a
    therapist may have taken over: they are known in the second language too. `pages` are the education pages that a
    plan may name; None prints none.
    """

    paper: Paper = Paper.LETTER
    layout: Layout = Layout.STANDARD
    second: str = ""
    protocols: Mapping[str, Protocol] = field(default_factory=dict)
    is_mono: bool = False
    has_chart: bool = True
    number: str = ""
    previous: Plan | None = None
    pages: Mapping[str, EducationPage] | None = None


def compose(
    sheet: ProgramSheet, exercises: Mapping[str, Exercise], options: HandoutOptions | None = None
) -> HandoutDocument:
    """The document of the sheet. `exercises` holds every exercise of the plan (and of the previous one).

    It also holds those that the plan's education pages show.
    RuleBroken if the plan is empty, an exercise that needs a side has none, a last day is over, or a page is not known.
    """
    options = options or HandoutOptions()
    _check(sheet, exercises)
    made = _in_one_language(sheet, exercises, options)
    if options.second in {"", sheet.patient.language}:
        return made
    other = replace(
        sheet,
        patient=replace(sheet.patient, language=options.second),
        typed_in=sheet.patient.language,
        phrases=phrases(options.protocols.values(), sheet.patient.language, options.second),
    )
    return replace(made, twin=_in_one_language(other, exercises, options))


def _in_one_language(
    sheet: ProgramSheet, exercises: Mapping[str, Exercise], options: HandoutOptions
) -> HandoutDocument:
    words = handout_words(sheet.patient.language)
    who = sheet.patient.label or words.you
    return HandoutDocument(
        language=words.language,
        paper=options.paper,
        layout=options.layout,
        is_mono=options.is_mono,
        file_title=f"{title(sheet, exercises, words)}, {long_date(sheet.on, words)}",
        created=f"{sheet.on.isoformat()}T12:00:00",
        letterhead=letterhead(sheet, words),
        title=title(sheet, exercises, words),
        purpose=purpose(sheet, exercises, words),
        plan_heading=words.plan,
        plan=facts(sheet, exercises, words),
        day_heading=words.day,
        day=day(sheet, exercises, options.previous, words),
        pain=pain(sheet, words),
        safety_heading=words.safety,
        calls=calls(sheet, exercises, words),
        cards=cards(sheet, exercises, options.previous, words),
        footer=Footer(
            left=" · ".join(
                filter(None, (words.footer.format(who), sheet.clinic.name, sheet.clinic.phone, sheet.clinic.footer))
            ),
            right=words.handout_number.format(options.number) if options.number else "",
            page=words.page,
        ),
        replace_note=words.replace_note if options.previous else "",
        stop_old=stop_old(sheet, exercises, options.previous, words),
        link=booking(sheet, words),
        chart=chart(sheet, exercises, words) if options.has_chart else None,
        closing=sheet.clinic.closing_in(words.language),
        accent=sheet.clinic.accent,
        language_name=words.language_name,
        stop_rule=words.stop_rule,
        leaflets=() if options.pages is None else leaflets(sheet, exercises, options.pages, words),
    )


def _check(sheet: ProgramSheet, exercises: Mapping[str, Exercise]) -> None:
    if not sheet.plan.items:
        raise RuleBroken("The program has no exercise yet. Add one, then print.", "items")
    for number, item in enumerate(sheet.plan.items, 1):
        content = exercises[item.slug].content
        if content.needs_side and item.side is None:
            raise RuleBroken(f"Choose the side of exercise {number}, {content.name}: left, right or both.", "side")
    for finding in ended(sheet.plan, exercises, sheet.on):
        raise RuleBroken(finding.message, "until")
