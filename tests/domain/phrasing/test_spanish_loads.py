"""Loads in Spanish: the usual things at the usual places, and anything else as it was written."""

import pytest

from hep.domain.phrasing.spanish_loads import load


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("band", "banda elástica (liga)"),
        ("blue long band", "banda elástica (liga) azul larga"),
        ("green band above your knees", "banda elástica (liga) verde arriba de las rodillas"),
        ("green band above your left knee", "banda elástica (liga) verde arriba de la rodilla izquierda"),
        ("heavy band around your feet", "banda elástica (liga) fuerte alrededor de los pies"),
        ("red band around the right ankle", "banda elástica (liga) roja alrededor del tobillo derecho"),
        ("2.5 kg dumbbells", "pesa de mano de 2.5 kilos"),
        ("10 lb backpack", "mochila de 10 libras"),
        ("5-pound weight", "pesa de 5 libras"),
        ("3 lb in each hand", "3 libras en cada mano"),
        ("2 kg on both ankles", "2 kilos en los dos tobillos"),
        ("1 lb on your wrists", "1 libra en las muñecas"),
    ],
)
def test_a_known_load_is_said_in_spanish(written, said):
    assert load(written) == said


@pytest.mark.parametrize("written", ["a full bottle", "green band, doubled", "un galón de agua", "band at your nose"])
def test_an_unknown_load_stays_as_the_therapist_wrote_it(written):
    assert load(written) == written


def test_the_units_of_an_unknown_load_are_written_out():
    assert load("bolsa de 2 kg") == "bolsa de 2 kilos"
