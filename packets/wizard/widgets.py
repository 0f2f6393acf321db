"""The boxes of the wizard's pages: how each kind of answer is asked in HTML."""

from collections.abc import Mapping
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from packets.questions import Choice, Field, Kind, Text

CALENDARS: tuple[tuple[str, Text], ...] = (
    ("GREGORIAN", _("The ordinary calendar (January to December)")),
    ("PERSIAN", _("Solar Hijri (Hamal to Hut, Farvardin to Esfand)")),
    ("ISLAMIC", _("Islamic (Muharram to Dhu al-Hijjah)")),
    ("ETHIOPIAN", _("Ethiopian (Meskerem to Pagume)")),
)
LEFT_TO_RIGHT = {"dir": "ltr", "autocomplete": "off"}
ATTRIBUTES: dict[Kind, dict[str, str]] = {
    Kind.PHONE: {**LEFT_TO_RIGHT, "type": "tel", "inputmode": "tel"},
    Kind.EMAIL: {**LEFT_TO_RIGHT, "type": "email", "spellcheck": "false"},
    Kind.MONEY: {**LEFT_TO_RIGHT, "inputmode": "decimal"},
    Kind.NUMBER: {**LEFT_TO_RIGHT, "inputmode": "numeric"},
    Kind.A_NUMBER: {**LEFT_TO_RIGHT, "autocapitalize": "characters", "spellcheck": "false"},
    Kind.ACCOUNT_NUMBER: {**LEFT_TO_RIGHT, "inputmode": "numeric"},
    Kind.RECEIPT_NUMBER: {**LEFT_TO_RIGHT, "autocapitalize": "characters", "spellcheck": "false"},
    Kind.SSN: {**LEFT_TO_RIGHT, "inputmode": "numeric"},
    Kind.HEIGHT: LEFT_TO_RIGHT,
    Kind.WEIGHT: LEFT_TO_RIGHT,
}
SHORT = frozenset(
    (Kind.MONEY, Kind.NUMBER, Kind.A_NUMBER, Kind.RECEIPT_NUMBER, Kind.SSN, Kind.HEIGHT)
) | {Kind.WEIGHT, Kind.ACCOUNT_NUMBER}


class OpeningChoices:
    """Marks the choices with which another field of the page is asked, and carries their hints."""

    hints: Mapping[str, Text] = {}
    opens: Mapping[str, str] = {}
    alone: frozenset[str] = frozenset()

    def create_option(self, *args: Any, **kwargs: Any) -> dict[str, Any]:
        option: dict[str, Any] = super().create_option(*args, **kwargs)  # type: ignore[misc]
        key = str(option["value"])
        option |= {"hint": self.hints.get(key, ""), "opens": self.opens.get(key, "")}
        option["alone"] = key in self.alone
        if option["opens"]:
            option["attrs"]["class"] = option["opens"]
        return option


class OneOf(OpeningChoices, forms.RadioSelect):
    """One choice, all of them open to see."""


class SomeOf(OpeningChoices, forms.CheckboxSelectMultiple):
    """Any number of choices."""


class OneFromList(OpeningChoices, forms.Select):
    """One choice from a long list."""


class DateBoxes(forms.Widget):
    """Day, month and year, each typed in any digits or words, and a calendar to choose."""

    template_name = "parole/date.html"
    use_fieldset = True

    def __init__(self, attrs: dict[str, Any] | None = None, *, own: bool = False) -> None:
        super().__init__(attrs)
        self.own = own

    def get_context(self, name: str, value: Any, attrs: dict[str, Any] | None) -> dict[str, Any]:
        context: dict[str, Any] = super().get_context(name, value, attrs)
        boxes = value if isinstance(value, Mapping) else {"year": value or ""}
        labels = {"day": _("Day"), "month": _("Month"), "year": _("Year")}
        chosen = boxes.get("calendar") or "GREGORIAN"
        context["boxes"] = [
            {
                "part": part,
                "name": f"{name}.{part}",
                "label": label,
                "value": boxes.get(part, ""),
                "autocomplete": f"bday-{part}" if self.own else "off",
            }
            for part, label in labels.items()
        ]
        context["calendars"] = [
            {"key": key, "label": label, "chosen": key == chosen} for key, label in CALENDARS
        ]
        context["is_other_calendar"] = chosen != "GREGORIAN"
        return context

    def id_for_label(self, id_: str, index: str = "0") -> str:
        return f"{id_}.day"


class Nested(forms.Widget):
    """Boxes that a form of their own prints: the parts of an address, the rows of a list."""

    use_fieldset = True

    def id_for_label(self, id_: str, index: str = "0") -> str:
        return id_


def widget_for(field: Field, choices: tuple[Choice, ...], opens: Mapping[str, str]) -> forms.Widget:
    """Return the box for a declared field; `opens` names the CSS class of choices that open others.

    A field of which the choices are few is a list of buttons; a long one is a select.
    """
    if field.kind in (Kind.RADIO, Kind.CHECK, Kind.SELECT, Kind.COUNTRY):
        return _choosing(field, choices, opens)
    if field.kind is Kind.TICK:
        return forms.CheckboxInput(attrs={"class": opens["True"]} if "True" in opens else None)
    if field.kind is Kind.DATE:
        return DateBoxes(own=field.autocomplete == "bday")
    if field.kind in (Kind.ADDRESS, Kind.LIST):
        return Nested()
    if field.kind is Kind.LONG:
        return forms.Textarea(attrs={"dir": "auto", "rows": 6})
    return forms.TextInput(attrs=_attributes(field))


def _choosing(
    field: Field, choices: tuple[Choice, ...], opens: Mapping[str, str]
) -> OneOf | SomeOf | OneFromList:
    kinds: dict[Kind, type[OneOf | SomeOf]] = {Kind.RADIO: OneOf, Kind.CHECK: SomeOf}
    listed: list[tuple[str, Text]] = [(choice.key, choice.label) for choice in choices]
    if field.kind not in kinds:
        listed.insert(0, ("", _("Choose from the list")))
    attrs = {"autocomplete": field.autocomplete} if field.autocomplete else {}
    kind: type[OneOf | SomeOf | OneFromList] = kinds.get(field.kind, OneFromList)
    widget = kind(choices=listed, attrs=attrs)
    widget.hints = {choice.key: str(choice.hint) for choice in choices if choice.hint}
    widget.opens = opens
    widget.alone = frozenset(choice.key for choice in choices if choice.alone)
    return widget


def _attributes(field: Field) -> dict[str, Any]:
    attrs: dict[str, Any] = {"dir": "auto", "autocomplete": "off", **ATTRIBUTES.get(field.kind, {})}
    if field.autocomplete:
        attrs["autocomplete"] = field.autocomplete
    if field.kind in SHORT:
        attrs["class"] = "short"
    return attrs
