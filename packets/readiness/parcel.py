"""How the request travels: carrier, address, one way only, and what lies in the parcel (MAIL)."""

from collections.abc import Iterator
from datetime import timedelta

from django.utils.translation import gettext_lazy as _

from packets.after.course import is_mailed, last
from packets.law.upkeep import look_again_on
from packets.questions.conditions import has_listed_facts
from packets.questions.filing_parcel import ASSEMBLED
from packets.readiness import Confidence, Rule, Severity
from packets.readiness._subjects.about import About, never
from packets.readiness._subjects.known_law import law_of
from packets.readiness._subjects.own_measures import own_measure
from packets.readiness._subjects.telling import where
from packets.snapshot import CaseSnapshot
from packets.snapshot.carriers import BY_CARRIER, address_for, carriers_taken, is_a_box, is_taken
from packets.snapshot.channel import CARRIER_PAGE, HOW_PAGE, carrier_of, is_by_mail, is_online
from parole_site.locales import day_in_words

ADDRESS, PARCEL, ONLINE, MAILING = "address", "file-parcel", "file-online", "file"
TIPS = "USCIS, tips for filing forms by mail"
LOCKBOX = f"{TIPS}; AILA notes of the lockbox tours"


def goes_elsewhere(case: CaseSnapshot) -> bool:
    """The parcel has an address that is none of ours, or the post is given that of couriers."""
    if not has_listed_facts(case):
        return False
    row = address_for(carrier_of(case), on=case.filing_day)
    is_by_street = row is not None and is_a_box(row) and _wrote(case, "STREET")
    return _wrote(case, "OTHER") or is_by_street


def brings_to_a_box(case: CaseSnapshot) -> bool:
    row = address_for(carrier_of(case), on=case.filing_day)
    return row is not None and not is_a_box(row) and _wrote(case, "BOX")


def _wrote(case: CaseSnapshot, key: str) -> bool:
    return is_by_mail(case) and case.is_(CARRIER_PAGE, ADDRESS, key)


def carriers_not_taken(case: CaseSnapshot) -> Iterator[About]:
    """Yield the case where the parcel goes by another carrier; `what` are those that are taken."""
    carrier = carrier_of(case)
    if carrier and not is_taken(carrier, on=case.filing_day):
        yield About(what=", ".join(carriers_taken(on=case.filing_day)))


def old_addresses(case: CaseSnapshot) -> Iterator[About]:
    """Yield the address of the chosen carrier that nobody looked up lately; `what` is the day.

    A look of the family counts like one of the desk.
    """
    if not case.is_("check", "done", "DONE") or is_mailed(case) or not has_listed_facts(case):
        return
    carrier = carrier_of(case) or next(iter(BY_CARRIER))
    row = address_for(carrier, on=case.filing_day) if not is_online(case) else None
    if row is None or _family_looked(case):
        return
    if look_again_on(row) < case.filing_day:
        yield About(what=day_in_words(row.checked_on))


def _family_looked(case: CaseSnapshot) -> bool:
    step = last(case, "LOOKED")
    day = step.on("day") if step else None
    if step is None or day is None or not step.chose(ADDRESS, "SAME"):
        return False
    return case.filing_day - day <= timedelta(days=own_measure("mailing.days_after_look"))


def is_not_assembled(case: CaseSnapshot) -> bool:
    """Somebody looked at the parcel, or checked all, and has not ticked how papers must lie."""
    is_time = PARCEL in case.answers or case.is_("check", "done", "DONE")
    needed = {choice.key for choice in ASSEMBLED}
    ticked = needed.issubset(case.picks(PARCEL, "assembled"))
    return is_by_mail(case) and is_time and not is_mailed(case) and not ticked


def files_that_are_refused(case: CaseSnapshot) -> Iterator[About]:
    """Yield files that the account did not take; `what` are the limits that we know."""
    size = law_of("online.file.megabytes", case.filing_day)
    kinds = law_of("online.file.types", case.filing_day)
    if case.is_(ONLINE, "files", "NO") and size is not None and kinds is not None:
        yield About(what=f"{size.value} MB, {', '.join(kinds.value)}")


RULES: tuple[Rule, ...] = (
    Rule(
        code="MAIL-01",
        severity=Severity.BLOCKS,
        each=where(goes_elsewhere),
        holds=never,
        says=_("This is not the address for your carrier. Write every line of the one we show."),
        mend_at=CARRIER_PAGE,
        source="USCIS, Direct Filing Addresses for Form I-131",
        confidence=Confidence.ONE_SOURCE,
    ),
    Rule(
        code="MAIL-02",
        severity=Severity.BLOCKS,
        each=carriers_not_taken,
        holds=never,
        says=_("USCIS does not take parcels of this carrier. It takes those of {it.what}."),
        mend_at=CARRIER_PAGE,
        source=LOCKBOX,
        confidence=Confidence.ONE_SOURCE,
    ),
    Rule(
        code="MAIL-02b",
        severity=Severity.BLOCKS,
        each=where(brings_to_a_box),
        holds=never,
        says=_(
            "UPS, FedEx and DHL cannot bring a parcel to a P.O. Box. "
            "Use the address with the street, or send it by the Postal Service."
        ),
        mend_at=CARRIER_PAGE,
        source=LOCKBOX,
        confidence=Confidence.ONE_SOURCE,
    ),
    Rule(
        code="MAIL-03",
        severity=Severity.WEAKENS,
        each=old_addresses,
        holds=never,
        says=_("The address was last looked up on {it.what}. Look at uscis.gov before you mail."),
        mend_at=MAILING,
        source=TIPS,
    ),
    Rule(
        code="MAIL-04",
        severity=Severity.BLOCKS,
        each=where(
            lambda case: case.is_(HOW_PAGE, "twice", "BOTH", "PRINTOUT"),
            rests_on="channel.one_way_only",
        ),
        holds=never,
        says=_(
            "Send the request in one way only: on paper or online. "
            "Do not mail a printed form of the account."
        ),
        mend_at=HOW_PAGE,
        source=TIPS,
    ),
    Rule(
        code="MAIL-06",
        severity=Severity.WEAKENS,
        each=where(is_not_assembled, rests_on="package.assembly_rules"),
        holds=never,
        says=_("Look at how the papers lie in the parcel, and tick each line."),
        mend_at=PARCEL,
        source=LOCKBOX,
    ),
    Rule(
        code="MAIL-14",
        severity=Severity.WEAKENS,
        each=where(lambda case: case.is_(PARCEL, "originals", "YES")),
        holds=never,
        says=_("Send copies, and keep the original papers. Nobody sends them back for sure."),
        mend_at=PARCEL,
        source=LOCKBOX,
    ),
    Rule(
        code="MAIL-15",
        severity=Severity.WEAKENS,
        each=files_that_are_refused,
        holds=never,
        says=_(
            "The account takes files like this: {it.what}. "
            "Make each file smaller, or save it as a PDF."
        ),
        mend_at=ONLINE,
        source="recalled: limits of the USCIS online account",
        confidence=Confidence.RECALLED,
    ),
)
