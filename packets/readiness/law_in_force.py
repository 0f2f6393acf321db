"""The dated facts that a request is filed by are in force and were looked up lately (POL-01)."""

from collections.abc import Iterator
from dataclasses import dataclass

from django.utils.translation import gettext_lazy as _

from packets.filings import editions_filed
from packets.law import Fact, known_fact
from packets.law.upkeep import is_stale
from packets.official_forms import NOT_NEEDED, ROWS, edition_row
from packets.questions import Text
from packets.questions.conditions import is_re_parole
from packets.readiness import Rule, Severity
from packets.readiness._subjects.about import never
from packets.snapshot import CaseSnapshot
from packets.snapshot.carriers import BY_CARRIER
from packets.snapshot.channel import carrier_of, is_online
from packets.snapshot.fee import pays_nothing
from parole_site.locales import day_in_words

FEE: dict[str, Text] = {
    "fee.i131.item7.paper": _("the fee for Form I-131"),
    "payment.paper_methods": _("how the fee is paid"),
}
EDITION = _("the version of Form {form}")
FEE_ONLINE: dict[str, Text] = {
    "fee.i131.item7.online": _("the fee for Form I-131 online"),
}
ADDRESSES: dict[str, Text] = {
    "address.i131.item7.usps": _("the USCIS address for the U.S. Postal Service"),
    "address.i131.item7.courier": _("the USCIS address for UPS, FedEx and DHL"),
}


def may_be_filed_by(key: str) -> bool:
    """Tell whether any request is filed by a fact of a key."""
    return key in {**FEE, **FEE_ONLINE, **ADDRESSES} or key.startswith(ROWS)


@dataclass(frozen=True, kw_only=True)
class FiledBy:
    """A fact by which this request is filed; `row` is None while none is in force."""

    key: str
    called: Text
    row: Fact | None
    form: str = ""

    @property
    def what(self) -> str:
        """Return what it is in a sentence, in the language of the page."""
        return str(self.called).format(form=self.form)

    @property
    def day(self) -> str:
        """Return the day of the last look, in the language of the page."""
        row = self.row
        return day_in_words(row.checked_on) if row else ""


def facts_filed_by(case: CaseSnapshot) -> Iterator[FiledBy]:
    """Yield the facts that decide if the mail room takes this request; newest row of each.

    A row that is not confirmed is printed nowhere, so that nothing is filed by it. A form of which
    no edition is known is found by FRM-01.
    """
    for edition in editions_filed(case):
        row = edition_row(edition.form, on=case.filing_day)
        if edition.form not in NOT_NEEDED and row is not None:
            yield FiledBy(key=row.key, called=EDITION, form=edition.form, row=row)
    if is_re_parole(case) or case.is_("st-role", "role", "AGENCY"):
        return
    for key, called in _needed(case).items():
        yield FiledBy(key=key, called=called, row=known_fact(key, on=case.filing_day))


def _needed(case: CaseSnapshot) -> dict[str, Text]:
    """Return the keys by which the fee and the way of this request are judged."""
    if is_online(case):
        return {} if pays_nothing(case) else FEE_ONLINE
    carrier = BY_CARRIER.get(carrier_of(case))
    addresses = {key: words for key, words in ADDRESSES.items() if carrier in (None, key)}
    return addresses if pays_nothing(case) else {**FEE, **addresses}


def facts_missing(case: CaseSnapshot) -> Iterator[FiledBy]:
    yield from (fact for fact in facts_filed_by(case) if fact.row is None)


def facts_known(case: CaseSnapshot) -> Iterator[FiledBy]:
    yield from (fact for fact in facts_filed_by(case) if fact.row and fact.row.is_confirmed)


def was_looked_up_lately(case: CaseSnapshot, it: FiledBy) -> bool:
    return it.row is not None and not is_stale(it.row, on=case.filing_day)


def of_the_case(_fact: FiledBy) -> str:
    """A fact of law is about nobody; its key names its row, and no person."""
    return ""


SOURCE = "USCIS, tips for filing forms by mail: fee, version and address of the day of filing"
RULES: tuple[Rule, ...] = (
    Rule(
        code="POL-01",
        severity=Severity.BLOCKS,
        each=facts_known,
        holds=was_looked_up_lately,
        says=_(
            "We last looked up {it.what} on {it.day}. That is too long ago. "
            "Ask us, or your lawyer, to look it up again."
        ),
        mend_at="file",
        about=of_the_case,
        source=SOURCE,
    ),
    Rule(
        code="POL-01b",
        severity=Severity.BLOCKS,
        each=facts_missing,
        holds=never,
        says=_("We do not know {it.what} of today. Ask us, or your lawyer, to look it up."),
        mend_at="file",
        about=of_the_case,
        source=SOURCE,
    ),
)
