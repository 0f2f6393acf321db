"""What a person has said once is not asked again: their answers stand for them in each role.

A supporter who is the petitioner (page sup-who, ME) or the traveller (TRAVELLER) is not asked the
pages sup-name, sup-birth, sup-address and sup-status; these are filled from what that person
answered about themself. They follow that person's later changes, since nothing is stored twice.
"""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from packets.snapshot.answers import Answered
from packets.snapshot.case import CaseSnapshot
from packets.snapshot.people import BeneficiaryFacts, PetitionerFacts, SupporterFacts

Pages = dict[str, dict[str, Any]]
REUSED = ("sup-name", "sup-birth", "sup-address", "sup-status")
NAME = ("family", "given", "middle")
# Who the supporter is to the traveller, when the petitioner said who the traveller is to them.
LINKS = {
    "PARTNER": "Spouse",
    "CHILD": "Parent",
    "PARENT": "Son or daughter",
    "SIBLING": "Brother or sister",
    "FAMILY": "Relative",
    "FRIEND": "Friend",
    "WORK": "Colleague",
    "FAITH": "Member of the same faith community",
}
ABROAD = "Lives outside the United States"


def with_reused_answers(case: CaseSnapshot) -> CaseSnapshot:
    """Return the case with the supporters' own facts filled in where another role has told them."""
    return replace(case, supporters=tuple(_completed(case, s) for s in case.supporters))


def without_reused_answers(case: CaseSnapshot) -> CaseSnapshot:
    """Return the case without what `with_reused_answers` fills in."""
    supporters = (
        one if _reused(case, one) is None else replace(one, answers=_own(one))
        for one in case.supporters
    )
    return replace(case, supporters=tuple(supporters))


def supporter_link(
    case: CaseSnapshot, supporter: SupporterFacts, beneficiary: BeneficiaryFacts
) -> str:
    """Return who the supporter is to one traveller, in English; "" when nobody said so.

    A petitioner may be one traveller's husband and another's father (Form I-134, Part 2, Item 11).
    """
    if supporter.is_("sup-who", "who", "ME") and not case.is_self_petition:
        return LINKS.get(str(beneficiary.value("you-link", "link")), "")
    return supporter.text("sup-status", "link")


def _completed(case: CaseSnapshot, supporter: SupporterFacts) -> SupporterFacts:
    reused = _reused(case, supporter)
    if reused is None:
        return supporter
    return replace(supporter, answers={**_own(supporter), **reused})


def _own(supporter: SupporterFacts) -> Pages:
    return {page: dict(given) for page, given in supporter.answers.items() if page not in REUSED}


def _reused(case: CaseSnapshot, supporter: SupporterFacts) -> Pages | None:
    """Return what another role has told; None when this supporter is asked all pages."""
    supported = [b for b in case.beneficiaries if supporter.supports_beneficiary(b)]
    if supporter.is_("sup-who", "who", "ME") and not case.is_self_petition:
        return _of_petitioner(case.petitioner, supported)
    if supporter.is_("sup-who", "who", "ME", "TRAVELLER") and supported:
        return _of_traveller(supported[0])
    return None


def _of_petitioner(petitioner: PetitionerFacts, supported: list[BeneficiaryFacts]) -> Pages:
    status = petitioner.value("you-status", "status")
    links = {LINKS.get(str(b.value("you-link", "link")), "") for b in supported}
    return _only_given(
        {
            "sup-name": {
                **_copied(petitioner, "you-name", *NAME),
                "other": petitioner.value("you-other", "names"),
            },
            "sup-birth": _copied(petitioner, "you-birth", "dob", "born", "born_city"),
            "sup-address": {
                **_addresses(petitioner, "you-address"),
                **_copied(petitioner, "you-contact", "phone", "email"),
            },
            "sup-status": {
                "status": "OTHER" if status == "ABROAD" else status,
                "other_status": ABROAD if status == "ABROAD" else None,
                **_copied(petitioner, "you-numbers", "a_number", "account"),
                "link": links.pop() if len(links) == 1 else None,
            },
        }
    )


def _of_traveller(traveller: BeneficiaryFacts) -> Pages:
    return _only_given(
        {
            "sup-name": {
                **_copied(traveller, "ben-name", *NAME),
                "other": traveller.value("ben-other", "names"),
            },
            "sup-birth": {
                **_copied(traveller, "ben-dob", "dob"),
                **_copied(traveller, "ben-nation", "born", "born_city"),
            },
            "sup-address": {
                **_addresses(traveller, "ben-address"),
                **_copied(traveller, "ben-contact", "phone", "email"),
            },
            "sup-status": {
                "status": "OTHER",
                "other_status": ABROAD,
                "a_number": traveller.value("ben-anum", "number"),
                **_copied(traveller, "ben-numbers", "account"),
                "link": "Self",
            },
        }
    )


def _copied(person: Answered, page: str, *names: str) -> dict[str, Any]:
    """Return fields of a page with what stands beside them (".en", ".typed")."""
    given = person.answers.get(page, {})
    return {name: value for name, value in given.items() if name.split(".")[0] in names}


def _addresses(person: Answered, page: str) -> dict[str, Any]:
    """Turn "mail address, and do you live there" into "home address, and is your mail there"."""
    mail = person.value(page, "address")
    if not person.is_(page, "same", "NO"):
        return {"address": mail, "same": person.value(page, "same")}
    return {"address": person.value(page, "home"), "same": "NO", "mail": mail}


def _only_given(pages: Mapping[str, Mapping[str, Any]]) -> Pages:
    given = {
        page: {name: value for name, value in fields.items() if value not in (None, "", [], {})}
        for page, fields in pages.items()
    }
    return {page: fields for page, fields in given.items() if fields}
