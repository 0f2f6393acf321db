"""How far a request has come, and what may be told next."""

from collections.abc import Iterable

from packets.after import Due, StepKind, all_steps
from packets.snapshot import CaseSnapshot, StepFacts


def kind_of(step: StepFacts) -> StepKind | None:
    """Return the kind of a step; None for one that no module declares any more."""
    return all_steps().get(step.kind)


def steps_of(case: CaseSnapshot, *kinds: str) -> tuple[StepFacts, ...]:
    """Return the steps of some kinds, in the order in which they were told."""
    return tuple(step for step in case.steps if step.kind in kinds)


def last(case: CaseSnapshot, *kinds: str) -> StepFacts | None:
    found = steps_of(case, *kinds)
    return found[-1] if found else None


def offered(case: CaseSnapshot) -> tuple[StepKind, ...]:
    """Return the kinds that may be told now, in the usual order."""
    told = {step.kind for step in case.steps}
    return tuple(
        kind
        for kind in all_steps().values()
        if (kind.repeats or kind.key not in told) and (not kind.follows or kind.follows & told)
    )


def to_come(case: CaseSnapshot) -> tuple[StepKind, ...]:
    """Return the kinds that may be told once others have been, in the usual order."""
    now = offered(case)
    told = {step.kind for step in case.steps}
    return tuple(k for k in all_steps().values() if k not in now and k.key not in told)


def dues(steps: Iterable[StepFacts]) -> tuple[tuple[StepFacts, Due], ...]:
    """Return the days that must not be missed, the first one first."""
    found = [(step, due) for step in steps if (kind := kind_of(step)) for due in kind.due(step)]
    return tuple(sorted(found, key=lambda pair: pair[1].day))


def is_mailed(case: CaseSnapshot) -> bool:
    """Tell whether the packet is on its way or arrived, and did not come back since."""
    step = last(case, "MAILED", "RETURNED")
    return step is not None and step.kind == "MAILED"
