"""The words of the search box: what is shipped, and the clinic's own beside it."""

import os

import pytest

from hep.exchange.problems import FileRefused
from hep.web.thesaurus import FILE, thesaurus


def test_the_shipped_words_are_read_once(app):
    with app.app_context():
        assert thesaurus() is thesaurus()
        assert thesaurus().short["hs"] == ("hamstring",)


def test_a_clinic_s_own_file_adds_words_as_soon_as_it_is_there(app):
    own = app.extensions["hep"].instance / FILE
    try:
        own.write_text("hep: synonyms/1\nsame: [[quokka, bridge]]\n", encoding="utf-8")
        with app.app_context():
            assert ("quokka", "bridge") in thesaurus().same
        own.write_text("hep: synonyms/1\nsame: [[quokka]]\n", encoding="utf-8")
        os.utime(own, (1, 1))
        with app.app_context(), pytest.raises(FileRefused, match="One phrase alone"):
            thesaurus()
    finally:
        own.unlink()
