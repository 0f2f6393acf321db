"""The base of every form of the site: what is wrong says which box it is, and what to do there.

Django's own sentences, such as that a field is required, say neither. A field that has a sentence
of its own keeps it.
"""

from collections.abc import Iterator

from django import forms
from django.utils.translation import gettext_lazy as _

from packets.questions import Text

EMPTY: tuple[tuple[type[forms.Field], Text], ...] = (
    (forms.FileField, _("Choose a file: {label}")),
    (forms.ChoiceField, _("Choose an answer: {label}")),
    (forms.BooleanField, _("Tick this: {label}")),
    (forms.DateField, _("Write the day like 2026-12-14: {label}")),
    (forms.IntegerField, _("Write a number: {label}")),
    (forms.EmailField, _("Write an email address like name@example.org: {label}")),
    (forms.Field, _("Write this: {label}")),
)
"""What to do with an empty box, or with one that holds something else, by its kind."""
TOO_LONG = _("Make this shorter, at most {count} letters: {label}")
SAME = ("required", "invalid", "invalid_choice", "missing", "empty")


class PlainForm(forms.Form):
    """It says of each box that is empty or wrong what to do there."""

    def full_clean(self) -> None:
        for name, field in self.fields.items():
            label = str(field.label or name)
            for code, sentence in _sentences(field):
                field.error_messages[code] = sentence.replace("{label}", label)
        super().full_clean()


def _sentences(field: forms.Field) -> Iterator[tuple[str, str]]:
    """Yield the codes of what has no sentence of its own, with the sentence for it."""
    what_to_do = next(text for kind, text in EMPTY if isinstance(field, kind))
    for code in SAME:
        if _is_djangos(field, code):
            yield code, str(what_to_do)
    longest = getattr(field, "max_length", None) if isinstance(field, forms.CharField) else None
    if longest and "max_length" not in field.error_messages:
        yield "max_length", str(TOO_LONG).replace("{count}", str(longest))


def _is_djangos(field: forms.Field, code: str) -> bool:
    said = field.error_messages.get(code)
    return said is not None and any(
        getattr(kind, "default_error_messages", {}).get(code) is said
        for kind in type(field).__mro__
        if kind.__module__.startswith("django.")
    )
