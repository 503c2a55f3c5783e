"""Every token of the quick-add table, with each of its spellings."""

import pytest

from hep.domain.dosage import TimeOfDay, Weekday
from hep.domain.shorthand import ReadDose, read_dose
from hep.domain.vocabulary import Side

MORNING, NOON, EVENING, BEDTIME = TimeOfDay
MON, TUE, WED, THU, FRI, SAT, SUN = Weekday
WORKDAYS = (MON, TUE, WED, THU, FRI)

# Spellings split at |, and what each of them says.
TABLE = [
    ("3x10|3 x 10|3×10|3X10|3 sets of 10|3 sets 10 reps|3 sets x 10 reps|3x10 reps", {"sets": 3, "reps": 10}),
    ("3x30s|3 x 30 sec|3×30 seconds|3 sets of 30 sec|30s x 3", {"sets": 1, "reps": 3, "hold_s": 30}),
    ("3x2min|3 x 2 minutes|2 min x 3 reps", {"sets": 1, "reps": 3, "hold_s": 120}),
    ("3x10x5s|3 x 10 x 5 sec|3×10×5s", {"sets": 3, "reps": 10, "hold_s": 5}),
    ("x10|x 10|10 reps|10 rep|x10 reps", {"sets": 1, "reps": 10}),
    ("30s|30 sec|30 seconds", {"sets": 1, "reps": 1, "hold_s": 30}),
    ("2 min|2min|2 minutes", {"sets": 1, "reps": 1, "hold_s": 120}),
    ("1 min 30 s|1.5 min|90s", {"sets": 1, "reps": 1, "hold_s": 90}),
    ("3 sets", {"sets": 3}),
    ("hold 5|hold 5s|hold 5 sec|h5|h5s|hold5|hold: 5|hold-5|hold for 5 seconds", {"hold_s": 5}),
    ("hold 1 min", {"hold_s": 60}),
    ("rest 30|rest 30s|rest 30 sec|rest30|rest=30", {"rest_s": 30}),
    ("rest 1 min|rest 60", {"rest_s": 60}),
    (
        "2/day|2x/day|2xd|bid|BID|b.i.d.|2 a day|2 times a day|2 per day|twice a day|2x daily",
        {"times_per_day": 2},
    ),
    ("tid|3/day", {"times_per_day": 3}),
    ("qid|4xd", {"times_per_day": 4}),
    ("daily|qd|every day", {"times_per_day": 1, "days_per_week": 7}),
    ("once a day|1/day|once daily", {"times_per_day": 1}),
    ("am|AM|a.m.", {"times_per_day": 1, "when": (MORNING,)}),
    ("pm", {"times_per_day": 1, "when": (EVENING,)}),
    ("noon", {"times_per_day": 1, "when": (NOON,)}),
    ("bedtime|at bedtime|qhs", {"times_per_day": 1, "when": (BEDTIME,)}),
    ("am/pm|am pm|am & pm|am and pm|pm, am|am 2/day pm", {"times_per_day": 2, "when": (MORNING, EVENING)}),
    ("3/week|3/wk|3x/week|3xw|3 x week|3 times a week|3 days/week|3 per week", {"days_per_week": 3}),
    ("once a week|1/wk", {"days_per_week": 1}),
    ("qod|q.o.d.|eod|every other day", {"every_other_day": True}),
    ("mwf|MWF|m/w/f|mon wed fri|monday, wednesday and friday", {"days_per_week": 3, "days": (MON, WED, FRI)}),
    ("tth|t/th|tuth|tue thu|tues & thurs", {"days_per_week": 2, "days": (TUE, THU)}),
    ("mon-fri|m-f|monday to friday|weekdays", {"days_per_week": 5, "days": WORKDAYS}),
    ("sat sun|saturday/sunday", {"days_per_week": 2, "days": (SAT, SUN)}),
    ("wednesday|wed", {"days_per_week": 1, "days": (WED,)}),
    ("l|left|lt|L|(L)", {"side": Side.LEFT}),
    ("r|right|rt", {"side": Side.RIGHT}),
    ("both|b/l|bil|ea|each|each side|ea.|per side|/side|each leg", {"side": Side.BOTH}),
    ("alt|alternating|alternate sides", {"side": Side.ALTERNATE}),
    ("5lb|5 lbs|5 pounds|5 lb weight", {"load": "5 lb"}),
    ("2kg|2 kg|2 kilos", {"load": "2 kg"}),
    ("2.5 kg", {"load": "2.5 kg"}),
    ("red band|rtb|RED theraband|red t-band", {"load": "red band"}),
    ("gtb|green band", {"load": "green band"}),
    ("btb|blue band", {"load": "blue band"}),
    ("ytb|yellow band", {"load": "yellow band"}),
    ("grey loop band", {"load": "gray loop band"}),
    ("rpe 6|rpe6|RPE: 6|rpe 6/10", {"rpe": 6}),
    ("pain<3|pain < 3|pain <= 3|pain≤3|pain up to 3|pain<3/10", {"pain_limit": 3}),
    ('"free text"|“free text”|"  free   text "', {"note": "free text"}),
]


@pytest.mark.parametrize(("spelling", "said"), [(spelling, said) for row, said in TABLE for spelling in row.split("|")])
def test_each_spelling_of_a_token_says_its_dose_and_nothing_else(spelling, said):
    assert read_dose(spelling) == ReadDose(**said)
    assert read_dose(f"  bridge   {spelling}  ") == ReadDose(**said, words="bridge")
