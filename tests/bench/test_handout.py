import pytest

from bench import handout
from bench.absent import NotInstalled

PEERS = ("WeasyPrint", "Chromium", "fpdf2", "Typst")


@pytest.fixture
def without_peers(monkeypatch):
    """Each peer says that it is not here, as it does where only the tests are set up."""

    def absent(document, open_until):
        raise NotInstalled("No module named 'peer'")

    engines = [
        handout.Engine(name=engine.name, prepare=absent if engine.name.startswith(PEERS) else engine.prepare)
        for engine in handout.ENGINES
    ]
    monkeypatch.setattr(handout, "ENGINES", engines)


@pytest.mark.usefixtures("without_peers")
def test_ours_and_the_one_by_hand_are_measured_and_absent_peers_say_so():
    head, *rows = handout.measure(rounds=1)
    assert {len(row) for row in rows} == {len(head)}
    assert [row[0] for row in rows if row[-1] == "not installed: No module named 'peer'"] == [
        engine.name for engine in handout.ENGINES[1:5]
    ]
    ours, by_hand = rows[0], rows[-1]
    assert ours[2] == "1.00"
    assert ours[4] == by_hand[4] == "7"


def test_a_mistake_of_our_own_is_not_taken_for_an_absent_peer(monkeypatch):
    def renamed(document, open_until):
        raise KeyError("HepSans-400")

    monkeypatch.setattr(handout, "ENGINES", (handout.Engine(name="peer", prepare=renamed),))
    with pytest.raises(KeyError, match="HepSans-400"):
        handout.measure(rounds=1)
