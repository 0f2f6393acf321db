"""What leaves a case together with a person: nothing of theirs may become somebody else's."""

from django.db.models import Count, Q

from packets.models import Beneficiary, Case, Exhibit, Supporter, UrgencyClaim, User
from packets.operations import audit
from packets.operations.exhibits import remove_exhibit
from packets.operations.proposing import kinds_of_reasons
from packets.proof import Owner
from packets.slots import all_kinds

REASON, SHARES = "ben-reason", "ben-same"


def papers_of_alone(traveller: Beneficiary) -> list[Exhibit]:
    """Return the exhibits that are filed in the set of this traveller and in no other."""
    counted = Exhibit.objects.filter(case=traveller.case).annotate(people=Count("about"))
    return list(
        Exhibit.objects.filter(pk__in=counted.filter(people=1).values("pk"), about=traveller)
        .select_related("document")
        .order_by("position")
    )


def supporters_of_alone(traveller: Beneficiary) -> list[Supporter]:
    """Return who supports this traveller and nobody else."""
    counted = Supporter.objects.filter(case=traveller.case).annotate(people=Count("supports"))
    return list(
        Supporter.objects.filter(pk__in=counted.filter(people=1).values("pk"), supports=traveller)
    )


def papers_of_supporter(supporter: Supporter) -> list[Exhibit]:
    """Return the exhibits about this supporter: nobody else may be asked to stand for them."""
    own = Q(supporter=supporter)
    if supporter.case.supporters.count() == 1:
        own |= Q(supporter=None, kind__in=_kinds_of_supporters())
    return list(supporter.case.exhibits.filter(own).select_related("document"))


def settle_what_is_of_the_only_one(case: Case) -> None:
    """Write down whose the papers and reasons are that meant the only supporter."""
    supporters = list(case.supporters.all()[:2])
    if len(supporters) == 1:
        only = supporters[0]
        case.exhibits.filter(supporter=None, kind__in=_kinds_of_supporters()).update(supporter=only)
        said = case.cannot_get.filter(about=only.key).values_list("kind", flat=True)
        unsaid = _kinds_of_supporters() - set(said)
        case.cannot_get.filter(about="", kind__in=unsaid).update(about=only.key)


def take_traveller_out(case: Case, traveller: Beneficiary, *, by: User) -> None:
    """Delete a traveller with what is theirs alone; shared reasons stay with who shares them."""
    _hand_on_reasons(case, traveller)
    for exhibit in papers_of_alone(traveller):
        remove_exhibit(exhibit=exhibit, by=by)
    for supporter in supporters_of_alone(traveller):
        take_supporter_out(case, supporter, by=by)
    case.cannot_get.filter(about=traveller.key).delete()
    case.traveller_numbers_used = max(case.traveller_numbers_used, traveller.number)
    case.save(update_fields=["traveller_numbers_used", "changed_at"])
    traveller.delete()
    audit.record(case=case, by=by, what="TRAVELLER_REMOVED", about=traveller.key)


def take_supporter_out(case: Case, supporter: Supporter, *, by: User) -> None:
    settle_what_is_of_the_only_one(case)
    for exhibit in papers_of_supporter(supporter):
        remove_exhibit(exhibit=exhibit, by=by)
    case.cannot_get.filter(about=supporter.key).delete()
    case.supporter_numbers_used = max(case.supporter_numbers_used, supporter.number)
    case.save(update_fields=["supporter_numbers_used", "changed_at"])
    supporter.delete()
    audit.record(case=case, by=by, what="SUPPORTER_REMOVED", about=supporter.key)


def _kinds_of_supporters() -> set[str]:
    return {code for code, kind in all_kinds().items() if kind.owner is Owner.SUPPORTER}


def _hand_on_reasons(case: Case, traveller: Beneficiary) -> None:
    """Give the reasons to the first of those who share them; the others share that one's."""
    sharing = list(traveller.shares_reasons_with.order_by("number"))
    if not sharing:
        return
    heir = sharing[0]
    handed_on = [_hand_on(claim, heir) for claim in traveller.reasons.filter(position__gt=0)]
    heir.reasons.exclude(basis__in=handed_on).update(position=0)
    _answer_for_themselves(heir, traveller)
    traveller.shares_reasons_with.exclude(pk=heir.pk).update(same_reasons_as=heir)
    told = case.cannot_get.filter(about=heir.key).values("kind")
    case.cannot_get.filter(about=traveller.key, kind__in=kinds_of_reasons()).exclude(
        kind__in=told
    ).update(about=heir.key)


def _hand_on(claim: UrgencyClaim, heir: Beneficiary) -> str:
    """Tell the reason of the heir as it was told for both, and return its key.

    What the heir had once told of it and the other had not stays.
    """
    held, _is_new = UrgencyClaim.objects.get_or_create(beneficiary=heir, basis=claim.basis)
    held.position = claim.position
    held.answers = {**held.answers, **claim.answers}
    held.unclear = {**held.unclear, **claim.unclear}
    held.saved = {**held.saved, **claim.saved}
    held.save()
    return claim.basis


def _answer_for_themselves(heir: Beneficiary, traveller: Beneficiary) -> None:
    """Write down the reasons as the heir's own choice, and no longer that they are another's."""
    heir.same_reasons_as = None
    for kept, theirs in (
        (heir.answers, traveller.answers),
        (heir.unclear, traveller.unclear),
        (heir.saved, traveller.saved),
    ):
        kept.pop(SHARES, None)
        kept.pop(REASON, None)
        if REASON in theirs:
            kept[REASON] = theirs[REASON]
    heir.save(update_fields=["same_reasons_as", "answers", "unclear", "saved"])
