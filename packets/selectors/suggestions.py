"""What was suggested for the letters of a case."""

from collections.abc import Mapping

from django.db.models import Count, QuerySet

from packets.models import Case, Suggestion

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


def open_of(case: Case, about: str) -> "QuerySet[Suggestion]":
    """Return those that wait for the family, in the order of the letter."""
    return suggestions_of(case, about).filter(state=State.OPEN).order_by("part", "place", "pk")


def decided_of(case: Case, about: str) -> "QuerySet[Suggestion]":
    """Return those that are decided or taken back, the newest decision first."""
    return suggestions_of(case, about).exclude(state=State.OPEN).order_by("-decided_at", "-pk")
