"""Search that speaks PT: what a query means (`understanding.py`), the index (`index.py`), and what is put into it.

The room gets plain values and gives keys back, best first. It knows no rows and no files.
"""

from hep.search.entries import Entry, of_exercise, of_page, of_protocol
from hep.search.index import Found, Index

__all__ = ["Entry", "Found", "Index", "of_exercise", "of_page", "of_protocol"]
