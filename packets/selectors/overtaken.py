"""Packets that say something else than the case does now: the answers moved on, or the law did."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import date
from typing import Any

from django.core.files.storage import default_storage

from packets.law import confirmed_fact
from packets.letter.own_words import MADE
from packets.letter.writing import PAGE as LETTER
from packets.models import Case, OfficialForm, Packet
from packets.official_forms import forms_in_force
from packets.questions.filing import ABOUT_SENDING
from packets.snapshot import BeneficiaryFacts, CaseSnapshot, printed_data_of, snapshot_from
from packets.snapshot.channel import is_online

AFTER_THE_PACKET = frozenset({"check", "ask", "sign", "file"}) | ABOUT_SENDING
"""Pages that are answered about a packet, of which nothing but the way it goes stands in it."""
PRINTED_FACTS = (
    "fee.i131.item7.paper",
    "fee.i131.item7.online",
    "payment.paper_methods",
    "notice_of_acceptance.form",
)


def newest_overtaken(case: Case, facts: CaseSnapshot) -> frozenset[int]:
    """Return the numbers of the last packet and of the last final one, where they are overtaken."""
    newest = case.packets.select_related("build")
    found = {one for one in (newest.first(), newest.filter(is_draft=False).first()) if one}
    filled = forms_filled(on=facts.filing_day)
    return frozenset(one.number for one in found if is_overtaken(one, facts, filled))


def final_overtaken(case: Case, facts: CaseSnapshot) -> int | None:
    """Return the number of the last final packet where it is overtaken, else None."""
    final = case.packets.select_related("build").filter(is_draft=False).first()
    if final is None or not is_overtaken(final, facts, forms_filled(on=facts.filing_day)):
        return None
    return final.number


def is_overtaken(packet: Packet, facts: CaseSnapshot, filled: Mapping[str, str]) -> bool:
    """Tell whether a packet would be another one if made now, of files of forms that are `filled`.

    A packet that an earlier release made of what is not asked any more would be another one.
    """
    try:
        then = snapshot_from(packet.build.snapshot)
    except (KeyError, TypeError, ValueError):
        return True
    if _law_moved_on(packet, then.filing_day, facts.filing_day):
        return True
    if _told_by(then) != _told_by(facts):
        return True
    return bool(packet.manifest.get("filled", {}) != filled)


def forms_filled(*, on: date, files: Iterable[OfficialForm] | None = None) -> dict[str, str]:
    """Return the digest of each approved file that a packet of that day is filled into.

    Who has looked the files up already gives them; those that are not approved do no harm.
    """
    state = OfficialForm.State.APPROVED
    known = OfficialForm.objects.filter(state=state) if files is None else files
    approved = (form for form in known if form.state == state)
    in_force = {one.key for one in forms_in_force(on=on)}
    there = (form for form in approved if form.key in in_force)
    return {form.key: form.sha256 for form in there if default_storage.exists(str(form.file))}


def _told_by(facts: CaseSnapshot) -> Any:
    """Return what a packet is made of, whatever its day and the language of the pages."""
    answers = {page: given for page, given in facts.answers.items() if page not in AFTER_THE_PACKET}
    told = replace(
        facts,
        answers=answers,
        taken_on=date.min,
        reference="",
        language="",
        spellings=(),
        steps=(),
        goal_to_mail_on=None,
        earlier=None,  # a packet that was mailed is none the less what it was
        beneficiaries=tuple(_without_marks(person) for person in facts.beneficiaries),
    )
    return printed_data_of(told), is_online(facts)


def _without_marks(person: BeneficiaryFacts) -> BeneficiaryFacts:
    """Leave out what tells from which words a part of the letter was changed."""
    given = person.answers.get(LETTER, {})
    words = {name: value for name, value in given.items() if not name.endswith(f".{MADE}")}
    return replace(person, answers={**person.answers, LETTER: words})


def _law_moved_on(packet: Packet, then: date, now: date) -> bool:
    """Tell whether the editions, or a fact that the packet printed, are others by now.

    That somebody has looked a row up again makes no packet another one. One that keeps no record of
    its facts was made with those of its day.
    """
    if _editions_then(packet, then) != _editions_on(now):
        return True
    today = _printed_on(now)
    if "facts" not in packet.manifest:
        return _printed_on(then) != today
    used = {row["key"]: row["value"] for row in packet.manifest["facts"]}
    return any(used[key] != today[key] for key in PRINTED_FACTS if key in used)


def _printed_on(day: date) -> dict[str, Any]:
    rows = {key: confirmed_fact(key, on=day) for key in PRINTED_FACTS}
    return {key: row.value if row else None for key, row in rows.items()}


def _editions_then(packet: Packet, day: date) -> dict[str, str]:
    """Return the editions that a packet notes; else those that were in force on its day."""
    noted: dict[str, str] = packet.manifest.get("editions") or _editions_on(day)
    return noted


def _editions_on(day: date) -> dict[str, str]:
    return {one.form: one.edition_date.isoformat() for one in forms_in_force(on=day)}
