"""What a zone says, as facts of the kinds that are kept."""

from collections.abc import Iterator

from evidence.reading.facts import Fact
from evidence.reading.mrz.found_zone import FoundZone
from evidence.reading.mrz.states import AS_COUNTRY
from evidence.reading.mrz.zeros import A_NUMBER_CODES, receipt_of
from evidence.reading.mrz.zone import Field, Zone

_PASSPORT = "P"
_A_NUMBER_LENGTH = 9


def facts_of(found: FoundZone) -> list[Fact]:
    """Return the facts of a zone; of one that is unreadable only that it is, and why."""
    if not isinstance(found.result, Zone):
        lines = "\n".join(found.result.lines)
        reason = {"reason": str(found.result.reason)}
        return [Fact(kind="MRZ", value="", written=lines, box=found.box, details=reason)]
    return [
        _whole(found, found.result),
        *_parts(found, found.result),
        *_receipt(found, found.result),
    ]


def _whole(found: FoundZone, zone: Zone) -> Fact:
    lines = "\n".join(zone.lines)
    details = {
        "layout": zone.layout,
        "code": zone.code,
        "issuer": zone.issuer.value or "",
        "number": zone.number.value or "",
        "is_number_certain": zone.is_certain,
        "has_names": zone.surname.value is not None,
    }
    return Fact(
        kind="MRZ", value=lines, written=lines, box=found.box, is_checked=True, details=details
    )


def _parts(found: FoundZone, zone: Zone) -> Iterator[Fact]:
    cut = {"is_cut": True} if zone.is_cut else {}
    country = AS_COUNTRY.get(zone.nationality.value or "", zone.nationality.value)
    named: tuple[tuple[str, Field, str | None, dict[str, object]], ...] = (
        (_number_kind(zone), zone.number, _number(zone), {"issuer": zone.issuer.value}),
        ("SURNAME", zone.surname, zone.surname.value, dict(cut)),
        ("GIVEN_NAMES", zone.given_names, zone.given_names.value, dict(cut)),
        ("NATIONALITY", zone.nationality, country, {}),
        ("SEX", zone.sex, zone.sex.value, {}),
        ("BIRTH", zone.birth, zone.birth.value, {}),
        ("EXPIRY", zone.expiry, zone.expiry.value, {}),
    )
    for kind, field, value, details in named:
        if kind and value:
            is_number = field is zone.number
            yield Fact(
                kind=kind,
                value=value,
                written=field.written,
                box=found.box,
                is_checked=bool(field.holds) and (zone.is_certain or not is_number),
                details={"from": "MRZ", **details},
            )


def _receipt(found: FoundZone, zone: Zone) -> Iterator[Fact]:
    """Give the receipt number behind the A-Number of a card; one digit guards both together."""
    if _number_kind(zone) != "A_NUMBER":
        return
    for written in zone.optional:
        receipt = receipt_of(written)
        if receipt:
            yield Fact(
                kind="RECEIPT",
                value=receipt,
                written=written,
                box=found.box,
                is_checked=zone.is_certain,
                details={"from": "MRZ"},
            )


def _number(zone: Zone) -> str | None:
    """Return the number in its one form: an A-Number has its letter, which no zone has."""
    number = zone.number.value
    return f"A{number}" if number and _number_kind(zone) == "A_NUMBER" else number


def _number_kind(zone: Zone) -> str:
    """Say what the number is; other numbers of cards and visas have no kind of their own."""
    number = zone.number.value or ""
    if zone.code.startswith(_PASSPORT):
        return "PASSPORT_NUMBER"
    is_a_number = number.isdigit() and len(number) == _A_NUMBER_LENGTH
    if zone.issuer.value == "USA" and zone.code in A_NUMBER_CODES and is_a_number:
        return "A_NUMBER"
    return ""
