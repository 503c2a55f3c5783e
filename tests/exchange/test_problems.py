from hep.exchange.problems import FileRefused, Problem


def test_a_problem_is_one_sentence_with_its_place():
    assert str(Problem(file="a.yaml", line=3, field="dosage.sets", message="Write 1.")) == (
        "a.yaml, line 3, dosage.sets: Write 1."
    )
    assert str(Problem(file="a.yaml", message="Write it.")) == "a.yaml: Write it."


def test_a_refused_file_tells_a_line_for_each_problem():
    refused = FileRefused([Problem(file="a", message="One."), Problem(file="b", message="Two.")])
    assert refused.message == "a: One.\nb: Two."
