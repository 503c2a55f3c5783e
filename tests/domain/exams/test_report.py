"""The whole report: passed or not, every fault once, in the order of the pages."""

from hep.domain.composing import compose
from hep.domain.exams import examine
from hep.domain.sample import LIBRARY, SHEET
from tests.make_exams import handout, noted


def test_a_good_handout_passes():
    report = examine(handout())
    assert report.is_passed
    assert (report.faults, report.offences) == ((), ())


def test_what_compose_makes_of_the_sample_passes():
    assert examine(compose(SHEET, LIBRARY)).is_passed


def test_faults_are_told_once_and_in_the_order_of_the_pages():
    report = examine(noted("Use the supine position. The patient rests at 50% of max."))
    assert not report.is_passed
    assert len(set(report.faults)) == len(report.faults)
    spoiled = handout(title="Lumbar care", cards=noted("Work on your ROM.").cards)
    assert [fault.where for fault in examine(spoiled).faults] == ["Front page, title", "Exercise 1, note"]


def test_all_that_is_wrong_with_a_sentence_stands_together():
    (offence,) = examine(noted("Keep your lumbar and cervical spine still.")).offences
    assert [text for text, is_marked in offence.pieces if is_marked] == ["lumbar", "cervical"]
    assert "".join(text for text, _ in offence.pieces) == "Keep your lumbar and cervical spine still."
    assert len(offence.mends) == 2


def test_the_sentences_of_a_note_stay_in_their_order():
    told = examine(noted("Do 3x10 today. Work on your ROM. The band is held by your foot.")).offences
    assert ["".join(text for text, _ in offence.pieces)[:8] for offence in told] == ["Do 3x10 ", "Work on ", "The band"]
