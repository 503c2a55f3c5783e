from bench import sheet


def test_the_standard_handout_is_the_one_that_the_tables_name():
    document = sheet.document()
    assert len(document.cards) == 10
    assert sum(len(card.figures) for card in document.cards) == 20
    assert len(document.chart.weeks) == 2
    assert "exercise: bridge" in document.program


def test_a_long_handout_has_as_many_exercises_as_were_asked_for():
    assert [len(sheet.long(count).cards) for count in (6, 60)] == [6, 60]


def test_no_two_of_the_different_handouts_are_alike_and_some_are_in_spanish_and_in_grey():
    found = list(sheet.different(12))
    assert len({document.program for document in found}) == 12
    assert {document.language for document in found} == {"en", "es"}
    assert {document.is_mono for document in found} == {True, False}
