"""Advice: which findings stand against a handout, and which are of the languages that are printed."""

from hep.domain.advice import Advice, Finding, Level

SIDE = Finding(id="R1", level=Level.BLOCK, message="Choose the side.", item=0)
HOLD = Finding(id="W1", level=Level.WARN, message="No step says where to hold.", item=0)
SECOND = Finding(id="W1", level=Level.WARN, message="No Spanish step says where to hold.", item=1, is_second=True)
LACKING = Finding(id="L1", level=Level.HINT, message="No Spanish words yet.", item=0)
ADVICE = Advice(findings=(SIDE, HOLD, SECOND, LACKING), minutes_per_day=4, coverage={})


def test_only_blocks_stand_against_a_handout():
    assert ADVICE.blocks == (SIDE,)


def test_of_languages_are_missing_words_and_what_is_in_the_second_alone():
    assert ADVICE.of_languages == (SECOND, LACKING)
