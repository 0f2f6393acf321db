"""The form in which a row of law is written as it shall be."""

from datetime import date
from typing import Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from packets.law import Fact
from packets.law.shapes import fault_of
from packets.law.values import Kind, WrongValue, kind_of, typed_of, value_of
from packets.views.facts_shown import CONFIDENCES
from packets.wizard.plain_form import PlainForm

LONGEST_VALUE, LONGEST_WORDS = 10_000, 2_000
DAY_BOX = {"class": "short", "dir": "ltr", "autocomplete": "off"}
HINTS = {
    Kind.NUMBER: gettext_lazy("A whole number, such as 630"),
    Kind.TEXT: gettext_lazy("A sentence or a word"),
    Kind.LINES: gettext_lazy("One thing on each line"),
    Kind.PAIRS: gettext_lazy("One name and its value on each line, such as people: 2"),
}
WRONG = {
    Kind.NUMBER: gettext_lazy("Write a whole number, such as 630"),
    Kind.TEXT: gettext_lazy("Write the value"),
    Kind.LINES: gettext_lazy("Write at least one line"),
    Kind.PAIRS: gettext_lazy("Write one name and its value on each line, such as people: 2"),
}
CHOOSE = gettext_lazy("Choose what the notice does")
SHORT_NAME = gettext_lazy("Write a short name like this: proclamation_10998")


def _day(label: Any, hint: Any, *, required: bool) -> forms.DateField:
    """Ask for a day as 2026-11-25, in a box that keeps whatever was typed."""
    wrong = gettext_lazy("Write the day like this: 2026-11-25")
    return forms.DateField(
        label=label,
        help_text=hint,
        required=required,
        input_formats=["%Y-%m-%d"],
        widget=forms.DateInput(
            format="%Y-%m-%d", attrs={"class": "short", "dir": "ltr", "autocomplete": "off"}
        ),
        error_messages={"invalid": wrong, "required": wrong},
    )


def _words(label: Any, error: Any, *, rows: int = 0, longest: int = LONGEST_WORDS) -> Any:
    box = forms.Textarea(attrs={"rows": rows}) if rows else forms.TextInput()
    return forms.CharField(
        label=label, max_length=longest, widget=box, error_messages={"required": error}
    )


class RowForm(PlainForm):
    """A row that changes one, or follows it. `row` is what was written, once it is valid."""

    value = _words(gettext_lazy("Value"), "", rows=4, longest=LONGEST_VALUE)
    effective_from = _day(
        gettext_lazy("First day"),
        gettext_lazy("Such as 2027-01-01. The row before it ends on the day before"),
        required=True,
    )
    effective_to = _day(
        gettext_lazy("Last day"),
        gettext_lazy("Such as 2026-12-31. Leave it empty while nobody knows it"),
        required=False,
    )
    source = _words(
        gettext_lazy("Source, as people cite it"),
        gettext_lazy("Write the name of the source and its date"),
    )
    source_url = _words(
        gettext_lazy("Page where it can be read"),
        gettext_lazy("Write the address of the page, such as https://www.uscis.gov/g-1055"),
        longest=500,
    )
    confidence = forms.ChoiceField(
        label=gettext_lazy("How sure are you?"),
        choices=list(CONFIDENCES.items()),
        error_messages={
            "required": gettext_lazy("Choose how sure you are"),
            "invalid_choice": gettext_lazy("Choose how sure you are"),
        },
    )
    why = _words(
        gettext_lazy("What did you see, and where?"),
        gettext_lazy("Write what you saw, and where. A second person reads this"),
        rows=3,
    )

    def __init__(self, typed: Any = None, *, of: Fact, is_next: bool) -> None:
        self.of, self.kind = of, kind_of(of.value)
        super().__init__(typed, initial=_initial(of, is_next=is_next))
        self.fields["value"].help_text = HINTS[self.kind]
        self.fields["value"].error_messages["required"] = WRONG[self.kind]
        if self.kind == Kind.NUMBER:
            self.fields["value"].widget = forms.TextInput(attrs={"class": "short", "dir": "ltr"})
        if not is_next:
            del self.fields["effective_from"]

    def clean_value(self) -> Any:
        try:
            value = value_of(self.cleaned_data["value"], self.kind)
        except WrongValue as error:
            raise forms.ValidationError(str(WRONG[self.kind])) from error
        fault = fault_of(self.of.key, value)
        if fault is not None:
            raise forms.ValidationError(str(fault))
        return value

    def clean(self) -> dict[str, Any]:
        given = super().clean() or {}
        first = given.get("effective_from") or self.of.effective_from
        last = given.get("effective_to")
        if last is not None and last < first:
            self.add_error("effective_to", _("The last day is before the first day. Check both."))
        return given

    @property
    def key(self) -> str:
        """Return the name of the fact that is written."""
        return self.of.key

    def row(self, *, today: date) -> Fact:
        """Return the row as it was written; who writes it has looked it up today."""
        given = self.cleaned_data
        return Fact(
            key=self.key,
            value=given["value"],
            effective_from=given.get("effective_from", self.of.effective_from),
            effective_to=given["effective_to"],
            source=given["source"],
            source_url=given["source_url"],
            checked_on=today,
            confidence=given["confidence"],
        )


class NoticeForm(RowForm):
    """A notice about people of some countries that has no row yet."""

    what = forms.ChoiceField(
        label=gettext_lazy("What does it do?"),
        choices=[
            ("notice.limit.", gettext_lazy("It limits visas or entry of people of some countries")),
            ("notice.stop.", gettext_lazy("It may delay or stop the answer to their requests")),
        ],
        error_messages={"required": CHOOSE, "invalid_choice": CHOOSE},
    )
    name = forms.RegexField(
        regex=r"\A[a-z0-9_]{3,60}\Z",
        label=gettext_lazy("Short name"),
        help_text=gettext_lazy("Small letters, numbers and _, such as proclamation_10998"),
        widget=forms.TextInput(attrs=DAY_BOX),
        error_messages={"invalid": SHORT_NAME, "required": SHORT_NAME},
    )
    field_order = ("what", "name")

    def __init__(self, typed: Any = None, *, today: date) -> None:
        super().__init__(typed, of=_no_notice(today), is_next=True)

    @property
    def key(self) -> str:
        return f"{self.cleaned_data['what']}{self.cleaned_data['name']}"


def _no_notice(today: date) -> Fact:
    """Return the empty row from which a notice is written."""
    return Fact(
        key="notice.limit.",
        value=[],
        effective_from=today,
        effective_to=None,
        source="",
        source_url="",
        checked_on=today,
        confidence="U",
    )


def _initial(of: Fact, *, is_next: bool) -> dict[str, Any]:
    return {
        "value": typed_of(of.value),
        "effective_to": None if is_next else of.effective_to,
        "source": "" if is_next else of.source,
        "source_url": of.source_url,
        "confidence": of.confidence,
    }
