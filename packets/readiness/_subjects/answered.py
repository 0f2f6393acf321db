"""The pages that were answered, each with whom its answers are about."""

from collections.abc import Iterator
from dataclasses import replace

from django.utils.translation import gettext as _

from packets.asked import questions_of
from packets.questions import Page, Subject
from packets.readiness._subjects.about import About
from packets.readiness._subjects.people import supporters, the_filer, travellers
from packets.snapshot import Answered, CaseSnapshot
from packets.snapshot.once import once_for_its_case


@once_for_its_case
def answered_pages(case: CaseSnapshot) -> tuple[tuple[About, Answered, Page], ...]:
    """Return each page that is asked and was answered, with the person and the answers."""
    return tuple(_answered_pages(case))


def _answered_pages(case: CaseSnapshot) -> Iterator[tuple[About, Answered, Page]]:
    about = {it.key: it for it in (*travellers(case), *supporters(case))}
    for question in questions_of(case):
        page, given = question.page, question.given
        if page.id in given.answers:
            yield about.get(question.about) or _of_the_case(case, page.about), given, page


def _of_the_case(case: CaseSnapshot, about: Subject) -> About:
    """Return whose answers they are that no traveller and no supporter has given."""
    if about is Subject.PETITIONER:
        return replace(the_filer(case), key="")
    if about is Subject.REPRESENTATIVE and case.representative is not None:
        return About(name=case.representative.name.called or _("the lawyer"))
    return About(name=_("the request"))
