"""The answers of somebody who asks for a fee waiver on every ground."""

from typing import Any

from packets.snapshot import PetitionerFacts
from tests.support.cases import a_petitioner

WAIVER: dict[str, Any] = {
    "you_refugee": {"refugee": "NO", "pay": "WAIVER"},
    "fee_why": {"why": ["BENEFIT", "INCOME", "HARDSHIP"]},
    "fee_you": {"marital": "WIDOWED"},
    "fee_benefit": {
        "benefits": [
            {
                "name": "Huda Alhassan",
                "link": "self",
                "agency": "Ohio Medicaid",
                "benefit": "Medicaid",
                "since": "2026-02-01",
                "until": "2027-01-31",
            }
        ]
    },
    "fee_work": {"work": "NOT_EMPLOYED", "benefits": "NO", "since": "2026-06-30"},
    "fee_income": {"people": 3, "earners": 1, "own": "0", "others": "21500.50"},
    "fee_changed": {"changed": "YES", "what": "I lost my job on June 30, 2026."},
    "fee_hardship": {
        "what": "A hospital bill of $9,400 of May 2026 is not paid.",
        "assets": [{"kind": "bank account", "value": "310"}],
        "monthly": "1840",
        "costs": ["RENT", "FOOD", "CARE", "MEDICAL"],
    },
}


def who_asks_for_a_waiver(**pages: Any) -> PetitionerFacts:
    return a_petitioner(**{**WAIVER, **pages})
