"""The list for putting the parcel together: what lies on what, set by set, to tick with a pen."""

from collections.abc import Iterator

from django.utils.translation import gettext, ngettext
from django.utils.translation import gettext_lazy as _

from packets.filings import forms_with
from packets.sheets import Group, Order, SheetKind, Subject, Tongues
from packets.sheets._people import of_case
from packets.sheets._pieces import Block, boxes, lead
from packets.sheets._pieces import heading as part
from packets.sheets._statements import put
from packets.sheets._telling import called
from packets.snapshot import BeneficiaryFacts, CaseSnapshot, exhibit_letter
from packets.snapshot.channel import is_on_paper
from packets.snapshot.fee import pays_nothing
from packets.timeline import timeline_of


def subjects(case: CaseSnapshot) -> Iterator[Subject]:
    """Offer it where there is a parcel: a request online has none."""
    return of_case(case) if is_on_paper(case) else iter(())


def heading(_order: Order) -> str:
    return gettext("Put the parcel together")


def write(order: Order) -> tuple[Block, ...]:
    case = order.case
    return (
        lead(gettext("Tick each line. Lay the papers in this order, the first one on top.")),
        *(block for one in case.beneficiaries for block in _set(case, one)),
        part(gettext("Before you close the parcel")),
        boxes(
            gettext("Each form is the newest version. I looked on uscis.gov today."),
            gettext("Each signature is in ink, with a date."),
            gettext("Every page is Letter size, printed on one side."),
            gettext("There are copies, not originals. I keep the signed papers in ink."),
            gettext("There are no staples, folders, tabs or sticky notes."),
            gettext("The parole fee is not in the parcel."),
            gettext("I keep a full copy of all of it."),
        ),
    )


def _set(case: CaseSnapshot, traveller: BeneficiaryFacts) -> Iterator[Block]:
    """Return one set: the forms that lie on top, the letter, the other forms, the exhibits."""
    forms = forms_with(case, traveller, explanation="")
    names = [(form.edition.form, form.edition.is_on_top) for form in forms]
    pays = any(form.edition.is_never_kept for form in forms) or pays_nothing(case)
    signed = [put(gettext("Form {form}"), form=name) for name, on_top in names if not on_top]
    on_top = [put(gettext("Form {form}"), form=name) for name, is_first in names if is_first]
    if not pays:
        on_top.insert(0, gettext("The payment form, filled in by hand"))
    yield part(put(gettext("Set for {name}"), name=called(traveller)))
    yield boxes(
        *on_top,
        _front(case, traveller),
        *signed,
        *_exhibits(case, traveller),
    )


def _front(case: CaseSnapshot, traveller: BeneficiaryFacts) -> str:
    if timeline_of(case, traveller) is None:
        return gettext("Cover sheet, letter and index")
    return gettext("Cover sheet, letter, timeline and index")


def _exhibits(case: CaseSnapshot, traveller: BeneficiaryFacts) -> Iterator[str]:
    count = len(case.exhibits_of(traveller))
    if count:
        told = ngettext("{count} exhibit: {letters}", "{count} exhibits: {letters}", count)
        letters = "A" if count == 1 else f"A – {exhibit_letter(count)}"
        yield put(told, count=str(count), letters=letters)


SHEET = SheetKind(
    key="assembling",
    order=500,
    group=Group.PARCEL,
    title=_("List to put the parcel together"),
    purpose=_("What lies on what, to tick with a pen."),
    tongues=Tongues.OWN,
    subjects=subjects,
    heading=heading,
    write=write,
)
