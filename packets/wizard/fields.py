"""Fields of a Django form that are made from declared ones and read what people type."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Any, cast

from django import forms
from django.forms import BoundField
from django.utils.translation import gettext as _

from packets.questions import Choice, Field, Kind, Text
from packets.wizard.address_parts import parts_of
from packets.wizard.countries import country_choices
from packets.wizard.plain_form import PlainForm
from packets.wizard.raw import is_blank
from packets.wizard.reading import Read, needs_english, read
from packets.wizard.reading.outcome import NOTHING
from packets.wizard.widgets import widget_for


@dataclass(frozen=True, kw_only=True)
class Setting:
    """What the fields of one page share: names for its texts, the country for its phones."""

    say: Callable[[Any], str]
    country: str = ""
    today: date | None = None


class AnswerField(forms.Field):
    """One answer. `found` is what came of reading it, once the form has been cleaned."""

    def __init__(
        self, declared: Field, setting: Setting, *, opens: Mapping[str, str] | None = None
    ) -> None:
        choices = _choices(declared, setting)
        super().__init__(
            required=False,
            label=setting.say(declared.label),
            help_text=setting.say(declared.hint),
            widget=widget_for(declared, choices, opens or {}),
        )
        self.declared = declared
        self.setting = setting
        self.found: Read = NOTHING
        self.is_heading = False
        self.asked_when = ""
        self.look = "english" if declared.name.endswith(".en") else ""

    def clean(self, value: Any) -> Any:
        setting = self.setting
        self.found = read(self.declared, value, country=setting.country, today=setting.today)
        if not self.found.is_clear:
            raise forms.ValidationError(self.setting.say(self.found.error))
        return self.found.value

    def anchor(self, bound: BoundField) -> str:
        """Return the id of the first box, where a link in the error summary leads."""
        if self.declared.kind in (Kind.RADIO, Kind.CHECK):
            return f"{bound.auto_id}_0"
        return self.widget.id_for_label(str(bound.auto_id)) or str(bound.auto_id)


class SecretField(AnswerField):
    """A number that is never sent to a browser again: an empty box leaves it as it is."""

    def __init__(self, declared: Field, setting: Setting, *, kept: str = "", **more: Any) -> None:
        super().__init__(declared, setting, **more)
        self.kept = kept
        if kept:
            self.help_text = _(
                "A number that ends in {last} is saved. Leave the box empty to keep it"
            ).format(last=kept[-4:])

    def clean(self, value: Any) -> Any:
        cleaned = super().clean(value)
        if cleaned is None and self.kept:
            self.found = Read(value=self.kept)
        return self.found.value


class PartsForm(PlainForm):
    """Some declared fields inside a bigger one: the lines of an address, a row of a list."""

    def __init__(
        self, parts: tuple[Field, ...], raw: Mapping[str, Any], setting: Setting, *, prefix: str
    ) -> None:
        self.raw = raw
        data = {f"{prefix}.{name}": value for name, value in raw.items()}
        super().__init__(data=data, prefix=prefix)
        for part in parts:
            self.fields[part.name] = AnswerField(part, setting)
            english = f"{part.name}.en"
            if part.kind is Kind.TEXT and (needs_english(raw.get(part.name)) or raw.get(english)):
                self.fields[english] = english_field(part, setting)

    def add_prefix(self, field_name: str) -> str:
        return f"{self.prefix}.{field_name}"

    @property
    def is_blank(self) -> bool:
        return is_blank(self.raw)

    def clean(self) -> None:
        if self.is_blank:
            return
        for name, field in self.fields.items():
            declared = cast(AnswerField, field).declared
            if declared.needed and name not in self.errors and not self.cleaned_data.get(name):
                self.add_error(name, str(declared.error or declared.label))


class BoundParts(BoundField):
    """An address with its lines."""

    @property
    def parts(self) -> PartsForm:
        field = cast(PartsField, self.field)
        raw = self.value() or {}
        parts = parts_of(field.declared)
        return PartsForm(parts, raw, field.setting, prefix=self.html_name)


class PartsField(AnswerField):
    """An address."""

    def get_bound_field(self, form: forms.BaseForm, field_name: str) -> BoundField:
        return BoundParts(form, self, field_name)

    def anchor(self, bound: BoundField) -> str:
        return f"{bound.auto_id}.country"


class BoundRows(BoundField):
    """A list with its rows and one empty row more."""

    @property
    def rows(self) -> list[PartsForm]:
        field = cast(RowsField, self.field)
        typed = [row for row in self.value() or [] if not is_blank(row)]
        blank: dict[str, Any] = {}
        return [
            PartsForm(field.declared.parts, row, field.setting, prefix=f"{self.html_name}.{place}")
            for place, row in enumerate([*typed, blank])
        ]


class RowsField(AnswerField):
    """A list of rows."""

    @property
    def row_name(self) -> Text:
        return self.declared.row_name

    def get_bound_field(self, form: forms.BaseForm, field_name: str) -> BoundField:
        return BoundRows(form, self, field_name)

    def anchor(self, bound: BoundField) -> str:
        """Lead to the first box that is wrong, else to the first box."""
        rows = cast(BoundRows, bound).rows
        wrong = [(row, name) for row in rows for name in row.errors]
        row, name = wrong[0] if wrong else (rows[0], next(iter(rows[0].fields)))
        return cast(AnswerField, row.fields[name]).anchor(row[name])


def field_for(
    declared: Field, setting: Setting, *, kept: Any = None, opens: Mapping[str, str] | None = None
) -> AnswerField:
    """Return the form field for a declared one; `kept` is the value that a row keeps of it."""
    if declared.kind is Kind.SSN:
        return SecretField(declared, setting, kept=str(kept or ""), opens=opens)
    kinds = {Kind.ADDRESS: PartsField, Kind.LIST: RowsField}
    return kinds.get(declared.kind, AnswerField)(declared, setting, opens=opens)


def english_field(declared: Field, setting: Setting) -> AnswerField:
    """Return the box for the English words of a text in another script."""
    asked = replace(
        declared,
        name=f"{declared.name}.en",
        label=_("The same in English"),
        hint=_("USCIS reads English only. Someone you trust can write it"),
        needed=False,
        autocomplete="",
    )
    return AnswerField(asked, setting)


def _choices(declared: Field, setting: Setting) -> tuple[Choice, ...]:
    if declared.kind is Kind.COUNTRY:
        return country_choices()
    return tuple(
        replace(choice, label=setting.say(choice.label), hint=setting.say(choice.hint))
        for choice in declared.all_choices()
    )
