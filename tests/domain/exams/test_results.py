"""Faults and what is made of them: one line each, and the pieces of a sentence."""

from hep.domain.exams.results import (
    Fault,
    Verdict,
    by_design,
    faults_of_all,
    item_of_all,
    measured,
    not_applicable,
    offences,
)


def fault(span=None, mend="Mend it.", **more):
    return Fault(where="Exercise 1, note", mend=mend, sentence="Lie supine or prone.", span=span, **more)


def test_a_fault_says_its_place_its_mend_and_its_sentence():
    assert str(fault()) == "Exercise 1, note: Mend it. — “Lie supine or prone.”"
    assert str(Fault(where="Chart", mend="Print it.")) == "Chart: Print it."


def test_the_marks_of_a_sentence_join():
    (offence,) = offences([fault((4, 10)), fault((7, 13)), fault((14, 19), is_serious=True)])
    assert offence.pieces == (
        ("Lie ", False),
        ("supine or", True),
        (" ", False),
        ("prone", True),
        (".", False),
    )
    assert offence.is_serious


def test_a_fault_of_the_whole_sentence_marks_all_of_it():
    (offence,) = offences([fault((4, 10)), fault()])
    assert offence.pieces == (("Lie supine or prone.", True),)


def test_what_is_missing_has_no_sentence_to_mark():
    (offence,) = offences([Fault(where="Chart", mend="Print it.")])
    assert offence.pieces == ()


def test_the_verdict_follows_from_the_faults():
    assert measured(3, "a", "b", ()).verdict is Verdict.AGREE
    assert measured(3, "a", "b", (fault(),)).verdict is Verdict.DISAGREE
    assert by_design(2, "a", "b").verdict is Verdict.AGREE
    assert not_applicable(24, "a", "b").verdict is Verdict.NOT_APPLICABLE


def test_a_fault_of_one_language_names_it_and_one_of_both_stands_once():
    chart, note = Fault(where="Chart", mend="Print it."), fault()
    told = faults_of_all({"en": (chart,), "es": (chart, note)})
    assert [str(each) for each in told] == [
        "Chart: Print it.",
        "Exercise 1, note, in Spanish: Mend it. — “Lie supine or prone.”",
    ]
    assert [offence.place for offence in offences(told)] == ["Chart", "Exercise 1, note, in Spanish"]


def test_the_same_sentence_in_two_languages_is_two_offences():
    named = (fault(language="en"), fault(language="es"))
    assert [offence.language for offence in offences(named)] == ["en", "es"]


def test_an_item_of_two_languages_fails_where_one_does_and_applies_where_one_does():
    good, bad, none = measured(3, "a", "b", ()), measured(3, "a", "c", (fault(),)), not_applicable(3, "a", "b")
    failed = item_of_all({"en": good, "es": bad})
    assert (failed.verdict, failed.told) == (Verdict.DISAGREE, "English: b; Spanish: c")
    assert [each.language for each in failed.faults] == ["es"]
    assert item_of_all({"en": none, "es": good}) == good
    assert item_of_all({"en": none, "es": none}) == none
