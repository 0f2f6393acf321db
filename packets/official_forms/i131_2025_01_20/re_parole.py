"""Whether a form asks for a new period of parole, and what was said about the first one."""

from packets.boxes import Filing
from packets.questions.conditions import RE_PAROLE
from packets.snapshot import Answered


def is_re_parole(filing: Filing) -> bool:
    reasons = filing.case.reasons_of(filing.beneficiary)
    return any(reason.basis == RE_PAROLE for reason in reasons)


def is_initial(filing: Filing) -> bool:
    return not is_re_parole(filing)


def first_parole(filing: Filing) -> Answered:
    """Return the answers about the present parole; without answers when there is none."""
    for reason in filing.case.reasons_of(filing.beneficiary):
        if reason.basis == RE_PAROLE:
            return reason
    return Answered()
