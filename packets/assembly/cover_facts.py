"""The lines of the cover sheet about one request."""

from packets.assembly.wording import label
from packets.english import country_text, date_text
from packets.letter.addressing import citizenship_text
from packets.snapshot import BeneficiaryFacts, CaseSnapshot, SupporterFacts


def cover_facts(case: CaseSnapshot, beneficiary: BeneficiaryFacts) -> tuple[tuple[str, str], ...]:
    """Return the lines about one request: what it is called, and what the case says."""
    city = beneficiary.text("ben-where", "city")
    now = ", ".join(part for part in (city, country_text(beneficiary.country_now)) if part)
    rows = [
        ("Date of birth", date_text(beneficiary.own_words("ben-dob", "dob"))),
        ("Citizenship", citizenship_text(beneficiary)),
        ("Location", now),
        ("Petitioner", _petitioner_line(case)),
        ("Representative", case.representative.name.full if case.representative else ""),
        (
            "Supporters",
            "; ".join(filter(None, map(_supporter_line, case.supporters_of(beneficiary)))),
        ),
        ("Requested stay", _stay_line(beneficiary)),
    ]
    return tuple((name, label(value)) for name, value in rows if value)


def _petitioner_line(case: CaseSnapshot) -> str:
    if case.is_self_petition:
        return f"{case.filer_name.full} (self-petition)" if case.filer_name else ""
    organization = case.petitioner.text("you-org", "organization")
    return ", for ".join(part for part in (case.filer_name.full, organization) if part)


def _supporter_line(supporter: SupporterFacts) -> str:
    """Return the name of a person, or that of the group for which somebody signs."""
    group = supporter.is_("sup-who", "who", "ORGANIZATION")
    return (group and supporter.text("sup-who", "contact")) or supporter.name.full


def _stay_line(beneficiary: BeneficiaryFacts) -> str:
    length = beneficiary.stay.number("w-stay", "length")
    unit = beneficiary.stay.own_words("w-stay", "unit").lower()
    arrival = date_text(beneficiary.stay.own_words("w-arrive", "date"))
    if length is None:
        return f"from {arrival}" if arrival else ""
    words = f"{length} {unit.rstrip('s') if length == 1 else unit}".strip()
    return f"{words}, from {arrival}" if arrival else words
