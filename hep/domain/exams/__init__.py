"""The exams of a handout, in code: reading grade, sentences, voice, and the items of the PEMAT-P.

They judge a composed `HandoutDocument`, so the therapist's own words (title, goal, notes, clinic texts) are judged too.
How a page looks is not known here: what only an eye can see is answered by design, with the place.
"""

from hep.domain.exams.report import Report, examine

__all__ = ["Report", "examine"]
