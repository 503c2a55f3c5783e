"""Faults and what is made of them: one line each, and the pieces of a sentence."""

from hep.domain.exams.results import Fault, Verdict, by_design, measured, not_applicable, offences


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
