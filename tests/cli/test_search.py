"""`hep search`: the promised JSON, facets, batches, and what is said when nothing is found."""

import json


def test_the_json_has_the_promised_shape_best_first(hep):
    result = hep("search", "hs stretch", "--json")
    assert result.exit_code == 0
    hits = json.loads(result.stdout)
    assert hits[0]["slug"] == "hamstring-seated-stretch"
    assert all(set(hit) == {"slug", "name", "category", "score"} for hit in hits)
    assert [hit["score"] for hit in hits] == sorted((hit["score"] for hit in hits), reverse=True)


def test_facets_narrow_and_the_limit_holds(hep):
    hits = json.loads(hep("search", "knee", "--category", "balance", "--json", "--limit", "1").stdout)
    assert len(hits) == 1
    only = json.loads(hep("search", "--position", "quadruped", "--json").stdout)
    assert "bird-dog" in [hit["slug"] for hit in only]


def test_a_batch_gives_a_list_for_every_line(hep, tmp_path):
    file = tmp_path / "queries.txt"
    file.write_text("clam\nxyzzy\nlbp\n", encoding="utf-8")
    lines = hep("search", "--batch", str(file)).stdout.splitlines()
    assert len(lines) == 3
    assert json.loads(lines[0])[0]["slug"] == "clamshell"
    assert json.loads(lines[1]) == []


def test_words_are_printed_for_people(hep):
    assert "Bridge (strength)" in hep("search", "hip lift").stdout


def test_nothing_found_is_said_with_what_is_near(hep):
    result = hep("search", "bridge moonwalk")
    assert result.exit_code == 1
    assert "Nothing fits “bridge moonwalk”. Near it:" in result.stdout
    assert hep("search", "xyzzy").stdout.strip() == "Nothing fits “xyzzy”."


def test_no_wish_at_all_is_bad_input(hep):
    result = hep("search")
    assert result.exit_code == 2
    assert "Say what to look for" in result.stderr
