"""How long the stay is and why, and what happens when it ends."""

import re
from collections.abc import Iterator
from datetime import date

from django.utils.translation import gettext as _

from babel.dates import format_skeleton

from packets.english import date_text, place_text
from packets.letter.discretion import PAGE as TIES
from packets.letter.discretion import conduct, ties_of
from packets.letter.gaps import gaps_of
from packets.letter.months import PAGE as MONTHS
from packets.letter.months import is_told_by_months, known_days, month_lines, untold_months
from packets.letter.pieces import Gap, LetterParagraph, LetterSection
from packets.letter.request import length_text
from packets.letter.telling import Telling, paragraph, said, section, words
from parole_site.locales import locale_now

PAYERS = {
    "PETITIONER": "the petitioner",
    "SUPPORTER": "the financial supporter",
    "TRAVELLER": "the beneficiary",
    "HOSPITAL": "a hospital or a charitable organization",
}
PROOF_OF_LENGTH = (
    *("MED-01", "MED-06", "ORG-01", "ILL-05", "CAR-03", "FUN-02", "CIV-01", "CIV-03"),
    *("STU-01", "REP-E2"),
)
PLAN_FOR_THE_END = "ALL-18"
PROOF_OF_THE_END = (PLAN_FOR_THE_END, "MED-05", "ILL-05", "SPB-03")
NAMED_AT_MOST = 6
SAYS_WHO_PAYS = re.compile(r"\b(pays?|paid|fare|ticket)\b", re.IGNORECASE)


def stay_section(telling: Telling) -> LetterSection:
    """Tell the length, its reason, and the known days of the stay in their order."""
    stay = telling.beneficiary.stay
    length = length_text(telling)
    asked = f"Parole is requested for {length}." if length else ""
    lead, lines = _by_days(telling)
    return section(
        "stay",
        "Length of the stay",
        [
            paragraph(
                telling.sentence(asked),
                telling.sentence(said(stay, "w-stay", "why"), *_proof_of_length(telling)),
            ),
            paragraph(telling.sentence(lead)),
            *telling.items(lines, *PROOF_OF_LENGTH),
            paragraph(telling.sentence(_post(telling))),
        ],
        [*gaps_of(telling, stay, ("w-stay", "w-arrive", MONTHS)), *_untold(telling)],
    )


def _by_days(telling: Telling) -> tuple[str, list[str]]:
    """Return a lead-in and its list: a stay of more than a month is told month by month."""
    if is_told_by_months(telling):
        return "This is the stay, month by month:", month_lines(telling)
    days = _days(telling)
    return ("These are the days of the stay:" if days else ""), days


def _untold(telling: Telling) -> Iterator[Gap]:
    months = untold_months(telling)
    if months:
        text = _("Say what happens in each month of the stay. Nothing is told of: {months}")
        named = ", ".join(map(_month, months[:NAMED_AT_MOST]))
        named += " …" * (len(months) > NAMED_AT_MOST)
        about = telling.beneficiary.key
        yield Gap(text=text.format(months=named), mend_at=MONTHS, about=about)


def _month(first: date) -> str:
    """Return a month in the language of the page: "March 2027"."""
    return str(format_skeleton("yMMMM", first, locale=locale_now()))


def _proof_of_length(telling: Telling) -> tuple[str, ...]:
    """Return the kinds that show why the stay is so long: else, the plan for its end."""
    has_more = telling.cites(*PROOF_OF_LENGTH)
    return PROOF_OF_LENGTH if has_more else (*PROOF_OF_LENGTH, PLAN_FOR_THE_END)


def _days(telling: Telling) -> list[str]:
    """Return one line for each day that the case names, the earliest first."""
    found = {(event.begins, event.what) for event in known_days(telling)}
    days = [f"{date_text(day)}: {what}." for day, what in sorted(found)]
    return days if len(days) > 1 else []


def _post(telling: Telling) -> str:
    stay = telling.beneficiary.stay
    code = stay.own_words("w-arrive", "post_country")
    place = place_text(words(stay, "w-arrive", "post_city"), code)
    if not place or code == "US":
        return ""
    return f"The U.S. embassy or consulate to notify is the one in {place}."


def departure_section(telling: Telling) -> LetterSection:
    """Tell the plan for the last day and who pays for the way.

    Conduct is told here where nobody told of ties to home: else it has a section with them.
    """
    paragraphs: list[LetterParagraph] = [
        paragraph(
            telling.sentence(said(telling.beneficiary.stay, "w-plan", "plan"), *PROOF_OF_THE_END),
            telling.sentence(_ticket(telling), "MED-05", "ALL-18"),
        ),
    ]
    heading = "The end of the stay"
    if not ties_of(telling):
        paragraphs.append(conduct(telling))
        heading = "The end of the stay, ties and conduct"
    gaps = gaps_of(telling, telling.beneficiary.stay, ["w-plan", TIES])
    return section("departure", heading, paragraphs, gaps)


def _ticket(telling: Telling) -> str:
    stay = telling.beneficiary.stay
    payer = PAYERS.get(stay.own_words("w-plan", "pays"), "")
    if SAYS_WHO_PAYS.search(words(stay, "w-plan", "plan")):
        return ""
    return f"The ticket is to be paid by {payer}." if payer else ""
