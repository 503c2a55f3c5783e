from hep.domain import sample
from hep.exchange import as_yaml


def test_an_exercise_goes_out_and_comes_in_again():
    content = sample.content()
    assert as_yaml.read_exercise(as_yaml.write_exercise(content), "clamshell.yaml") == content
