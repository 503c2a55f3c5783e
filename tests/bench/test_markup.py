from html.parser import HTMLParser
from pathlib import Path

from bench import sheet
from bench.content import Grid, Heading, Together, blocks
from bench.markup import Html, Typst


class Tags(HTMLParser):
    """The elements that are open, and how often each was."""

    def __init__(self):
        super().__init__()
        self.open, self.count, self.text = [], {}, ""

    def handle_starttag(self, tag, attrs):
        self.count[tag] = self.count.get(tag, 0) + 1
        if tag not in ("meta", "img"):
            self.open.append(tag)

    def handle_endtag(self, tag):
        assert self.open.pop() == tag

    def handle_data(self, data):
        self.text += data


def test_the_page_of_html_is_whole():
    document = sheet.document()
    tags = Tags()
    tags.feed(Html().page(document))
    assert tags.open == []
    assert tags.count["section"] == len(document.cards)
    assert tags.count["img"] == 21  # with the code
    assert tags.count["table"] == len(document.chart.weeks)
    assert all(step in tags.text for card in document.cards for step in card.steps)


def test_the_typst_source_names_each_picture_beside_it(tmp_path: Path):
    document = sheet.document()
    source = Typst(tmp_path).write(document).read_text("utf-8")
    pictures = sorted(path.name for path in tmp_path.glob("*.svg"))
    assert len(pictures) == 21
    assert all(f'image("{name}"' in source for name in pictures)
    assert source.count("#block(") == sum(isinstance(block, Together) for block in blocks(document))
    assert source.count("#table(") == sum(isinstance(block, Grid) for block in blocks(document))


def test_a_quotation_mark_in_a_text_does_not_end_it(tmp_path: Path):
    source = Typst(tmp_path)._of(Heading(2, 'Say "ah" \\ "oh"'))
    assert source == r'#heading(level: 2, "Say \"ah\" \\ \"oh\"")'
