"""Choices and ticks: only what is offered, no more than allowed, and "none" alone."""

from collections.abc import Iterable
from typing import Any

from django.utils.translation import gettext as _

from packets.questions import Field
from packets.wizard.reading.outcome import NOTHING, Read, not_understood, understood

TICKED = ("on", "true", "yes", "1")


def read_pick(field: Field, raw: Any) -> Read:
    key = str(raw or "").strip()
    if not key:
        return NOTHING
    if key not in {choice.key for choice in field.all_choices()}:
        return not_understood(raw, _("Choose one of the answers"))
    return understood(key)


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
