"""Whose a joined document is, and whose its parts are again: nobody's paper leaves their set."""

from collections.abc import Mapping, Sequence
from typing import Any

from django.utils.translation import gettext as _

from packets.errors import NotUnderstood
from packets.models import Exhibit
from packets.operations.exhibits import Concerned
from packets.proof import Owner
from packets.slots import all_kinds

Told = Mapping[str, Any]
"""What one part said before it was joined, with the keys `kind`, `about` and `supporter`."""


class PapersOfSeveral(NotUnderstood):
    """One document cannot show the means of two supporters."""

    def __init__(self) -> None:
        super().__init__(
            _(
                "These documents are about different money supporters. "
                "Tick only the documents of one of them."
            )
        )


def whose_is(told: Sequence[Told]) -> Concerned:
    """Return whose a whole of these parts is: everyone's, or that of all who are named.

    A part of no kind was not filed for anybody yet, so it follows the first. The same is true of a
    paper of a supporter that does not say of whom. Raises PapersOfSeveral.
    """
    first = told[0]
    supporters = {part["supporter"] for part in told} - {""}
    if len(supporters) > 1:
        raise PapersOfSeveral
    filed = [part for part in told if part["kind"] or part["about"]]
    is_everyones = not first["about"] or any(not part["about"] for part in filed)
    named = dict.fromkeys(key for part in filed for key in part["about"])
    of_money = _is_of_a_supporter(first["kind"])
    return Concerned(
        about=() if is_everyones else tuple(named),
        supporter=next(iter(supporters), "") if of_money else first["supporter"],
    )


def make_it_theirs(row: Exhibit, concerned: Concerned) -> None:
    """Write down whose it is; of people who have left the case, nothing is written."""
    row.about.set(row.case.beneficiaries.filter(key__in=concerned.about))
    row.supporter = row.case.supporters.filter(key=concerned.supporter or "").first()
    row.save(update_fields=["supporter"])


def give_back(rows: Sequence[Exhibit], told: Sequence[Told]) -> None:
    """Make the separated parts, the first of which was the whole, theirs who had them before.

    What the family said of the whole since stays with the first. A part of nobody who is still in
    the case is whose the whole was: it must not become everyone's.
    """
    first = rows[0]
    now, then = _concerned(first), _still_here(first, whose_is(told))
    for row, part in zip(rows, told, strict=True):
        own = Concerned(about=tuple(part["about"]), supporter=part["supporter"])
        if row != first or now == then:
            has_left = own.about and not _still_here(first, own).about
            make_it_theirs(
                row, Concerned(about=now.about, supporter=own.supporter) if has_left else own
            )


def _concerned(row: Exhibit) -> Concerned:
    about = tuple(sorted(person.key for person in row.about.all()))
    return Concerned(about=about, supporter=row.supporter.key if row.supporter else "")


def _still_here(row: Exhibit, concerned: Concerned) -> Concerned:
    people = row.case.beneficiaries.filter(key__in=concerned.about)
    givers = row.case.supporters.filter(key=concerned.supporter or "")
    about = tuple(sorted(people.values_list("key", flat=True)))
    return Concerned(about=about, supporter=givers.values_list("key", flat=True).first() or "")


def _is_of_a_supporter(code: str) -> bool:
    kind = all_kinds().get(code)
    return kind is not None and kind.owner is Owner.SUPPORTER
