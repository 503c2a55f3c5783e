"""`make bench`: the handout beside other engines, and the pages."""

import logging

from bench import finding, pages, peers, sheet
from bench.clock import median_ms, table
from hep import pdf

TIMES = 20


def handout() -> list[tuple[str, ...]]:
    """Rows of the handout's table: ours first, then each peer as a multiple of it."""
    document = sheet.document()
    ours = median_ms(lambda: pdf.render(document), times=TIMES)
    rows = [("handout of 10 exercises", "median ms", "times ours", "KB")]
    rows.append(("hep, tagged PDF/UA-1", f"{ours:.1f}", "1.0", f"{len(pdf.render(document)) / 1024:.0f}"))
    for name, engine in (("WeasyPrint, PDF/UA-1", peers.weasyprint), ("fpdf2, untagged", peers.fpdf2)):
        ms = median_ms(lambda engine=engine: engine(document), times=TIMES, warm_up=1)
        rows.append((name, f"{ms:.1f}", f"{ms / ours:.1f}", f"{len(engine(document)) / 1024:.0f}"))
    return rows


if __name__ == "__main__":
    logging.getLogger("fpdf").setLevel(logging.ERROR)  # it names each <title> that it passes over
    print(table("PDF", handout()))
    print(table("Search", finding.measure()))
    print(table("Pages (server time, SQLite)", pages.measure()))
