"""A case in which every field of every row says something, and every kind of answer is given."""

from collections.abc import Mapping
from datetime import date, timedelta
from pathlib import Path
from typing import Any

from django.apps import apps
from django.core.files.base import File
from django.db.models import Field as ModelField
from django.db.models import Model

from evidence import conversion, intake
from evidence.models import (
    Document,
    DocumentPart,
    FoundFact,
    OvertakenPages,
    PartialUpload,
    Reading,
    ReadPage,
)
from evidence.normal.cover import Cover
from packets.after import all_steps
from packets.models import (
    AuditHead,
    AuditLine,
    Case,
    CaseInOrganization,
    CaseMember,
    CaseStep,
    ChangeRequest,
    Comment,
    CommentReply,
    ConfirmedSpelling,
    FactChange,
    FactsReminder,
    Invitation,
    OfficialForm,
    Organization,
    OrganizationMember,
    Packet,
    PacketBuild,
    PaperDecision,
    SentReminder,
    SetAside,
    SignedPage,
    SignOff,
    Suggestion,
    TaskLink,
    UrgencyClaim,
    User,
)
from packets.questions import Field, Kind, Page, Subject
from packets.questions.of_files import SIGNED_PAGE
from packets.snapshot import CannotGet
from packets.wizard.pages import all_pages
from tests.support.cases import (
    a_beneficiary,
    a_case,
    a_representative,
    a_supporter,
    a_translation,
    an_exhibit,
)
from tests.support.files import a_locked_pdf, a_pdf
from tests.support.rows import NOW, a_case_row, read_all
from tests.support.suggestions import a_suggestion

NOT_OF_A_CASE = {
    *(
        User,
        CaseMember,
        AuditHead,
        AuditLine,
        PacketBuild,
        Packet,
        PartialUpload,
        OfficialForm,
        FactChange,
    ),
    *(TaskLink, SentReminder, FactsReminder, SetAside),
    *(Comment, CommentReply, ChangeRequest, SignOff),
    *(Organization, OrganizationMember, CaseInOrganization, Invitation),
    *(Reading, ReadPage, FoundFact, DocumentPart, PaperDecision, OvertakenPages),
}
"""Accounts and their rights, the agency's forms, facts of law, the history of what accounts did, packets,
and unfinished uploads.

What an attorney set aside is answered for by an account of this site: elsewhere it is open again.
What the legal team wrote beside a paper is talk of accounts of this site, and an organization is one.
What machines read in the pages is read anew, and where it differs from an answer a person is asked
anew. A document that was joined of several moves as one.
"""
NOT_MOVED = {
    *("id", "code", "version", "upload_token", "created_at", "changed_at", "added_at"),
    *("reference", "original", "attempts", "lease_token", "lease_until", "normaliser_version"),
    *("opened", "opened_sha256", "waits_for", "covers_version", "confirmed_by"),
    *("suggested_by", "decided_by"),
    "told_at",
}
"""A file that was opened with its password asks for it again; its copy without is not moved."""
FOUND_ANEW = {"pages", "page_count", "notes", "state", "size", "media_type"}
"""What a worker finds in a file; it is compared where it is no place in the storage."""
ADDRESS = {"country": "JO", "street": "14 Wadi Street", "city": "Amman"}

SPELLED_AT = NOW - timedelta(days=3, microseconds=7)

CANONICAL: dict[Kind, Any] = {
    Kind.TICK: True,
    Kind.TEXT: "2026",
    Kind.LONG: "NO\n\nyes: [a, b] # and رسالة " + "long words " * 12 + "end",
    Kind.DATE: "1988-04",
    Kind.COUNTRY: "NO",
    Kind.PHONE: "+962790123456",
    Kind.EMAIL: "nour@example.org",
    Kind.MONEY: "12500.50",
    Kind.NUMBER: 7,
    Kind.ADDRESS: ADDRESS,
    Kind.A_NUMBER: "A012345678",
    Kind.RECEIPT_NUMBER: "EAC2612345678",
    Kind.ACCOUNT_NUMBER: "012345678901",
    Kind.SSN: "012345678",
    Kind.HEIGHT: 51,
    Kind.WEIGHT: 57,
}
TYPED: dict[Kind, Any] = {
    Kind.DATE: {"day": "", "month": "spring", "year": "80", "calendar": "PERSIAN"},
    Kind.CHECK: ["GONE", " NO "],
    Kind.ADDRESS: {"country": "atlantis", "street": " 14 ", "city": ""},
    Kind.TICK: False,
}
OTHER_ANSWERS = {
    "page-of-old": {
        "number": 5,
        "share": 0.25,
        "words": "  12 ",
        "nothing": None,
        "rows": [{"is": True, "count": 3, "name": "~"}, []],
    },
    "empty-page-of-old": {},
}


def canonical(field: Field) -> Any:
    if field.kind in (Kind.RADIO, Kind.SELECT):
        return field.all_choices()[-1].key
    if field.kind is Kind.CHECK:
        return [choice.key for choice in field.all_choices()]
    if field.kind is Kind.LIST:
        return [{part.name: canonical(part) for part in field.parts}] * 2
    return CANONICAL[field.kind]


def typed(field: Field) -> Any:
    if field.kind is Kind.LIST:
        return [{part.name: typed(part) for part in field.parts}]
    return TYPED.get(field.kind, "  spring 80: NO ")


def answers_about(subject: Subject) -> dict[str, dict[str, Any]]:
    """Return an answer to every field that is asked about a subject, and some that are not."""
    found: dict[str, dict[str, Any]] = {}
    for page in _pages(subject):
        given = {field.name: canonical(field) for field in _asked(page)}
        for field in _asked(page):
            if field.kind in (Kind.TEXT, Kind.LONG):
                given[f"{field.name}.en"] = "In English"
            if field.kind is Kind.DATE:
                given[f"{field.name}.typed"] = "PERSIAN 1367-01"
        found[page.id] = given
    last = next(reversed(found))
    found[last]["field-of-old"] = 12
    return {**found, **OTHER_ANSWERS}


def unclear_about(subject: Subject) -> dict[str, dict[str, Any]]:
    return {page.id: {f.name: typed(f) for f in _asked(page)} for page in _pages(subject)}


def a_whole_case(files: Path) -> Case:
    case = a_case_row(
        a_case(
            language="ar",
            representative=a_representative(),
            beneficiaries=(
                a_beneficiary(),
                a_beneficiary("rima", called="Rima", same_reasons_as="nour", reasons=()),
            ),
            supporters=(a_supporter(), a_supporter("dana", supports=("rima",))),
            exhibits=(
                an_exhibit(
                    "MED-01",
                    key="letter",
                    original_title="رسالة",
                    dated="2026-11",
                    language="ar",
                    proves="The diagnosis",
                    told={"letter": ["SIGNED"]},
                    about=("nour",),
                    translations=(a_translation(), a_translation()),
                ),
                an_exhibit("MED-03", key="locked", supporter="dana"),
                an_exhibit("", key="last"),
            ),
            cannot_get=(
                CannotGet(
                    kind="MED-04",
                    about="nour",
                    why="مغلق",
                    why_en="Shut.",
                    instead="ممرضة",
                    instead_en="A nurse",
                ),
            ),
        ),
        files=files,
    )
    _fill_rows(case)
    read_all(case)
    _refuse(case.exhibits.get(key="locked").document)
    _refuse(case.exhibits.get(key="letter").translations.last().document)
    _wait(case.exhibits.get(key="locked"), "WAITING")
    _wait(case.exhibits.get(key="letter").translations.last(), "SET_ASIDE")
    letter = case.exhibits.get(key="letter")
    Document.objects.filter(pk=letter.document_id).update(
        covers=[Cover.at(1, 0.125, 0.2, 0.5, 0.05).kept]
    )
    translation = letter.translations.first()
    translation.title = "English words"
    translation.save()
    last = case.exhibits.get(key="last")
    last.previous, last.document = last.document, _a_locked_document(files)
    last.save()
    _add_signed_pages(case, files)
    _add_steps(case)
    _add_suggestions(case)
    for number in (1, 2):
        ConfirmedSpelling.objects.create(
            case=case, digest=f"{number:064x}", confirmed_by_name="Huda", confirmed_at=SPELLED_AT
        )
    return case


def _fill_rows(case: Case) -> None:
    case.status, case.goal_to_mail_on = "IN_REVIEW", date(2026, 12, 24)
    case.traveller_numbers_used, case.supporter_numbers_used = 9, 8
    _say_all(case, Subject.CASE)
    case.answers["st-lawyer"] = {"lawyer": "NO"}
    case.save()
    _say_all(case.petitioner, Subject.PETITIONER)
    _say_all(case.representative, Subject.REPRESENTATIVE)
    person = case.beneficiaries.get(key="rima")
    person.number = 5
    _say_all(person, Subject.BENEFICIARY)
    _say_all(person.visa_history, Subject.VISA_HISTORY)
    _say_all(person.stay, Subject.STAY)
    dropped = UrgencyClaim(beneficiary=case.beneficiaries.get(key="nour"), basis="FUN", position=0)
    _say_all(dropped, Subject.REASON)
    supporter = case.supporters.get(key="dana")
    supporter.number = 4
    _say_all(supporter, Subject.SUPPORTER)
    supporter.answers["sup-who"] = {"who": "ME"}
    supporter.save()


def _say_all(row: Any, subject: Subject) -> None:
    """Fill a row; its first page was taken over from another one and never saved."""
    row.answers, row.unclear = answers_about(subject), unclear_about(subject)
    taken_over = next(iter(row.answers))
    row.saved = {page: {"version": 3, "at": NOW.isoformat()} for page in row.answers}
    row.saved.pop(taken_over)
    row.save()


def _a_locked_document(files: Path) -> Document:
    file = a_locked_pdf(files / "a locked one.pdf", user="secret")
    with file.open("rb") as opened:
        document = intake.receive(file=File(opened), name=file.name)
    conversion.convert(document_id=document.pk)
    document.refresh_from_db()
    return document


def _add_steps(case: Case) -> None:
    """Tell one step of each kind, with all its answers and with words that were not understood."""
    for kind in all_steps().values():
        page = kind.page
        CaseStep.objects.create(
            case=case,
            kind=kind.key,
            answers={page.id: {field.name: canonical(field) for field in page.fields}},
            unclear={page.id: {field.name: typed(field) for field in page.fields}},
            saved={page.id: {"version": 3, "at": NOW.isoformat()}},
        )


def _add_suggestions(case: Case) -> None:
    """Suggest words for the letter: some wait, and some were decided about."""
    a_suggestion(case, suggested_at=SPELLED_AT, reason="أقصر")
    a_suggestion(
        case, place=2, suggested_at=SPELLED_AT, state=Suggestion.State.KEPT_OUT, decided_at=NOW
    )


def _add_signed_pages(case: Case, files: Path) -> None:
    """Add scans of a form that is filed and of one that is not any more; the last is refused."""
    for page, supporter in enumerate(("", "dana", "gone"), start=3):
        file = a_pdf(files / f"signed {page}.pdf", pages=page, content=b"0 g 50 50 99 20 re f")
        with file.open("rb") as opened:
            document = intake.receive(file=File(opened), name=file.name)
        conversion.convert(document_id=document.pk)
        SignedPage.objects.create(
            case=case,
            document=document,
            form="I-134" if supporter else "I-131",
            about="nour",
            supporter=supporter,
            page=page,
            digest=f"{page:064x}",
            told={field.name: canonical(field) for field in SIGNED_PAGE.fields},
        )
    _refuse(document)


def _wait(row: Any, look: str) -> None:
    row.look = look
    row.save(update_fields=["look"])


def _refuse(document: Document) -> None:
    Document.objects.filter(pk=document.pk).update(
        state="REFUSED",
        pages="",
        page_count=0,
        refusal_code="TOO_MANY_PAGES",
        refusal_parameters={"count": 400, "limit": 300},
    )


def _pages(subject: Subject) -> list[Page]:
    return [page for page in all_pages().values() if page.about is subject and _asked(page)]


def _asked(page: Page) -> list[Field]:
    return [field for field in page.fields if field.kind is not Kind.FILE]


# --- Rows as they can be compared ------------------------------------------------------------


def models_of_a_case() -> list[type[Model]]:
    found = [*apps.get_app_config("packets").get_models()]
    found += apps.get_app_config("evidence").get_models()
    return [model for model in found if model not in NOT_OF_A_CASE]


def fields_that_move(model: type[Model]) -> list[ModelField]:
    fields = [*model._meta.concrete_fields, *model._meta.many_to_many]
    left_out = NOT_MOVED | ({"key", "pages"} if model is Document else set())
    return [field for field in fields if field.name not in left_out]


def told(row: Model) -> dict[str, Any]:
    """Return what a row says, without what differs from site to site."""
    return {field.name: _value(row, field) for field in fields_that_move(type(row))}


def _value(row: Model, field: ModelField) -> Any:
    value = getattr(row, field.name)
    if field.name == "saved":
        return sorted(value)
    if field.many_to_many:
        return sorted(_named(one) for one in value.all())
    return _named(value) if isinstance(value, Model) else value


def _named(row: Model) -> str:
    if isinstance(row, Case):
        return "the case"
    if isinstance(row, Document):
        return f"{row.name} {row.sha256}"
    return f"{row._meta.label} {row.key}"


def is_empty(row: Mapping[str, Any], field: ModelField) -> bool:
    value = row[field.name]
    if field.has_default() and not callable(field.default):
        return bool(value == field.default)
    return value in (None, "", [], {}, False)
