"""The whole report of a handout: readings, voice, the PEMAT-P, and every fault once, in the order of the pages.

A handout in two languages is examined in each as it would be alone, and then as one: it passes where both pass.
"""

from dataclasses import dataclass

from hep.domain.exams import grades, voice, wording
from hep.domain.exams.passages import Passage, passages
from hep.domain.exams.pemat import Pemat, pemat, pemat_of_all
from hep.domain.exams.results import Fault, Offence, faults_of_all, language_name, offences
from hep.domain.handout import HandoutDocument


@dataclass(frozen=True, kw_only=True)
class Report:
    """What the exams say of one handout. `whole` has a reading for each language, the main one first.

    `languages` are the reports of a handout in two languages, one each, its first language first; else there are none.
    """

    language: str
    whole: tuple[grades.Reading, ...]
    parts: tuple[grades.Reading, ...]
    voice: voice.Voice
    pemat: Pemat
    faults: tuple[Fault, ...]
    languages: tuple["Report", ...] = ()

    @property
    def each(self) -> tuple["Report", ...]:
        """The report of each language by itself; of a handout in one language, the report."""
        return self.languages or (self,)

    @property
    def name(self) -> str:
        """Its language as staff call it."""
        return language_name(self.language)

    @property
    def offences(self) -> tuple[Offence, ...]:
        """The faults by place and sentence."""
        return offences(self.faults)

    @property
    def is_passed(self) -> bool:
        """Whether nothing must be mended."""
        return not self.faults


def examine(document: HandoutDocument) -> Report:
    """The report of a composed handout, in both its languages where it has two."""
    texts = passages(document)
    report = _in_one_language(document, texts)
    if document.twin is None:
        return report
    others = _at_home(passages(document.twin), document.twin.language)
    return _as_one(report, _in_one_language(document.twin, others), voice.voice((*texts, *others)))


def _in_one_language(document: HandoutDocument, texts: tuple[Passage, ...]) -> Report:
    items = pemat(document, texts)
    failed = (fault for item in items.failed for fault in item.faults)
    found = (*grades.faults(texts), *failed, *wording.frightening(texts))
    places = dict.fromkeys((passage.where, sentence) for passage in texts for sentence in ("", *passage.sentences))
    order = {place: number for number, place in enumerate(places)}
    last = len(order)
    return Report(
        language=document.language,
        whole=grades.whole(texts),
        parts=grades.readings(texts),
        voice=voice.voice(texts),
        pemat=items,
        faults=tuple(sorted(dict.fromkeys(found), key=lambda fault: order.get((fault.where, fault.sentence), last))),
    )


def _at_home(texts: tuple[Passage, ...], language: str) -> tuple[Passage, ...]:
    """The texts of the second language, without what the therapist wrote in the first, which is read there."""
    return tuple(passage for passage in texts if not passage.is_own or passage.language == language)


def _as_one(first: Report, second: Report, heard: voice.Voice) -> Report:
    """Both languages as one handout. A reading is of the side where its language is at home, or of the only one."""
    both = {report.language: report for report in (first, second)}

    def at_home(report: Report, found: tuple[grades.Reading, ...]) -> tuple[grades.Reading, ...]:
        return tuple(each for each in found if each.language == report.language or each.language not in both)

    return Report(
        language=first.language,
        whole=tuple(reading for report in both.values() for reading in at_home(report, report.whole)),
        parts=tuple(reading for report in both.values() for reading in at_home(report, report.parts)),
        voice=heard,
        pemat=pemat_of_all({language: report.pemat for language, report in both.items()}),
        faults=faults_of_all({language: report.faults for language, report in both.items()}),
        languages=(first, second),
    )
