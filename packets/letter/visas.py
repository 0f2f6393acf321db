"""Why the person does not come with a visa, and which petitions exist."""

from packets.english import date_text, is_latin, phrase, sentences
from packets.letter.addressing import is_re_parole
from packets.letter.gaps import gaps_of
from packets.letter.pieces import LetterParagraph, LetterSection, LetterSentence
from packets.letter.telling import Telling, paragraph, said, section
from packets.snapshot import Answered

ANSWERS = {
    "REFUSED": "refused",
    "WAITING": "no decision yet",
    "GIVEN": "granted",
    "STOPPED": "the application was not completed",
}
WHY_NO_VISA = ("ALL-08", "ALL-08b", "ILL-04", "STU-02", "HRM-09")
ON_PAROLE = ("REP-E1", "REP-E3")
PETITIONS = ("ALL-09", "FAM-02")
WAIVERS = ("ALL-08", "ALL-08b")
PAGES = ("w-visa", "w-visa-why", "w-family")


def visa_section(telling: Telling) -> LetterSection:
    history = telling.beneficiary.visa_history
    paragraphs: list[LetterParagraph] = []
    lines = [line for row in history.rows("w-visa", "visas") if (line := _visa(row))]
    if lines:
        lead = "These visa applications have" if len(lines) > 1 else "This visa application has"
        lead = f"{lead} been made for {telling.who}:"
        told, items = telling.listing(telling.sentence(lead), lines, "ALL-08")
        paragraphs += [paragraph(told), *items]
    paragraphs.append(
        paragraph(
            _none(telling),
            telling.sentence(
                said(history, "w-visa-why", "why"),
                *(ON_PAROLE if is_re_parole(telling) else WHY_NO_VISA),
            ),
        )
    )
    paragraphs.append(paragraph(telling.sentence(said(history, "w-waiver", "why"), *WAIVERS)))
    paragraphs.append(paragraph(_petition(telling)))
    gaps = [] if is_re_parole(telling) else gaps_of(telling, history, PAGES)
    return section("visa", "Why a visa is not possible in time", paragraphs, gaps)


def _visa(row: Answered) -> str:
    kind, place, answer, reason = (
        phrase(row.text("row", name)) for name in ("kind", "place", "answer", "reason")
    )
    if not kind or not is_latin(kind + place):
        return ""
    day = date_text(row.own_words("row", "date"))
    head = ", ".join(part for part in (kind[0].upper() + kind[1:], place, day) if part)
    result = ANSWERS.get(answer, "")
    note = f" {sentences(reason)}" if reason and is_latin(reason) else ""
    return f"{head}{f': {result}' if result else ''}.{note}"


def _none(telling: Telling) -> LetterSentence:
    history = telling.beneficiary.visa_history
    is_none = history.value("w-visa", "none") and not history.rows("w-visa", "visas")
    if "not applied" in said(history, "w-visa-why", "why"):
        is_none = False
    if not is_none:
        return LetterSentence(text="")
    return telling.stated(f"{telling.who} has not applied for a visa")


def _petition(telling: Telling) -> LetterSentence:
    history = telling.beneficiary.visa_history
    if history.is_("w-family", "filed", "NO"):
        return telling.stated(f"no family petition has been filed for {telling.who}", *PETITIONS)
    if not history.is_("w-family", "filed", "YES"):
        return LetterSentence(text="")
    receipt = history.own_words("w-family", "receipt")
    number = f" (receipt number {receipt})" if receipt else ""
    told = f"A family petition has been filed for {telling.who}{number}."
    return telling.sentence(told, *PETITIONS)
