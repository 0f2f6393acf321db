"""Find, lock and make the rows that keep the answers of a case."""

from typing import cast

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from packets.errors import NotAllowed, WrongMoment
from packets.models import Beneficiary, Case, Petitioner, Representative, StayPlan, VisaHistory
from packets.models.case import AnsweredRow
from packets.models.people import Supporter, UrgencyClaim
from packets.questions import Subject

NOT_HERE = gettext_lazy("This page is not part of your case any more. Go back to the case.")


def locked(case: Case) -> Case:
    """Return the case as the only one who writes to it until the transaction ends.

    All saves of one case wait for one another here; on SQLite the transaction itself does that.
    """
    return Case.objects.select_for_update().get(pk=case.pk)


def locked_for_change(case: Case) -> Case:
    """Like `locked`; raises WrongMoment when the case has been mailed or closed."""
    held = locked(case)
    refuse_if_closed(held)
    return held


def refuse_if_closed(case: Case) -> None:
    """Raise WrongMoment when the case has been mailed or closed."""
    if not case.is_editable:
        raise WrongMoment(
            _("This case is closed for changes. Ask the lawyer or the help line to open it again.")
        )


def row_of(case: Case, subject: Subject, about: str = "", basis: str = "") -> AnsweredRow:
    """Return the row that keeps the answers about a subject; one that is not saved if it is new.

    `about` is the key of a traveller or supporter; NotAllowed when the case has none of that key.
    """
    if subject is Subject.CASE:
        return case
    if subject is Subject.PETITIONER:
        return Petitioner.objects.filter(case=case).first() or Petitioner(case=case)
    if subject is Subject.REPRESENTATIVE:
        return Representative.objects.filter(case=case).first() or Representative(case=case)
    if subject is Subject.SUPPORTER:
        return supporter_of(case, about)
    return _row_of_traveller(traveller_of(case, about), subject, basis)


def traveller_of(case: Case, key: str) -> Beneficiary:
    found = Beneficiary.objects.filter(case=case, key=key).first()
    if found is None:
        raise NotAllowed(NOT_HERE)
    return found


def supporter_of(case: Case, key: str) -> Supporter:
    found = Supporter.objects.filter(case=case, key=key).first()
    if found is None:
        raise NotAllowed(NOT_HERE)
    return found


def _row_of_traveller(traveller: Beneficiary, subject: Subject, basis: str) -> AnsweredRow:
    if subject is Subject.VISA_HISTORY:
        found = VisaHistory.objects.filter(beneficiary=traveller).first()
        return found or VisaHistory(beneficiary=traveller)
    if subject is Subject.STAY:
        plan = StayPlan.objects.filter(beneficiary=traveller).first()
        return plan or StayPlan(beneficiary=traveller)
    if subject is Subject.REASON:
        claim = UrgencyClaim.objects.filter(beneficiary=traveller, basis=basis).first()
        if claim is None:
            raise NotAllowed(NOT_HERE)
        return claim
    return cast(AnsweredRow, traveller)
