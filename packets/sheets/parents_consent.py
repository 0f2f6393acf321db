"""The written yes of the parents or the guardian of a child who travels (CHD-E2)."""

from collections.abc import Iterator

from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from packets.questions import Text
from packets.sheets import Group, Order, SheetKind, Tongues
from packets.sheets._people import day_of, name_of, passport_name, words_of
from packets.sheets._pieces import GAP, Block, boxes, ink, rows, text
from packets.sheets._pieces import heading as part
from packets.sheets._signing import translator_end
from packets.sheets._statements import put
from packets.sheets._telling import address_of, choice_of, length_of
from packets.snapshot import BeneficiaryFacts

PARENTS: tuple[tuple[str, Text], ...] = (("mother", _("Mother")), ("father", _("Father")))
GONE: dict[str, Text] = {
    "DEAD": _("This parent has died. A paper that shows it is enclosed: {gap}"),
    "UNKNOWN": _("This parent could not be found. What was done to find them: {gap}"),
}


def heading(order: Order) -> str:
    return put(gettext("Consent to the travel and care of {name}"), name=name_of(order))


def write(order: Order) -> tuple[Block, ...]:
    child = order.case.beneficiary(order.who)
    return (
        rows(
            (gettext("Child"), name_of(order)),
            (gettext("Date of birth"), day_of(child, "ben-dob", "dob")),
        ),
        text(gettext("Each person who signs says: I may decide for this child. I agree that:")),
        rows(
            (gettext("The child travels to"), gettext("the United States")),
            (gettext("Travels with (full name)"), _company(order, child)),
            (gettext("First day"), day_of(child.stay, "w-arrive", "date")),
            (gettext("For how long"), length_of(child)),
            (gettext("Who cares for the child there"), words_of(child, "ch-care", "name")),
            (gettext("Link to the child"), words_of(child, "ch-care", "link")),
            (gettext("Address there"), address_of(child, "ch-care")),
            (gettext("Until when this yes holds"), ""),
        ),
        boxes(
            gettext("The person who cares for the child may say yes to medical care."),
            gettext("A copy of the ID of each person who signs is enclosed."),
        ),
        *_signers(child),
        part(gettext("Notary (you may leave this empty)")),
        ink(gettext("Signature, stamp and date of the notary")),
        *translator_end(order),
    )


def _company(order: Order, child: BeneficiaryFacts) -> str:
    """Return who travels along: the grown traveller of the request who cares for the child there.

    Of anybody else the case has no name, so that it is for the pen.
    """
    carer = words_of(child, "ch-care", "name").casefold()
    for one in order.case.beneficiaries:
        name = passport_name(one.name, one.called)
        if name and name.casefold() == carer and not one.is_child_on(order.case.taken_on):
            return name
    words = choice_of(child, "ch-travel", "with")
    if child.is_("ch-travel", "with", "ALONE") or not words:
        return words
    return f"{words}: {GAP}"


def _signers(child: BeneficiaryFacts) -> Iterator[Block]:
    labels = (gettext("Full name and phone"), gettext("Signature and date"))
    if child.is_("ch-consent", "who", "GUARDIAN"):
        yield part(gettext("Legal guardian. The paper of the court is enclosed."))
        yield ink(*labels)
        return
    for name, title in PARENTS:
        yield part(title)
        gone = GONE.get(child.own_words("ch-parents", name))
        yield text(put(str(gone), gap=GAP)) if gone else ink(*labels)


SHEET = SheetKind(
    key="parents-consent",
    order=150,
    group=Group.CONSENT,
    title=_("Consent to the travel and care of {name}"),
    purpose=_("Each parent who may decide signs with a pen. Add a copy of their IDs."),
    slots=("CHD-E2",),
    tongues=Tongues.AS_SIGNED,
    heading=heading,
    write=write,
)
