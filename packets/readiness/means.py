"""Whether the money is shown, lasts, and pays for care and ticket (SUP-04, 07, 08 and 11)."""

from django.utils.translation import gettext_lazy as _

from packets.readiness import Confidence, Rule, Severity
from packets.readiness._subjects.about import its_page, never
from packets.readiness._subjects.means import (
    has_status_without_end,
    short_means,
    short_promises,
    signs_no_promise,
    unpaid_care,
    unpaid_tickets,
    unproved,
    unproved_assets,
)
from packets.readiness._subjects.people import supporters

PROOF_OF_SUPPORT = "Form I-134 instructions and USCIS humanitarian parole page: proof of support"
MEDICAL = "USCIS humanitarian parole page: cost of the care, who pays, and the way home"


RULES: tuple[Rule, ...] = (
    Rule(
        code="SUP-04",
        severity=Severity.WEAKENS,
        each=unproved,
        holds=never,
        says=_(
            "No document shows the money of {it.name}. "
            "Add a tax return, pay papers or a bank letter. Officers look for it."
        ),
        mend_at="docs",
        source=PROOF_OF_SUPPORT,
    ),
    Rule(
        code="SUP-04b",
        severity=Severity.WEAKENS,
        each=unproved_assets,
        holds=never,
        says=_(
            "No document shows the house or the other things of value of {it.name}. "
            "Add one, or write 0. The letter says that it is their word only."
        ),
        mend_at="docs",
        source=PROOF_OF_SUPPORT,
    ),
    Rule(
        code="SUP-07",
        severity=Severity.ADVICE,
        each=supporters,
        holds=has_status_without_end,
        says=_("{it.name} can give support with this status. Show it, and its last day."),
        mend_at="sup-status",
        source="Form I-134, Part 2, Item 10; USCIS humanitarian parole page",
    ),
    Rule(
        code="SUP-08",
        severity=Severity.WEAKENS,
        each=short_promises,
        holds=never,
        says=_(
            "The promise of {it.name} ends before the stay of {it.what}. "
            "Make it longer, or add another supporter."
        ),
        mend_at="sup-give",
        source="Form I-134, Part 3, Item 12",
        confidence=Confidence.RECALLED,
    ),
    Rule(
        code="SUP-08b",
        severity=Severity.WEAKENS,
        each=short_means,
        holds=never,
        says=_(
            "The status or the job of {it.name} ends before the stay of {it.what}. "
            "Show that it goes on, or add another supporter."
        ),
        mend_at=its_page,
        source="recalled: officers ask if the support lasts as long as the stay",
        confidence=Confidence.RECALLED,
    ),
    Rule(
        code="SUP-12",
        severity=Severity.ADVICE,
        each=supporters,
        holds=signs_no_promise,
        says=_(
            "Form I-134 is a serious promise to the United States. "
            "Let {it.name} read all of it before signing."
        ),
        mend_at="sup-give",
        source="Form I-134, Part 3, statement of the supporter",
        confidence=Confidence.ONE_SOURCE,
        fits_several=True,
    ),
    Rule(
        code="SUP-11",
        severity=Severity.WEAKENS,
        each=unpaid_care,
        holds=never,
        says=_("Say who pays for the care. This is about {it.name}."),
        mend_at=its_page,
        source=MEDICAL,
        confidence=Confidence.ONE_SOURCE,
    ),
    Rule(
        code="SUP-11b",
        severity=Severity.WEAKENS,
        each=unpaid_tickets,
        holds=never,
        says=_("Say who pays for the way home of {it.name}."),
        mend_at="w-plan",
        source=MEDICAL,
        confidence=Confidence.ONE_SOURCE,
    ),
)
