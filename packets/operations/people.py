"""Who travels and who gives money support: add, rename and remove them."""

from django.db import transaction
from django.db.models import Max
from django.utils.translation import gettext as _

from packets.errors import NotUnderstood, WrongMoment
from packets.models import Beneficiary, Case, CaseEvent, StayPlan, Supporter, User, VisaHistory
from packets.models.case import AnsweredRow
from packets.operations.rows import locked_for_change, supporter_of, traveller_of

MOST_PEOPLE = 20
LONGEST_NAME = 80


def first_traveller(case: Case) -> Beneficiary:
    """Return the traveller who was named first, made if the case has none yet."""
    found = case.beneficiaries.order_by("number").first()
    return found or _new_traveller(case, number=1, called="")


@transaction.atomic
def add_traveller(*, case: Case, number: int, called: str, by: User) -> Beneficiary:
    """Add a traveller; `number` is the one that the page offered.

    The same page sent twice adds one traveller. Raises NotUnderstood without a name.
    """
    held = locked_for_change(case)
    name = _name(called)
    there = held.beneficiaries.filter(number=number).first()
    if there is not None and there.called == name:
        return there
    _refuse_a_crowd(held.beneficiaries.count())
    traveller = _new_traveller(held, number=_next_number(held, Beneficiary), called=name)
    CaseEvent.objects.create(case=held, actor=by, what="TRAVELLER_ADDED", about=traveller.key)
    return traveller


@transaction.atomic
def rename_traveller(*, case: Case, key: str, called: str, by: User) -> None:
    """Change what the pages call a traveller; the name for the forms is asked on its own page."""
    held = locked_for_change(case)
    traveller = traveller_of(held, key)
    traveller.called = _name(called)
    traveller.save(update_fields=["called"])
    CaseEvent.objects.create(case=held, actor=by, what="TRAVELLER_RENAMED", about=key)


@transaction.atomic
def remove_traveller(*, case: Case, key: str, by: User) -> None:
    """Remove a traveller with all answers about them; the page has asked for a yes before.

    Raises WrongMoment for the only traveller. Papers stay in the case.
    """
    held = locked_for_change(case)
    if not held.beneficiaries.filter(key=key).exists():
        return
    if held.beneficiaries.count() == 1:
        raise WrongMoment(_("A case needs one traveller. Change the name, or add another first."))
    traveller_of(held, key).delete()
    CaseEvent.objects.create(case=held, actor=by, what="TRAVELLER_REMOVED", about=key)


@transaction.atomic
def add_supporter(*, case: Case, number: int, by: User) -> Supporter:
    """Add a money supporter; the same page sent twice adds one."""
    held = locked_for_change(case)
    there = held.supporters.filter(number=number).first()
    if there is not None:
        return there
    _refuse_a_crowd(held.supporters.count())
    supporter = new_supporter(held, number=_next_number(held, Supporter))
    CaseEvent.objects.create(case=held, actor=by, what="SUPPORTER_ADDED", about=supporter.key)
    return supporter


@transaction.atomic
def remove_supporter(*, case: Case, key: str, by: User) -> None:
    """Remove a supporter with all answers about them; the page has asked for a yes before."""
    held = locked_for_change(case)
    if not held.supporters.filter(key=key).exists():
        return
    supporter_of(held, key).delete()
    CaseEvent.objects.create(case=held, actor=by, what="SUPPORTER_REMOVED", about=key)


def new_supporter(case: Case, *, number: int) -> Supporter:
    return Supporter.objects.create(case=case, number=number, key=f"supporter-{number}")


def has_answers(row: AnsweredRow) -> bool:
    """Tell whether somebody typed something about this person."""
    return any(row.answers.values()) or any(row.unclear.values())


def _new_traveller(case: Case, *, number: int, called: str) -> Beneficiary:
    traveller = Beneficiary.objects.create(
        case=case, number=number, key=f"traveller-{number}", called=called
    )
    VisaHistory.objects.create(beneficiary=traveller)
    StayPlan.objects.create(beneficiary=traveller)
    return traveller


def _next_number(case: Case, kind: type[Beneficiary] | type[Supporter]) -> int:
    last = kind.objects.filter(case=case).aggregate(last=Max("number"))["last"]
    return int(last or 0) + 1


def _name(called: str) -> str:
    name = " ".join(called.split())[:LONGEST_NAME]
    if not name:
        raise NotUnderstood(_("Write the first name of the traveller"))
    return name


def _refuse_a_crowd(count: int) -> None:
    if count >= MOST_PEOPLE:
        raise WrongMoment(
            _("A case holds at most {most} people. Start another case for the others.").format(
                most=MOST_PEOPLE
            )
        )
