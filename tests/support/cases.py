"""Facts of a case without a database: say only what a test is about, the rest is in order.

`a_case()` is the medical case of a child of nine with an aunt who asks and an uncle who pays.
`reason("FUN")` has all answers of that basis. `without(facts, "page.field")` takes one answer away.
"""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from hashlib import sha256
from typing import Any, TypeVar

from packets.snapshot import (
    Answered,
    BeneficiaryFacts,
    CaseSnapshot,
    DocumentFacts,
    ExhibitFacts,
    PetitionerFacts,
    ReasonFacts,
    RepresentativeFacts,
    StayFacts,
    SupporterFacts,
    TranslationFacts,
    VisaHistoryFacts,
)
from tests.support.reasons import ANSWERS

TODAY = date(2026, 11, 25)
Facts = TypeVar("Facts", bound=Answered)

PARMA = {
    "country": "US",
    "street": "2716 Fernwood Lane",
    "unit": "Apt. 4",
    "city": "Parma",
    "state": "OH",
    "postal_code": "44129",
}
SAMI_HOME = {
    "country": "US",
    "street": "905 Brookside Terrace",
    "unit": "Unit B",
    "city": "Parma",
    "state": "OH",
    "postal_code": "44130",
}
AMMAN = {"country": "JO", "street": "14 Wadi Al-Rayhan Street", "city": "Amman"}

SCREENER = {
    "s-who": {"who": "OTHER_FAMILY"},
    "s-where": {"where": "ABROAD", "country": "JO"},
    "s-reason": {"reason": ["MED"]},
    "s-date": {"kind": "CARE", "date": "2027-01-19"},
    "s-visa": {"visa": "YES"},
    "s-flags": {"flags": ["NONE"]},
    "s-money": {"money": "PERSON"},
    "st-role": {"role": "FAMILY"},
    "st-people": {"name": "Nour", "more": "NO"},
    "st-lawyer": {"lawyer": "NO"},
    "st-helper": {"helper": "NO"},
    "file-how": {"channel": "PAPER", "twice": "NO"},
    "file-carrier": {"carrier": "FEDEX", "address": "STREET"},
}
PETITIONER = {
    "you-name": {"family": "Alhassan", "given": "Huda"},
    "you-other": {"other": "NO"},
    "you-birth": {"dob": "1984-07-19", "born": "SY", "born_city": "Homs"},
    "you-status": {"citizen": "SY", "status": "PERMANENT_RESIDENT", "sex": "FEMALE"},
    "you-numbers": {"a_number": "A204555019"},
    "you-address": {"address": PARMA, "same": "YES"},
    "you-contact": {"phone": "+12165550141", "email": "huda@example.org"},
    "you-refugee": {"refugee": "NO"},
}
BENEFICIARY = {
    "ben-name": {"family": "Alhassan", "given": "Nour"},
    "ben-native": {"native": "نور الحسن", "script": "ARABIC"},
    "ben-other": {"other": "NO"},
    "ben-dob": {"dob": "2017-03-05", "marital": "SINGLE"},
    "ben-nation": {"citizen": "SY", "born": "SY", "born_city": "Homs"},
    "ben-where": {"country": "JO", "city": "Amman", "permit": "YES", "until": "2027-08-31"},
    "ben-address": {"address": AMMAN, "same": "YES"},
    "ben-contact": {"phone": "+962790555012"},
    "ben-passport": {"has": "YES", "expires": "2029-05-02"},
    "ben-anum": {"has": "NO"},
    "ben-body": {
        "height": 51,
        "weight": 57,
        "eyes": "BROWN",
        "hair": "BLACK",
        "sex": "FEMALE",
    },
    "ben-race": {"ethnicity": "NOT_HISPANIC", "race": ["WHITE"]},
    "ben-past": {"removal": "NO"},
    "ben-docs": {"prior": "NO"},
    "ben-reason": {"reason": ["MED"]},
    "you-link": {"link": "FAMILY", "detail": "my brother’s daughter"},
    "ch-parents": {"mother": "WITH_CHILD", "father": "WITH_CHILD"},
    "ch-consent": {"who": "BOTH_PARENTS"},
    "ch-travel": {"with": "PARENT"},
    "ch-care": {"name": "Rima Darwish", "link": "mother", "address": SAMI_HOME},
}
VISAS = {
    "w-visa": {
        "visas": [
            {
                "kind": "visitor (B-2)",
                "date": "2026-10",
                "place": "Amman",
                "answer": "REFUSED",
                "reason": "section 214(b)",
            }
        ]
    },
    "w-visa-why": {"why": "the consulate said that a new interview takes more than 8 months"},
    "w-family": {"filed": "NO"},
}
STAY = {
    "w-stay": {
        "length": 5,
        "unit": "MONTHS",
        "why": "the operation and the visits after it end on May 13, 2027",
    },
    "w-plan": {"plan": "Nour flies home to her father in Amman", "pays": "SUPPORTER"},
    "w-arrive": {"date": "2027-01-11", "post_city": "Amman", "post_country": "JO"},
    "w-months": {
        "parts": [
            {"from": "2027-02", "until": "2027-05-13", "what": "visits at the hospital"},
            {"from": "2027-06-09", "what": "flight home"},
        ]
    },
    "w-fast": {"fast": "YES", "why": "the operation is planned for January 19, 2027"},
}
SUPPORTER = {
    "sup-who": {"who": "PERSON", "contact": "Sami"},
    "sup-name": {"family": "Alhassan", "given": "Sami"},
    "sup-birth": {"dob": "1979-02-11", "born": "SY"},
    "sup-address": {"address": SAMI_HOME, "same": "YES"},
    "sup-status": {"status": "CITIZEN", "link": "uncle"},
    "sup-job": {
        "work": "EMPLOYED",
        "employer": "Lakeshore Tool Works",
        "job": "machinist",
        "since": "2015",
    },
    "sup-home": {
        "people": [{"name": "Dana Alhassan", "link": "wife"}],
        "promises": 0,
    },
    "sup-income": {"income": "76912"},
    "sup-savings": {"cash": "12400"},
    "sup-give": {
        "what": "a room, food, tickets and what Nour needs each day",
        "from": "2027-01-11",
        "until": "2027-06-11",
        "room": "MINE",
    },
}
REPRESENTATIVE = {
    "rep-name": {"family": "Okafor", "given": "Mary"},
    "rep-office": {
        "firm": "Lakefront Immigration Law",
        "address": {**PARMA, "street": "100 Water Street", "unit": "", "city": "Cleveland"},
        "phone": "+12165550107",
        "email": "office@example.org",
    },
    "rep-licence": {"kind": "ATTORNEY", "state": "Ohio", "orders": "NO"},
}


def reason(basis: str = "MED", **changes: Mapping[str, Any]) -> ReasonFacts:
    """Return a basis with all its answers; `med_ill={...}` replaces one page."""
    return ReasonFacts(basis=basis, answers=_changed(ANSWERS[basis], changes))


def a_beneficiary(key: str = "nour", **changes: Any) -> BeneficiaryFacts:
    """Return a traveller; names of facts replace them, names of pages replace the page."""
    facts = {
        "called": "Nour",
        "reasons": (reason(),),
        "visa_history": VisaHistoryFacts(answers=VISAS),
        "stay": StayFacts(answers=STAY),
    }
    given, pages = _apart(changes, facts | {"same_reasons_as": "", "answers": {}})
    answers = given.pop("answers", _changed(BENEFICIARY, pages))
    return BeneficiaryFacts(key=key, answers=answers, **{**facts, **given})


def a_supporter(key: str = "sami", **pages: Any) -> SupporterFacts:
    supports = pages.pop("supports", ())
    return SupporterFacts(key=key, supports=supports, answers=_changed(SUPPORTER, pages))


def a_petitioner(**pages: Any) -> PetitionerFacts:
    return PetitionerFacts(answers=_changed(PETITIONER, pages))


def a_representative(**pages: Any) -> RepresentativeFacts:
    return RepresentativeFacts(answers=_changed(REPRESENTATIVE, pages))


def an_exhibit(kind: str = "", **changes: Any) -> ExhibitFacts:
    """Return a document of one page in English that is dated, titled and made into pages."""
    key = changes.pop("key", f"x-{kind.lower() or 'free'}")
    pages = changes.pop("page_count", 1)
    facts = {
        "title": f"Document {kind or 'of its own'}",
        "dated": "2026-11-12",
        "issuer": "Zahrat Al-Waha Hospital",
        "language": "en",
        "document": DocumentFacts(
            file_name=f"{key}.pdf", sha256=sha256(key.encode()).hexdigest(), page_count=pages
        ),
    }
    return ExhibitFacts(key=key, kind=kind, **{**facts, **changes})


WHOLE_NOTE = {"who": "STRANGER", "note": ["COMPLETE", "COMPETENT", "SIGNED"], "stamps": True}


def a_translation(**told: Any) -> TranslationFacts:
    """Return a translation of a stranger with a whole note; `note=[]` says that it has nothing."""
    document = DocumentFacts(file_name="english.pdf", sha256="1" * 64, page_count=1)
    said = {name: value for name, value in {**WHOLE_NOTE, **told}.items() if value}
    return TranslationFacts(document=document, translator="Leila Mansour", told=said)


def a_case(**changes: Any) -> CaseSnapshot:
    """Return a case; names of facts replace them, names of pages (`st_role={...}`) the page."""
    facts: dict[str, Any] = {
        "taken_on": TODAY,
        "reference": "7Q4KDM",
        "petitioner": a_petitioner(),
        "beneficiaries": (a_beneficiary(),),
        "supporters": (a_supporter(),),
    }
    others = {"language", "representative", "exhibits", "cannot_get", "answers"}
    given, pages = _apart(changes, facts.keys() | others)
    answers = given.pop("answers", _changed(SCREENER, pages))
    return CaseSnapshot(answers=answers, **{**facts, **given})


def a_case_of(basis: str, **changes: Any) -> CaseSnapshot:
    """Return the case of an adult for one basis, all its questions answered."""
    adult = {"ben_dob": {"dob": "1988-04-17", "marital": "MARRIED"}}
    beneficiary = a_beneficiary(reasons=(reason(basis),), **adult)
    return a_case(**{"beneficiaries": (beneficiary,), "s_reason": {"reason": [basis]}, **changes})


def without(facts: Facts, *fields: str) -> Facts:
    """Return the facts without some answers, each named as "page.field"."""
    answers = {page: dict(given) for page, given in facts.answers.items()}
    for field in fields:
        page, name = field.split(".")
        answers[page].pop(name)
    return replace(facts, answers=answers)


def with_answer(facts: Facts, field: str, value: Any) -> Facts:
    """Return the facts with one answer changed, named as "page.field"."""
    page, name = field.split(".", 1)
    return replace(
        facts, answers={**facts.answers, page: {**facts.answers.get(page, {}), name: value}}
    )


def _apart(changes: dict[str, Any], facts: Any) -> tuple[dict[str, Any], dict[str, Any]]:
    given = {name: value for name, value in changes.items() if name in facts}
    return given, {name: value for name, value in changes.items() if name not in facts}


def _changed(
    answers: Mapping[str, Mapping[str, Any]], changes: Mapping[str, Any]
) -> dict[str, Mapping[str, Any]]:
    return {**answers, **{name.replace("_", "-"): value for name, value in changes.items()}}
