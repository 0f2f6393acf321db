"""Which official forms a packet has filled, which go as answer sheets, and why."""

from typing import Any

from django.utils.translation import gettext_lazy as _

from packets.filings import editions_filed
from packets.questions import Text
from packets.selectors.forms_in_place import Why, why_not_filled
from packets.snapshot import CaseSnapshot

WORDS: dict[Why, Text] = {
    Why.NOT_REVIEWED: _("This service cannot fill this form yet."),
    Why.NOT_APPROVED: _("The file of this form is here. A person must look at it first."),
    Why.OTHER_EDITION: _("The file that is here is of an edition that is not used today."),
    Why.NOT_HERE: _("The file of this form is not here yet."),
}


def forms_told(facts: CaseSnapshot) -> dict[str, Any]:
    """Return the official forms of a case in their order, each with why it is not filled ("")."""
    editions = editions_filed(facts)
    why = why_not_filled(editions, on=facts.filing_day)
    return {
        "forms": [
            {"name": one.form, "is_filled": one.key not in why, "why": _words(why.get(one.key))}
            for one in editions
        ],
        "has_sheets": bool(why),
    }


def _words(why: Why | None) -> Text:
    return "" if why is None else WORDS[why]
