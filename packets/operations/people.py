"""Who travels and who gives money support: add, rename and remove them."""

from collections.abc import Iterable

from django.db import transaction
from django.utils.translation import gettext as _

from packets.errors import ChangedMeanwhile, NotUnderstood, WrongMoment
from packets.models import Beneficiary, Case, StayPlan, Supporter, User, VisaHistory
from packets.models.case import AnsweredRow
from packets.operations import audit
from packets.operations.leaving import (
    settle_what_is_of_the_only_one,
    take_supporter_out,
    take_traveller_out,
)
from packets.operations.rows import locked_for_change, traveller_of
from packets.snapshot.bounds import LONGEST_NAME
from parole_site.directions import isolated

MOST_PEOPLE = 20


class NameChangedMeanwhile(ChangedMeanwhile):
    """Somebody else gave the traveller another name; `called` is theirs."""

    def __init__(self, called: str) -> None:
        super().__init__(
            _(
                "The name was changed meanwhile. Now it is {name}. "
                "Save again if yours is the right one."
            ).format(name=isolated(called))
        )
        self.called = called


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
    traveller = _new_traveller(held, number=next_traveller_number(held), called=name)
    audit.record(case=held, by=by, what="TRAVELLER_ADDED", about=traveller.key)
    return traveller


@transaction.atomic
def rename_traveller(*, case: Case, key: str, called: str, was: str, by: User) -> None:
    """Change what the pages call a traveller; the name for the forms is asked on its own page.

    `was` is the name that the page showed. Raises NameChangedMeanwhile when it is another by now.
    """
    held = locked_for_change(case)
    traveller = traveller_of(held, key)
    name = _name(called)
    if traveller.called == name:
        return
    if traveller.called != was:
        raise NameChangedMeanwhile(traveller.called)
    traveller.called = name
    traveller.save(update_fields=["called"])
    audit.record(case=held, by=by, what="TRAVELLER_RENAMED", about=key)


@transaction.atomic
def remove_traveller(*, case: Case, key: str, by: User) -> None:
    """Remove a traveller with all that is theirs alone; the page has named it and asked for a yes.

    Raises WrongMoment for the only traveller.
    """
    held = locked_for_change(case)
    traveller = held.beneficiaries.filter(key=key).first()
    if traveller is None:
        return
    if held.beneficiaries.count() == 1:
        raise WrongMoment(_("A case needs one traveller. Change the name, or add another first."))
    take_traveller_out(held, traveller, by=by)


@transaction.atomic
def add_supporter(*, case: Case, number: int, by: User) -> Supporter:
    """Add a money supporter; the same page sent twice adds one."""
    held = locked_for_change(case)
    there = held.supporters.filter(number=number).first()
    if there is not None:
        return there
    _refuse_a_crowd(held.supporters.count())
    settle_what_is_of_the_only_one(held)
    supporter = new_supporter(held, number=next_supporter_number(held))
    audit.record(case=held, by=by, what="SUPPORTER_ADDED", about=supporter.key)
    return supporter


@transaction.atomic
def remove_supporter(*, case: Case, key: str, by: User) -> None:
    """Remove a supporter with all that is theirs; the page has asked for a yes before."""
    held = locked_for_change(case)
    supporter = held.supporters.filter(key=key).first()
    if supporter is not None:
        take_supporter_out(held, supporter, by=by)


def next_traveller_number(case: Case) -> int:
    """Return the number of the next traveller; that of a removed one is never given again."""
    rows = case.beneficiaries.values_list("number", "key")
    return _never_given(case.traveller_numbers_used, rows, "traveller")


def next_supporter_number(case: Case) -> int:
    """Return the number of the next supporter; that of a removed one is never given again."""
    rows = case.supporters.values_list("number", "key")
    return _never_given(case.supporter_numbers_used, rows, "supporter")


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


def _never_given(used: int, rows: Iterable[tuple[int, str]], name: str) -> int:
    """Return the first number above all that were given whose key nobody brought along either."""
    taken = list(rows)
    keys = {key for _number, key in taken}
    number = max([used, *(number for number, _key in taken)]) + 1
    while f"{name}-{number}" in keys:
        number += 1
    return number


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
