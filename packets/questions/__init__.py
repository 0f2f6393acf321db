"""The wizard's pages as data: what is asked, of whom, when, and in which words.

Each module of this package declares `PAGES`, a tuple in the order in which they are asked; the
pages of an urgency basis stand with the basis (`packets.urgency`). To add a page, add an entry.

Texts may name `{ben}` (the traveller), `{sup}` (the supporter) and `{country}` (where the traveller
is now). A page knows no request and no database: `applies` sees facts alone.
"""

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from packets.snapshot import Answered, CaseSnapshot
from parole_site.discovery import declared

Text = str | Promise
# Modules of this package that hold what pages are made with, or words of views that are no page.
WITHOUT_PAGES = (
    *("account", "conditions", "countries", "languages", "of_files", "relatives", "states"),
    "support_of_another",
)


class Subject(StrEnum):
    """Whom or what a page is about: the row that keeps its answers."""

    CASE = "CASE"
    PETITIONER = "PETITIONER"
    REPRESENTATIVE = "REPRESENTATIVE"
    BENEFICIARY = "BENEFICIARY"
    REASON = "REASON"
    VISA_HISTORY = "VISA_HISTORY"
    STAY = "STAY"
    SUPPORTER = "SUPPORTER"


class Kind(StrEnum):
    """How a field is asked; the canonical value of each is told in `packets.snapshot.answers`."""

    RADIO = "RADIO"
    CHECK = "CHECK"
    TICK = "TICK"
    SELECT = "SELECT"
    TEXT = "TEXT"
    LONG = "LONG"
    DATE = "DATE"
    COUNTRY = "COUNTRY"
    PHONE = "PHONE"
    EMAIL = "EMAIL"
    MONEY = "MONEY"
    NUMBER = "NUMBER"
    LIST = "LIST"
    ADDRESS = "ADDRESS"
    A_NUMBER = "A_NUMBER"
    ACCOUNT_NUMBER = "ACCOUNT_NUMBER"
    RECEIPT_NUMBER = "RECEIPT_NUMBER"
    SSN = "SSN"
    HEIGHT = "HEIGHT"
    WEIGHT = "WEIGHT"
    FILE = "FILE"


class Effort(StrEnum):
    """What an answer costs the person: known at once, looked up, got from others, thought out."""

    KNOWN = "KNOWN"
    LOOKED_UP = "LOOKED_UP"
    FROM_OTHERS = "FROM_OTHERS"
    WRITTEN = "WRITTEN"


@dataclass(frozen=True, kw_only=True)
class Choice:
    """One answer of a RADIO, CHECK or SELECT field; `alone` says that it excludes all others."""

    key: str
    label: Text
    hint: Text = ""
    alone: bool = False


YES = Choice(key="YES", label=_("Yes"))
NO = Choice(key="NO", label=_("No"))
NOT_SURE = Choice(key="NOT_SURE", label=_("I am not sure"))
YES_NO = (YES, NO)
YES_NO_NOT_SURE = (YES, NO, NOT_SURE)


@dataclass(frozen=True, kw_only=True)
class Field:
    """One answer on a page.

    `needed` fields count for "Done". `only_if` names another field of the page and the choices
    with which this one is asked; without them the field is not needed and its answer not used.
    `choices` may be a function of no arguments, for lists that grow. `parts` are the fields of one
    row of a LIST. `longest` is in characters. `on_form` says where the answer goes, such as
    "I-131 Part 2, Item 18". `is_ahead` is set where a date lies ahead of the day of asking,
    `is_past` where it cannot, `is_never_over` where a day that is over is no answer,
    `is_month_enough` where a month will do; `not_before` names the field of the page with the day
    on which it begins, `not_again` the one with an answer that cannot be this one
    too. `autocomplete` is an HTML token, only for the person's own data.
    """

    name: str
    kind: Kind
    label: Text = ""
    hint: Text = ""
    error: Text = ""
    needed: bool = False
    effort: Effort = Effort.KNOWN
    choices: tuple[Choice, ...] | Callable[[], tuple[Choice, ...]] = ()
    at_most: int | None = None
    only_if: tuple[str, tuple[str, ...]] | None = None
    parts: tuple["Field", ...] = ()
    row_name: Text = ""
    longest: int = 0
    on_form: str = ""
    is_ahead: bool = False
    is_past: bool = False
    is_never_over: bool = False
    is_month_enough: bool = False
    not_before: str = ""
    not_again: str = ""
    autocomplete: str = ""

    def all_choices(self) -> tuple[Choice, ...]:
        return self.choices() if callable(self.choices) else self.choices

    def label_of(self, key: str) -> Text:
        """Return the words of a choice, or the key itself when it is no longer offered."""
        return next((c.label for c in self.all_choices() if c.key == key), key)

    def is_asked(self, given: Answered, page: str) -> bool:
        """Tell whether the field counts, given the other answers of its page."""
        return self.only_if is None or given.is_(page, self.only_if[0], *self.only_if[1])


def always(_case: CaseSnapshot, _subject: Any) -> bool:
    return True


@dataclass(frozen=True, kw_only=True)
class Page:
    """One screen of the wizard: a topic with at most five answers.

    `task` is the key of the row of the case home to which the page belongs; the pages of a reason
    need none. `applies` is asked with the case and with the facts of the subject: the CaseSnapshot
    itself, PetitionerFacts, ReasonFacts, SupporterFacts or RepresentativeFacts; for BENEFICIARY,
    VISA_HISTORY and STAY pages it is the BeneficiaryFacts. `rules` are the codes of the readiness
    rules that send people here. `intro` is text for pages that ask nothing (a signpost before hard
    questions). `one_of` names fields of which one at least must be answered, such as a list and the
    tick that there is nothing to list. `after` names the page that this one follows when it stands
    in another module than its neighbours.
    """

    id: str
    about: Subject
    task: str = ""
    heading: Text
    hint: Text = ""
    error: Text = ""
    intro: Text = ""
    why: Text = ""
    fields: tuple[Field, ...] = ()
    applies: Callable[[CaseSnapshot, Any], bool] = always
    one_of: tuple[str, ...] = ()
    after: str = ""
    rules: tuple[str, ...] = ()
    is_sensitive: bool = False

    def field(self, name: str) -> Field:
        """Return a field by its name; KeyError when the page has none of that name."""
        for field in self.fields:
            if field.name == name:
                return field
        raise KeyError(name)

    @property
    def on_forms(self) -> tuple[str, ...]:
        """Return where the answers go, as `on_form` of the fields and of the parts of lists."""
        fields = (one for field in self.fields for one in (field, *field.parts))
        return tuple(one.on_form for one in fields if one.on_form)

    def unanswered(self, given: Answered) -> tuple[Field, ...]:
        """Return the needed fields that are asked and have no answer yet."""
        empty = [f for f in self.fields if given.value(self.id, f.name) in (None, "", [], {})]
        missing = [f for f in empty if f.needed and f.is_asked(given, self.id)]
        if self.one_of and {f.name for f in empty}.issuperset(self.one_of):
            missing.append(self.field(self.one_of[0]))
        return tuple(missing)

    def is_done(self, given: Answered) -> bool:
        """A page without needed fields is done once it was saved."""
        return self.id in given.answers and not self.unanswered(given)


def all_declared_pages() -> tuple[Page, ...]:
    """Return the pages of this package's modules (not those of the urgency bases)."""
    return declared(__name__, "PAGES", Page, besides=WITHOUT_PAGES)
