import pytest

from bench.targets import at_least, at_most


@pytest.mark.parametrize(
    ("target", "value", "verdict"),
    [
        (at_most(120, " MB"), 120, "met"),
        (at_most(120, " MB"), 150, "NOT met, by 25%"),
        (at_least(8, "x"), 8, "met"),
        (at_least(8, "x"), 6, "NOT met, by 25%"),
    ],
)
def test_a_number_meets_its_target_or_tells_by_how_much_not(target, value, verdict):
    assert target.verdict(value) == verdict


def test_a_target_is_said_in_few_letters():
    assert at_most(120, " MB").asked() == "<= 120 MB"
    assert at_least(1 / 3, "x").asked() == ">= 0.333x"
