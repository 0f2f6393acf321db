"""What was answered beside a value that stands on a paper, where the two differ."""

from dataclasses import dataclass

from packets.comparing.compared import comparisons, is_decided
from packets.comparing.holders import is_id_of
from packets.comparing.places import A_NUMBER, BIRTH, people_of
from packets.snapshot import CaseSnapshot, ExhibitFacts

OF_ONE_PERSON = (BIRTH, A_NUMBER)
"""On the ID of one person there is none of these of anybody else."""


@dataclass(frozen=True, kw_only=True)
class Differing:
    """An answer that differs; `key` is that of its open question, "" where nothing is asked."""

    answered: str
    key: str = ""


def differing_on(case: CaseSnapshot, exhibit: ExhibitFacts) -> dict[tuple[str, str], Differing]:
    """Return by kind and value of a fact on the paper which answer differs from it.

    On the ID of one person what is only in print counts as well. It is too uncertain for a
    question, as a text may be read wrong, but nobody should read it as something that agrees.
    """
    found = {
        (one.fact.kind, one.fact.value): Differing(
            answered=one.answered, key="" if is_decided(case, one) else one.key
        )
        for one in comparisons(case)
        if one.fact.exhibit == exhibit.key and not one.agrees
    }
    return {**_in_print(case, exhibit), **found}


def _in_print(case: CaseSnapshot, exhibit: ExhibitFacts) -> dict[tuple[str, str], Differing]:
    bearers = [person for person in people_of(case) if is_id_of(exhibit, person)]
    if len(bearers) != 1:
        return {}
    answers = {kind: bearers[0].answered(kind) for kind in OF_ONE_PERSON}
    return {
        (fact.kind, fact.value): Differing(answered=answer)
        for fact in case.read
        if fact.exhibit == exhibit.key
        and (answer := answers.get(fact.kind, ""))
        and not fact.value.startswith(answer)
    }
