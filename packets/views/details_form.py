"""The boxes of a declared page outside of the walk of the wizard, typed as loosely as there."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from django.http import QueryDict
from django.utils.translation import gettext as _

from packets.english import is_latin
from packets.questions import Page
from packets.wizard.fields import Setting, field_for
from packets.wizard.forms import Problem
from packets.wizard.plain_form import PlainForm
from packets.wizard.raw import Raw, posted_page, stored_page

IN_ENGLISH = ("title", "issuer", "proves", "translator")


class DetailsForm(PlainForm):
    """A form of such a page; what goes into the packet must be in English letters."""

    def __init__(self, page: Page, raw: Raw, today: date | None = None) -> None:
        super().__init__(data=raw)
        setting = Setting(say=str, today=today)
        for declared in page.fields:
            self.fields[declared.name] = field_for(declared, setting)

    def clean(self) -> None:
        for name in IN_ENGLISH:
            words = self.cleaned_data.get(name)
            if words and not is_latin(str(words)):
                self.add_error(name, _("Write this in English letters. USCIS reads English only"))

    @property
    def problems(self) -> list[Problem]:
        """Return the lines of the error summary."""
        return [
            Problem(anchor=field.anchor(self[name]), sentence=str(error))  # type: ignore[attr-defined]
            for name, field in self.fields.items()
            for error in self.errors.get(name, ())
        ]

    @property
    def answers(self) -> Mapping[str, Any]:
        return self.cleaned_data


def posted(page: Page, data: QueryDict, *, today: date | None = None) -> DetailsForm:
    """Return the form as it was sent; with `today`, what is past cannot lie ahead of it."""
    return DetailsForm(page, posted_page(page, data), today)


def opened(page: Page, answers: Mapping[str, Any]) -> DetailsForm:
    return DetailsForm(page, stored_page(page, answers, {}))
