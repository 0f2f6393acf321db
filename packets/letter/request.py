"""The first section: who asks, for whom, for how long, and how they are linked."""

from packets.english import count_text, date_text, in_country, inside, listed, place_text, when
from packets.letter.addressing import is_re_parole
from packets.letter.gaps import gaps_of
from packets.letter.pieces import Gap, LetterSection, LetterSentence
from packets.letter.telling import Telling, paragraph, said, section, words
from packets.slots import english_name

STATUSES = {
    "CITIZEN": "a citizen of the United States",
    "NATIONAL": "a national of the United States",
    "PERMANENT_RESIDENT": "a lawful permanent resident of the United States",
    "NONIMMIGRANT": "in the United States as a nonimmigrant",
    "ASYLEE": "in the United States as an asylee",
    "REFUGEE": "in the United States as a refugee",
    "PAROLEE": "in the United States on parole",
    "TPS": "in the United States with Temporary Protected Status",
    "DEFERRED_ACTION": "in the United States with deferred action",
}
# What the traveller is to the petitioner: in general, if male, if female.
LINKS = {
    "PARTNER": ("the spouse", "the husband", "the wife"),
    "CHILD": ("the child", "the son", "the daughter"),
    "PARENT": ("a parent", "the father", "the mother"),
    "SIBLING": ("a sibling", "the brother", "the sister"),
    "FAMILY": ("a relative",) * 3,
    "FRIEND": ("a friend",) * 3,
    "WORK": ("a colleague",) * 3,
    "FAITH": ("a member of the faith community",) * 3,
}
BEYOND_FAMILY = ("FRIEND", "WORK", "FAITH", "OTHER")
SEXES = {"MALE": 1, "FEMALE": 2}
UNITS = {"WEEKS": "week", "MONTHS": "month"}


def request_section(telling: Telling) -> LetterSection:
    return section(
        "request",
        "The request",
        [
            paragraph(
                *_asked_by(telling),
                telling.sentence(_length(telling)),
                telling.sentence(_together(telling)),
            ),
            paragraph(
                telling.sentence(_birth(telling), "ALL-04", "CHD-E1"),
                telling.sentence(_no_passport(telling), "ALL-04"),
                telling.sentence(_link(telling), *_behind_link(telling)),
                telling.sentence(_declarations(telling), "ALL-11", "ALL-12"),
            ),
        ],
        _gaps(telling),
    )


def length_text(telling: Telling) -> str:
    """Return "5 months", or ""."""
    length = telling.beneficiary.stay.number("w-stay", "length")
    unit = telling.beneficiary.stay.own_words("w-stay", "unit")
    return count_text(length, UNITS[unit]) if length and unit in UNITS else ""


def _asked_by(telling: Telling) -> tuple[LetterSentence, ...]:
    """Say who asks for what; the document about the petitioner stands behind what it shows."""
    proof = () if telling.case.is_self_petition else ("ALL-05",)
    status = _status(telling)
    if not status:
        return (telling.sentence(_request(telling), *proof),)
    return telling.sentence(_request(telling)), telling.sentence(status, *proof)


def _request(telling: Telling) -> str:
    kind = "a new period of parole" if is_re_parole(telling) else "humanitarian parole"
    law = "under section 212(d)(5)(A) of the Immigration and Nationality Act"
    if telling.is_filer:
        return f"{telling.full_name} respectfully asks for {kind} {law}."
    who = telling.filer
    if telling.petitioner != telling.filer:
        who = f"{telling.petitioner}, through {telling.filer},"
    return f"{who} respectfully asks for {kind} for {telling.full_name} {law}."


def _status(telling: Telling) -> str:
    """Return what a person who asks for others is in the United States, or ""."""
    is_person = telling.petitioner == telling.filer and not telling.case.is_self_petition
    status = STATUSES.get(telling.case.petitioner.own_words("you-status", "status"), "")
    return f"{telling.filer} is {status}." if status and is_person else ""


def _length(telling: Telling) -> str:
    length = length_text(telling)
    if not length:
        return ""
    arrival = date_text(telling.beneficiary.stay.own_words("w-arrive", "date"))
    return f"The time asked for is {length}{f', from {arrival}' if arrival else ''}."


def _together(telling: Telling) -> str:
    others = [b for b in telling.case.beneficiaries if b != telling.beneficiary]
    names = [name for b in others if (name := english_name(b.name, b.called, ""))]
    if not names:
        return ""
    forms = "Separate Forms I-131 are" if len(names) > 1 else "A separate Form I-131 is"
    return f"{forms} filed together with this one for {listed(names)}."


def _birth(telling: Telling) -> str:
    beneficiary = telling.beneficiary
    born = when(beneficiary.own_words("ben-dob", "dob"))
    city = words(beneficiary, "ben-nation", "born_city")
    where = place_text(city, beneficiary.own_words("ben-nation", "born"))
    citizen = listed(map(in_country, beneficiary.citizenships))
    facts = []
    if born:
        facts.append(f"was born {inside(born)} in {where}" if where else f"was born {born}")
    if beneficiary.value("ben-nation", "stateless"):
        facts.append("has no citizenship")
    elif citizen:
        facts.append(f"is a citizen of {citizen}")
    return f"{telling.who} {', and '.join(facts)}." if facts else ""


def _no_passport(telling: Telling) -> str:
    if not telling.beneficiary.is_("ben-passport", "has", "NO"):
        return ""
    why = said(telling.beneficiary, "ben-passport", "why_none")
    return f"{telling.who} has no passport. {why}".strip()


def _link(telling: Telling) -> str:
    if telling.case.is_self_petition:
        return ""
    beneficiary = telling.beneficiary
    known = LINKS.get(beneficiary.own_words("you-link", "link"))
    sex = SEXES.get(beneficiary.own_words("ben-body", "sex"), 0)
    detail = words(beneficiary, "you-link", "detail").strip().rstrip(".")
    if known is None:
        return f"{telling.filer} describes the relationship: “{detail}.”" if detail else ""
    link = f"{telling.who} is {known[sex]} of {telling.filer}"
    return f"{link}, who explains: “{detail}.”" if detail else f"{link}."


def _behind_link(telling: Telling) -> tuple[str, ...]:
    """Return what shows the link: where it is none of family, the words of who asks do."""
    civil = ("ALL-10", "CHD-E1", "FAM-01")
    is_family = not telling.beneficiary.is_("you-link", "link", *BEYOND_FAMILY)
    return civil if is_family else (*civil, "ALL-12")


def _declarations(telling: Telling) -> str:
    """Speak of statements only where they are enclosed; a mother may speak for a child.

    Nobody has said whether a file that was added bears a signature.
    """
    count = len(telling.cites("ALL-11", "ALL-12"))
    if not count:
        return ""
    return "Statements are enclosed." if count > 1 else "A statement is enclosed."


def _gaps(telling: Telling) -> list[Gap]:
    pages = ("ben-name", "ben-dob", "ben-nation", "ben-passport", "you-link")
    gaps = gaps_of(telling, telling.beneficiary, pages)
    if telling.case.is_self_petition:
        return gaps
    petitioner = telling.case.petitioner
    asked = ("you-name", "you-status", "you-org", "you-address", "you-contact")
    return [*gaps, *gaps_of(telling, petitioner, asked, subject=petitioner)]
