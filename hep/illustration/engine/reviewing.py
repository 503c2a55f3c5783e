"""The whole review of a figure: what its pose and its picture get wrong, but for the exceptions of the pose file.

The findings themselves are made in `checking` (the solved bodies) and `inspecting` (the picture).
"""

from collections.abc import Sequence

from hep.domain.drawing import Drawing
from hep.illustration.engine.checking import Finding, report
from hep.illustration.engine.inspecting import faults_of
from hep.illustration.engine.pose import Accepted
from hep.illustration.engine.solving import Solved


def review(solved: Solved, drawing: Drawing | None) -> list[str]:
    """Every finding that stands, in sentences with the frame first; then the exceptions that except nothing.

    Without a drawing only the bodies are looked at, and no exception is called idle: it may be about the picture.
    """
    found = [_said(finding) for finding in report(solved)]
    if drawing:
        found += faults_of(drawing, solved.pose)
    accepted = solved.pose.accepted
    standing = [finding for finding in found if not _excepting(finding, accepted)]
    return standing + ([_idle(one) for one in accepted if not _is_used(one, found)] if drawing else [])


def _said(finding: Finding) -> str:
    """A missed goal tells its frame itself."""
    return finding.message if finding.message.startswith((f"{finding.frame},", f"{finding.frame}:")) else str(finding)


def _excepting(finding: str, accepted: Sequence[Accepted]) -> bool:
    return any(one.finding in finding for one in accepted)


def _is_used(one: Accepted, found: Sequence[str]) -> bool:
    return any(one.finding in finding for finding in found)


def _idle(one: Accepted) -> str:
    line = f", line {one.line}" if one.line else ""
    return f'accept{line}: nothing is found any more that says "{one.finding}". Take this exception out.'
