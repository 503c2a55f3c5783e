"""`hep handout --report`: what the exams say of a handout, as a text to read or as JSON.

A handout in two languages has its readings language by language; an item and a fault name the language they are about.
"""

import json
from collections.abc import Iterator

from hep.domain.exams import Report
from hep.domain.exams.grades import Reading
from hep.domain.exams.results import Fault, Item, language_name
from hep.domain.readability import EASY_SPANISH, HIGHEST_GRADE

_ANSWERS = {"agree": "yes", "disagree": "NO", "not applicable": "–"}


def as_text(report: Report) -> str:
    """The report as lines: readings of the parts, the items, what to mend."""
    return "\n".join(
        (*_readings(report), "", *_items(report), "", *_faults(report)),
    )


def _readings(report: Report) -> Iterator[str]:
    yield f"{'part':36} {'reads at':>11} {'words a sentence':>17} {'longest':>8}"
    for side in report.each:
        yield from [f"In {side.name}:"] if report.languages else []
        for reading in (*side.parts, *side.whole):
            name = _name(reading)
            yield f"{name[:36]:36} {reading.told:>11} {reading.mean:17.1f} {reading.longest:8}"
    limits = f"grade {HIGHEST_GRADE:.0f} or lower (Spanish: ease {EASY_SPANISH:.0f} or higher)"
    yield f"Wanted: {limits}, 15 words a sentence or fewer, 20 at most."
    for side in report.each:
        where = f"{side.name}: " if report.languages else ""
        yield f"{where}{side.voice.active:.0%} active voice, {side.voice.to_reader:.0%} said to the reader."


def _name(reading: Reading) -> str:
    if reading.part is None:
        return f"The whole handout ({reading.language})"
    return f"{reading.part}: {reading.part.title}" if reading.part.title else str(reading.part)


def _items(report: Report) -> Iterator[str]:
    pemat = report.pemat
    yield f"PEMAT-P: {pemat.points} of {pemat.possible} ({pemat.points / pemat.possible:.0%})"
    for side in report.languages:
        yield f"In {side.name} alone: {side.pemat.points} of {side.pemat.possible}"
    for item in pemat.items:
        told = f"{len(item.faults)} to mend{_where(item)}" if item.faults else item.told
        yield f"{item.number:3} {_ANSWERS[item.verdict]:4} {item.basis:10} {item.claim}: {told}"


def _where(item: Item) -> str:
    """The languages that fail, where the handout has two and it is not both of them for one reason."""
    names = dict.fromkeys(language_name(fault.language) for fault in item.faults if fault.language)
    return f" in {' and '.join(names)}" if names else ""


def _faults(report: Report) -> Iterator[str]:
    yield f"To mend: {len(report.offences)}" if report.offences else "Nothing to mend."
    for offence in report.offences:
        yield f"{offence.place}{' (far too hard)' if offence.is_serious else ''}"
        if offence.pieces:
            yield "    " + "".join(f"»{text}«" if is_marked else text for text, is_marked in offence.pieces)
        yield from (f"  - {mend}" for mend in offence.mends)


def as_json(report: Report) -> str:
    """The report for a program: readings, voice, pemat, faults; of two languages also the same of each alone."""
    data = _report(report)
    if report.languages:
        data["languages"] = [{"language": side.language} | _report(side) for side in report.languages]
    return json.dumps(data, ensure_ascii=False)


def _report(report: Report) -> dict[str, object]:
    return {
        "readings": [_reading(reading) for reading in (*report.whole, *report.parts)],
        "voice": {"active": round(report.voice.active, 3), "to_reader": round(report.voice.to_reader, 3)},
        "pemat": {
            "points": report.pemat.points,
            "possible": report.pemat.possible,
            "items": [_item(item) for item in report.pemat.items],
        },
        "faults": [_fault(fault) for fault in report.faults],
    }


def _reading(reading: Reading) -> dict[str, object]:
    return {
        "part": str(reading.part) if reading.part else None,
        "language": reading.language,
        "measure": "ease" if reading.language == "es" else "grade",
        "score": reading.score,
        "words_a_sentence": reading.mean,
        "longest": reading.longest,
    }


def _item(item: Item) -> dict[str, object]:
    return {
        "number": item.number,
        "claim": item.claim,
        "verdict": item.verdict,
        "basis": item.basis,
        "told": item.told,
        "faults": [_fault(fault) for fault in item.faults],
    }


def _fault(fault: Fault) -> dict[str, object]:
    named: dict[str, object] = {"language": fault.language} if fault.language else {}
    return {
        "where": fault.where,
        "mend": fault.mend,
        "sentence": fault.sentence,
        "span": fault.span,
        "is_serious": fault.is_serious,
    } | named
