import re

import pytest

from hep.illustration.engine.facts import Fact
from hep.illustration.engine.held import HELD
from hep.illustration.engine.props import PROPS
from hep.illustration.engine.telling import LANGUAGES
from hep.illustration.engine.telling_english import ENGLISH
from hep.illustration.engine.telling_spanish import SPANISH

OTHERWISE_TOLD = {"loop", "cuff", "cold", "heat", "box", "dumbbell"}


@pytest.mark.parametrize(
    ("fact", "english", "spanish"),
    [
        (Fact("leg_r", "knee-bent", "r"), "right knee bent", "rodilla derecha doblada"),
        (Fact("leg", "knee-bent", "lr"), "knees bent", "rodillas dobladas"),
        (
            Fact("leg_l", "knee-bent-foot", "l", "mat"),
            "left knee bent, foot flat on the mat",
            "rodilla izquierda doblada, pie apoyado en la colchoneta",
        ),
        (Fact("ball", "ball-between", "r", "wall"), "a ball between the right buttock and the wall", None),
        (Fact("cold", "cold-on", "r", "knee"), None, "una compresa fría en la rodilla derecha"),
        (Fact("cold", "cold-on", "l", "shoulder"), None, "una compresa fría en el hombro izquierdo"),
        (Fact("position", "off-seat", place="chair"), None, "caderas apenas separadas del asiento de la silla"),
        (Fact("leg_r", "leg-lifted", "r", number=40), "right leg lifted straight, about 40 degrees", None),
        (Fact("position", "on-side", "l", "mat"), "lying on the left side on a mat", None),
    ],
)
def test_a_fact_is_said_with_its_side_gender_and_number(fact, english, spanish):
    assert english is None or ENGLISH.phrase(fact) == english
    assert spanish is None or SPANISH.phrase(fact) == spanish


def test_both_languages_say_the_same_things():
    assert {key.removesuffix("-both") for key in ENGLISH.phrases} == {
        key.removesuffix("-both") for key in SPANISH.phrases
    }
    assert ENGLISH.places.keys() == SPANISH.places.keys()
    assert ENGLISH.nouns.keys() == SPANISH.nouns.keys()


@pytest.mark.parametrize("language", LANGUAGES, ids=lambda language: language.code)
def test_every_prop_and_held_thing_has_words(language):
    assert PROPS.keys() <= language.places.keys()
    assert {f"{kind}-held" for kind in HELD.keys() - OTHERWISE_TOLD} <= language.phrases.keys()


@pytest.mark.parametrize("language", LANGUAGES, ids=lambda language: language.code)
def test_no_phrase_names_a_side_by_itself(language):
    """Left and right are swapped for the mirrored picture: a right angle would become a left one."""
    for phrase in (*language.phrases.values(), *language.places.values()):
        assert not re.search(r"\b(left|right|izquierd|derech)", phrase)
