"""After the packet is mailed: what letters and days ask for (FRM-02, MAIL-13, AFT, POL-04)."""

from collections.abc import Callable, Iterator
from dataclasses import replace

from django.utils.translation import gettext_lazy as _

from packets.readiness import Confidence, Rule, Severity
from packets.readiness._subjects.about import About, never
from packets.readiness._subjects.mailed import (
    before_mailing,
    ends_of_parole,
    has_a_number_and_a_copy,
    is_young,
    moves_untold,
    odd_arrivals,
    saw_the_same,
    told,
    unanswered,
    waits_for_a_receipt,
    was_looked_lately,
)
from packets.snapshot import CaseSnapshot

PAGE = "file"


def _advice(code: str, each: Callable[[CaseSnapshot], Iterator[About]], says: object) -> Rule:
    return Rule(
        code=code,
        severity=Severity.ADVICE,
        each=each,
        holds=never,
        says=says,  # type: ignore[arg-type]
        mend_at=PAGE,
        source="USCIS pages on notices and on humanitarian parole",
    )


RULES: tuple[Rule, ...] = (
    Rule(
        code="FRM-02",
        severity=Severity.BLOCKS,
        is_for_mailing=True,
        each=before_mailing,
        holds=was_looked_lately,
        says=_(
            "Look at uscis.gov on the day you mail: version, fee and address. "
            "Tell us what you saw. It counts for {it.what} days."
        ),
        mend_at=PAGE,
        source="USCIS, tips for filing forms by mail",
    ),
    Rule(
        code="FRM-02b",
        severity=Severity.REFER,
        is_for_mailing=True,
        each=told("LOOKED"),
        holds=saw_the_same,
        says=_(
            "A page of USCIS tells another version, fee or address than your packet. "
            "Do not mail yet. Ask us or your lawyer."
        ),
        mend_at=PAGE,
        source="USCIS, tips for filing forms by mail",
    ),
    Rule(
        code="MAIL-13",
        severity=Severity.WEAKENS,
        each=told("MAILED"),
        holds=has_a_number_and_a_copy,
        says=_("Write down the tracking number, and keep a full copy of what you mailed."),
        mend_at=PAGE,
        source="USCIS, tips for filing forms by mail",
        confidence=Confidence.ONE_SOURCE,
    ),
    Rule(
        code="AFT-01",
        severity=Severity.ADVICE,
        each=waits_for_a_receipt,
        holds=is_young,
        says=_(
            "You mailed the packet on {it.what}, and no receipt was told. "
            "Look at the tracking number, and at texts and emails. Do not send it again."
        ),
        mend_at=PAGE,
        source="practice of immigration lawyers",
        confidence=Confidence.RECALLED,
    ),
    _advice(
        "AFT-03",
        unanswered("ASKED_FOR_MORE"),
        _("Send one full answer to USCIS. The last day is {it.what}. There is no extra time."),
    ),
    _advice(
        "AFT-04",
        unanswered("PLANS_NO"),
        _("USCIS plans to say no. The last day to answer is {it.what}. Tell a lawyer today."),
    ),
    Rule(
        code="AFT-05",
        severity=Severity.WEAKENS,
        each=moves_untold,
        holds=never,
        says=_("Somebody moved. USCIS is told of a new address within {it.what} days."),
        mend_at=PAGE,
        source="8 U.S.C. 1305; Form AR-11",
    ),
    _advice(
        "AFT-06",
        told("APPROVED"),
        _(
            "USCIS approved. Now come Form DS-160, the embassy, and the sheet on the parole fee. "
            "Travel before the paper for travel ends."
        ),
    ),
    _advice(
        "AFT-07",
        told("REFUSED"),
        _("There is no appeal. A new request needs new facts and a new fee."),
    ),
    _advice(
        "AFT-08",
        told("RETURNED"),
        _("A packet that comes back is not a no. Fix it and send it again."),
    ),
    replace(
        _advice(
            "AFT-09", ends_of_parole, _("Parole ends on {it.what}, and when the person leaves.")
        ),
        confidence=Confidence.ONE_SOURCE,
    ),
    Rule(
        code="AFT-10",
        severity=Severity.WEAKENS,
        each=odd_arrivals,
        holds=never,
        says=_(
            "Class or day on the I-94 looks wrong. "
            "Ask CBP deferred inspection to look at it and correct it."
        ),
        mend_at=PAGE,
        source="CBP page on the I-94",
        confidence=Confidence.RECALLED,
    ),
    _advice(
        "POL-04",
        told("ARRIVED"),
        _("A work permit is asked for apart, with a fee of its own. New rules may limit it."),
    ),
)
