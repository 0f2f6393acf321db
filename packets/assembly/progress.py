"""How far a build has come, in words for the person who waits."""

from dataclasses import dataclass
from enum import StrEnum

from django.utils.translation import gettext as _


class Step(StrEnum):
    """What is done at the moment; the values are kept with the job."""

    EXHIBITS = "EXHIBITS"
    FORMS = "FORMS"
    LETTER = "LETTER"
    BINDING = "BINDING"
    CHECKING = "CHECKING"
    UPLOADS = "UPLOADS"


@dataclass(frozen=True, kw_only=True)
class Progress:
    """One step; `number` of `count` is given for exhibits and sets, else both are 0."""

    step: Step
    number: int = 0
    count: int = 0

    def __str__(self) -> str:
        words = {
            Step.EXHIBITS: _("Exhibit %(number)s of %(count)s"),
            Step.FORMS: _("Answers for the forms, set %(number)s of %(count)s"),
            Step.LETTER: _("Letter and index, set %(number)s of %(count)s"),
            Step.BINDING: _("Putting the pages together"),
            Step.CHECKING: _("Checking every page"),
            Step.UPLOADS: _("Cutting the files to upload"),
        }
        return words[self.step] % {"number": self.number, "count": self.count}
