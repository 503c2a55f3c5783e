"""The file of linked regions: what is read, and what is refused with its line."""

import pytest

from hep.domain.links import Evidence, Part
from hep.exchange import links_file, strict_yaml
from hep.exchange.problems import FileRefused

GOOD = """hep: links/1
links:
  - region: hip
    impairment: Weak abductors
    short: hip strength
    adds_to: [knee]
    how: The thigh drifts in.
    evidence: mixed
    treat: [clamshell]
    sources: [A review]
"""


def read(text, exercises=frozenset({"clamshell"})):
    return links_file.read(strict_yaml.load(text, "links.yaml"), exercises)


def test_a_link_is_read():
    (link,) = read(GOOD)
    assert (link.region, link.evidence, link.treat, link.note) == (Part.HIP, Evidence.MIXED, ("clamshell",), "")


def test_a_reason_to_examine_first_needs_no_exercise():
    assert read(GOOD.replace("    treat: [clamshell]\n", ""))[0].treat == ()


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("links/1", "links/2", 'line 1, hep: Write "hep: links/1"'),
        ("region: hip", "region: hips", 'line 3, links[1].region: "hips" is not known here. Did you mean "hip"?'),
        ("evidence: mixed", "evidence: sure", "line 8, links[1].evidence: "),
        ("[clamshell]", "[clam]", 'line 9, links[1].treat[1]: There is no exercise "clam"'),
        ("[knee]", "[]", "line 6, links[1].adds_to: "),
        ("    how: The thigh drifts in.\n", "", "links[1].how: This is missing"),
    ],
)
def test_a_wrong_link_is_refused_with_the_place_and_the_mend(old, new, said):
    with pytest.raises(FileRefused) as refused:
        read(GOOD.replace(old, new, 1))
    assert said in refused.value.message


def test_an_empty_item_is_no_link():
    with pytest.raises(FileRefused, match="Write a link here"):
        read("hep: links/1\nlinks:\n  -\n")
