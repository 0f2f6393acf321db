"""How long the stay is and why, and what happens when it ends."""

import re

from packets.english import date_text, place_text
from packets.letter.addressing import is_re_parole, told_bases
from packets.letter.gaps import gaps_of
from packets.letter.pieces import LetterParagraph, LetterSection, LetterSentence
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
    """Tell the plan for the last day, who pays for the way, ties and conduct."""
    paragraphs: list[LetterParagraph] = [
        paragraph(
            telling.sentence(
                said(telling.beneficiary.stay, "w-plan", "plan"),
                "ALL-18",
                "MED-05",
                "ILL-05",
                "SPB-03",
            ),
            telling.sentence(_ticket(telling), "MED-05", "ALL-18"),
        ),
        paragraph(
            _removal(telling),
            telling.sentence(_letters(telling), "ALL-24", "REP-E5"),
        ),
    ]
    gaps = gaps_of(telling, telling.beneficiary.stay, ["w-plan"])
    return section("departure", "The end of the stay, ties and conduct", paragraphs, gaps)


def _ticket(telling: Telling) -> str:
    stay = telling.beneficiary.stay
    payer = PAYERS.get(stay.own_words("w-plan", "pays"), "")
    if SAYS_WHO_PAYS.search(words(stay, "w-plan", "plan")):
        return ""
    return f"The ticket is to be paid by {payer}." if payer else ""


def _removal(telling: Telling) -> LetterSentence:
    answer = telling.beneficiary.own_words("ben-past", "removal")
    if answer == "NO":
        fact = f"{telling.who} has not been in removal proceedings in the United States"
        return telling.stated(fact, "ALL-22")
    if answer != "YES":
        return LetterSentence(text="")
    return telling.sentence(
        f"{telling.who} has been in exclusion, deportation, removal, or rescission proceedings; "
        "Form I-131, Part 4, says so.",
        "ALL-22",
    )


def _letters(telling: Telling) -> str:
    """Speak of letters only where they are enclosed."""
    if telling.cites("REP-E5"):
        return f"Papers on {telling.who}’s conduct during the present parole are enclosed."
    count = len(telling.cites("ALL-24"))
    if not count:
        return ""
    letters, are = ("Letters", "are") if count > 1 else ("A letter", "is")
    return f"{letters} on {telling.who}’s character or ties {are} enclosed."
