"""How long the stay is and why, and what happens when it ends."""

import re

from packets.english import date_text, place_text
from packets.letter.addressing import is_re_parole, told_bases
from packets.letter.discretion import PAGE as TIES
from packets.letter.discretion import conduct, ties_of
from packets.letter.gaps import gaps_of
from packets.letter.pieces import LetterParagraph, LetterSection
from packets.letter.request import length_text
from packets.letter.telling import Telling, paragraph, said, section, words

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
SAYS_WHO_PAYS = re.compile(r"\b(pays?|paid|fare|ticket)\b", re.IGNORECASE)


def stay_section(telling: Telling) -> LetterSection:
    """Tell the length, its reason, and the known days of the stay in their order."""
    stay = telling.beneficiary.stay
    length = length_text(telling)
    asked = f"Parole is requested for {length}." if length else ""
    days = _days(telling)
    lead = "These are the days of the stay:" if days else ""
    return section(
        "stay",
        "Length of the stay",
        [
            paragraph(
                telling.sentence(asked),
                telling.sentence(said(stay, "w-stay", "why"), *_proof_of_length(telling)),
            ),
            paragraph(telling.sentence(lead)),
            *telling.items(days, *PROOF_OF_LENGTH),
            paragraph(telling.sentence(_post(telling))),
        ],
        gaps_of(telling, stay, ("w-stay", "w-arrive")),
    )


def _proof_of_length(telling: Telling) -> tuple[str, ...]:
    """Return the kinds that show why the stay is so long: else, the plan for its end."""
    has_more = telling.cites(*PROOF_OF_LENGTH)
    return PROOF_OF_LENGTH if has_more else (*PROOF_OF_LENGTH, PLAN_FOR_THE_END)


def _days(telling: Telling) -> list[str]:
    """Return one line for each day that the case names, the earliest first."""
    found: set[tuple[str, str]] = set()
    if not is_re_parole(telling):
        found.add((telling.beneficiary.stay.own_words("w-arrive", "date"), "Arrival"))
    for basis, told in told_bases(telling):
        deadline = basis.deadline(told)
        found |= {*basis.dates(told), *((deadline,) if deadline else ())}
    for supporter in telling.case.supporters_of(telling.beneficiary):
        found.add((supporter.own_words("sup-give", "until"), "Promised support ends"))
    days = sorted((day, what) for day, what in found if date_text(day))
    return [f"{date_text(day)}: {what}." for day, what in days] if len(days) > 1 else []


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
