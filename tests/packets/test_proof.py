"""The kinds of evidence say in plain words what an officer looks for."""

import re

import pytest

from packets.english import is_latin
from packets.proof import Guide, Owner, Requirement, is_abroad_from_home
from packets.slots import all_kinds, slots_of
from packets.snapshot import VisaHistoryFacts
from tests.support.cases import a_beneficiary, a_case, a_case_of, a_supporter

KINDS = list(all_kinds().values())
# The checklist by reason: R required, S strongly recommended, O optional; "?" recalled, not re-read.
CHECKLIST = """
ALL-03 R  ALL-04 R  ALL-05 R  ALL-06 R  ALL-08 S  ALL-08b O  ALL-09 R  ALL-10 S  ALL-11 S  ALL-12 S  ALL-13 S
ALL-14 S  ALL-15 S  ALL-16 O  ALL-17 S  ALL-18 S  ALL-22 S? ALL-23 S? ALL-24 O  ALL-25 O?
MED-01 R  MED-02 R  MED-03 R  MED-04 R  MED-05 R  MED-06 S? MED-07 S  MED-08 S?
ORG-01 R? ORG-02 R? ORG-03 S? ORG-04 R? ORG-05 S? ORG-06 S?
ILL-01 R? ILL-02 R  ILL-03 S? ILL-04 S  ILL-05 S
CAR-01 R? CAR-02 R? CAR-03 S? CAR-04 S  CAR-05 S?
FUN-01 R? FUN-02 R? FUN-03 R  FUN-04 R?
HRM-01 S  HRM-02 S  HRM-03 S  HRM-04 O  HRM-05 R  HRM-06 S  HRM-07 S? HRM-08 S? HRM-09 S? HRM-10 S?
HRM-11 O
WAR-01 R? WAR-02 S? WAR-03 S? WAR-04 O? WAR-05 S? WAR-06 S?
CIV-01 R? CIV-02 R? CIV-03 S? CIV-04 O? LE-01 R  LE-02 S
FAM-01 R  FAM-02 S  FAM-03 R? FAM-04 S?
STU-01 R? STU-02 R  STU-03 S?
SPB-01 R  SPB-02 S  SPB-03 O?
CHD-E1 R  CHD-E2 R  CHD-E3 R  CHD-E4 S? CHD-E5 R  CHD-E6 O?
REP-E1 R  REP-E2 R  REP-E3 R  REP-E4 R  REP-E5 S?
WVR-01 R  WVR-02 R  WVR-03 R  EXM-01 S
"""
ROWS = dict(re.findall(r"(\S+) ([RSO]\??)", CHECKLIST))
LETTERS = {Requirement.REQUIRED: "R", Requirement.STRONG: "S", Requirement.OPTIONAL: "O"}
MOST_WORDS = 20
# Numbers that no telephone in the United States has.
INVENTED_PHONES = {"202 555 0100", "202 555 0101"}


def codes(case):
    return {slot.kind.code for slot in slots_of(case)}


def test_the_kinds_are_those_of_the_checklist():
    found = {k.code: LETTERS[k.requirement] + ("" if k.is_confirmed else "?") for k in KINDS}

    assert found == ROWS


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.code)
def test_a_kind_is_told_in_plain_words(kind):
    texts = [str(t) for t in (kind.label, *kind.contains)]

    assert 2 <= len(kind.contains) <= 4
    for text in texts:
        assert len(text.split()) <= MOST_WORDS, text
        assert not re.search(r"\b(beneficiary|petitioner|alien|invalid|please)\b", text.lower())


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.code)
def test_a_kind_has_an_invented_example_and_what_can_stand_in_for_it(kind):
    lines = [str(line) for line in kind.guide.example]
    told = " ".join(lines)

    assert 3 <= len(lines) <= 5
    assert "sample" in told.lower()
    assert not re.search(r"\b(19|20)\d\d\b", told), "a year grows old: write 20XX"
    assert not re.search(r"\{", told), "no name of the family stands in an invented paper"
    assert set(re.findall(r"\b\d{3} \d{3} \d{4}\b", told)) <= INVENTED_PHONES
    assert 1 <= len(re.findall(r"(?<!\.[A-Z])[.?](?=\s|$)", str(kind.guide.instead))) <= 2


@pytest.mark.parametrize("lacking", [{"example": ()}, {"example": ("",)}, {"instead": ""}])
def test_a_kind_without_example_or_without_what_stands_in_for_it_is_refused(lacking):
    whole = {"example": ("Sample Hospital",), "instead": "Ask again."}

    Guide(**whole)
    with pytest.raises(ValueError, match="needs an example"):
        Guide(**{**whole, **lacking})


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.code)
def test_the_words_for_the_index_are_english_and_whole(kind):
    assert is_latin(kind.title + kind.proves)
    assert kind.proves[0].isupper()
    assert not kind.proves.endswith(".")
    assert kind.topic


@pytest.mark.parametrize(
    ("change", "code", "is_expected"),
    [
        ({"w_visa": {"visas": [{"kind": "B-2", "answer": "REFUSED"}]}}, "ALL-08", True),
        ({"w_visa": {"none": True}}, "ALL-08", False),
        ({"w_family": {"filed": "YES"}}, "ALL-09", True),
        ({"w_family": {"filed": "NO"}}, "ALL-09", False),
    ],
)
def test_papers_on_visas_and_petitions_are_asked_of_who_tried(change, code, is_expected):
    pages = {name.replace("_", "-"): given for name, given in change.items()}
    nour = a_beneficiary(visa_history=VisaHistoryFacts(answers=pages))

    assert (code in codes(a_case(beneficiaries=(nour,)))) is is_expected


@pytest.mark.parametrize(
    ("where", "is_expected"),
    [
        ({"country": "JO"}, True),
        ({"country": "SY"}, False),
        ({}, False),
        ({"country": "US"}, False),
    ],
)
def test_the_permit_is_asked_of_who_waits_in_another_country(where, is_expected):
    case = a_case(beneficiaries=(a_beneficiary(ben_where=where),))

    assert ("ALL-23" in codes(case)) is is_expected


@pytest.mark.parametrize(
    ("pages", "code", "is_expected"),
    [
        ({}, "CHD-E1", True),
        ({}, "CHD-E3", False),
        ({"ch_consent": {"who": "GUARDIAN"}}, "CHD-E3", True),
        ({"ch_consent": {"who": "OTHER"}}, "CHD-E3", True),
        ({"ch_travel": {"with": "GUARDIAN"}}, "CHD-E3", True),
        ({"ch_parents": {"mother": "WITH_CHILD", "father": "DEAD"}}, "CHD-E4", True),
        ({"ch_parents": {"mother": "WITH_CHILD", "father": "ELSEWHERE"}}, "CHD-E4", False),
        ({"ben_dob": {"dob": "2008-11-25"}}, "CHD-E1", False),
        ({"ben_dob": {"dob": "2008-11-26"}}, "CHD-E1", True),
    ],
)
def test_papers_of_a_child_follow_the_childs_situation(pages, code, is_expected):
    case = a_case(beneficiaries=(a_beneficiary(**pages),))

    assert (code in codes(case)) is is_expected


@pytest.mark.parametrize(
    ("pages", "code", "is_expected"),
    [
        ({"sup_job": {"work": "EMPLOYED"}}, "ALL-14", True),
        ({"sup_job": {"work": "RETIRED"}}, "ALL-14", False),
        ({"sup_savings": {"cash": "10", "property": "250000"}}, "ALL-16", True),
        ({"sup_savings": {"cash": "10", "property": "0"}}, "ALL-16", False),
        ({"sup_who": {"who": "TRAVELLER"}}, "ALL-13", False),
        ({"sup_give": {"room": "NO"}}, "ALL-17", False),
    ],
)
def test_papers_on_money_follow_the_supporters_situation(pages, code, is_expected):
    case = a_case(supporters=(a_supporter(**pages),))

    assert (code in codes(case)) is is_expected


def test_a_companion_is_proven_only_where_one_is_needed():
    alone = a_beneficiary(reasons=())

    assert "MED-08" in codes(a_case())
    assert "MED-08" not in codes(a_case(beneficiaries=(alone,)))


def test_police_papers_are_asked_of_who_has_a_past():
    case = a_case_of("ILL")

    assert "ALL-22" not in codes(case)
    assert "ALL-22" in codes(a_case_of("ILL", s_flags={"flags": ["ARREST"]}))


def test_every_kind_is_expected_of_the_person_who_can_give_it():
    of_supporters = {k.code for k in KINDS if k.owner is Owner.SUPPORTER}
    of_petitioners = {k.code for k in KINDS if k.owner is Owner.PETITIONER}

    assert of_petitioners == {"ALL-05", "ALL-12", "WVR-01", "WVR-02", "WVR-03"}
    assert of_supporters == {f"ALL-{n}" for n in ("03", "06", "13", "14", "15", "16", "17")}


@pytest.mark.parametrize(
    ("nation", "is_abroad"),
    [
        ({}, False),
        ({"citizen": "SY"}, True),
        ({"citizen": "JO"}, False),
        ({"stateless": True}, True),
    ],
)
def test_nobody_is_away_from_home_before_the_case_says_where_that_is(nation, is_abroad):
    nour = a_beneficiary(ben_where={"country": "JO"}, ben_nation=nation)

    assert is_abroad_from_home(a_case(), nour) is is_abroad
