"""What stands beside the exercises: read whole, checked against the library, broken files left out and told."""

from pathlib import Path

import pytest

from hep.domain import readability, sample
from hep.exchange import education_file, protocol_file
from hep.exchange.folder import load_library
from hep.exchange.guides import Guides, read_guides
from hep.illustration import art
from tests import make
from tests.domain.test_education import page
from tests.domain.test_protocol import SLUGS, protocol
from tests.exchange.test_links_file import GOOD as LINKS

SHIPPED = Path(__file__).parents[2] / "exercises"
LIBRARY = make.library(*(make.exercise(slug) for slug in SLUGS))


@pytest.fixture(scope="module")
def shipped():
    """What hep ships, checked against its exercises."""
    return read_guides(SHIPPED, load_library(SHIPPED, art.read).exercises)


@pytest.fixture
def folder(tmp_path):
    """A protocol, a page and a link, in order."""
    whole = protocol(precautions=("Care",), stop_or_refer=("Pain",), phase="6 weeks", progress_when="Easy")
    (tmp_path / "protocols").mkdir()
    (tmp_path / "protocols" / "hips.yaml").write_text(protocol_file.write(whole), encoding="utf-8")
    (tmp_path / "education").mkdir()
    told = education_file.write(page(provenance="Ours.", licence="CC-BY-4.0"))
    (tmp_path / "education" / "back-pain.yaml").write_text(told, encoding="utf-8")
    (tmp_path / "links.yaml").write_text(LINKS, encoding="utf-8")
    return tmp_path


def test_what_hep_ships_is_in_order(shipped):
    guides, problems = shipped
    assert [str(problem) for problem in problems] == []
    assert (len(guides.protocols), len(guides.education), len(guides.links)) == (27, 9, 24)
    assert (len(guides.overviews.categories), len(guides.overviews.regions)) == (8, 9)


def test_patients_words_are_easy_to_read_in_both_languages(shipped):
    for name, each in {**shipped[0].protocols, **shipped[0].education}.items():
        assert [words.locale for words in each.words] == ["en", "es"], name
    for protocol_ in shipped[0].protocols.values():
        words = protocol_.words_in("en")
        assert not any(map(readability.is_hard, (words.name, words.goal))), protocol_.slug
    for page_ in shipped[0].education.values():
        texts = [text for _, text in page_.words_in("en").texts()]
        assert not [text for text in texts if readability.is_hard(text)], page_.slug
        whole = "\n".join(texts)
        assert readability.grade(whole) <= readability.HIGHEST_GRADE
        assert len(readability.words(whole)) / len(readability.sentences(whole)) <= 15


def test_no_page_says_what_causes_pain(shipped):
    for page_ in shipped[0].education.values():
        told = " ".join(text for words in page_.words for _, text in words.texts()).lower()
        assert "cause" not in told.replace("because", "")
        assert "causa su dolor" not in told


def test_a_folder_without_them_has_none(tmp_path):
    assert read_guides(tmp_path, {}) == (Guides(protocols={}, education={}, links=()), ())


def test_all_of_a_folder_is_read(folder):
    guides, problems = read_guides(folder, LIBRARY)
    assert not problems
    assert (list(guides.protocols), list(guides.education), len(guides.links)) == (["hips"], ["back-pain"], 1)


def test_what_the_library_lacks_is_a_problem_with_its_line(folder):
    guides, problems = read_guides(folder, {"bird-dog": sample.exercise("bird-dog")})
    assert guides == Guides(protocols={}, education={}, links=())
    told = [str(problem) for problem in problems]
    assert any(line.startswith("protocols/hips.yaml, line ") and 'no exercise "bridge"' in line for line in told)
    assert 'education/back-pain.yaml, line 5, pictures[1].exercise: There is no exercise "bridge". Name one of the' in (
        "\n".join(told)
    )
    assert any(line.startswith("links.yaml, line 9, links[1].treat[1]: ") for line in told)


def test_without_a_library_only_the_files_are_checked(folder):
    guides, problems = read_guides(folder, None)
    assert not problems
    assert guides.protocols["hips"].slugs == SLUGS


def test_a_file_is_named_as_its_slug(folder):
    (folder / "protocols" / "hips.yaml").rename(folder / "protocols" / "knees.yaml")
    _, (problem,) = read_guides(folder, LIBRARY)
    assert 'protocols/knees.yaml, line 2, slug: The file is named "knees".' in str(problem)


def test_a_broken_file_leaves_the_others(folder):
    (folder / "protocols" / "broken.yaml").write_text("hep: [", encoding="utf-8")
    guides, problems = read_guides(folder, LIBRARY)
    assert list(guides.protocols) == ["hips"]
    assert {problem.file for problem in problems} == {"protocols/broken.yaml"}
