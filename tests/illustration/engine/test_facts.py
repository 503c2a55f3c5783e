from hep.illustration.engine.facts import Fact


def test_what_was_measured_makes_no_other_fact():
    assert Fact("leg_r", "knee-bent", "r", degrees=41) == Fact("leg_r", "knee-bent", "r", degrees=44)


def test_a_fact_of_both_sides_has_no_side_in_its_topic():
    assert Fact("leg_r", "knee-bent", "r").with_both() == Fact("leg", "knee-bent", "lr")
