"""Boxes that no office turns a form back for, and that look unfinished when empty (FRM-26)."""

from collections.abc import Iterator, Mapping

from django.utils.translation import gettext_lazy as _

from packets.readiness import Confidence, Rule, Severity, nothing_is_missing
from packets.readiness._subjects.about import About, its_page
from packets.readiness._subjects.gaps import gaps
from packets.readiness._subjects.people import supporters, the_filer, travellers
from packets.snapshot import CaseSnapshot

Needed = Mapping[str, tuple[str, ...]]
OF_TRAVELLERS: Needed = {
    "ben-dob": ("marital",),
    "ben-nation": ("born_city",),
    "ben-address": ("same", "home"),
}
OF_HELPERS: Needed = {"st-helper": ("phone",)}
OF_OTHERS: Needed = {"ben-body": ("sex",)}
OF_SUPPORTERS: Needed = {"sup-birth": ("born_city",), "sup-address": ("same", "mail", "phone")}


def small_boxes(case: CaseSnapshot) -> Iterator[About]:
    """Yield the pages on which they are asked."""
    if case.is_("st-helper", "helper", "YES"):
        yield from gaps(case, About(name=case.text("st-helper", "helper_name")), OF_HELPERS)
    if not case.is_self_petition:
        yield from gaps(case.petitioner, the_filer(case), _of_petitioner(case))
    for it in travellers(case):
        yield from gaps(it.facts, it, OF_TRAVELLERS)
        if it.key != the_filer(case).key:
            yield from gaps(it.facts, it, OF_OTHERS)
        if not case.is_self_petition:
            yield from gaps(it.facts, it, {"you-link": ("link",)})
    for it in supporters(case):
        if it.facts.is_("sup-who", "who", "PERSON"):
            yield from gaps(it.facts, it, OF_SUPPORTERS)


def _of_petitioner(case: CaseSnapshot) -> Needed:
    """Where the petitioner was born is asked of one who supports too."""
    supports = any(s.is_("sup-who", "who", "ME") for s in case.supporters)
    needed: dict[str, tuple[str, ...]] = {"you-address": ("same", "home")}
    return {**needed, "you-birth": ("born_city",)} if supports else needed


RULES: tuple[Rule, ...] = (
    Rule(
        code="FRM-26",
        severity=Severity.ADVICE,
        each=small_boxes,
        holds=nothing_is_missing,
        says=_("The forms also have a box for this about {it.name}: {it.what}."),
        mend_at=its_page,
        source="USCIS, tips for filing forms by mail: answer all questions; Form I-134, Parts 2, 3",
        confidence=Confidence.ONE_SOURCE,
    ),
)
