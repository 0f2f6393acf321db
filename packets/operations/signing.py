"""Keep scans of pages that were signed with a pen, each with what stood on its form."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from django.db import transaction
from django.utils.translation import gettext as _

from evidence import erasing
from evidence.converters import kinds
from evidence.errors import UnsupportedType
from evidence.models import Document
from packets.errors import ChangedMeanwhile, NotUnderstood
from packets.filings import FiledForm, filed_forms
from packets.models import Case, SignedPage, User
from packets.operations import audit
from packets.operations.arriving import Arrival, taken_in
from packets.operations.rows import locked_for_change
from packets.selectors.prints import prints_of
from packets.selectors.snapshots import snapshot_of
from packets.signing import digest_of_form, last_page_of
from packets.snapshot import CaseSnapshot

BY_HAND = 0
"""In the place of the number of a version, which are counted from 1."""

ADDED, DESCRIBED, REMOVED = (
    "SIGNED_PAGE_ADDED",
    "SIGNED_PAGE_DESCRIBED",
    "SIGNED_PAGE_REMOVED",
)


@dataclass(frozen=True, kw_only=True)
class PageOfForm:
    """One page of one form: the form, for whom it is filed, who signs it if a supporter does."""

    form: str
    about: str
    supporter: str = ""
    page: int


@dataclass(frozen=True, kw_only=True)
class Signed:
    """What was signed, and how.

    `printed` is the version of the packet, BY_HAND where the form of today was filled in by hand;
    without it the newest version counts. `told` is how, by whom and when, by field.
    """

    printed: int | None = None
    told: Mapping[str, Any] = field(default_factory=dict)


NEWEST = Signed()


class SignedPageChangedMeanwhile(ChangedMeanwhile):
    """Somebody else told something else of the page; `scan` has it."""

    def __init__(self, scan: SignedPage) -> None:
        text = _(
            "This page was changed meanwhile. Choose one of the two texts, or write a new one."
        )
        super().__init__(text)
        self.scan = scan


class SignedPageRemoved(ChangedMeanwhile):
    """Somebody else removed the scan that the page is about."""

    def __init__(self) -> None:
        super().__init__(_("This signed page was removed meanwhile. Add it again if you need it."))


class NoSuchForm(NotUnderstood):
    """The form is not filed any more, as after another answer, or no scan of it is kept."""

    def __init__(self) -> None:
        super().__init__(_("This form is not in your packet any more. Look at the list again."))


class NotAScan(NotUnderstood):
    """The file has no picture of a page, such as one that was typed: no pen has signed it."""

    def __init__(self) -> None:
        text = _("This file is no picture of a page. Add a photo, a scan or a PDF of the page.")
        super().__init__(text)


class NoSuchPageOfForm(NotUnderstood):
    """The form has no page of that number."""

    def __init__(self, last: int) -> None:
        text = _("Type the page number of the form, from 1 to {last}.")
        super().__init__(text.format(last=last))


def form_at(case: CaseSnapshot, place: PageOfForm) -> FiledForm:
    """Return the form of which scans may be kept. Raises NoSuchForm."""
    for beneficiary in case.beneficiaries:
        if beneficiary.key == place.about:
            for form in filed_forms(case, beneficiary):
                supporter = form.filing.supporter.key if form.filing.supporter else ""
                if (form.edition.form, supporter) == (place.form, place.supporter):
                    if form.edition.is_never_kept:
                        break
                    return form
    raise NoSuchForm


def add_signed_page(
    *,
    case: Case,
    place: PageOfForm,
    arrival: Arrival,
    by: User,
    today: date,
    signed: Signed = NEWEST,
) -> SignedPage:
    """Keep the scan of a signed page, with the digest of what its form said when it was printed.

    The same upload form sent twice adds one scan. Raises evidence.errors.Refused, NotAScan,
    NoSuchForm and NoSuchPageOfForm; then nothing is kept.
    """

    def keep(held: Case, document: Document, token: str) -> SignedPage:
        if document.media_type not in {kind.media_type for kind in kinds(of_scans=True)}:
            raise NotAScan
        form = form_at(snapshot_of(held, today=today), place)
        if not last_page_of(form, place.page):
            raise NoSuchPageOfForm(form.edition.page_count)
        row = SignedPage.objects.create(
            case=held,
            document=document,
            form=place.form,
            about=place.about,
            supporter=place.supporter,
            page=place.page,
            digest=_digest_signed(held, form, signed.printed),
            told=dict(signed.told),
            upload_token=token,
        )
        _note(held, by, ADDED, row)
        return row

    try:
        return taken_in(case=case, arrival=arrival, rows=case.signed_pages.all(), place=keep)
    except UnsupportedType as refused:  # its words name kinds that are no scans
        raise NotAScan from refused


def _digest_signed(case: Case, form: FiledForm, printed: int | None) -> str:
    prints = () if printed == BY_HAND else prints_of(case, form)
    signed = next((one for one in prints if one.number == printed), None)
    newest = signed or next(iter(prints), None)
    return newest.digest if newest else digest_of_form(form)


@transaction.atomic
def describe_signed_page(
    *, scan: SignedPage, told: Mapping[str, Any], version: int, by: User
) -> None:
    """Keep how, by whom and when a page was signed; `version` is the one that the page showed.

    Raises SignedPageChangedMeanwhile when something else was saved since, and SignedPageRemoved.
    """
    case = locked_for_change(scan.case)
    held = case.signed_pages.filter(pk=scan.pk).first()
    if held is None:
        raise SignedPageRemoved
    if held.told == dict(told):
        return
    if held.version != version:
        raise SignedPageChangedMeanwhile(held)
    held.told = dict(told)
    held.version += 1
    held.save(update_fields=["told", "version"])
    _note(case, by, DESCRIBED, held)


@transaction.atomic
def remove_signed_page(*, scan: SignedPage, by: User) -> None:
    """Take a scan out of the case; doing it again does no harm."""
    case = locked_for_change(scan.case)
    held = case.signed_pages.select_related("document").filter(pk=scan.pk).first()
    if held is None:
        return
    document = held.document
    _note(case, by, REMOVED, held)
    held.delete()
    erasing.remove(document)


def _note(case: Case, by: User, what: str, row: SignedPage) -> None:
    case.save(update_fields=["changed_at"])
    audit.record(case=case, by=by, what=what, about=row.code.hex)
