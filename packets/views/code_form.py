"""The box for a code of six figures, and such a code."""

from typing import cast

from django import forms
from django.utils.crypto import get_random_string

from packets.questions.account import CODE

CODE_DIGITS = 6


def a_code() -> str:
    return get_random_string(CODE_DIGITS, "0123456789")


def code_field() -> forms.CharField:
    """Return the box, which takes a code also pasted with spaces or in other digits."""
    field = forms.CharField(
        label=cast(str, CODE.heading),
        help_text=cast(str, CODE.hint),
        error_messages={"required": cast(str, CODE.error)},
        widget=forms.TextInput(
            attrs={
                "autocomplete": "one-time-code",
                "inputmode": "numeric",
                "dir": "ltr",
                "class": "code",
            }
        ),
    )
    field.is_heading = True  # type: ignore[attr-defined]
    return field
