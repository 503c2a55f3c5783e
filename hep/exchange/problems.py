"""What is wrong with a file: each problem with its place and its mend, all of one file told at once."""

from collections.abc import Iterable
from dataclasses import dataclass

from hep.domain.errors import RuleBroken


@dataclass(frozen=True, kw_only=True)
class Problem:
    """One thing to mend. `line` counts from 1; None when it is the whole file. `field` may be empty."""

    file: str
    message: str
    line: int | None = None
    field: str = ""

    def __str__(self) -> str:
        """The problem in one sentence: file, line, field, mend."""
        line = f", line {self.line}" if self.line else ""
        field = f", {self.field}" if self.field else ""
        return f"{self.file}{line}{field}: {self.message}"


class FileRefused(RuleBroken):
    """A file that cannot be taken as it is. Its message has a line for each problem."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = tuple(problems)
        super().__init__("\n".join(str(problem) for problem in self.problems))
