"""The whole report: passed or not, every fault once, in the order of the pages; of two languages each and both."""

from dataclasses import replace

from hep.domain.composing import compose
from hep.domain.exams import examine
from hep.domain.exams.results import Verdict
from hep.domain.sample import LIBRARY, SHEET
from tests import make_dual
from tests.make_exams import LONG, handout, noted, pair


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


def test_a_handout_in_one_language_has_no_other_report():
    report = examine(handout())
    assert (report.language, report.languages, report.each) == ("en", (), (report,))


def test_each_language_is_examined_as_it_would_be_alone():
    both = pair()
    report = examine(both)
    english, spanish = report.languages
    assert report.is_passed
    assert english == examine(replace(both, twin=None))
    alone = [reading for reading in examine(both.twin).parts if reading.language == "es"]
    assert [reading for reading in spanish.parts if reading.language == "es"] == alone
    assert report.whole == (*english.whole, *spanish.whole)
    assert [reading.language for reading in report.whole] == ["en", "es"]
    assert (english.pemat.points, spanish.pemat.points, report.pemat.points) == (23, 23, 23)
    assert report.parts == (*english.parts, *spanish.parts)


def test_a_long_sentence_in_the_second_language_alone_fails_the_pair_and_names_the_language():
    both = pair(steps=(LONG, "Baje la pierna."))
    assert examine(replace(both, twin=None)).is_passed
    report = examine(both)
    (offence,) = report.offences
    assert (offence.place, offence.language) == ("Exercise 1, step 1, in Spanish", "es")
    assert offence.pieces == ((LONG, True),)
    assert str(report.faults[0]) == f"Exercise 1, step 1, in Spanish: 21 words in one sentence. Use two. — “{LONG}”"
    assert [side.is_passed for side in report.languages] == [True, False]


def test_an_item_that_fails_in_one_language_fails_as_a_whole():
    report = examine(pair(steps=("Haga 3x10 con la pierna.", "Baje la pierna.")))
    assert [[item.number for item in side.pemat.failed] for side in report.languages] == [[], [6]]
    (item,) = report.pemat.failed
    assert (item.number, item.verdict, [fault.language for fault in item.faults]) == (6, Verdict.DISAGREE, ["es"])
    assert (report.pemat.points, report.pemat.possible) == (22, 23)


def test_what_is_wrong_in_both_languages_is_told_once():
    both = make_dual.document()
    bare = replace(both, chart=None, twin=replace(both.twin, chart=None))
    assert [(fault.where, fault.language) for fault in examine(bare).faults] == [("Chart", "")]


def test_a_note_is_read_once_in_the_first_language():
    english, spanish = examine(make_dual.document(note="Use the supine position for this one.")).languages
    assert {fault.where for fault in english.faults} == {f"Exercise {number}, note" for number in range(1, 6)}
    assert (spanish.faults, [reading.language for reading in spanish.whole]) == ((), ["es"])


def test_a_card_without_words_in_the_second_language_is_read_where_they_are_at_home():
    report = examine(make_dual.document(without=("heel-slide",)))
    assert report.is_passed
    assert [reading.language for reading in report.whole] == ["en", "es"]
    (heel,) = [reading for reading in report.parts if reading.language == "en" and str(reading.part) == "Exercise 1"]
    assert heel in report.languages[0].parts
