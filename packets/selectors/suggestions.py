"""What was suggested for the letters of a case."""

from collections.abc import Mapping

from django.db.models import Count, QuerySet

from packets.models import Case, Suggestion
from packets.snapshot import SuggestedWords

State = Suggestion.State


def open_counts(case: Case) -> Mapping[str, int]:
    """Return how many suggestions are not decided, by the keys of the travellers that have some."""
    rows = Suggestion.objects.filter(beneficiary__case=case, state=State.OPEN)
    counted = rows.order_by("beneficiary__number").values_list("beneficiary__key")
    return dict(counted.annotate(count=Count("pk")))


def suggestions_of(case: Case, about: str) -> "QuerySet[Suggestion]":
    """Return those for the letter of the traveller with a key, with the people they name."""
    rows = Suggestion.objects.filter(beneficiary__case=case, beneficiary__key=about)
    return rows.select_related("beneficiary__case", "decided_by")


def words_suggested_in(case: Case) -> tuple[SuggestedWords, ...]:
    """Return all of a case as they are kept beside its facts, in the order of the travellers."""
    rows = Suggestion.objects.filter(beneficiary__case=case).select_related("beneficiary")
    return tuple(
        SuggestedWords(
            about=one.beneficiary.key,
            part=one.part,
            place=one.place,
            old=one.old,
            words=one.words,
            reason=one.reason,
            by=one.by_name,
            at=one.suggested_at,
            state="" if one.state == State.OPEN else one.state,
            decided_at=one.decided_at,
        )
        for one in rows.order_by("beneficiary__number", "suggested_at", "pk")
    )


def open_of(case: Case, about: str) -> "QuerySet[Suggestion]":
    """Return those that wait for the family, in the order of the letter."""
    return suggestions_of(case, about).filter(state=State.OPEN).order_by("part", "place", "pk")


def decided_of(case: Case, about: str) -> "QuerySet[Suggestion]":
    """Return those that are decided or taken back, the newest decision first."""
    return suggestions_of(case, about).exclude(state=State.OPEN).order_by("-decided_at", "-pk")
