"""An `ExerciseContent` written as an exercise file, its keys in the order of the format. Same content, same text."""

import json
from collections.abc import Iterable, Mapping
from typing import Any

from hep.domain.dosage import Dosage
from hep.domain.exercise import ExerciseContent, ExerciseWords, FrameOrder, Wording
from hep.exchange import strict_yaml
from hep.exchange.exercise_file import DOSAGE, MARK
from hep.exchange.problems import FileRefused

_ALWAYS = {"sets", "reps", "hold_s", "times_per_day", "days_per_week"}


def write(content: ExerciseContent) -> str:
    """The file of an exercise. Reading it again gives the same content."""
    lines = [
        f"hep: {MARK}",
        f"slug: {content.slug}",
        f"category: {content.category}",
        f"other_categories: {_flow(content.other_categories)}",
        f"regions: {_flow(content.regions)}",
        f"position: {content.position}",
        f"equipment: {_flow(content.equipment)}",
        f"laterality: {content.laterality}",
        f"muscles: {_flow(content.muscles)}",
        f"movement_tags: {_flow(content.movement_tags)}",
        f"dosage: {_flow_mapping(_dosage(content.dosage))}",
        f"wording: {_flow_mapping(_wording(content.wording))}",
        f"chain: {_flow_mapping({'easier': content.chain.easier, 'harder': content.chain.harder})}",
        "words:",
    ]
    for words in content.words:
        lines += [f"  {words.locale}:", *(f"    {line}" for line in _words(words))]
    lines += [
        f"sources: {_flow(content.sources)}",
        f"provenance: {_block(content.provenance)}",
        f"licence: {_block(content.licence)}",
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
    return values if wording.frames is FrameOrder.MOVEMENT else {**values, "frames": wording.frames}


def _words(words: ExerciseWords) -> list[str]:
    captions = [f"  {frame.frame}: {_block(frame.caption)}" for frame in words.frames]
    alts = [f"  {frame.frame}: {_block(frame.alt)}" for frame in words.frames if frame.alt]
    synonyms = [f"  - {_block(line)}" for line in words.synonyms]
    return [
        f"status: {words.status}",
        f"name: {_block(words.name)}",
        *(["synonyms:", *synonyms] if synonyms else ["synonyms: []"]),
        "steps:",
        *(f"  - {_block(step)}" for step in words.steps),
        "captions:",
        *captions,
        *(["alt:", *alts] if alts else []),
        f"feel: {_block(words.feel)}",
        f"avoid: {_block(words.avoid)}",
        f"stop: {_block(words.stop)}",
    ]


def _flow(values: Iterable[Any]) -> str:
    return f"[{', '.join(_in_flow(value) for value in values)}]"


def _flow_mapping(values: Mapping[str, Any]) -> str:
    return f"{{{', '.join(f'{key}: {_in_flow(value)}' for key, value in values.items())}}}"


def _in_flow(value: Any) -> str:
    if value is None:
        return "null"
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, tuple):
        return _flow(value)
    return _block(value, is_flow=True) if isinstance(value, str) else str(value)


def _block(text: str, *, is_flow: bool = False) -> str:
    """The text bare where it reads back as itself, in quotes everywhere else."""
    if "\n" not in text and _reads_back(text, f"[{text}]" if is_flow else f"- {text}"):
        return str(text)
    return json.dumps(text, ensure_ascii=False)


def _reads_back(text: str, written: str) -> bool:
    try:
        return bool(strict_yaml.load(written, "").data == [text])
    except FileRefused:
        return False
