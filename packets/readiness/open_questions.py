"""No final packet with an empty story: a page whose answers are needed is answered (ANS-01)."""

from collections.abc import Iterator

from django.utils.translation import gettext_lazy as _

from packets.asked import Question, questions_of
from packets.questions.filing import ABOUT_SENDING
from packets.questions.finish import LAST_STEPS
from packets.readiness import Confidence, Rule, Severity
from packets.readiness._subjects.about import About, its_page, never
from packets.readiness._subjects.people import supporters, the_filer, travellers
from packets.slots.naming import country_name
from packets.snapshot import CaseSnapshot


def open_questions(case: CaseSnapshot) -> Iterator[About]:
    """Yield each page that is asked and lacks an answer, with its heading as `what`."""
    names = {it.key: it.name for it in (*travellers(case), *supporters(case))}
    countries = {one.key: country_name(one.country_now) for one in case.beneficiaries}
    for question in questions_of(case):
        if _is_open(question):
            name = names.get(question.about, the_filer(case).name)
            heading = str(question.page.heading).replace("{ben}", name).replace("{sup}", name)
            what = heading.replace("{country}", countries.get(question.about, ""))
            yield About(key=question.about, name=name, what=what, page=question.page.id)


def _is_open(question: Question) -> bool:
    page = question.page
    return page.id not in LAST_STEPS | ABOUT_SENDING and bool(page.unanswered(question.given))


RULES: tuple[Rule, ...] = (
    Rule(
        code="ANS-01",
        severity=Severity.BLOCKS,
        each=open_questions,
        holds=never,
        says=_("Answer this question: {it.what}"),
        mend_at=its_page,
        source="USCIS, tips for filing forms by mail: answer all questions; Form I-131, Part 8",
        confidence=Confidence.CONFIRMED,
        is_last_word=True,
    ),
)
