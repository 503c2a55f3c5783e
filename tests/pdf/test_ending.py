import pytest

from hep.pdf.ending import Ending


def test_the_end_comes_once_and_after_what_stands_inside() -> None:
    heard: list[str] = []
    with Ending(lambda: heard.append("end")):
        heard.append("inside")
    assert heard == ["inside", "end"]


def test_the_end_comes_too_when_something_goes_wrong_inside() -> None:
    heard: list[str] = []
    with pytest.raises(ValueError, match="wrong"), Ending(lambda: heard.append("end")):
        raise ValueError("wrong")
    assert heard == ["end"]
