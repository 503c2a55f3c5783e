"""`hep library export` and `import`: round trips without loss, a dry run first, and every problem in one go."""

import shutil
import zipfile
from datetime import UTC, datetime

import pytest

from hep import config
from hep.cli.files import shipped_library
from hep.domain.program import ClinicFacts
from hep.services import clinics, store

PARTS = ("lib", "lib.zip", "lib.csv")


def instance(name, monkeypatch, folder, *, is_seeded):
    """Go to an instance of that name, with a clinic and, where it is asked for, the seed library."""
    monkeypatch.setenv("HEP_INSTANCE", str(folder / name))
    with store.opened(config.load().database_url) as session:
        if is_seeded:
            some = dict(list(shipped_library().exercises.items())[:12])
            some |= {slug: shipped_library().exercises[slug] for slug in ("bridge", "plank")}
            store.bring_up_to_date(session, some, datetime.now(UTC), is_demo=True)
        else:
            clinics.create(session, ClinicFacts(name="Other"), datetime.now(UTC))
        session.commit()


@pytest.fixture
def go_to(monkeypatch, folder):
    return lambda name, **more: instance(name, monkeypatch, folder, **more)


@pytest.fixture
def exported(hep, go_to, folder):
    """The library of a seeded clinic in all three forms; the test goes on in that instance."""
    go_to("one", is_seeded=True)
    for part in PARTS:
        assert hep("library", "export", part).exit_code == 0
    return folder


def tree(folder):
    return {path.relative_to(folder): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_out_in_and_out_again_is_identical(hep, go_to, exported):
    go_to("two", is_seeded=False)
    assert hep("library", "import", "lib.zip", "--apply").exit_code == 0
    for part in PARTS:
        assert hep("library", "import", part, "--apply").stdout.startswith("0 added, 0 changed")
        hep("library", "export", f"again-{part}")
    assert tree(exported / "lib") == tree(exported / "again-lib")
    for part in PARTS[1:]:
        assert (exported / part).read_bytes() == (exported / f"again-{part}").read_bytes()


def test_a_folder_comes_in_as_a_zip_does(hep, go_to, exported):
    go_to("two", is_seeded=False)
    hep("library", "import", "lib", "--apply")
    hep("library", "export", "--own", "again.zip")
    assert (exported / "again.zip").read_bytes() == (exported / "lib.zip").read_bytes()


def test_without_apply_nothing_is_done(hep, go_to, exported):
    go_to("two", is_seeded=False)
    result = hep("library", "import", "lib.zip")
    assert "added    bridge\n" in result.stdout
    assert result.stdout.endswith("0 left as they are. Nothing is done yet: add --apply to do it.\n")
    assert "library is empty" in hep("library", "export", "again.zip").stderr


def test_what_changes_is_told_by_its_fields(hep, exported):
    path = next((exported / "lib").glob("*/bridge.yaml"))
    path.write_text(path.read_text("utf-8").replace("Written for hep", "Mended for us"), "utf-8")
    (exported / "lib" / "notes.txt").touch()
    told = hep("library", "import", "lib", "--apply").stdout.splitlines()
    assert told[0] == "changed  bridge: provenance"
    assert told[1] == "1 other files are not read (notes.txt)."
    assert told[2].startswith("0 added, 1 changed, ")
    assert hep("library", "export", "own.zip", "--own").stdout == "1 exercises written to own.zip.\n"


def test_a_table_changed_in_a_spreadsheet_comes_back(hep, exported):
    table = (exported / "lib.csv").read_text("utf-8-sig").replace("Written for hep", "=Mended")
    (exported / "lib.csv").write_text(table, "utf-8")
    assert "changed  bridge: provenance" in hep("library", "import", "lib.csv", "--apply").stdout
    hep("library", "export", "again.csv")
    assert "\"'=Mended" in (exported / "again.csv").read_text("utf-8-sig")


def test_all_problems_are_told_and_nothing_is_imported(hep, exported):
    (good,) = (exported / "lib").glob("*/bridge.yaml")
    good.write_text(good.read_text("utf-8").replace("Written for hep", "Mended"), "utf-8")
    (bad,) = (exported / "lib").glob("*/plank.yaml")
    bad.write_text(bad.read_text("utf-8").replace("sets: ", "sets: 9"), "utf-8")
    bad.with_suffix(".svg").write_text("<svg/>", "utf-8")
    result = hep("library", "import", "lib", "--apply")
    assert result.exit_code == 2
    assert result.stdout == ""
    *problems, last = result.stderr.splitlines()
    assert len(problems) == 2
    assert last == "2 to mend. Nothing was imported."
    assert "/plank.yaml, line 11, dosage.sets: " in problems[1]
    assert hep("library", "export", "own.zip", "--own").exit_code == 2


def test_a_hostile_zip_is_told(hep, exported):
    with zipfile.ZipFile(exported / "lib.zip", "a") as archive:
        archive.writestr("../../evil.yaml", "x")
    result = hep("library", "import", "lib.zip")
    assert (result.exit_code, "The name leads out of the package" in result.stderr) == (2, True)


@pytest.mark.parametrize("name", ["lib.txt", "lib.yaml"])
def test_what_is_no_library_is_told(hep, write, name):
    result = hep("library", "import", write("x", name))
    assert (result.exit_code, "is no library. Name a folder, a .zip or a .csv." in result.stderr) == (2, True)


def test_no_folder_and_no_file_is_written_over_by_mistake(hep, exported):
    assert "lib is there already. Name a new folder." in hep("library", "export", "lib").stderr
    assert "is a folder. Name a file." in hep("library", "export", "lib", "--format", "zip").stderr
    for out in ("no/where", "no/where.zip"):
        assert "lies in no folder that is there" in hep("library", "export", out).stderr
    shutil.rmtree(exported / "lib")
    assert hep("library", "export", "lib", "--format", "csv").exit_code == 0


def test_the_clinic_must_be_known(hep, go_to, exported):
    assert "There is no clinic Nowhere." in hep("library", "export", "x.zip", "--clinic", "Nowhere").stderr
    go_to("one", is_seeded=False)
    assert "Name the clinic with --clinic." in hep("library", "import", "lib.zip").stderr
    assert hep("library", "import", "lib.zip", "--clinic", "Other").exit_code == 0
