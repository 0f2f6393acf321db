"""The form that asks why a document cannot be had; other letters are asked for in English too."""

from typing import Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from packets.snapshot.bounds import LONGEST_REASON
from packets.wizard.plain_form import PlainForm
from packets.wizard.reading import needs_english

ASKED = ("why", "instead")
BOXES = ("why", "why.en", "instead", "instead.en")


class CannotGetForm(PlainForm):
    """Why a document cannot be had, and what there is instead."""

    why = forms.CharField(
        label=gettext_lazy("Why can you not get it?"),
        help_text=gettext_lazy("Like: the office is closed, or it is not safe to ask"),
        max_length=LONGEST_REASON,
        error_messages={"required": gettext_lazy("Write why you cannot get this document")},
        widget=forms.Textarea(attrs={"dir": "auto", "rows": 4}),
    )
    instead = forms.CharField(
        label=gettext_lazy("What do you have instead?"),
        help_text=gettext_lazy("You can leave it empty"),
        required=False,
        max_length=LONGEST_REASON,
        widget=forms.Textarea(attrs={"dir": "auto", "rows": 4}),
    )

    def __init__(self, *args: Any, **more: Any) -> None:
        super().__init__(*args, **more)
        given = self.data if self.is_bound else self.initial
        for name in ASKED:
            if needs_english(given.get(name)):
                self.fields[f"{name}.en"] = _english_box()
        self.order_fields(BOXES)

    def ask_for_english(self) -> bool:
        """Show as errors which English words are missing, and tell whether any are."""
        missing = [n for n in self.fields if n.endswith(".en") and not self.cleaned_data.get(n)]
        for name in missing:
            self.add_error(name, _("Write it in English too. USCIS reads English only"))
        return bool(missing)


def _english_box() -> forms.CharField:
    box = forms.CharField(
        label=_("The same in English"),
        help_text=_("USCIS reads English only. Someone you trust can write it"),
        required=False,
        max_length=LONGEST_REASON,
        validators=[_refuse_other_letters],
        widget=forms.Textarea(attrs={"dir": "auto", "rows": 4}),
    )
    box.look = "english"  # type: ignore[attr-defined]
    return box


def _refuse_other_letters(words: str) -> None:
    if needs_english(words):
        raise forms.ValidationError(_("Write this in English letters"))
