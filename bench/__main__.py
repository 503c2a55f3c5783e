"""`make bench`: the handout beside other engines and alone, search, the pages; `python -m bench pdf` is one of them."""

import sys

from bench import alone, finding, handout, pages, parts
from bench.clock import table

TABLES = {
    "pdf": ("PDF: medians of 30 warm rounds, all engines in turn", handout.measure),
    "alone": ("PDF: alone", alone.measure),
    "parts": ("PDF: where the time goes", parts.measure),
    "search": ("Search", finding.measure),
    "pages": ("Pages (server time, SQLite)", pages.measure),
}

if __name__ == "__main__":
    for name in sys.argv[1:] or TABLES:
        title, measure = TABLES[name]
        print(table(title, measure()), flush=True)
