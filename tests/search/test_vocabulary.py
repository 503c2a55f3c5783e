"""The written words: beginnings and slips of the finger."""

from hep.search.vocabulary import Vocabulary

WORDS = Vocabulary(["hamstring", "hammer", "hip", "bridge", "stretching"])


def test_words_that_begin_so_are_told_without_the_word_itself():
    assert WORDS.begun("ham") == ("hammer", "hamstring")
    assert WORDS.begun("hip") == ()


def test_a_longer_word_may_be_wronger():
    assert WORDS.slips("brdge", is_open=False) == ("bridge",)
    assert WORDS.slips("hamstrnig", is_open=False) == ("hamstring",)
    assert WORDS.slips("hap", is_open=False) == ()
    assert WORDS.slips("qwertz", is_open=False) == ()


def test_a_word_is_known_by_its_stem():
    assert WORDS.is_known("stretches")
    assert not WORDS.is_known("moon")


def test_it_holds_and_lists_what_was_written():
    assert "hip" in WORDS
    assert list(WORDS) == ["bridge", "hammer", "hamstring", "hip", "stretching"]
