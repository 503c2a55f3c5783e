"""The Spanish of the exams reads the library's own words without a complaint."""

from hep.cli.files import shipped_library
from hep.domain.exams.spanish import SPANISH as WORDS
from hep.domain.exams.voice import is_order
from hep.domain.text import sided
from hep.domain.vocabulary import Side

LANGUAGE = "es"


def steps():
    for exercise in shipped_library().exercises.values():
        yield from (sided(step, Side.LEFT, LANGUAGE) for step in exercise.content.words_in(LANGUAGE).steps)


def test_nearly_every_step_of_the_library_is_known_as_an_order():
    found = [is_order(step, WORDS) for step in steps()]
    assert sum(found) / len(found) > 0.85


def test_no_step_of_the_library_is_in_the_passive_voice():
    assert [step for step in steps() if (hit := WORDS.passive.search(step)) and hit[1] not in WORDS.states] == []
