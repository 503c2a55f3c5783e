"""Stems and groups: a phrase becomes the token of its group however its words are bent."""

from hep.domain.thesaurus import Thesaurus
from hep.search.meanings import Meanings, stems

TABLE = Thesaurus(same=(("calf raise", "heel raise"), ("calf", "calves")), short={"hs": ("hamstring",)})


def test_a_word_has_a_stem_in_each_language():
    assert stems("raises")[0] == "rais"
    assert "estir" in stems("estirar")


def test_phrases_of_a_group_share_a_token_and_every_phrase_of_a_text_is_told():
    meanings = Meanings(TABLE)
    assert meanings.tokens(("calf", "raises")) == meanings.tokens(("heel", "raise")) == ("~0",)
    assert set(meanings.within(("seated", "calf", "raise"))) == {"~0", "~1"}
    assert meanings.longest == 2


def test_an_abbreviation_means_one_way_only():
    meanings = Meanings(TABLE)
    assert meanings.meant(("hs",)) == (("hamstring",),)
    assert meanings.meant(("hamstring",)) == ()


def test_some_words_say_nothing():
    meanings = Meanings(Thesaurus(ignored=frozenset({"the"})))
    assert meanings.says_nothing("the")
    assert not meanings.says_nothing("bridge")
