"""Choices and ticks: only what is offered, no more than allowed, and "none" alone."""

from collections.abc import Iterable
from typing import Any

from django.utils.translation import gettext as _

from packets.questions import Field
from packets.wizard.reading.outcome import NOTHING, Read, not_understood, understood

TICKED = ("on", "true", "yes", "1")


def read_pick(field: Field, raw: Any) -> Read:
    typed = str(raw or "").strip()
    if not typed:
        return NOTHING
    key = _meant(field, typed)
    if not key:
        return not_understood(raw, _("Choose one of the answers"))
    return understood(key)


def _meant(field: Field, typed: str) -> str:
    """Return the key that a word means: itself, its choice's words, or its only first letter."""
    choices = field.all_choices()
    if any(choice.key == typed for choice in choices):
        return typed
    word = typed.casefold()
    named = [c.key for c in choices if word in (c.key.casefold(), str(c.label).casefold())]
    letter = [c.key for c in choices if len(word) == 1 and c.key.casefold().startswith(word)]
    found = named or letter
    return found[0] if len(found) == 1 else ""


def read_picks(field: Field, raw: Any) -> Read:
    """Read the keys of a CHECK field, in the order in which they are offered."""
    given = [raw] if isinstance(raw, str) else list(raw) if isinstance(raw, Iterable) else []
    typed = {str(key) for key in given if str(key or "").strip()}
    if not typed:
        return NOTHING
    offered = field.all_choices()
    picked = [choice for choice in offered if choice.key in typed]
    if len(picked) < len(typed):
        return not_understood(raw, _("Choose from the answers on the page"))
    if len(picked) > 1 and any(choice.alone for choice in picked):
        alone = next(str(choice.label) for choice in picked if choice.alone)
        return not_understood(
            raw, _("“{answer}” cannot go with another answer").format(answer=alone)
        )
    if field.at_most and len(picked) > field.at_most:
        return not_understood(raw, _("Choose at most {most}").format(most=field.at_most))
    return understood([choice.key for choice in picked])


def read_tick(raw: Any) -> Read:
    ticked = str(raw).strip().lower() in TICKED
    return understood(ticked) if ticked else NOTHING
