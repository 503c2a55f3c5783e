"""An `ExerciseContent` written as an exercise file, its keys in the order of the format. Same content, same text."""

from typing import Any

from hep.domain.dosage import Dosage
from hep.domain.exercise import ExerciseContent, ExerciseWords, Wording
from hep.exchange.exercise_file import DOSAGE, MARK
from hep.exchange.spelling import block, flow, flow_mapping

_ALWAYS = {"sets", "reps", "hold_s", "times_per_day", "days_per_week"}


def write(content: ExerciseContent) -> str:
    """The file of an exercise. Reading it again gives the same content."""
    lines = [
        f"hep: {MARK}",
        f"slug: {content.slug}",
        f"category: {content.category}",
        f"other_categories: {flow(content.other_categories)}",
        f"regions: {flow(content.regions)}",
        f"position: {content.position}",
        f"equipment: {flow(content.equipment)}",
        f"laterality: {content.laterality}",
        f"muscles: {flow(content.muscles)}",
        f"movement_tags: {flow(content.movement_tags)}",
        f"dosage: {flow_mapping(_dosage(content.dosage))}",
        f"wording: {flow_mapping(_wording(content.wording))}",
        f"chain: {flow_mapping({'easier': content.chain.easier, 'harder': content.chain.harder})}",
        "words:",
    ]
    for words in content.words:
        lines += [f"  {words.locale}:", *(f"    {line}" for line in _words(words))]
    lines += [
        f"sources: {flow(content.sources)}",
        f"provenance: {block(content.provenance)}",
        f"licence: {block(content.licence)}",
    ]
    return "\n".join(lines) + "\n"


def _dosage(dosage: Dosage) -> dict[str, Any]:
    """What is said always, and what differs from nothing said."""
    usual = Dosage()
    values = {name: getattr(dosage, name) for name in DOSAGE}
    return {name: value for name, value in values.items() if name in _ALWAYS or value != getattr(usual, name)}


def _wording(wording: Wording) -> dict[str, Any]:
    values: dict[str, Any] = {
        "limb": wording.limb,
        "preposition": wording.preposition,
        "timed": wording.timed,
    }
    unusual = {"frames": wording.frames, "counted": wording.counted}
    usual = Wording()
    return values | {name: value for name, value in unusual.items() if value is not getattr(usual, name)}


def _words(words: ExerciseWords) -> list[str]:
    captions = [f"  {frame.frame}: {block(frame.caption)}" for frame in words.frames]
    alts = [f"  {frame.frame}: {block(frame.alt)}" for frame in words.frames if frame.alt]
    synonyms = [f"  - {block(line)}" for line in words.synonyms]
    return [
        f"status: {words.status}",
        f"name: {block(words.name)}",
        *(["synonyms:", *synonyms] if synonyms else ["synonyms: []"]),
        "steps:",
        *(f"  - {block(step)}" for step in words.steps),
        "captions:",
        *captions,
        *(["alt:", *alts] if alts else []),
        f"feel: {block(words.feel)}",
        f"avoid: {block(words.avoid)}",
        f"stop: {block(words.stop)}",
    ]
