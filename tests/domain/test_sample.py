"""The samples are good examples: nothing would stop them from being published, composed or issued."""

import pytest

from hep.domain import sample
from hep.domain.coach import advise
from hep.domain.composing import compose
from hep.domain.vocabulary import Laterality


@pytest.mark.parametrize("exercise", sample.LIBRARY.values(), ids=list(sample.LIBRARY))
def test_a_sample_exercise_that_prescribes_a_side_could_be_published(exercise):
    problems = exercise.content.problems()
    if exercise.content.laterality is Laterality.UNILATERAL:
        assert problems == ()
    else:
        # Its words are those of the one-sided sample: only the side marks stand against it.
        assert {problem.message for problem in problems} == {
            "Write this text without a side: the exercise has none to prescribe."
        }


def test_the_frames_of_the_sample_words_are_the_frames_of_the_sample_drawing():
    for exercise in sample.LIBRARY.values():
        named = {frame.frame for frame in exercise.content.words[0].frames}
        assert named == {frame.name for frame in exercise.drawing.frames}


def test_the_sample_program_is_free_of_blocks_and_can_be_composed():
    assert advise(sample.PLAN, sample.LIBRARY, sample.PATIENT).blocks == ()
    document = compose(sample.SHEET, sample.LIBRARY)
    assert [card.name for card in document.cards] == ["Clamshell", "Bridge"]
