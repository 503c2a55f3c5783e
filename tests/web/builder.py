"""Working the program builder as a browser does: read the page, send its forms. Nothing here asserts a rule."""

import re
from dataclasses import dataclass, replace
from html import unescape
from typing import Any

from flask.testing import FlaskClient
from werkzeug.test import TestResponse

DOSE = {
    "sets": 3,
    "reps": 10,
    "hold_s": 0,
    "rest_s": 30,
    "times_per_day": 1,
    "days_per_week": 7,
    "load": "",
    "note": "",
}
DETAILS = {"label": "M. R.", "title": "", "goal": "", "review_on": "", "language": "en"}


def seen(response: TestResponse) -> str:
    """The words of a page, without its markup."""
    return " ".join(unescape(re.sub(r"<[^>]+>", " ", response.text)).split())


@dataclass(frozen=True, kw_only=True)
class Builder:
    """One tab on one program: it sends the version that it last saw."""

    client: FlaskClient
    url: str
    version: str = ""

    def look(self) -> "Builder":
        """The tab after loading the page."""
        return replace(self, version=re.search(r'name="version" value="(\d+)"', self.page())[1])

    def page(self, query: str = "") -> str:
        """The page as it is now."""
        response = self.client.get(self.url + query)
        assert response.status_code == 200, response.text
        return response.text

    def items(self) -> list[str]:
        """The ids of the planned exercises, in order."""
        return re.findall(r'<li class="item[^"]*"\s+id="item-([0-9a-f-]{36})"', self.page())

    def names(self) -> list[str]:
        """The names of the planned exercises, in order."""
        plan = self.page().split('id="plan"')[1].split('id="coach"')[0]
        return [unescape(name) for name in re.findall(r"<h3><a[^>]*>([^<]+)</a></h3>", plan)]

    def send(self, path: str, **fields: Any) -> TestResponse:
        """Send one of the page's forms."""
        return self.client.post(f"{self.url}/{path}", data={"version": self.version} | fields)

    def do(self, path: str, **fields: Any) -> "Builder":
        """Send a form that is taken, and look at the page that it leads to."""
        response = self.send(path, **fields)
        assert response.status_code == 303, seen(response)
        assert response.headers["Location"].startswith(self.url)
        return self.look()

    def add(self, *slugs: str) -> "Builder":
        """The tab after adding exercises."""
        tab = self
        for slug in slugs:
            tab = tab.do("exercises", slug=slug)
        return tab


def start(client: FlaskClient, *slugs: str, label: str = "M. R.") -> Builder:
    """A new program from the Today page, with these exercises."""
    response = client.post("/programs", data={"label": label, "regions": ["knee"]})
    assert response.status_code == 303, seen(response)
    return Builder(client=client, url=response.headers["Location"]).look().add(*slugs)
