"""Fields that several forms share: closed lists as checkboxes, numbers between two limits."""

from wtforms import IntegerField, SelectMultipleField, widgets
from wtforms.validators import InputRequired, NumberRange


class Checks(SelectMultipleField):
    """Many of a closed list, as checkboxes."""

    widget = widgets.ListWidget(prefix_label=False)
    option_widget = widgets.CheckboxInput()


def number(label: str, least: int, most: int) -> IntegerField:
    """A whole number between two limits."""
    message = f"{label}: a whole number from {least} to {most}."
    return IntegerField(label, [InputRequired(message), NumberRange(least, most, message)])
