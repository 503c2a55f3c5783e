"""Education files: the round trip, and every problem at once with line and field."""

import pytest

from hep.exchange import education_file, strict_yaml
from hep.exchange.problems import FileRefused
from tests.domain.test_education import page

GOOD = education_file.write(page(provenance="Written for hep.", licence="CC-BY-4.0"))


def read(text):
    return education_file.read(strict_yaml.load(text, "back-pain.yaml"))


def test_a_page_makes_the_round_trip():
    assert read(GOOD) == page(provenance="Written for hep.", licence="CC-BY-4.0")


def test_words_that_find_it_are_read_and_written():
    made = page(synonyms=("lumbago",), provenance="Ours.", licence="CC-BY-4.0")
    assert read(education_file.write(made)) == made


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("education/1", "education/2", 'line 1, hep: Write "hep: education/1"'),
        ("frame: end", "frame: ende", 'line 5, pictures[1].frame: "ende" is not known here. Did you mean "end"?'),
        ("title: Back pain", "titel: Back pain", "words.en.titel: "),
        ("      - Knees bent", "      - ''", "words.en.captions[1]: This line is empty"),
        ("- heading: Do not", "- headings: Do not", "words.en.sections[3].headings: "),
        ("regions: [low-back]", "regions: []", "line 3, regions: Name at least one body region."),
    ],
)
def test_a_wrong_file_is_refused_with_the_place_and_the_mend(old, new, said):
    assert old in GOOD
    with pytest.raises(FileRefused) as refused:
        read(GOOD.replace(old, new, 1))
    assert said in refused.value.message


def test_a_section_is_a_mapping():
    with pytest.raises(FileRefused, match="Write a heading here"):
        read(GOOD.replace("sections:\n      - heading", "sections:\n      -\n      - heading", 1))
