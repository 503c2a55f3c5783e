import sys

from bench import finding
from hep.cli.files import shipped_library


def test_every_engine_that_is_here_is_timed_and_asked(monkeypatch):
    monkeypatch.setitem(sys.modules, "rapidfuzz", None)
    head, *rows = finding.measure(many=20)
    assert {len(row) for row in rows} == {len(head)}
    told = {row[0]: row[-1] for row in rows}
    assert told.pop("rapidfuzz").startswith("not installed: ")
    right = {name: int(share.removesuffix("%")) for name, share in told.items()}
    assert right["hep (tantivy)"] > max(right["SQLite LIKE"], right["SQLite FTS5"]) > 30


def test_no_two_copies_have_a_name_or_a_slug_in_common():
    contents = [exercise.content for exercise in shipped_library().exercises.values()]
    many = finding.copies(contents, len(contents) + 10)
    assert len({content.slug for content in many}) == len(many)
    assert len({content.name for content in many}) == len(many)
