"""How complete a case is, by person and topic: what is done, and what is open. Never a chance."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext as _

from packets.proof import Owner
from packets.readiness import Finding
from packets.slots import Slot, slots_of
from packets.snapshot import CaseSnapshot, ExhibitFacts
from packets.snapshot.alike import filer_called
from packets.wizard.naming import supporter_name, traveller_name
from packets.wizard.parts import BY_KEY
from packets.wizard.task_rows import Task, TaskGroup
from packets.wizard.tasks import task_of
from parole_site.directions import isolated

WHOLE, FILER, LAWYER = "", "filer", "lawyer"
"""Who is nobody with a key of their own: the whole request, who asks, and the lawyer."""

OF_SOMEBODY = {"petitioner": FILER, "representative": LAWYER}
PAPERS, TRANSLATIONS, ASKED = "documents", "translations", "ask"
ENGLISH = ("", "en")
Place = tuple[str, str]
"""A person and a topic."""


@dataclass(frozen=True, kw_only=True)
class Topic:
    """One topic of one person: `done` of `count` answers or papers are there.

    `count` is 0 where nothing is counted; `task` is None where the case home has no row for it.
    """

    key: str
    title: str
    done: int
    count: int
    task: Task | None
    findings: tuple[Finding, ...]

    @property
    def is_complete(self) -> bool:
        return self.done == self.count and not self.findings


@dataclass(frozen=True, kw_only=True)
class Person:
    """Somebody of the case, or the whole request, with the topics that are about them."""

    key: str
    title: str
    topics: tuple[Topic, ...]

    @property
    def done(self) -> int:
        return sum(topic.done for topic in self.topics)

    @property
    def count(self) -> int:
        return sum(topic.count for topic in self.topics)

    @property
    def findings(self) -> tuple[Finding, ...]:
        return tuple(one for topic in self.topics for one in topic.findings)


def completeness_of(
    case: CaseSnapshot, groups: Iterable[TaskGroup], found: Iterable[Finding]
) -> tuple[Person, ...]:
    """Return every person of the case with their topics; each finding stands at one of them.

    `groups` are those of the case home. What an attorney set aside is not open.
    """
    counted: dict[Place, list[bool]] = {}
    tasks: dict[Place, Task] = {}
    for person, task, is_done in _counted(case, groups):
        counted.setdefault((person, task.part.key), []).append(is_done)
        tasks[person, task.part.key] = task
    listed: dict[Place, list[Finding]] = {}
    for finding in found:
        if not finding.is_set_aside:
            part = task_of(finding)[0]
            listed.setdefault((_person_of(case, finding, part), part), []).append(finding)
    topics = {place: _topic(place, counted, tasks, listed) for place in (*counted, *listed)}
    return tuple(
        Person(key=key, title=title, topics=own)
        for key, title in _people(case)
        if (own := _of_person(topics, key))
    )


def _topic(
    place: Place,
    counted: Mapping[Place, Sequence[bool]],
    tasks: Mapping[Place, Task],
    listed: Mapping[Place, Sequence[Finding]],
) -> Topic:
    task, part = tasks.get(place), BY_KEY[place[1]]
    done = counted.get(place, ())
    return Topic(
        key=part.key,
        title=task.title if task else str(part.nameless or part.title),
        done=sum(done),
        count=len(done),
        task=task,
        findings=tuple(listed.get(place, ())),
    )


def _counted(case: CaseSnapshot, groups: Iterable[TaskGroup]) -> Iterator[tuple[str, Task, bool]]:
    """Yield each answer, paper and row of the case home: of whom, in which row, and if it is done.

    Papers are counted for each person. To ask a lawyer is open to all, and due from nobody.
    """
    papers = {PAPERS: _papers, TRANSLATIONS: _foreign}
    for task in (task for group in groups for task in group.tasks):
        if task.part.key in papers:
            for person, is_done in papers[task.part.key](case):
                yield person, task, is_done
        elif task.part.key != ASKED:
            person = _person_at(case, task.part.key, task.about)
            is_asked = task.part.is_questions and bool(task.stops)
            for is_done in [s.is_done for s in task.stops] if is_asked else [task.state.is_done]:
                yield person, task, is_done


def _papers(case: CaseSnapshot) -> Iterator[tuple[str, bool]]:
    """Yield each paper that an officer looks for: of whom, and if it or a reason is there."""
    for slot in slots_of(case):
        if slot.is_expected:
            yield _owner(case, slot), slot.is_filled or slot.cannot_get is not None


def _foreign(case: CaseSnapshot) -> Iterator[tuple[str, bool]]:
    """Yield each paper in another language: about whom, and if its English is there."""
    for exhibit in case.exhibits:
        if exhibit.language not in ENGLISH:
            yield _about(case, exhibit), exhibit.has_certified_translation


def _person_of(case: CaseSnapshot, finding: Finding, part: str) -> str:
    """Return about whom a finding is: the person it names, or whose task mends it."""
    subject: Any = finding.subject
    facts = getattr(subject, "facts", None)
    if isinstance(subject, Slot):
        return _owner(case, subject)
    if isinstance(facts, Slot):
        return _owner(case, facts)
    if isinstance(facts, ExhibitFacts):
        return _about(case, facts)
    return _person_at(case, part, finding.about)


def _person_at(case: CaseSnapshot, part: str, about: str) -> str:
    if part in OF_SOMEBODY:
        return _filer(case) if OF_SOMEBODY[part] == FILER else LAWYER
    return about if about in _keys(case) else WHOLE


def _owner(case: CaseSnapshot, slot: Slot) -> str:
    return _filer(case) if slot.kind.owner is Owner.PETITIONER else slot.owner_key


def _about(case: CaseSnapshot, exhibit: ExhibitFacts) -> str:
    """Return the one person that a paper is about; several share it with the whole request."""
    named = [key for key in exhibit.about if key in _keys(case)]
    return named[0] if len(named) == 1 else WHOLE


def _filer(case: CaseSnapshot) -> str:
    """Return who asks: a traveller who asks for themself is one person."""
    return case.beneficiaries[0].key if case.is_self_petition and case.beneficiaries else FILER


def _keys(case: CaseSnapshot) -> set[str]:
    return {one.key for one in case.beneficiaries} | {one.key for one in case.supporters}


def _people(case: CaseSnapshot) -> Iterator[tuple[str, str]]:
    """Yield keys and names in the order of the page."""
    yield from ((one.key, traveller_name(case, one.key)) for one in case.beneficiaries)
    yield FILER, isolated(filer_called(case)) or _("The person who asks")
    for one in case.supporters:
        yield one.key, _("{name}, money support").format(name=supporter_name(case, one))
    yield LAWYER, _("The lawyer")
    yield WHOLE, _("The whole request")


def _of_person(topics: Mapping[Place, Topic], person: str) -> tuple[Topic, ...]:
    return tuple(topics[person, part] for part in BY_KEY if (person, part) in topics)
