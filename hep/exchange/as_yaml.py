"""The door of the YAML files: exercises in and out, programs in. Texts go in and values come out, or all problems."""

from collections.abc import Mapping
from datetime import date

from hep.domain.exercise import Exercise, ExerciseContent
from hep.domain.program import ProgramSheet
from hep.exchange import exercise_file, exercise_text, program_file, strict_yaml

__all__ = ["read_exercise", "read_program", "reopen_program", "write_exercise"]


def read_exercise(text: str, name: str) -> ExerciseContent:
    """The exercise of a file named `name`; FileRefused lists every problem with line, field and mend."""
    return exercise_file.read(strict_yaml.load(text, name))


def write_exercise(content: ExerciseContent) -> str:
    """The file of an exercise, in the key order of the format."""
    return exercise_text.write(content)


def read_program(text: str, name: str, exercises: Mapping[str, Exercise], *, today: date) -> ProgramSheet:
    """The program of a file named `name`; FileRefused lists every problem with line, field and mend."""
    return program_file.read(strict_yaml.load(text, name), exercises, today=today)


def reopen_program(
    text: str, name: str, exercises: Mapping[str, Exercise], *, today: date
) -> tuple[ProgramSheet, tuple[str, ...]]:
    """The program that a handout was made from, and the exercises in it that are not known here and are left out.

    All else is read as strictly as any program.
    """
    document = strict_yaml.load(text, name)
    lacking = tuple(slug for slug in program_file.named_exercises(document) if slug not in exercises)
    return program_file.read(document, exercises, today=today, lacking=lacking), lacking
