"""What is counted but repetitions, and the rest of a single set: English with the Spanish beside it."""

import pytest

from hep.domain import phrasing
from hep.domain.vocabulary import Side
from tests.domain.phrasing.test_amount import dose, told

ALTERNATE = Side.ALTERNATE


@pytest.mark.parametrize(
    ("dosage", "exercise", "english", "spanish"),
    [
        (
            dose(2, 10, rest=15),
            {"counted": "steps", "side": ALTERNATE},
            "Take 10 steps one way, then 10 back. Rest 15 seconds. Take 10 more steps one way, then 10 back.",
            "Dé 10 pasos de ida y 10 de vuelta. Descanse 15 segundos. Dé 10 pasos más de ida y 10 de vuelta.",
        ),
        (
            dose(when=()),
            {"counted": "steps"},
            "Take 1 step one way, then 1 back.",
            "Dé 1 paso de ida y 1 de vuelta.",
        ),
        (
            dose(5, 10, rest=15),
            {"counted": "steps", "side": ALTERNATE},
            "Do 5 rounds. In each round: take 10 steps one way, then 10 back. Then rest 15 seconds.",
            "Haga 5 rondas. En cada ronda: dé 10 pasos de ida y 10 de vuelta. Luego descanse 15 segundos.",
        ),
        (
            dose(1, 2, 180),
            {"counted": "times", "side": ALTERNATE, "timed": "keep-going"},
            "Keep going for 3 minutes. Do this 2 times.",
            "Hágalo durante 3 minutos. Hágalo 2 veces.",
        ),
        (
            dose(2, 2, rest=15),
            {"counted": "times", "side": ALTERNATE},
            "Do this 2 times. Rest 15 seconds. Do it 2 times more.",
            "Hágalo 2 veces. Descanse 15 segundos. Hágalo 2 veces más.",
        ),
        (dose(1, 5), {"counted": "times", "limb": "side"}, "Do this 5 times.", "Hágalo 5 veces."),
    ],
)
def test_times_of_the_whole_and_steps_of_a_walk_are_counted_as_such(dosage, exercise, english, spanish):
    assert told(dosage, "en", **exercise) == english
    assert told(dosage, "es", **exercise) == spanish


@pytest.mark.parametrize(
    ("dosage", "exercise", "english", "spanish"),
    [
        (dose(1, 10, rest=30), {}, "Do 10. Then rest 30 seconds.", "Repita 10 veces. Luego descanse 30 segundos."),
        (
            dose(1, 1, 20, 60),
            {"side": Side.BOTH},
            ("Hold 20 seconds. Do this once with your left leg. Then once with your right leg. Then rest 1 minute."),
            (
                "Mantenga la posición 20 segundos. Hágalo una vez con la pierna izquierda."
                " Luego una vez con la pierna derecha. Luego descanse 1 minuto."
            ),
        ),
    ],
)
def test_the_rest_of_a_single_set_is_told_at_its_end(dosage, exercise, english, spanish):
    assert told(dosage, "en", **exercise) == english
    assert told(dosage, "es", **exercise) == spanish


def test_a_habit_has_no_number_until_it_is_given_one():
    habit = {"counted": "habit", "limb": "side"}
    assert told(dose(when=()), "en", **habit) == "Do it this way each time."
    assert told(dose(when=()), "es", **habit) == "Hágalo así cada vez."
    assert told(dose(reps=3, when=()), "en", **habit) == "Do this 3 times."
    assert phrasing.when(dose(when=()), "en", "habit") == "Every day."
    assert phrasing.when(dose(when=()), "es", "habit") == "Todos los días."
    assert phrasing.when(dose(when=()), "en") == "Once a day, every day."
    assert phrasing.when(dose(when=(), days_per_week=5), "en", "habit") == "Monday to Friday."
    assert phrasing.when(dose(when=(), days_per_week=5), "es", "habit") == "De lunes a viernes."
    assert phrasing.when(dose(when=(), days_per_week=3), "en", "habit") == "Monday, Wednesday and Friday."
    assert phrasing.when(dose(when=(), every_other_day=True), "en", "habit") == "Every other day."
