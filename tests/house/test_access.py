"""Every page is closed unless hep/web/access.py lists it as open."""

from uuid import UUID

import pytest

from hep.web.access import OPEN
from tests.house.ground import expect_none

SAMPLES = {
    "UUIDConverter": UUID(int=1),
    "IntegerConverter": 1,
    "FloatConverter": 1.0,
    "AnyConverter": None,
}


def routes(app):
    """Every address of the app with sample values filled in, one a method: (endpoint, method, path)."""
    with app.test_request_context():
        adapter = app.create_url_adapter(None) or app.url_map.bind("localhost")
        for rule in app.url_map.iter_rules():
            values = {name: _sample(converter) for name, converter in rule._converters.items()}
            path = adapter.build(rule.endpoint, {**values, **(rule.defaults or {})}, force_external=False)
            for method in sorted(rule.methods - {"HEAD", "OPTIONS"}):
                yield rule.endpoint, method, path


def _sample(converter):
    kind = type(converter).__name__
    if kind == "AnyConverter":
        return sorted(converter.items)[0] if isinstance(converter.items, (set, frozenset)) else "x"
    return SAMPLES.get(kind, "x")


@pytest.fixture(scope="module")
def anonymous(app):
    """A browser that nobody signed in from; forms count as sent from our own pages."""
    app.config["WTF_CSRF_ENABLED"] = False
    return app.test_client()


def test_every_page_that_is_not_listed_open_sends_a_stranger_away(app, anonymous):
    findings = []
    for endpoint, method, path in routes(app):
        if endpoint in OPEN:
            continue
        answer = anonymous.open(path, method=method)
        if not _is_sent_away(answer):
            findings.append(f"{method} {path} ({endpoint}) answers {answer.status_code} to a stranger")
    expect_none(
        findings,
        rule="Every page is closed to people who are not signed in.",
        mend="let access.guard(app) see the request first; only a page meant for all stands in OPEN.",
    )


def _is_sent_away(answer):
    to_sign_in = answer.headers.get("Location", "").startswith("/sign-in")
    return answer.status_code in {401, 403} or (answer.status_code in {302, 303} and to_sign_in)


def test_every_page_listed_open_exists(app):
    known = {rule.endpoint for rule in app.url_map.iter_rules()}
    expect_none(
        sorted(OPEN - known),
        rule="hep/web/access.py lists pages as open that do not exist.",
        mend="take the name out of OPEN, or mend its spelling.",
    )


def test_a_get_never_leads_to_a_changing_verb(app):
    verbs = ("add", "remove", "delete", "move", "change", "issue", "revoke", "retire", "publish", "sign_out")
    findings = [
        f"{rule.rule} ({rule.endpoint})"
        for rule in app.url_map.iter_rules()
        if "GET" in rule.methods and "POST" not in rule.methods and rule.endpoint.split(".")[-1] in verbs
    ]
    expect_none(
        findings,
        rule="A page that changes something is asked by POST.",
        mend="use @blueprint.post and a form with the CSRF field.",
    )
