"""What the letter says of a donor, the match and the surgery."""

from django.utils.translation import gettext_lazy as _
from django.utils.translation import gettext_noop

from packets.english import inside, listed, when
from packets.urgency import Dated, Told

PAYERS_IN_ENGLISH = {
    "INSURANCE": "the insurance of the recipient",
    "CENTER": "the transplant center",
    "RECIPIENT": "the recipient or the recipient’s family",
    "SUPPORTER": "the financial supporter",
    "TRAVELLER": "the beneficiary",
}


GIFTS_IN_ENGLISH = {
    "KIDNEY": "a kidney",
    "LIVER": "a part of the liver",
    "MARROW": "bone marrow or stem cells",
}


def donor(told: Told) -> str:
    name, link = told.part("org-who", "name"), told.part("org-who", "link")
    if not name:
        return ""
    known = f" ({told.who}’s {link})" if link and len(link.split()) == 1 else ""
    return f"{told.who} is to donate {_gift(told)} to {name}{known} in the United States."


def _gift(told: Told) -> str:
    if told.reason.is_("org-what", "gift", "OTHER"):
        return told.part("org-what", "detail") or "an organ or tissue"
    return "".join(told.english("org-what", "gift", GIFTS_IN_ENGLISH)) or "an organ or tissue"


def illness(told: Told) -> str:
    name, diagnosis = told.part("org-who", "name"), told.part("org-who", "illness")
    return f"The diagnosis of {name} is {diagnosis}." if name and diagnosis else ""


def center(told: Told) -> str:
    name = told.part("org-centre", "centre")
    if not name:
        return ""
    contact = told.part("org-centre", "contact")
    call = f" The contact person there is {contact}." if contact else ""
    return f"The transplant center is {name}.{call}"


def match(told: Told) -> str:
    day = when(told.date("org-match", "date"))
    if told.reason.is_("org-match", "match", "YES"):
        return f"A test{f' {inside(day)}' if day else ''} showed that {told.who} is a match."
    if told.reason.is_("org-match", "match", "WAITING"):
        return f"{told.who} was tested{f' {day}' if day else ''}; the result is awaited."
    return ""


def health(told: Told) -> str:
    """Speak of a report only where it is enclosed: what it says stands in it."""
    is_enclosed = any(e.kind == "ORG-06" for e in told.case.exhibits_of(told.beneficiary))
    return f"A medical report on {told.who} is enclosed." if is_enclosed else ""


def freely(told: Told) -> str:
    if not told.reason.is_("org-free", "free", "YES"):
        return ""
    return f"{told.who} donates freely and without payment."


def surgery(told: Told) -> str:
    day = when(told.date("org-date", "date"))
    if day:
        return f"The surgery is set for {day.split(' ', 1)[1]}."
    if told.reason.value("org-date", "none"):
        return "The center has not set a date for the surgery yet."
    return ""


def payer(told: Told) -> str:
    payers = told.english("org-cost", "payer", PAYERS_IN_ENGLISH)
    if not payers:
        return ""
    return f"{told.who}’s medical care and travel are to be paid by {listed(payers)}."


def deadline(told: Told) -> tuple[str, str] | None:
    day = told.date("org-date", "date")
    return (day, gettext_noop("Transplant surgery")) if day else None


def events(told: Told) -> tuple[Dated, ...]:
    is_match = told.reason.is_("org-match", "match", "YES")
    tested = Dated(
        day=told.date("org-match", "date") if match(told) else "",
        what=_("Test that showed a match") if is_match else _("Test for a match, result awaited"),
        proof=("ORG-02",),
    )
    operation = Dated(
        day=told.date("org-date", "date"),
        what=_("Transplant surgery"),
        detail=told.part("org-centre", "centre"),
        proof=("ORG-01",),
        is_fixed=True,
    )
    return tested, operation
