"""The parts of a case in the order of the case home: five groups, each with its tasks."""

from dataclasses import dataclass
from enum import StrEnum

from django.utils.translation import gettext_lazy as _

from packets.questions import Subject, Text
from packets.snapshot import CaseSnapshot


class Group(StrEnum):
    START = "START"
    PEOPLE = "PEOPLE"
    WHY = "WHY"
    PROOF = "PROOF"
    FINISH = "FINISH"
    MAIL = "MAIL"


GROUP_TITLES: dict[Group, Text] = {
    Group.START: _("Start"),
    Group.PEOPLE: _("People"),
    Group.WHY: _("Why it is urgent"),
    Group.PROOF: _("Proof"),
    Group.FINISH: _("Letter and check"),
    Group.MAIL: _("Sign and mail"),
}


@dataclass(frozen=True, kw_only=True)
class Part:
    """One kind of task: a row of the case home for the case or for each person it is about.

    `title` may name {ben} and {sup}; `when_many` is the title when there are several travellers,
    `nameless` the one while we do not know the name. `awaits` says what must be told first while
    there is nobody to have a row; without it there is no row then.
    """

    key: str
    group: Group
    title: Text
    when_many: Text = ""
    each: Subject = Subject.CASE
    nameless: Text = ""
    awaits: Text = ""

    @property
    def is_questions(self) -> bool:
        """The part consists of answers; proof, letter and mailing have screens of their own."""
        return self.group in (Group.START, Group.PEOPLE, Group.WHY)

    def subjects(self, case: CaseSnapshot) -> tuple[str, ...]:
        """Return the keys of the people for whom the part has a row; "" is the case."""
        if self.each is Subject.BENEFICIARY:
            return tuple(beneficiary.key for beneficiary in case.beneficiaries)
        if self.each is Subject.SUPPORTER:
            return tuple(supporter.key for supporter in case.supporters)
        return ("",)


FIRST_TRAVELLERS = _("First say who will travel")

PARTS = (
    Part(key="screener", group=Group.START, title=_("Check if parole may fit")),
    Part(key="start", group=Group.START, title=_("Who is helping with this case")),
    Part(
        key="traveller",
        group=Group.PEOPLE,
        title=_("{ben}, who will travel"),
        nameless=_("The person who will travel"),
        each=Subject.BENEFICIARY,
        awaits=FIRST_TRAVELLERS,
    ),
    Part(
        key="child",
        group=Group.PEOPLE,
        title=_("{ben}: parents and care"),
        each=Subject.BENEFICIARY,
    ),
    Part(key="petitioner", group=Group.PEOPLE, title=_("You, who ask for parole")),
    Part(key="fee", group=Group.PEOPLE, title=_("The fee for Form I-131, or a fee waiver")),
    Part(
        key="support",
        group=Group.PEOPLE,
        title=_("{sup}, who gives money support"),
        nameless=_("The person or group who gives money support"),
        each=Subject.SUPPORTER,
        awaits=_("First say who will give money support"),
    ),
    Part(key="representative", group=Group.PEOPLE, title=_("The lawyer")),
    Part(
        key="reason",
        group=Group.WHY,
        title=_("What has happened"),
        when_many=_("{ben}: what has happened"),
        each=Subject.BENEFICIARY,
        awaits=FIRST_TRAVELLERS,
    ),
    Part(
        key="visas",
        group=Group.WHY,
        title=_("Why a visa will not work"),
        when_many=_("{ben}: why a visa will not work"),
        each=Subject.BENEFICIARY,
        awaits=FIRST_TRAVELLERS,
    ),
    Part(
        key="stay",
        group=Group.WHY,
        title=_("How long, and the plan for the end"),
        when_many=_("{ben}: how long, and the plan for the end"),
        each=Subject.BENEFICIARY,
        awaits=FIRST_TRAVELLERS,
    ),
    Part(key="documents", group=Group.PROOF, title=_("Add documents")),
    Part(key="translations", group=Group.PROOF, title=_("Translations into English")),
    Part(
        key="letter",
        group=Group.FINISH,
        title=_("Read your letter to USCIS"),
        when_many=_("Read the letter for {ben}"),
        each=Subject.BENEFICIARY,
        awaits=FIRST_TRAVELLERS,
    ),
    Part(key="file-how", group=Group.FINISH, title=_("How you will file")),
    Part(key="check", group=Group.FINISH, title=_("Check all answers")),
    Part(key="ask", group=Group.FINISH, title=_("Ask a lawyer to look")),
    Part(key="sign", group=Group.MAIL, title=_("Print and sign with a pen")),
    Part(key="file", group=Group.MAIL, title=_("Mail your packet")),
)
PART_OF_REASONS = "reason"
BY_KEY = {part.key: part for part in PARTS}
