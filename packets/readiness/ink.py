"""How, by whom and when pages were signed, and that they are before the packet is mailed (SIG)."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta

from django.utils.translation import gettext_lazy as _

from packets.after.course import is_mailed
from packets.filings import FiledForm, filed_forms
from packets.questions import Text
from packets.questions.of_files import BY_HAND, HOW_SIGNED
from packets.readiness import Confidence, Rule, Severity
from packets.readiness._subjects.about import About, never
from packets.readiness._subjects.known_law import law_of
from packets.readiness._subjects.own_measures import own_measure
from packets.readiness._subjects.scans import SignedScan, called, signed_scans
from packets.signing import ink_places, name_of, scans_of
from packets.snapshot import CaseSnapshot
from packets.snapshot.answers import is_ahead, is_over
from packets.snapshot.channel import is_on_paper

PAGE = "sign"
RULE = "8 CFR 103.2(a)(7)(ii)(A), interim final rule of May 11, 2026"
# What follows on a signature that is not by hand: the values of the row `signature.ink_only`.
FOLLOWS: dict[str, Text] = {
    "RETURNED": _("The request is returned, and no fee is kept."),
    "RETURNED_OR_DENIED": _("The request is returned or denied, and the fee can be kept."),
}
SIGNERS = {
    "PETITIONER": ("petitioner",),
    "TRAVELLER": ("beneficiary",),
    "SUPPORTER": ("supporter",),
    "LAWYER": ("representative",),
    "HELPER": ("interpreter", "preparer"),
}
"""Who is told to have signed, in the words of the forms for whose place it is."""


def not_yet_signed(case: CaseSnapshot) -> Iterator[About]:
    """Yield the travellers for whom something is unsigned once all was checked, until it is mailed.

    `what` are the forms. Who ticked that each place is signed by hand is believed: pages may be
    signed just before they go, without a picture of them.
    """
    is_near = case.is_("check", "done", "DONE") and is_on_paper(case) and not is_mailed(case)
    if is_near and not case.is_("file", "steps", "SIGNED"):
        for person in case.beneficiaries:
            forms = [form for form in filed_forms(case, person) if _is_unsigned(case, form)]
            if forms:
                listed = dict.fromkeys(form.edition.form for form in forms)
                yield About(name=called(forms[0]), what=", ".join(listed))


def _is_unsigned(case: CaseSnapshot, form: FiledForm) -> bool:
    scans = scans_of(case, form)
    return any(
        place.page not in scans.used if place.page else not scans.is_whole
        for place in ink_places(form)
    )


def scans_with_what_follows(case: CaseSnapshot) -> Iterator[SignedScan]:
    """Yield the scans with what follows, on the day of filing, where no pen has signed."""
    row = law_of("signature.ink_only", case.filing_day)
    value = str(row.value) if row else ""
    for it in signed_scans(case):
        how = str(HOW_SIGNED.label_of(str(it.facts.told.get("how", ""))))
        yield replace(it, what=f"{how}. {FOLLOWS.get(value, value)}")


def is_by_hand(case: CaseSnapshot, it: SignedScan) -> bool:
    return not it.facts.says("how") or it.facts.says("how", BY_HAND) or not is_on_paper(case)


def tells_all(_case: CaseSnapshot, it: SignedScan) -> bool:
    return all(it.facts.says(name) for name in ("how", "who", "day"))


def scans_with_signers(case: CaseSnapshot) -> Iterator[SignedScan]:
    """Yield the scans with the names of those who must sign."""
    for it in signed_scans(case):
        yield replace(it, what=", ".join(dict.fromkeys(place.who for place in it.places)))


def is_signed_by_the_right_ones(_case: CaseSnapshot, it: SignedScan) -> bool:
    """Compare by names: one person may be who asks, who travels and who supports."""
    told = it.facts.told.get("who") or ()
    if not told:
        return True
    names = [_names_of(key, it.form) for key in told]
    wanted = {place.who for place in it.places}
    return all(found & wanted for found in names) and wanted <= set().union(*names)


def _names_of(key: str, form: FiledForm) -> set[str]:
    """Return the names behind who is told to have signed; none for somebody else."""
    is_prepared_by_another = form.filing.case.representative is not None
    signers = [s for s in SIGNERS.get(key, ()) if s != "preparer" or not is_prepared_by_another]
    return {name_of(signer, form.filing) for signer in signers}


def is_signed_near_mailing(case: CaseSnapshot, it: SignedScan) -> bool:
    """A date of which the month is known counts as the best day that it can be."""
    day, mailed = str(it.facts.told.get("day", "")), case.filing_day
    earliest = mailed - timedelta(days=own_measure("signature.days_before_mailing"))
    return not is_ahead(day, mailed) and not is_over(day, earliest)


def has_its_paper(_case: CaseSnapshot, it: SignedScan) -> bool:
    return it.facts.says("kept") or (it.facts.says("how") and not it.facts.says("how", BY_HAND))


RULES: tuple[Rule, ...] = (
    Rule(
        code="SIG-01",
        severity=Severity.BLOCKS,
        each=not_yet_signed,
        holds=never,
        says=_(
            "Before you mail, sign by hand what is for {it.name}: Form {it.what}. "
            "Then add the signed pages, or tick it on the page of mailing."
        ),
        mend_at=PAGE,
        source="USCIS tips for filing forms by mail: each place for a signature is signed",
        is_for_mailing=True,
    ),
    Rule(
        code="SIG-02",
        severity=Severity.BLOCKS,
        each=scans_with_what_follows,
        holds=is_by_hand,
        says=_(
            "USCIS takes only a signature by hand on {it.name}. Here: {it.what} "
            "Print the page, sign it with a pen, and add it again."
        ),
        mend_at=PAGE,
        about=lambda _it: "",
        source=RULE,
    ),
    Rule(
        code="SIG-02b",
        severity=Severity.ADVICE,
        each=signed_scans,
        holds=tells_all,
        says=_("Say how, by whom and on which day this was signed: {it.name}."),
        mend_at=PAGE,
        about=lambda _it: "",
        source=RULE,
    ),
    Rule(
        code="SIG-04",
        severity=Severity.BLOCKS,
        each=scans_with_signers,
        holds=is_signed_by_the_right_ones,
        says=_(
            "Somebody else signed this: {it.name}. Only this person may sign there: {it.what}. "
            "Print the page and let that person sign it."
        ),
        mend_at=PAGE,
        about=lambda _it: "",
        source=RULE,
    ),
    Rule(
        code="SIG-06",
        severity=Severity.WEAKENS,
        each=signed_scans,
        holds=is_signed_near_mailing,
        says=_(
            "The date beside the signature is far from the day of mailing: {it.name}. "
            "Sign again close to that day."
        ),
        mend_at=PAGE,
        about=lambda _it: "",
        source="Advice of this service",
        confidence=Confidence.RECALLED,
    ),
    Rule(
        code="SIG-07",
        severity=Severity.ADVICE,
        each=signed_scans,
        holds=has_its_paper,
        says=_(
            "Keep the paper that was signed, and say that you have it: {it.name}. "
            "USCIS may ask for it."
        ),
        mend_at=PAGE,
        about=lambda _it: "",
        source=RULE,
        confidence=Confidence.ONE_SOURCE,
    ),
)
