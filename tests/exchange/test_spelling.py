"""Values spelled as YAML: bare where they read back as themselves."""

import pytest

from hep.exchange import strict_yaml
from hep.exchange.spelling import block, flow, flow_mapping


@pytest.mark.parametrize(
    "text", ["Bridge", "a: b", "3", "yes", "null", "", " x", "it's", '"q"', "é · ≤ 5", "a, b", "two\nlines"]
)
def test_a_text_reads_back_as_itself(text):
    assert strict_yaml.load(f"- {block(text)}", "").data == [text]
    assert strict_yaml.load(flow([text]), "").data == [text]


def test_lists_and_mappings_stand_on_one_line():
    assert flow(("a", "b")) == "[a, b]"
    assert flow_mapping({"a": 1, "b": None, "c": True, "d": ("x",)}) == "{a: 1, b: null, c: true, d: [x]}"


@pytest.mark.parametrize("text", ["\ufeffa", "a\ufffeb", "\uffff", "a\ufeff: b"])
def test_characters_that_yaml_does_not_allow_are_escaped(text):
    assert strict_yaml.load(f"a: {block(text)}", "a.yaml").data == {"a": text}
    assert strict_yaml.load(f"[{block(text, is_flow=True)}]", "a.yaml").data == [text]
