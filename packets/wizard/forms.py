"""A page of the wizard as a Django form: what was typed in, what is understood, what is missing.

Wrong words stay in their boxes with a sentence; everything else on the page is saved all the same.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.http import QueryDict
from django.utils.translation import gettext as _

from crispy_forms.helper import FormHelper

from packets.questions import Field, Kind, Page
from packets.snapshot import Answered
from packets.snapshot.answers import is_before
from packets.wizard.fields import AnswerField, Setting, english_field, field_for
from packets.wizard.plain_form import PlainForm
from packets.wizard.raw import Raw, posted_page, stored_page
from packets.wizard.reading import needs_english
from packets.wizard.reading.outcome import not_understood
from packets.wizard.walk import Stop

# The field that asks for a name in its own letters is not to be put into English.
IN_OWN_LETTERS = "native"
WHOLE = "form_complete"


@dataclass(frozen=True, kw_only=True)
class Problem:
    """One line of the error summary: a sentence, and the id of the box it speaks of."""

    anchor: str
    sentence: str


@dataclass(frozen=True, kw_only=True)
class Kept:
    """What a row keeps of one page, or is to keep; `at` is when it was saved last."""

    answers: Mapping[str, Any]
    unclear: Mapping[str, Any]
    version: int = 0
    at: datetime | None = None


class PageForm(PlainForm):
    """One page about one subject. `raw` is what its boxes show (packets.wizard.raw)."""

    def __init__(self, stop: Stop, raw: Raw, kept: Kept, *, country: str = "") -> None:
        super().__init__(data={**raw, "version": kept.version, WHOLE: "1"})
        self.page: Page = stop.page
        self.version = kept.version
        self._setting = Setting(say=stop.say, country=country, today=stop.today)
        opens, conditions = _conditions(stop.page)
        for declared in stop.page.fields:
            if declared.kind is Kind.FILE:
                continue
            field = field_for(
                declared,
                self._setting,
                kept=kept.answers.get(declared.name),
                opens=opens.get(declared.name),
            )
            field.asked_when = conditions.get(declared.name, "")
            self.fields[declared.name] = field
            self._add_english(declared, raw, field.asked_when)
        self._give_heading(stop)

    def _add_english(self, declared: Field, raw: Raw, asked_when: str) -> None:
        if declared.kind not in (Kind.TEXT, Kind.LONG) or declared.name == IN_OWN_LETTERS:
            return
        name = f"{declared.name}.en"
        if needs_english(raw.get(declared.name)) or raw.get(name):
            self.fields[name] = english_field(declared, self._setting)
            self.fields[name].asked_when = asked_when  # type: ignore[attr-defined]

    def _give_heading(self, stop: Stop) -> None:
        """A first field without a label of its own is asked by the heading of the page."""
        for number, field in enumerate(self.fields.values()):
            if field.label:
                continue
            field.label = stop.heading
            if number == 0:
                field.is_heading = True  # type: ignore[attr-defined]
                field.help_text = field.help_text or stop.hint

    def clean(self) -> dict[str, Any]:
        """Ask again for answers that do not go together; what was typed stays."""
        self._ask_about_none()
        self._ask_about_ends()
        self._ask_about_twice()
        return self.cleaned_data

    def _ask_about_ends(self) -> None:
        """A last day that lies before the first one is asked for again."""
        asked = {n: f for n, f in self.fields.items() if isinstance(f, AnswerField)}
        for name, field in asked.items():
            first = asked.get(field.declared.not_before)
            if first is not None and is_before(field.found.value, first.found.value):
                words = _("This day is before the first day. Check both")
                field.found = not_understood(self.data.get(name), words)
                self.add_error(name, words)

    def _ask_about_twice(self) -> None:
        """An answer that only repeats another one is asked for again."""
        asked = {n: f for n, f in self.fields.items() if isinstance(f, AnswerField)}
        for name, field in asked.items():
            other = asked.get(field.declared.not_again)
            if other is not None and field.found.value and field.found.value == other.found.value:
                words = _("This is the same answer twice. Change it, or leave it empty")
                field.found = not_understood(self.data.get(name), words)
                self.add_error(name, words)

    def _ask_about_none(self) -> None:
        """Ask which is meant where "none" is ticked beside an answer; the answer stays."""
        either = [self.fields[name] for name in self.page.one_of if name in self.fields]
        answered = [f for f in either if isinstance(f, AnswerField) and f.found.value]
        ticks = [field for field in answered if field.declared.kind is Kind.TICK]
        if len(answered) > 1:
            for tick in ticks:
                words = _("“{answer}” cannot go with another answer").format(answer=tick.label)
                tick.found = not_understood("on", words)
                self.add_error(tick.declared.name, words)

    @property
    def has_heading(self) -> bool:
        return any(getattr(field, "is_heading", False) for field in self.fields.values())

    def under_a_heading(self) -> "PageForm":
        """Return the form for a page that has a first heading of its own."""
        for field in self.fields.values():
            field.is_heading = False  # type: ignore[attr-defined]
        return self

    @property
    def helper(self) -> FormHelper:
        """Tell crispy to print the fields only: the page has the tag, the buttons and the token."""
        helper = FormHelper()
        helper.form_tag = False
        helper.disable_csrf = True
        return helper

    @property
    def answers(self) -> dict[str, Any]:
        """Return what was understood, in canonical form; empty answers are left out."""
        kept: dict[str, Any] = {}
        for name, field in self._read():
            if field.found.value not in (None, "", [], {}):
                kept[name] = field.found.value
            if field.found.typed:
                kept[f"{name}.typed"] = field.found.typed
        return kept

    @property
    def unclear(self) -> dict[str, Any]:
        """Return what was typed and not understood, as it was typed."""
        return {name: field.found.unclear for name, field in self._read() if field.found.error}

    @property
    def typed(self) -> Kept:
        """Return what is to be saved, with the version that the page had when it was opened."""
        return Kept(answers=self.answers, unclear=self.unclear, version=self.version)

    @property
    def missing(self) -> list[tuple[str, str]]:
        """Return the boxes that must be filled before the page is done, with a sentence."""
        given = Answered(answers={self.page.id: self.answers})
        say = self._setting.say
        found = [
            (field.name, say(field.error or self.page.error))
            for field in self.page.unanswered(given)
            if field.name in self.fields and field.name not in self.errors
        ]
        for name, field in self._read():
            if name.endswith(".en") and field.found.value is None and not field.found.error:
                found.append((name, _("Write it in English too. USCIS reads English only")))
        return found

    @property
    def is_whole(self) -> bool:
        return not self.errors and not self.missing

    def ask_for_missing(self) -> None:
        """Show what is missing as errors; a page that was only opened is not blamed for gaps."""
        for name, sentence in self.missing:
            self.add_error(name, sentence)

    @property
    def problems(self) -> list[Problem]:
        """Return the lines of the error summary, in the order of the page.

        A sentence that is not the box's own names the box, where the page has several.
        """
        read = list(self._read())
        return [
            Problem(
                anchor=field.anchor(self[name]),
                sentence=self._sentence(field, str(error), is_alone=len(read) == 1),
            )
            for name, field in read
            for error in self.errors.get(name, ())
        ]

    def _sentence(self, field: AnswerField, error: str, *, is_alone: bool) -> str:
        own = self._setting.say(field.declared.error)
        label = str(field.label)
        if is_alone or field.is_heading or error == own or label in error:
            return error
        return named(label, error)

    def _read(self) -> Iterator[tuple[str, AnswerField]]:
        _read_once = self.errors  # Django reads the boxes when their errors are first asked for
        for name, field in self.fields.items():
            if isinstance(field, AnswerField):
                yield name, field


def named(label: str, sentence: str) -> str:
    """Return a sentence of the error summary behind the name of its box."""
    if label.endswith(("?", "؟")):
        return f"{label} {sentence}"
    return _("{label}: {sentence}").format(label=label, sentence=sentence)


def opened_form(stop: Stop, kept: Kept, *, country: str = "") -> PageForm:
    """Return the form with what the row keeps."""
    raw = stored_page(stop.page, kept.answers, kept.unclear)
    return PageForm(stop, raw, kept, country=country)


def posted_form(stop: Stop, data: QueryDict, kept: Kept, *, country: str = "") -> PageForm:
    """Return the form with what was sent."""
    return PageForm(stop, posted_page(stop.page, data), kept, country=country)


def is_whole_body(data: Mapping[str, Any]) -> bool:
    """Tell whether the last field of the form arrived: a body that was cut lacks it."""
    return data.get(WHOLE) == "1"


def _conditions(page: Page) -> tuple[dict[str, dict[str, str]], dict[str, str]]:
    """Return the CSS class of each choice that opens other fields, and the number of those fields.

    A style sheet cannot compare names, so each condition of the page gets a number from 1 on.
    """
    numbers: dict[tuple[str, tuple[str, ...]], str] = {}
    opens: dict[str, dict[str, str]] = {}
    asked: dict[str, str] = {}
    for field in page.fields:
        if field.only_if is None:
            continue
        number = numbers.setdefault(field.only_if, str(len(numbers) + 1))
        asked[field.name] = number
        other, keys = field.only_if
        for key in keys:
            classes = opens.setdefault(other, {}).get(key, "").split()
            opens[other][key] = " ".join(dict.fromkeys([*classes, f"opens-{number}"]))
    return opens, asked
