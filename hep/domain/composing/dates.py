"""Dates in the patient's words."""

from datetime import date

from hep.domain.words.table import HandoutWords


def long_date(day: date, words: HandoutWords) -> str:
    """Monday, November 23, 2026."""
    return _filled(words.long_date, day, words, words.months)


def day_date(day: date, words: HandoutWords) -> str:
    """Monday, December 7."""
    return _filled(words.day_date, day, words, words.months)


def short_date(day: date, words: HandoutWords) -> str:
    """Nov 23."""
    return _filled(words.short_date, day, words, words.short_months)


def _filled(pattern: str, day: date, words: HandoutWords, months: tuple[str, ...]) -> str:
    return pattern.format(
        weekday=words.weekdays[day.weekday()], month=months[day.month - 1], day=day.day, year=day.year
    )
