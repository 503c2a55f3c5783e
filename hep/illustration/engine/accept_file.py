"""Reading `accept:`, the findings of the contact report that a person looked at and lets stand, each with its reason.

accept:
  - {finding: hands misses its place, because: the towel hides the hands}
"""

from hep.illustration.engine.notes import Entry
from hep.illustration.engine.pose import Accepted

_KEYS = ("finding", "because")


def read_accepted(entry: Entry) -> tuple[Accepted, ...]:
    """The exceptions of a pose file; what is no exception is noted."""
    found = []
    for place, item in enumerate(entry.items("accept")):
        inner = Entry(item if isinstance(item, dict) else {}, (*entry.path, "accept", place), entry.notes)
        inner.only(_KEYS, "an exception")
        finding, because = (inner.text(key) for key in _KEYS)
        if finding and because:
            line = entry.notes.where((*entry.path, "accept", place))
            found.append(Accepted(finding=finding, because=because, line=line))
        else:
            inner.wrong("", "Write each exception as {finding: words of the finding, because: the reason}.")
    return tuple(found)
