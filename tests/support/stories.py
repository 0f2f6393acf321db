"""The story of a reason, as the letter tells it."""

from packets.urgency import Told, all_bases
from tests.support.cases import a_beneficiary, a_case

BASES = list(all_bases())


PARTS = ("facts", "urgency", "place", "plan", "costs")


def told(facts, case=None):
    beneficiary = a_beneficiary(reasons=(facts,))
    return Told(
        case=case or a_case(beneficiaries=(beneficiary,)), beneficiary=beneficiary, reason=facts
    )


def story(facts, case=None):
    """Return all that a reason says, part by part."""
    basis = all_bases()[facts.basis]
    about = told(facts, case)
    return {part: [text for s in getattr(basis, part) if (text := s.tell(about))] for part in PARTS}


def words(facts, case=None):
    return " ".join(text for part in story(facts, case).values() for text in part)
