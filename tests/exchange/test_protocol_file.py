"""Protocol files: the round trip, and every problem at once with line and field."""

import pytest

from hep.domain.shorthand import ReadDose
from hep.exchange import protocol_file, strict_yaml
from hep.exchange.problems import FileRefused
from tests.domain.test_protocol import protocol

GOOD = protocol_file.write(protocol(precautions=("Warm up first",), stop_or_refer=("Locking: refer",), phase="6 weeks"))


def read(text):
    return protocol_file.read(strict_yaml.load(text, "hips.yaml"))


def test_a_protocol_makes_the_round_trip():
    assert protocol_file.write(read(filled())) == filled()


def test_words_that_find_it_are_read_and_written():
    text = filled().replace("phase:", "synonyms: [weak hips, caderas débiles]\nphase:", 1)
    assert read(text).synonyms == ("weak hips", "caderas débiles")
    assert protocol_file.write(read(text)) == text


def filled():
    """The good file with everything in it that must be."""
    return GOOD.replace('progress_when: ""', "progress_when: Ten with ease")


def test_a_dose_holds_only_what_is_said():
    text = filled().replace("{exercise: bridge}", "{exercise: bridge, dose: {sets: 2, days_per_week: 3}}")
    first = read(text).items[0]
    assert first.dose == ReadDose(sets=2, days_per_week=3)
    assert protocol_file.write(read(text)) == text


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("hep: protocol/1", "hep: protocol/2", 'line 1, hep: Write "hep: protocol/1"'),
        ("{exercise: clamshell}", "", "items[2]: Write an exercise here"),
        ("{exercise: clamshell}", "{exercise: clamshell, dose: {sets: 99}}", "items[2].dose.sets: The sets must be"),
        ("{exercise: clamshell}", "{exercise: clamshell, dose: {set: 2}}", 'items[2].dose.set: "set" is not known'),
        ("starter: [bridge", "starter: [plank", "starter[1]: plank is not among the items"),
        ("regions: [hip]", "regions: [hips]", "regions[1]: "),
        ("avoid_tags: []", "avoid_tags: [kneel]", "avoid_tags[1]: "),
        ("name: Strong hips", "title: Strong hips", "words.en.title: "),
        ("side_rule: both", "side_role: both", "side_role: "),
    ],
)
def test_a_wrong_file_is_refused_with_the_place_and_the_mend(old, new, said):
    assert old in filled()
    with pytest.raises(FileRefused) as refused:
        read(filled().replace(old, new, 1))
    assert said in refused.value.message


def test_all_problems_are_told_at_once():
    with pytest.raises(FileRefused) as refused:
        read("hep: protocol/1\nslug: Hips\nitems: 3\n")
    fields = [problem.field for problem in refused.value.problems]
    assert {"slug", "items", "title", "aim", "words", "starter", "sources"} <= set(fields)
