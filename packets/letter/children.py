"""Of a traveller under 18: the parents, their consent, company on the way, and care."""

from packets.english import count_text, phrase
from packets.letter.gaps import gaps_of
from packets.letter.pieces import LetterSection
from packets.letter.proving import readable_title
from packets.letter.telling import Telling, address_text, paragraph, section, words

PAGES = ("ch-parents", "ch-consent", "ch-travel", "ch-care")
PLACES = {
    "WITH_CHILD": "{who}’s {parent} lives with {who}.",
    "IN_US": "{who}’s {parent} is in the United States.",
    "ELSEWHERE": "{who}’s {parent} lives in another place.",
    "DEAD": "{who}’s {parent} has died.",
    "UNKNOWN": "It is not known where {who}’s {parent} is.",
}
ABSENT = ("DEAD", "UNKNOWN")
CONSENTS = {
    "BOTH_PARENTS": "Both parents may decide for {who}.",
    "ONE_PARENT": "One parent may decide for {who}.",
    "GUARDIAN": "A guardian named by a court may decide for {who}.",
}
COMPANIONS = {
    "PARENT": "{who} travels with a parent.",
    "GUARDIAN": "{who} travels with the legal guardian.",
    "ADULT": "{who} travels with another adult.",
    "ALONE": "{who} travels alone.",
}


def children_section(telling: Telling) -> LetterSection:
    """Return the section; it has no paragraph when the traveller is not a child."""
    beneficiary = telling.beneficiary
    if not beneficiary.is_child_on(telling.case.taken_on):
        return section("children", "The child", [])
    consent = CONSENTS.get(beneficiary.own_words("ch-consent", "who"), "")
    company = COMPANIONS.get(beneficiary.own_words("ch-travel", "with"), "")
    return section(
        "children",
        "The child",
        [
            paragraph(
                telling.sentence(_age(telling), "CHD-E1"),
                *(telling.sentence(*told) for told in _parents(telling)),
                telling.sentence(consent.format(who=telling.who), *_behind_consent(telling)),
                telling.sentence(_written(telling), "CHD-E2"),
            ),
            paragraph(
                telling.sentence(company.format(who=telling.who)),
                telling.sentence(_care(telling), "CHD-E5", "CHD-E6"),
            ),
        ],
        gaps_of(telling, beneficiary, PAGES),
    )


def _age(telling: Telling) -> str:
    age = telling.beneficiary.age_on(telling.case.taken_on)
    return f"{telling.who} is {count_text(age, 'year')} old." if age else ""


def _behind_consent(telling: Telling) -> tuple[str, ...]:
    """Return what shows that somebody decides in place of both parents."""
    return () if telling.beneficiary.is_("ch-consent", "who", "BOTH_PARENTS") else ("CHD-E3",)


def _parents(telling: Telling) -> list[tuple[str, ...]]:
    """Return sentences, each with the kinds of evidence that show it: a birth record shows who the
    parents are and not where they live."""
    parents = ("mother", "father")
    places = [telling.beneficiary.own_words("ch-parents", parent) for parent in parents]
    if places == ["WITH_CHILD", "WITH_CHILD"]:
        return [(f"Both parents live with {telling.who}.",)]
    return [
        (
            PLACES.get(place, "").format(who=telling.who, parent=parent),
            *(("CHD-E4",) if place in ABSENT else ()),
        )
        for parent, place in zip(parents, places, strict=True)
    ]


def _written(telling: Telling) -> str:
    """Name what is enclosed: whether all who may decide have signed is not known."""
    titles = [readable_title(e) for e in telling.proof if e.kind == "CHD-E2"]
    if not all(titles):
        return "A written consent is enclosed."
    return f"Written consent is enclosed: {'; '.join(titles)}." if titles else ""


def _care(telling: Telling) -> str:
    name, link = (
        phrase(words(telling.beneficiary, "ch-care", field)) for field in ("name", "link")
    )
    if not name:
        return ""
    address = address_text(telling.beneficiary.address("ch-care", "address"))
    known = f" ({link})" if link else ""
    return (
        f"In the United States, {name}{known} cares for {telling.who}"
        f"{f' at {address}' if address else ''}."
    )
