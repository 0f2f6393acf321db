"""Which papers speak of which date or amount that was answered: a table, by kind of evidence."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal

from packets.questions import Subject
from packets.snapshot import Answered, CaseSnapshot, ExhibitFacts

DATE, AMOUNT = "DATE", "AMOUNT"
EXACTLY = Decimal(0)

A_TENTH = Decimal("0.1")
"""Income is told of another year, or with what comes beside the wage (rule SUP-06)."""


@dataclass(frozen=True, kw_only=True)
class SpokenOf:
    """Papers of some kinds say what a field of a page asks, of a reason or of a supporter.

    `apart` is the part of an amount by which both may differ and still say the same; cents never
    count, since papers have them where an answer has whole dollars.
    """

    kinds: tuple[str, ...]
    what: str
    page: str
    field: str
    of: Subject = Subject.REASON
    apart: Decimal = EXACTLY


SPOKEN_OF: tuple[SpokenOf, ...] = (
    SpokenOf(kinds=("MED-01", "MED-06"), what=DATE, page="med-date", field="start"),
    SpokenOf(kinds=("MED-03", "MED-06"), what=AMOUNT, page="med-cost", field="cost"),
    SpokenOf(kinds=("ORG-01",), what=DATE, page="org-date", field="date"),
    SpokenOf(kinds=("FUN-01",), what=DATE, page="fun-who", field="date"),
    SpokenOf(kinds=("FUN-02",), what=DATE, page="fun-date", field="date"),
    SpokenOf(kinds=("CIV-01", "CIV-03"), what=DATE, page="civ-case", field="date"),
    SpokenOf(kinds=("STU-01",), what=DATE, page="stu-dates", field="from"),
    SpokenOf(kinds=("STU-01",), what=DATE, page="stu-dates", field="until"),
    SpokenOf(kinds=("REP-E1",), what=DATE, page="rep-i94", field="until"),
    SpokenOf(kinds=("FAM-02",), what=DATE, page="fam-wait", field="date"),
    SpokenOf(
        kinds=("ALL-13", "ALL-14"),
        what=AMOUNT,
        page="sup-income",
        field="income",
        of=Subject.SUPPORTER,
        apart=A_TENTH,
    ),
    SpokenOf(
        kinds=("ALL-15",), what=AMOUNT, page="sup-savings", field="cash", of=Subject.SUPPORTER
    ),
)
KINDS: Mapping[str, frozenset[str]] = {
    what: frozenset(kind for one in SPOKEN_OF if one.what == what for kind in one.kinds)
    for what in (DATE, AMOUNT)
}
"""The kinds of evidence of which dates, or amounts, are compared."""


@dataclass(frozen=True, kw_only=True)
class Asked:
    """An answer of which a paper speaks: of the traveller or supporter with a key."""

    spoken: SpokenOf
    about: str
    name: str
    answered: str


def asked_of(case: CaseSnapshot, exhibit: ExhibitFacts) -> Iterator[Asked]:
    """Yield the answers of which a paper speaks by its kind, each once."""
    for spoken in SPOKEN_OF:
        if exhibit.kind in spoken.kinds:
            for about, name, facts in _rows(case, exhibit, spoken.of):
                if answered := facts.own_words(spoken.page, spoken.field):
                    yield Asked(spoken=spoken, about=about, name=name, answered=answered)


def _rows(
    case: CaseSnapshot, exhibit: ExhibitFacts, subject: Subject
) -> Iterator[tuple[str, str, Answered]]:
    if subject is Subject.SUPPORTER:
        for giver in case.supporters:
            if giver.key == (exhibit.supporter or case.only_supporter):
                yield giver.key, "", giver
        return
    for traveller in case.beneficiaries:
        is_about = not exhibit.about or traveller.key in exhibit.about
        for reason in traveller.reasons if is_about else ():
            yield traveller.key, traveller.known_as, reason
