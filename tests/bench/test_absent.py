import pytest

from bench.absent import NotInstalled, of_others


@pytest.mark.parametrize("wrong", [ModuleNotFoundError("No module named 'peer'"), OSError("no libpeer.so")])
def test_what_is_not_on_this_machine_is_told(wrong):
    with pytest.raises(NotInstalled, match="peer"), of_others():
        raise wrong


def test_a_refusal_that_a_peer_has_a_name_for_is_told():
    with pytest.raises(NotInstalled, match="too old"), of_others(RecursionError):
        raise RecursionError("too\n old")


@pytest.mark.parametrize("wrong", [AttributeError("renamed"), TypeError("one argument more"), KeyError("key")])
def test_a_mistake_of_our_own_stays_one(wrong):
    with pytest.raises(type(wrong)), of_others():
        raise wrong
