"""Who signs the letter and what stands in its "Re:" block."""

from collections.abc import Iterator

from packets.english import country_text, date_text, phone_text, phrase, place_text
from packets.letter.telling import Telling, address_text, words
from packets.snapshot import Answered, BeneficiaryFacts, CaseSnapshot
from packets.snapshot.answers import is_over
from packets.urgency import Told, UrgencyBasis, all_bases

INITIAL = "Form I-131, Part 1, Item 7: initial request for parole, person outside the United States"
FIRST_DATES = {"CARE": "Date of the care", "FUNERAL": "Funeral", "COURT": "Day in court"}
RE_PAROLE = "Form I-131, Part 1, Item 11: new period of parole, person in the United States"


def signer_of(telling: Telling) -> str:
    """Return the printed name under the line for ink."""
    representative = telling.case.representative
    if representative is not None and representative.name:
        return representative.name.full
    return telling.filer


def sender_of(telling: Telling) -> tuple[str, ...]:
    """Return the lines of the person who signs: the representative, where there is one."""
    case = telling.case
    if case.representative is not None and case.representative.name:
        firm = words(case.representative, "rep-office", "firm")
        lines = _lines(case.representative, "rep-office", "rep-office")
        return tuple(line for line in (signer_of(telling), firm, *lines) if line)
    if case.is_self_petition:
        person: Answered = telling.beneficiary
        lines = _lines(person, "ben-address", "ben-contact")
        return tuple(line for line in (telling.filer, *lines) if line)
    organization = words(case.petitioner, "you-org", "organization")
    lines = _lines(case.petitioner, "you-address", "you-contact")
    return tuple(line for line in (telling.filer, organization, *lines) if line)


def _lines(person: Answered, address_page: str, contact_page: str) -> Iterator[str]:
    address = person.address(address_page, "address")
    yield address_text({**address, "city": "", "state": ""})
    city, state = address.get("city", ""), address.get("state", "")
    town = f"{address_text({'city': city, 'state': state})} {address.get('postal_code', '')}"
    country = address.get("country", "US")
    yield place_text(town, "" if country == "US" else country)
    yield phone_text(person.own_words(contact_page, "phone"))
    yield person.own_words(contact_page, "email")


def owner_of_reasons(telling: Telling) -> BeneficiaryFacts:
    """Return the traveller whose reasons they are."""
    shared = telling.beneficiary.same_reasons_as
    return telling.case.beneficiary(shared) if shared else telling.beneficiary


def told_bases(telling: Telling) -> tuple[tuple[UrgencyBasis, Told], ...]:
    """Return the reasons claimed for the beneficiary, each with what it may speak of.

    A reason that is another traveller's too is told of that traveller, who is ill or in danger.
    """
    known = all_bases()
    owner = owner_of_reasons(telling)
    return tuple(
        (known[reason.basis], Told(case=telling.case, beneficiary=owner, reason=reason))
        for reason in telling.case.reasons_of(telling.beneficiary)
        if reason.basis in known
    )


def is_re_parole(telling: Telling) -> bool:
    return any(basis.for_re_parole for basis, _told in told_bases(telling))


def is_expedite(telling: Telling) -> bool:
    return telling.beneficiary.stay.is_("w-fast", "fast", "YES")


def expedite_text(telling: Telling) -> str:
    deadline = deadline_of(telling)
    before = f" before {date_text(deadline[0])}" if deadline else ""
    return f"Expedited processing is respectfully requested{before}."


def deadline_of(telling: Telling) -> tuple[str, str] | None:
    """Return the earliest date that cannot move and is not over, canonical, and what it is."""
    found = [d for basis, told in told_bases(telling) if (d := basis.deadline(told))]
    if not found and (first := first_date_of(telling.case)):
        found = [first]
    today = telling.case.taken_on
    return min((one for one in found if not is_over(one[0], today)), default=None)


def first_date_of(case: CaseSnapshot) -> tuple[str, str] | None:
    """Return the date of the first questions and what it is of; "" where nobody said so in English.

    The question's own label is no fact: what happens on another date is told by the family.
    """
    day = case.own_words("s-date", "date")
    told = phrase(words(case, "s-date", "what")) if case.is_("s-date", "kind", "OTHER") else ""
    own = f"{told[:1].upper()}{told[1:]}"
    what = next((w for kind, w in FIRST_DATES.items() if case.is_("s-date", "kind", kind)), own)
    return (day, what) if date_text(day) else None


def subject_of(telling: Telling) -> tuple[tuple[str, str], ...]:
    """Return the lines of the "Re:" block; what the case does not say has no line."""
    beneficiary = telling.beneficiary
    deadline = deadline_of(telling)
    day = ": ".join(filter(None, (date_text(deadline[0]), deadline[1]))) if deadline else ""
    rows = [
        ("Beneficiary", telling.full_name if beneficiary.name else ""),
        ("Date of birth", date_text(beneficiary.own_words("ben-dob", "dob"))),
        ("Citizenship", citizenship_text(beneficiary)),
        ("Present country", _country(beneficiary.country_now)),
        ("A-Number", beneficiary.own_words("ben-anum", "number")),
        ("Request", RE_PAROLE if is_re_parole(telling) else INITIAL),
        ("Basis", "; ".join(basis.english for basis, _told in told_bases(telling))),
        ("Fixed date", day),
        ("EXPEDITE", expedite_text(telling) if is_expedite(telling) else ""),
    ]
    return tuple((name, value) for name, value in rows if value)


def citizenship_text(beneficiary: BeneficiaryFacts) -> str:
    """Return the countries of citizenship, or that there is none; "" when nobody said so."""
    if beneficiary.value("ben-nation", "stateless"):
        return "None (stateless)"
    return ", ".join(map(_country, beneficiary.citizenships))


def _country(code: str) -> str:
    return country_text(code) if code else ""
