"""What Form I-131 cannot do without: its required boxes on people (FRM-09 to 14 and 23)."""

from collections.abc import Iterator
from dataclasses import replace

from django.utils.translation import gettext_lazy as _

from packets.readiness import Confidence, Rule, Severity, nothing_is_missing
from packets.readiness._subjects.about import About, its_page
from packets.readiness._subjects.gaps import gaps
from packets.readiness._subjects.people import the_filer, travellers
from packets.snapshot import CaseSnapshot

FORM = "Form I-131, edition 01/20/25"
NAME = ("family", "given")


def signer(case: CaseSnapshot) -> Iterator[About]:
    """Yield the pages with Part 2, Items 1, 3 and 6 to 9, of whoever signs."""
    it = the_filer(case)
    if not case.is_self_petition:
        needed = {
            "you-name": NAME,
            "you-birth": ("dob", "born"),
            "you-status": ("citizen", "sex"),
            "you-address": ("address",),
        }
        yield from gaps(it.facts, it, needed)
        return
    yield from _of_traveller(it)
    yield from gaps(it.facts, it, {"ben-body": ("sex",)})


def other_travellers(case: CaseSnapshot) -> Iterator[About]:
    """Yield the pages with Part 2, Items 16, 18 to 20 and 24, of each who does not sign."""
    for number, it in enumerate(travellers(case)):
        if number or not case.is_self_petition:
            yield from _of_traveller(it)


def _of_traveller(it: About) -> Iterator[About]:
    nation: tuple[str, ...] = ("born",)
    if not it.facts.value("ben-nation", "stateless"):
        nation = ("citizen", "born")
    needed = {"ben-name": NAME, "ben-dob": ("dob",), "ben-nation": nation}
    yield from gaps(it.facts, it, {**needed, "ben-address": ("address",)})


def looks(case: CaseSnapshot) -> Iterator[About]:
    """Yield the pages of Part 3."""
    needed = {
        "ben-body": ("height", "weight", "eyes", "hair"),
        "ben-race": ("ethnicity", "race"),
    }
    for it in travellers(case):
        yield from gaps(it.facts, it, needed)


def past_papers(case: CaseSnapshot) -> Iterator[About]:
    """Yield the pages of Part 4, Items 1, 2.a and 3.a."""
    for it in travellers(case):
        yield from gaps(it.facts, it, {"ben-past": ("removal",), "ben-docs": ("prior", "which")})


def refugee_question(case: CaseSnapshot) -> Iterator[About]:
    signs = the_filer(case)
    yield from gaps(case.petitioner, replace(signs, key=""), {"you-refugee": ("refugee",)})


def daytime_phone(case: CaseSnapshot) -> Iterator[About]:
    it = the_filer(case)
    page = "ben-contact" if case.is_self_petition else "you-contact"
    yield from gaps(it.facts, it, {page: ("phone",)})


RULES: tuple[Rule, ...] = (
    Rule(
        code="FRM-09",
        severity=Severity.BLOCKS,
        each=refugee_question,
        holds=nothing_is_missing,
        says=_(
            "The form asks if {it.name} is a refugee or asylee. "
            "Answer yes or no. Ask a lawyer if you do not know."
        ),
        mend_at="you-refugee",
        source=f"{FORM}, Part 1, Item 13",
        confidence=Confidence.ONE_SOURCE,
    ),
    Rule(
        code="FRM-10",
        severity=Severity.BLOCKS,
        each=signer,
        holds=nothing_is_missing,
        says=_("Form I-131 needs this about {it.name}, who signs it: {it.what}."),
        mend_at=its_page,
        source=f"{FORM}, Part 2, Items 1, 3, 6, 7, 8 and 9",
    ),
    Rule(
        code="FRM-11",
        severity=Severity.BLOCKS,
        each=other_travellers,
        holds=nothing_is_missing,
        says=_("Form I-131 needs this about {it.name}: {it.what}."),
        mend_at=its_page,
        source=f"{FORM}, Part 2, Items 16, 18, 19, 20 and 24",
        confidence=Confidence.ONE_SOURCE,
    ),
    Rule(
        code="FRM-13",
        severity=Severity.WEAKENS,
        each=looks,
        holds=nothing_is_missing,
        says=_("The form asks for the looks of {it.name}. This is missing: {it.what}."),
        mend_at=its_page,
        source=f"{FORM}, Part 3",
        confidence=Confidence.ONE_SOURCE,
    ),
    Rule(
        code="FRM-14",
        severity=Severity.BLOCKS,
        each=past_papers,
        holds=nothing_is_missing,
        says=_(
            "The form needs a clear answer here: {it.what} "
            "It must be true. Ask a lawyer if you do not know."
        ),
        mend_at=its_page,
        source=f"{FORM}, Part 4, Items 1, 2.a and 3.a",
        confidence=Confidence.ONE_SOURCE,
    ),
    Rule(
        code="FRM-23",
        severity=Severity.BLOCKS,
        each=daytime_phone,
        holds=nothing_is_missing,
        says=_("Add a daytime phone of {it.name}, who signs the form."),
        mend_at=its_page,
        source=f"{FORM}, Part 10, Item 1",
        confidence=Confidence.ONE_SOURCE,
    ),
)
