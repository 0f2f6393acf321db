"""Where a form is signed, and by whom."""

from dataclasses import dataclass

from packets.filings import FiledForm
from packets.official_forms import Filing, Item


@dataclass(frozen=True, kw_only=True)
class InkPlace:
    """One signature: `where` is part and item, `page` that of the form (0: nobody has seen it)."""

    where: str
    label: str
    who: str
    page: int


def ink_places(form: FiledForm) -> tuple[InkPlace, ...]:
    """Return the signatures of a form in its order."""
    edition, filing = form.edition, form.filing
    return tuple(
        InkPlace(
            where=place_of(item),
            label=item.label,
            who=name_of(item.signer, filing),
            page=1 if edition.page_count == 1 else item.page,
        )
        for item in edition.items
        if item.for_ink and item.signer and item.applies(filing)
    )


def places_on(form: FiledForm, first: int, last: int) -> tuple[InkPlace, ...]:
    """Return the signatures on some pages; behind the form come those of its addendum.

    A place of which nobody has seen the page may be on any.
    """
    places = ink_places(form)
    found = [place for place in places if not place.page or first <= place.page <= last]
    if last > form.edition.page_count and places and places[0] not in found:
        found.append(places[0])
    return tuple(found)


def place_of(item: Item) -> str:
    """Return the part and the item of a box."""
    part = item.part.split(".")[0]
    return f"{part}, Item {item.item}" if item.item else part


def name_of(signer: str, filing: Filing) -> str:
    """Return the name of the person whose pen it is, or their part in the case."""
    case, supporter = filing.case, filing.supporter
    names = {
        "petitioner": case.filer_name.full,
        "beneficiary": filing.beneficiary.name.full,
        "supporter": supporter.name.full if supporter else "",
        "representative": case.representative.name.full if case.representative else "",
        "interpreter": case.text("st-helper", "helper_name"),
    }
    names["preparer"] = names["representative"] or names["interpreter"]
    return names.get(signer) or f"the {signer}"
