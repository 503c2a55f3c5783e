"""Every template compiles in the app's own Jinja, and every template that a view names is there."""

import ast
import re

from jinja2 import StrictUndefined

from tests.house.ground import HEP, TEMPLATES, expect_none, files_in, place, tree


def template_names() -> list[str]:
    """The names by which the app asks for its templates."""
    return [path.relative_to(TEMPLATES).as_posix() for path in files_in(TEMPLATES, ends=(".html", ".txt", ".xml"))]


def test_every_template_compiles(app):
    findings = []
    for name in template_names():
        try:
            app.jinja_env.get_template(name)
        except Exception as problem:  # noqa: BLE001 - Jinja says what is wrong with a template in many ways
            findings.append(f"templates/{name}:{getattr(problem, 'lineno', '?')}: {problem}")
    expect_none(findings, rule="A template does not compile.", mend="mend the named line.")


def test_templates_refuse_names_that_are_not_given(app):
    assert issubclass(app.jinja_env.undefined, StrictUndefined), (
        "The app's Jinja must refuse unknown names: app.jinja_env.undefined = StrictUndefined (hep/app.py)."
    )


def test_every_template_that_a_view_names_exists():
    findings = []
    for path in files_in(HEP):
        for node in ast.walk(tree(path)):
            if isinstance(node, ast.Constant) and _is_missing_template(node.value):
                findings.append(f"{place(path, node.lineno)} names {node.value}")
    expect_none(findings, rule="A view names a template that does not exist.", mend="write it, or mend the name.")


def _is_missing_template(value):
    """Whether a constant of the source spells the name of a template that is not there."""
    is_name = isinstance(value, str) and re.fullmatch(r"[\w/-]+\.html", value) is not None
    return is_name and not (TEMPLATES / value).exists()


def test_every_page_that_a_template_includes_exists():
    reference = re.compile(r"""\{%-?\s*(?:extends|include|import|from)\s+["']([^"']+)["']""")
    findings = []
    for path in files_in(TEMPLATES, ends=(".html",)):
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), start=1):
            for name in reference.findall(line):
                if not ((TEMPLATES / name).exists() or name.startswith("bootstrap")):
                    findings.append(f"{place(path, number)} asks for {name}")
    expect_none(findings, rule="A template asks for one that does not exist.", mend="write it, or mend the name.")


def test_no_page_carries_script_or_style_of_its_own():
    inline = re.compile(r"""<script(?![^>]*\ssrc=)[^>]*>|<style\b|\son[a-z]+=["']|\sstyle=["']|javascript:""")
    findings = []
    for path in files_in(TEMPLATES, ends=(".html",)):
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), start=1):
            if found := inline.search(line):
                findings.append(f"{place(path, number)}: {found.group().strip()}")
    expect_none(
        findings,
        rule="The content security policy blocks script and style written into a page.",
        mend="put it into hep/web/static/js or css and load it by url_for.",
    )
