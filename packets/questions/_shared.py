"""Fields and lists that several pages ask in the same words."""

from django.utils.translation import gettext_lazy as _

from packets.questions import NOT_SURE, Choice, Effort, Field, Kind

NAME_LENGTH = 128

SEXES = (Choice(key="MALE", label=_("Male")), Choice(key="FEMALE", label=_("Female")))

# The list of Form I-134, Part 2, Item 10, in plain words.
STATUSES = (
    Choice(key="CITIZEN", label=_("U.S. citizen")),
    Choice(key="NATIONAL", label=_("U.S. national")),
    Choice(key="PERMANENT_RESIDENT", label=_("Permanent resident"), hint=_("Green card")),
    Choice(
        key="NONIMMIGRANT",
        label=_("Here with a visa for a set time"),
        hint=_("On the form: nonimmigrant. Like a student or a worker"),
    ),
    Choice(key="ASYLEE", label=_("Asylee")),
    Choice(key="REFUGEE", label=_("Refugee")),
    Choice(key="PAROLEE", label=_("Here on parole")),
    Choice(key="TPS", label=_("Temporary Protected Status (TPS)")),
    Choice(key="DEFERRED_ACTION", label=_("Deferred action"), hint=_("DACA is one kind")),
    Choice(key="OTHER", label=_("Something else")),
)
STATUSES_OR_ABROAD = (
    *STATUSES,
    Choice(key="ABROAD", label=_("I do not live in the United States")),
    NOT_SURE,
)


def family_name(*, on_form: str, own: bool = False, effort: Effort = Effort.KNOWN) -> Field:
    """Ask for the family name; `own` when the account holder answers for themself."""
    return Field(
        name="family",
        kind=Kind.TEXT,
        label=_("Family name (last name)"),
        needed=True,
        effort=effort,
        longest=NAME_LENGTH,
        on_form=on_form,
        autocomplete="family-name" if own else "",
    )


def given_name(*, on_form: str, own: bool = False, effort: Effort = Effort.KNOWN) -> Field:
    return Field(
        name="given",
        kind=Kind.TEXT,
        label=_("Given name (first name)"),
        error=_("Write the given name"),
        needed=True,
        effort=effort,
        longest=NAME_LENGTH,
        on_form=on_form,
        autocomplete="given-name" if own else "",
    )


def middle_name(*, on_form: str, own: bool = False, effort: Effort = Effort.KNOWN) -> Field:
    return Field(
        name="middle",
        kind=Kind.TEXT,
        label=_("Middle name, if there is one"),
        effort=effort,
        longest=NAME_LENGTH,
        on_form=on_form,
        autocomplete="additional-name" if own else "",
    )


OTHER_NAME_KINDS = (
    Choice(key="OLD", label=_("An old name")),
    Choice(key="SPELLING", label=_("Another way to spell it")),
    Choice(key="NICKNAME", label=_("A nickname")),
    Choice(key="RELIGIOUS", label=_("A religious name")),
)


OTHER_NAME_PARTS = (
    Field(name="family", kind=Kind.TEXT, label=_("Family name"), longest=NAME_LENGTH),
    Field(name="given", kind=Kind.TEXT, label=_("Given name"), longest=NAME_LENGTH),
    Field(name="middle", kind=Kind.TEXT, label=_("Middle name"), longest=NAME_LENGTH),
    Field(
        name="kind",
        kind=Kind.SELECT,
        label=_("What kind of name is it?"),
        choices=OTHER_NAME_KINDS,
    ),
)


def other_names(
    *,
    name: str,
    on_form: str,
    effort: Effort = Effort.KNOWN,
    only_if: tuple[str, tuple[str, ...]] | None = None,
) -> Field:
    """Ask for a list of names; the forms have room for two or three.

    Where it is asked after a yes, one name at least is needed: the form would else say that there
    is none.
    """
    return Field(
        name=name,
        kind=Kind.LIST,
        label=_("Other names"),
        error=_("Write each other name, or change the answer to no"),
        needed=only_if is not None,
        effort=effort,
        only_if=only_if,
        on_form=on_form,
        row_name=_("name"),
        parts=OTHER_NAME_PARTS,
    )
