"""Ties to home, conduct and earlier travel, as far as somebody told of them."""

from packets.english import date_text, listed
from packets.letter.pieces import LetterParagraph, LetterSection, LetterSentence
from packets.letter.telling import FULL_DATE, Telling, paragraph, said, section
from packets.snapshot import ExhibitFacts

PAGE = "w-ties"
TOLD_OF = {
    "family": "Family",
    "home": "Home and property",
    "work": "Work or study",
    "conduct": "Conduct",
    "travel": "Earlier travel",
}
TIES = "ties to home"
SUBJECTS = {
    **dict.fromkeys(("family", "home", "work"), TIES),
    "conduct": "conduct",
    "travel": "earlier travel",
}
LETTERS = "ALL-24"
RECORD = "REP-E5"
SHORTEST_NAME = 5
"""Letters of an issuer that can be told from an everyday word."""


def discretion_section(telling: Telling) -> LetterSection:
    """Return the section in words of who told it; without a word it has no paragraph."""
    lines = ties_of(telling)
    paragraphs: list[LetterParagraph] = []
    if lines:
        lead = telling.sentence(_lead(telling))
        items = (_item(telling, line) for line in lines)
        paragraphs = [paragraph(lead), *items, conduct(telling)]
    return section("discretion", f"{telling.who}’s {_heading(telling)}", paragraphs)


def _item(telling: Telling, line: str) -> LetterParagraph:
    """Return an item that cites the papers of whom it names: a school, an employer, an office."""
    cites = tuple(e.key for e in telling.proof if _is_named(e, line))
    return LetterParagraph(is_item=True, sentences=(LetterSentence(text=line, cites=cites),))


def _is_named(exhibit: ExhibitFacts, line: str) -> bool:
    issuer = exhibit.issuer.partition(",")[0].strip()
    has_day = len(exhibit.dated) == FULL_DATE and date_text(exhibit.dated) in line
    return has_day or (len(issuer) >= SHORTEST_NAME and issuer in line)


def ties_of(telling: Telling) -> list[str]:
    """Return one line for each part that was told: "Family: His wife lives in Zapopan."."""
    stay = telling.beneficiary.stay
    told = {label: said(stay, PAGE, name) for name, label in TOLD_OF.items()}
    return [f"{label}: {words}" for label, words in told.items() if words]


def _lead(telling: Telling) -> str:
    """Say whose word it is: only some of it stands in letters of others."""
    if telling.is_filer:
        return f"This is {telling.who}’s own statement about {_subjects(telling)}:"
    return f"{telling.filer} states the following about {telling.who}’s {_subjects(telling)}:"


def _subjects(telling: Telling) -> str:
    """Return what the lines are about: "ties to home and earlier travel"."""
    return listed(
        dict.fromkeys(subject for name, subject in SUBJECTS.items() if _is_told(telling, name))
    )


def _heading(telling: Telling) -> str:
    """Return what the section is about: the lines, and the conduct that the forms tell of."""
    also = {"conduct"} if any(one.text for one in conduct(telling).sentences) else set()
    told = (s for name, s in SUBJECTS.items() if name in also or _is_told(telling, name))
    return listed(dict.fromkeys(told))


def _is_told(telling: Telling, name: str) -> bool:
    return bool(said(telling.beneficiary.stay, PAGE, name))


def conduct(telling: Telling) -> LetterParagraph:
    """Return what the forms and the enclosed papers say of the person's conduct."""
    return paragraph(_removal(telling), telling.sentence(_letters(telling), LETTERS, RECORD))


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
    if telling.cites(RECORD):
        return f"Papers on {telling.who}’s conduct during the present parole are enclosed."
    count = len(telling.cites(LETTERS))
    if not count:
        return ""
    letters, are = ("Letters", "are") if count > 1 else ("A letter", "is")
    return f"{letters} on {telling.who}’s character or ties {are} enclosed."
