"""An error planted in a complete sample is found by its rule, which was silent before."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest

from packets.filings import filed_forms
from packets.readiness import findings
from packets.signing import digest_of_form
from packets.snapshot import CaseSnapshot, DocumentFacts, SignedPageFacts
from tests.packets.readiness_cases import lacking
from tests.packets.test_readiness_samples import SAMPLES, sample
from tests.support.cases import an_exhibit, with_answer

Plant = Callable[[CaseSnapshot], CaseSnapshot]


def without_paper(*kinds: str) -> Plant:
    return lambda case: lacking(*kinds, case=case)


def with_a_paper_nobody_cites(case: CaseSnapshot) -> CaseSnapshot:
    menu = an_exhibit("", key="menu", title="Menu of a restaurant")
    return replace(case, exhibits=(*case.exhibits, menu))


def traveller(field: str, value: object) -> Plant:
    def planted(case: CaseSnapshot) -> CaseSnapshot:
        first, *others = case.beneficiaries
        return replace(case, beneficiaries=(with_answer(first, field, value), *others))

    return planted


def translation(**told: object) -> Plant:
    """Return what tells something else of a translation, of the first paper that has one."""

    def planted(case: CaseSnapshot) -> CaseSnapshot:
        first = next(one for one in case.exhibits if one.translations)
        english = replace(first.translations[0], told={**first.translations[0].told, **told})
        changed = replace(first, translations=(english, *first.translations[1:]))
        return replace(case, exhibits=tuple(changed if e is first else e for e in case.exhibits))

    return planted


def written(kind: str, **said: list[str]) -> Plant:
    """Return what tells something else of what each paper of a kind has."""

    def planted(case: CaseSnapshot) -> CaseSnapshot:
        exhibits = (replace(e, told=said) if e.kind == kind else e for e in case.exhibits)
        return replace(case, exhibits=tuple(exhibits))

    return planted


def told(case: CaseSnapshot, field: str, value: object) -> CaseSnapshot:
    return with_answer(case, field, value)


def carried(case: CaseSnapshot, carrier: str, address: str) -> CaseSnapshot:
    return told(told(case, "file-carrier.carrier", carrier), "file-carrier.address", address)


def of_two(case: CaseSnapshot, forms: str) -> CaseSnapshot:
    first = case.beneficiaries[0]
    both = (first, replace(first, key="second"))
    return told(replace(case, beneficiaries=both), "file-pay.forms", forms)


def waived_online(case: CaseSnapshot) -> CaseSnapshot:
    asks = with_answer(case.petitioner, "you-refugee.pay", "WAIVER")
    return told(replace(case, petitioner=asks), "file-how.channel", "ONLINE")


ERRORS: dict[str, tuple[str, Plant]] = {
    "an employer's letter without a signature": (
        "DOC-03e",
        written("ALL-14", letter=["LETTERHEAD", "CONTACT"]),
    ),
    "a bank's letter of which nobody is sure": ("DOC-03e", written("ALL-15", letter=["NOT_SURE"])),
    "nobody supports": ("SUP-01", lambda case: replace(case, supporters=())),
    "nobody travels": ("FRM-05", lambda case: replace(case, beneficiaries=())),
    "no page of a passport": ("ID-01", without_paper("ALL-04")),
    "passport ends during the stay": ("ID-02", traveller("ben-passport.expires", "2027-01-12")),
    "no passport": ("ID-01b", traveller("ben-passport.has", "NO")),
    "ordered to leave before": ("REF-02", traveller("ben-past.removal", "YES")),
    "arrested": ("REF-03", lambda case: with_answer(case, "s-flags.flags", ["ARREST"])),
    "untrue words before": (
        "REF-04",
        lambda case: with_answer(case, "s-flags.flags", ["FALSE_STATEMENT"]),
    ),
    "income without a paper": ("DOC-05", without_paper("ALL-13", "ALL-14")),
    "a paper nobody cites": ("DOC-05b", with_a_paper_nobody_cites),
    "fee of another way on paper": ("FEE-01", lambda case: told(case, "file-pay.amount", "580")),
    "one payment for several forms": ("FEE-03", lambda case: of_two(case, "ALL")),
    "check in the parcel": ("FEE-04", lambda case: told(case, "file-pay.with", ["CHECK"])),
    "German bank": ("FEE-05", lambda case: told(case, "file-pay.us_bank", "NO")),
    "parole fee in the parcel": (
        "FEE-07",
        lambda case: told(case, "file-parcel.parole_fee", "YES"),
    ),
    "fee waiver online": ("FEE-10", waived_online),
    "courier to a box": ("MAIL-02b", lambda case: carried(case, "UPS", "BOX")),
    "post to the street": ("MAIL-01", lambda case: carried(case, "USPS", "STREET")),
    "carrier that is not taken": ("MAIL-02", lambda case: carried(case, "OTHER", "STREET")),
    "on paper and online": ("MAIL-04", lambda case: told(case, "file-how.twice", "BOTH")),
    "original papers": ("MAIL-14", lambda case: told(case, "file-parcel.originals", "YES")),
    "old edition": ("FRM-01", lambda case: replace(case, taken_on=date(2025, 1, 19))),
}


def signed(**told: object) -> Plant:
    """Return the adding of a scan of page 11 of Form I-131, the one that is signed."""

    def planted(case: CaseSnapshot) -> CaseSnapshot:
        person = case.beneficiaries[0]
        form = next(one for one in filed_forms(case, person) if one.edition.form == "I-131")
        scan = SignedPageFacts(
            form="I-131",
            about=person.key,
            page=11,
            digest=digest_of_form(form),
            document=DocumentFacts(file_name="page-11.pdf", sha256="5" * 64, page_count=1),
            told={"how": "INK", "who": ["PETITIONER"], "day": "2026-11-20", "kept": True, **told},
        )
        return replace(case, signed=(scan,))

    return planted


SIGNED_OTHERWISE = {
    "a pasted picture": ("SIG-02", {"how": "PASTED"}),
    "an app for signing": ("SIG-02", {"how": "APP"}),
    "the lawyer for the person who asks": ("SIG-04", {"who": ["LAWYER"]}),
    "a year ago": ("SIG-06", {"day": "2025-11-20"}),
    "paper that nobody keeps": ("SIG-07", {"kept": False}),
}.values()
OF_TRANSLATIONS = {
    "no sentence on competence": ("TR-02", translation(note=["COMPLETE", "SIGNED"])),
    "no signature": ("TR-02", translation(note=["COMPLETE", "COMPETENT"])),
    "a relative": ("TR-03", translation(who="FAMILY")),
    "seals left out": ("TR-04", translation(stamps=None)),
    "a computer alone": ("TR-05", translation(machine=True)),
}.values()


# The addresses and the fee of a request for more time are in no row.
NOT_ON_FILE = ("FEE-01", "MAIL-01")


@pytest.mark.parametrize("name", SAMPLES)
@pytest.mark.parametrize("error", ERRORS)
def test_an_error_planted_in_a_sample_is_found_by_its_rule(name: str, error: str) -> None:
    code, plant = ERRORS[error]
    case = sample(name)
    if name == "re-parole" and code in NOT_ON_FILE:
        assert code not in {one.rule.code for one in findings(plant(case))}
        return

    assert code not in {one.rule.code for one in findings(case)}
    assert code in {one.rule.code for one in findings(plant(case))}


@pytest.mark.parametrize("name", SAMPLES)
@pytest.mark.parametrize(("code", "told"), SIGNED_OTHERWISE)
def test_an_error_of_a_signature_is_found_by_its_rule(
    name: str, code: str, told: dict[str, object]
) -> None:
    case = sample(name)

    assert code not in {one.rule.code for one in findings(signed()(case))}
    assert code in {one.rule.code for one in findings(signed(**told)(case))}


@pytest.mark.parametrize("name", [one for one in SAMPLES if one != "re-parole"])
@pytest.mark.parametrize(("code", "plant"), OF_TRANSLATIONS)
def test_an_error_of_a_translation_is_found_by_its_rule(name: str, code: str, plant: Plant) -> None:
    case = sample(name)

    assert code not in {one.rule.code for one in findings(case)}
    assert code in {one.rule.code for one in findings(plant(case))}


@pytest.mark.parametrize("name", ["medical-child", "funeral", "re-parole", "self-petitioner"])
def test_a_statement_without_the_words_on_perjury_is_found(name: str) -> None:
    case = sample(name)

    assert "SIG-09" not in {one.rule.code for one in findings(case)}
    planted = written("ALL-11", statement=["SIGNED"])(case)
    assert "SIG-09" in {one.rule.code for one in findings(planted)}


@pytest.mark.parametrize("name", ["medical-child", "re-parole"])
def test_a_supporter_whose_papers_are_asked_for_alone_needs_proof_of_status(name: str) -> None:
    case = sample(name)

    assert "ID-04" not in {one.rule.code for one in findings(case)}
    assert "ID-04" in {one.rule.code for one in findings(lacking("ALL-06", case=case))}
