"""The forms of the review: a new comment, and what is said below one."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from packets.models import Comment
from packets.models.exhibit import new_key
from packets.reviewing.anchors import Box
from packets.snapshot.bounds import LONGEST_COMMENT, LONGEST_QUOTE
from packets.views.suggest import PlainWords
from packets.wizard.plain_form import PlainForm
from packets.wizard.widgets import OneOf

Kind, On = Comment.Kind, Comment.On
BOX_NUMBERS = 4
SMALLEST_SIDE = 0.004
"""Of a place that was drawn, as a part of the page: less is a slip of the hand."""

KIND_HINTS = {
    Kind.CHANGE: _("Stops the sign-off until you close it"),
    Kind.SUGGESTION: _("The family may keep it as it is"),
    Kind.QUESTION: _("You need to know something"),
    Kind.PRIVATE: _("Only attorneys and paralegals of this case see it"),
}


class CommentForm(PlainForm):
    """A new comment; `on_paper` asks which place of the page it is about."""

    kind = forms.ChoiceField(
        label=_("What kind of comment?"),
        choices=Kind.choices,
        initial=Kind.CHANGE,
        widget=OneOf,
        error_messages={"required": _("Choose what kind of comment it is.")},
    )
    kind.widget.hints = {kind.value: hint for kind, hint in KIND_HINTS.items()}
    quote = PlainWords(
        label=_("The words on the page that it is about"),
        help_text=_("As they stand there. Empty means the whole page"),
        required=False,
        longest=LONGEST_QUOTE,
        widget=forms.TextInput(attrs={"dir": "auto", "autocomplete": "off"}),
    )
    boxes = forms.CharField(required=False, max_length=2000, widget=forms.HiddenInput)
    is_whole = forms.BooleanField(
        label=_("It is about the whole document, not this page"), required=False
    )
    text = PlainWords(
        label=_("Your comment"),
        help_text=_("Plain words. Say what is wrong and what to do now"),
        error_messages={"required": _("Write your comment.")},
        longest=LONGEST_COMMENT,
        widget=forms.Textarea(attrs={"rows": 4, "dir": "auto"}),
    )
    due = forms.DateField(
        label=_("Needed by"),
        required=False,
        error_messages={"invalid": _("Write the day like 2026-12-14.")},
        widget=forms.DateInput(attrs={"type": "date", "class": "short"}),
    )
    form_token = forms.CharField(max_length=64, widget=forms.HiddenInput, required=False)

    def __init__(self, *args: Any, on_paper: bool, **kwargs: Any) -> None:
        kwargs.setdefault("initial", {})
        kwargs["initial"] = {"form_token": new_key(), **kwargs["initial"]}
        super().__init__(*args, **kwargs)
        if not on_paper:
            for name in ("quote", "boxes", "is_whole"):
                del self.fields[name]

    def clean_boxes(self) -> tuple[Box, ...]:
        """Return the places that were drawn; what is no place is left out."""
        return tuple(
            box for part in self.cleaned_data["boxes"].split(";") if (box := _box(part)) is not None
        )

    def clean_form_token(self) -> str:
        return self.cleaned_data["form_token"] or new_key()


def _box(part: str) -> Box | None:
    try:
        numbers = [round(float(number), 5) for number in part.split(",")]
    except ValueError:
        return None
    if len(numbers) != BOX_NUMBERS:
        return None
    left, top, width, height = numbers
    is_inside = min(left, top) >= 0 and left + width <= 1.001 and top + height <= 1.001  # noqa: PLR2004
    is_large = min(width, height) >= SMALLEST_SIDE
    return (left, top, width, height) if is_inside and is_large else None


class SayForm(PlainForm):
    """What is said below a comment; the button says what is done with it."""

    text = PlainWords(
        label=_("Your reply"),
        required=False,
        longest=LONGEST_COMMENT,
        widget=forms.Textarea(attrs={"rows": 3, "dir": "auto"}),
    )
    version = forms.IntegerField(widget=forms.HiddenInput, required=False)
    form_token = forms.CharField(max_length=64, widget=forms.HiddenInput, required=False)

    def clean_form_token(self) -> str:
        return self.cleaned_data["form_token"] or new_key()

    def clean_version(self) -> int:
        return self.cleaned_data["version"] or 0
