"""The whole report of a handout: readings, voice, the PEMAT-P, and every fault once, in the order of the pages."""

from dataclasses import dataclass

from hep.domain.exams import grades, voice, wording
from hep.domain.exams.passages import passages
from hep.domain.exams.pemat import Pemat, pemat
from hep.domain.exams.results import Fault, Offence, offences
from hep.domain.handout import HandoutDocument


@dataclass(frozen=True, kw_only=True)
class Report:
    """What the exams say of one handout. `whole` has a reading for each language, the main one first."""

    whole: tuple[grades.Reading, ...]
    parts: tuple[grades.Reading, ...]
    voice: voice.Voice
    pemat: Pemat
    faults: tuple[Fault, ...]

    @property
    def offences(self) -> tuple[Offence, ...]:
        """The faults by place and sentence."""
        return offences(self.faults)

    @property
    def is_passed(self) -> bool:
        """Whether nothing must be mended."""
        return not self.faults


def examine(document: HandoutDocument) -> Report:
    """The report of a composed handout."""
    texts = passages(document)
    items = pemat(document, texts)
    failed = (fault for item in items.failed for fault in item.faults)
    found = (*grades.faults(texts), *failed, *wording.frightening(texts))
    places = dict.fromkeys((passage.where, sentence) for passage in texts for sentence in ("", *passage.sentences))
    order = {place: number for number, place in enumerate(places)}
    last = len(order)
    return Report(
        whole=grades.whole(texts),
        parts=grades.readings(texts),
        voice=voice.voice(texts),
        pemat=items,
        faults=tuple(sorted(dict.fromkeys(found), key=lambda fault: order.get((fault.where, fault.sentence), last))),
    )
