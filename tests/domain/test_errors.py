"""The four errors carry the sentence that a person reads."""

import pytest

from hep.domain import errors
from hep.domain.errors import Conflict, NotAllowed, NotFound, RuleBroken


def test_a_broken_rule_carries_its_sentence_and_its_field():
    broken = RuleBroken("Use a whole number.", "sets")
    assert (broken.message, broken.field, str(broken)) == ("Use a whole number.", "sets", "Use a whole number.")


def test_a_broken_rule_may_concern_no_single_field():
    assert RuleBroken("The program is empty.").field is None


@pytest.mark.parametrize("kind", [Conflict, NotAllowed, NotFound])
def test_the_other_errors_are_told_apart_by_their_kind(kind):
    assert str(kind("Said once.")) == "Said once."
    assert not issubclass(kind, RuleBroken)


def test_there_is_no_fifth_error():
    kinds = {name for name, value in vars(errors).items() if isinstance(value, type)}
    assert kinds == {"RuleBroken", "NotAllowed", "NotFound", "Conflict"}
