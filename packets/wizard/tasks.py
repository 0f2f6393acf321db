"""The case home: what is done, what waits and what is to mend."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from django.utils.text import capfirst
from django.utils.translation import gettext as _

from packets.letter import stale_parts
from packets.questions import Subject
from packets.readiness import Finding
from packets.snapshot import CaseSnapshot
from packets.wizard.naming import NamesOf, known_supporter, names_once, put_names
from packets.wizard.pages import all_pages
from packets.wizard.parts import BY_KEY, GROUP_TITLES, PART_OF_REASONS, PARTS, Group, Part
from packets.wizard.proof_tasks import NO_PROOF, ProofCount, documents_state, translations_state
from packets.wizard.task_rows import Readiness, Task, TaskGroup, TaskKey, readiness_of
from packets.wizard.task_state import (
    DONE,
    TODO,
    State,
    Status,
    asked_of,
    cannot_start,
    in_progress,
    to_fix,
    waiting_for,
)
from packets.wizard.walk import Stop, stops_of

__all__ = ["Readiness", "Task", "TaskGroup", "TaskKey", "readiness_of", "task_groups", "task_of"]

HOME_GROUPS = (Group.START, Group.PEOPLE, Group.WHY, Group.PROOF, Group.FINISH)
PACKED_GROUPS = (*HOME_GROUPS, Group.MAIL)


@dataclass(frozen=True, kw_only=True)
class Home:
    """What the states of the tasks are told from; `tasks` are those already told."""

    case: CaseSnapshot
    stops: Mapping[TaskKey, tuple[Stop, ...]]
    fixes: Mapping[TaskKey, int]
    proof: ProofCount
    waiting: Mapping[TaskKey, str]
    lookers: tuple[str, ...] | None
    names_of: NamesOf
    tasks: list[Task] = field(default_factory=list)


def task_groups(
    case: CaseSnapshot,
    *,
    findings: Iterable[Finding] = (),
    proof: ProofCount = NO_PROOF,
    waiting: Mapping[TaskKey, str] | None = None,
    lookers: tuple[str, ...] | None = None,
    is_packed: bool = False,
) -> tuple[TaskGroup, ...]:
    """Return the groups of the case home.

    `waiting` names by task whom we have sent a link, `lookers` who sees what a lawyer is asked
    (None where that is not known). Of the findings, those that block count as
    things to fix, and only once the task's own questions are answered. What comes after the packet
    (`is_packed`) has a group of its own then.
    """
    shown_groups = PACKED_GROUPS if is_packed else HOME_GROUPS
    home = Home(
        case=case,
        stops=_by_task(stops_of(case)),
        fixes=Counter(task_of(finding) for finding in findings if finding.blocks),
        proof=proof,
        waiting=waiting or {},
        lookers=lookers,
        names_of=names_once(case),
    )
    for part in PARTS:
        if part.group in shown_groups:
            home.tasks.extend(_tasks_of(home, part))
    return tuple(
        TaskGroup(
            number=number,
            group=group,
            title=str(GROUP_TITLES[group]),
            tasks=tuple(task for task in home.tasks if task.part.group is group),
        )
        for number, group in enumerate(shown_groups, start=1)
    )


def task_of(finding: Finding) -> TaskKey:
    """Return the task in which a finding is mended."""
    page = all_pages().get(finding.mend_at)
    key = (page.task or PART_OF_REASONS) if page else "documents"
    return (key, "" if BY_KEY[key].each is Subject.CASE else finding.about)


def _by_task(stops: Iterable[Stop]) -> dict[TaskKey, tuple[Stop, ...]]:
    found: dict[TaskKey, tuple[Stop, ...]] = {}
    for stop in stops:
        found[stop.task_key] = (*found.get(stop.task_key, ()), stop)
    return found


def _tasks_of(home: Home, part: Part) -> Iterator[Task]:
    subjects = part.subjects(home.case)
    if not subjects and part.awaits:
        title = str(part.nameless or part.title)
        yield Task(part=part, title=title, state=cannot_start(str(part.awaits)))
    for about in subjects:
        stops = home.stops.get((part.key, about), ())
        if stops:
            title = _title(home, part, about)
            state = _state(home, part, about, stops)
            yield Task(part=part, about=about, title=title, state=state, stops=stops)


def _title(home: Home, part: Part, about: str) -> str:
    title = part.title
    if len(home.case.beneficiaries) > 1 and part.when_many:
        title = part.when_many
    elif part.nameless and not _is_known(home.case, about):
        title = part.nameless
    return capfirst(put_names(title, home.names_of(about)))


def _is_known(case: CaseSnapshot, about: str) -> bool:
    supporters = [supporter for supporter in case.supporters if supporter.key == about]
    if supporters:
        return bool(known_supporter(case, supporters[0]))
    return len(case.beneficiaries) > 1 or bool(case.beneficiary(about).known_as)


def _state(home: Home, part: Part, about: str, stops: tuple[Stop, ...]) -> State:
    key = (part.key, about)
    fixes = home.fixes.get(key, 0)
    if part.key == "documents":
        state = documents_state(home.proof, fixes)
    elif part.key == "translations":
        state = translations_state(home.proof, fixes)
    elif part.group is Group.FINISH and part.key != "file-how":
        state = _finishing_state(home, part, about, stops)
    else:
        state = _answering_state(stops, fixes)
    if key in home.waiting and state.is_open and state.status is not Status.FIX:
        return waiting_for(home.waiting[key], state.hint)
    return state


def _answering_state(stops: tuple[Stop, ...], fixes: int) -> State:
    done = sum(stop.is_done for stop in stops)
    if done == len(stops):
        return to_fix(fixes) if fixes else DONE
    if not any(stop.is_begun or stop.is_done for stop in stops):
        return TODO
    hint = _("{done} of {count} questions answered").format(done=done, count=len(stops))
    return in_progress(hint)


def _finishing_state(home: Home, part: Part, about: str, stops: tuple[Stop, ...]) -> State:
    if part.key == "letter":
        beneficiary = home.case.beneficiary(about)
        if not home.case.reasons_of(beneficiary):
            return cannot_start(_("First choose what has happened"))
        stale = stale_parts(home.case, beneficiary)
        if stale:
            return to_fix(len(stale), _("Your answers changed since you changed its words"))
        return DONE if all(stop.is_done for stop in stops) else TODO
    if part.key == "ask" and all(stop.is_done for stop in stops):
        return asked_of(home.lookers)
    unfinished = [t for t in home.tasks if t.part.is_questions and not t.state.is_done]
    if unfinished:
        number = HOME_GROUPS.index(unfinished[0].part.group) + 1
        return cannot_start(_("First finish part {number}").format(number=number))
    return DONE if part.key == "check" and home.case.is_("check", "done", "DONE") else TODO
