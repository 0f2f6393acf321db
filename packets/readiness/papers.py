"""What papers say and what was answered must agree (ID-05, ID-06, MER-13, SUP-06)."""

from collections.abc import Callable, Iterator

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from packets.comparing import Topic, open_questions, papers_of_others
from packets.readiness import Confidence, Rule, Severity
from packets.readiness._subjects.about import About, its_page, never
from packets.readiness._subjects.papers import named
from packets.snapshot import CaseSnapshot


def differing(topic: Topic) -> Callable[[CaseSnapshot], Iterator[About]]:
    """Return what yields the open questions of a topic; `facts` of each is the comparison."""

    def each(case: CaseSnapshot) -> Iterator[About]:
        titles = {exhibit.key: named(case, exhibit) for exhibit in case.exhibits}
        for one in open_questions(case):
            if one.topic is topic:
                name = one.name or (_("the traveller") if one.about else _("the person who asks"))
                paper = titles[one.fact.exhibit]
                yield About(key=one.about, name=name, what=paper, page=one.page, facts=one)

    return each


def of_somebody_else(case: CaseSnapshot) -> Iterator[About]:
    """Yield the papers that stand as those of a person, and were said not to be theirs."""
    for one in papers_of_others(case):
        yield About(
            key=one.exhibit.key, name=one.name, what=named(case, one.exhibit), facts=one.exhibit
        )


RULES: tuple[Rule, ...] = (
    Rule(
        code="ID-05b",
        severity=Severity.WEAKENS,
        each=differing(Topic.IDENTITY),
        holds=never,
        says=gettext_lazy(
            "The paper {it.what} and an answer about {it.name} differ. Say which one is right."
        ),
        mend_at=its_page,
        source="USCIS, tips for filing forms by mail: the same facts on forms and IDs",
    ),
    Rule(
        code="ID-05c",
        severity=Severity.WEAKENS,
        each=of_somebody_else,
        holds=never,
        says=gettext_lazy(
            "You said that the paper {it.what} is about somebody else, not about {it.name}. "
            "Move it to the right place, or remove it."
        ),
        mend_at="docs",
        source="USCIS, tips for filing forms by mail: the same facts on forms and IDs",
    ),
    Rule(
        code="ID-06b",
        severity=Severity.WEAKENS,
        each=differing(Topic.NAME),
        holds=never,
        says=gettext_lazy(
            "The paper {it.what} spells the name of {it.name} in another way. "
            "Say which one is right, or add it to the other names."
        ),
        mend_at=its_page,
        source="Form I-131, Part 2, Items 2 and 17",
        confidence=Confidence.RECALLED,
    ),
    Rule(
        code="SUP-06",
        severity=Severity.WEAKENS,
        each=differing(Topic.AMOUNT),
        holds=never,
        says=gettext_lazy(
            "The paper {it.what} has another amount than an answer about {it.name}. "
            "Say which one is right."
        ),
        mend_at=its_page,
        source="Form I-134, Part 2, Items 16 and 17; USCIS, evidence of support by basis",
        confidence=Confidence.RECALLED,
    ),
    Rule(
        code="MER-13b",
        severity=Severity.WEAKENS,
        each=differing(Topic.FACT),
        holds=never,
        says=gettext_lazy(
            "The paper {it.what} says something else than an answer about {it.name}. "
            "Which one is right?"
        ),
        mend_at=its_page,
        source="USCIS, tips for filing forms by mail: the same facts everywhere",
    ),
)
