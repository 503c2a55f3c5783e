"""The PEMAT-P: which items are asked, their score, and how each answer is known."""

from dataclasses import replace

from hep.domain.exams.passages import passages
from hep.domain.exams.pemat import pemat, pemat_of_all
from hep.domain.exams.results import Basis, Verdict
from tests.make_exams import handout, noted

PRINTED = [*range(1, 13), *range(15, 20), *range(20, 27)]


def scored(document):
    return pemat(document, passages(document))


def test_every_item_for_printed_matter_is_answered_in_order():
    assert [item.number for item in scored(handout()).items] == PRINTED


def test_a_good_handout_has_every_point_and_no_calculation_to_explain():
    found = scored(handout())
    assert (found.points, found.possible, found.failed) == (23, 23, ())
    assert [item.number for item in found.items if item.verdict is Verdict.NOT_APPLICABLE] == [24]


def test_what_no_program_can_see_is_answered_by_design_with_its_place():
    by_design = [item for item in scored(handout()).items if item.basis is Basis.BY_DESIGN]
    assert [item.number for item in by_design] == [2, 12, 16, 18]
    assert all(item.told for item in by_design)


def test_a_spoiled_handout_loses_the_point_of_that_item_only():
    assert [item.number for item in scored(noted("Keep your spine supine.")).failed] == [3]


def test_without_the_chart_the_tool_is_missing_and_its_table_is_not_asked():
    found = scored(replace(handout(), chart=None))
    assert [item.number for item in found.failed] == [23]
    assert (found.points, found.possible) == (21, 22)


def test_two_languages_have_one_answer_to_each_item():
    good, bad = (pemat(document, passages(document)) for document in (handout(), noted("Do 3x10 today.")))
    both = pemat_of_all({"en": good, "es": bad})
    assert [item.number for item in both.items] == [item.number for item in good.items]
    assert [item.number for item in both.failed] == [item.number for item in bad.failed]
    assert (both.points, both.possible) == (bad.points, bad.possible)
