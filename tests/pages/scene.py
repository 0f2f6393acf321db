"""One site with something of everything: a full case, papers and packets in every state, all roles."""

import io
import uuid
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import timedelta
from itertools import zip_longest
from pathlib import Path

from django.core.files.base import ContentFile
from django.utils import timezone

import pikepdf
from allauth.mfa.recovery_codes.internal.auth import RecoveryCodes
from allauth.mfa.totp.internal.auth import TOTP, generate_totp_secret

from evidence import intake
from evidence.models import Document, DocumentPart, FoundFact
from packets.after import all_steps
from packets.assembly.progress import Step
from packets.comparing import open_questions
from packets.law import fact
from packets.letter import paragraphs, parts_of
from packets.models import (
    Case,
    CaseMember,
    CaseStep,
    Comment,
    Exhibit,
    FactChange,
    Packet,
    PacketBuild,
    PaperDecision,
    SignedPage,
    TaskLink,
    Translation,
    User,
)
from packets.models.first_look import Look
from packets.operations.arriving import Arrival
from packets.operations.commenting import Said, move_on
from packets.operations.facts import propose
from packets.operations.signing import PageOfForm, add_signed_page
from packets.operations.task_links import Wanted, make_link
from packets.reviewing import Move, Side
from packets.selectors.snapshots import snapshot_of
from packets.snapshot import CaseSnapshot, Decision, ExhibitFacts
from packets.snapshot.bounds import REASONS_AT_MOST
from tests.support.cases import (
    TODAY,
    a_beneficiary,
    a_case,
    a_representative,
    a_supporter,
    a_translation,
    an_exhibit,
    reason,
    with_answer,
    without,
)
from tests.support.comments import a_comment, on_page
from tests.support.fee_waivers import who_asks_for_a_waiver
from tests.support.reading import a_fact, a_passport
from tests.support.reasons import ANSWERS
from tests.support.rows import a_case_row, an_account, give_pages, joined
from tests.support.suggestions import a_suggestion
from tests.support.uploads import NAMES, a_packet_to_upload, a_row

LONG_FILE_NAME = "Letter_of_the_hospital_with_the_plan_of_treatment_and_its_cost_final_2.pdf"
PAPERS = (
    *("ready", "named at length", "foreign", "refused", "new"),
    *("waiting for a look", "set aside", "with English that waits"),
)
Role = CaseMember.Role
State = PacketBuild.State


@dataclass(frozen=True, kw_only=True)
class Scene:
    """`case` has papers by what is special about them, and builds by their state.

    `questions` is another case of the family, in which every reason is asked about at once, and
    `online` one that is filed online, with files to upload.
    """

    case: Case
    questions: Case
    online: Case
    every_reason: CaseSnapshot
    people: dict[str, User]
    papers: dict[str, Exhibit]
    translation: Translation
    builds: dict[str, PacketBuild]
    joined: Exhibit
    signed: dict[str, SignedPage]
    steps: dict[str, CaseStep]
    fact_change: FactChange
    links: dict[str, str]
    comments: dict[str, Comment]


def a_scene(folder: Path) -> Scene:
    """Make the rows; `folder` gets the files of the papers."""
    huda = an_account(
        "huda@example.org",
        shown_name="هدى الحسن",
        safe_contact="YES",
        terms_accepted_at=timezone.now(),
    )
    case = a_case_row(a_medical_case(), owner=huda, files=folder)
    signed = {
        "used": _signed(case, huda, 11),
        "changed since": _signed(case, huda, 13, digest="0" * 64),
    }
    give_pages(case)
    papers = dict(zip(PAPERS, _rows(case), strict=True))
    _read(case, papers["foreign"])
    _suggest(case)
    _leave(papers["refused"].document, Document.State.REFUSED)
    _leave(papers["new"].document, Document.State.RECEIVED)
    _sent(papers)
    return Scene(
        case=case,
        questions=a_case_row(every_reason_at_once(), owner=huda),
        online=_online(huda),
        every_reason=every_reason_at_once(),
        people={
            "guarded": _guarded(),
            "family": huda,
            "newcomer": an_account("omar@example.org"),
            "attorney": joined(
                case, Role.ATTORNEY, role=User.Role.ATTORNEY, shown_name="Mary Okafor"
            ),
            "reader": joined(case, Role.VIEWER, shown_name="Omar Haddad"),
            "paralegal": joined(case, Role.PARALEGAL, role=User.Role.PARALEGAL),
            "clerk": joined(case, Role.CLERK, role=User.Role.CLERK),
        },
        papers=papers,
        translation=papers["ready"].translations.get(),
        builds={state: a_build(case, state) for state in State},
        joined=_joined(papers["foreign"]),
        signed=signed,
        steps=_steps(case),
        fact_change=_fact_change(),
        links=_links(case, huda),
        comments=_comments(case, huda),
    )


def _comments(case: Case, family: User) -> dict[str, Comment]:
    """Comment in every way and state: on places of a page, an answer, a paragraph, the case."""
    lawyer = case.members.get(role=Role.ATTORNEY).user
    now = timezone.now()
    kinds, on = Comment.Kind, Comment.On
    answer = {"on": on.ANSWER, "about": "nour", "page_id": "ben-name", "field": "family"}
    rows = {
        "open": a_comment(case, lawyer, **on_page(case)),
        "private": a_comment(case, lawyer, kind=kinds.PRIVATE, **on_page(case), due=TODAY),
        "on an answer": a_comment(case, lawyer, **answer, words="Before", kind=kinds.QUESTION),
        "answered": a_comment(case, lawyer, sent=True, text="كلمة " * 40),
        "closed": a_comment(case, lawyer, sent=True, text="w" * 300),
        "sent": a_comment(case, lawyer, sent=True, due=TODAY, **on_page(case)),
    }
    said = {"version": 1, "token": "x"}
    fixed = Said(move=Move.FIXED, text="اتصلت بالطبيب", **said)
    move_on(row=rows["answered"], said=fixed, side=Side.FAMILY, by=family, now=now)
    closed = Said(move=Move.CLOSED, **said)
    move_on(row=rows["closed"], said=closed, side=Side.LEGAL, by=lawyer, now=now)
    return rows


def _links(case: Case, by: User) -> dict[str, str]:
    """Make a link of each kind; return the secrets."""
    giver = case.supporters.order_by("number")[0]
    foreign = case.exhibits.filter(language="ar").first()
    wanted = {
        "a document": {"task": TaskLink.Task.DOCUMENT, "kind": "MED-01", "owner": "nour"},
        "answers": {"task": TaskLink.Task.ANSWERS, "owner": giver.key},
        "a translation": {"task": TaskLink.Task.TRANSLATION, "exhibit": foreign},
    }
    more = {"sent_to": "Dr. Haddad", "words": "For Nour. We need it by Friday.", "days": 14}
    now = timezone.now()
    return {
        name: make_link(case=case, wanted=Wanted(**one, **more), by=by, now=now)[1]
        for name, one in wanted.items()
    }


def _suggest(case: Case) -> None:
    """Suggest words that fit the letter, words that it has overtaken, and many more; two decided."""
    now = timezone.now()
    facts = snapshot_of(case, today=timezone.localdate())
    old = paragraphs(parts_of(facts, facts.beneficiaries[0])["part2"])[0]
    a_suggestion(case, part="part2", old=old, words=f"{old} Each day counts.", reason="قبل العملية")
    for place in range(1, 24):
        a_suggestion(case, part="part3", place=place, words=f"It is number {place}.")
    for state in ("ACCEPTED", "KEPT_OUT"):
        a_suggestion(case, state=state, decided_at=now, decided_by=case.members.get().user)


def _fact_change() -> FactChange:
    """Let somebody else have another value of a fee, which waits for a second person."""
    now = fact("fee.i131.item7.paper", on=TODAY)
    by = an_account("keeper@example.org", role=User.Role.ADMINISTRATOR)
    return propose(row=replace(now, value=700), seen=now, why="Read on the page.", by=by)


def _steps(case: Case) -> dict[str, CaseStep]:
    """Tell of a packet that is on its way and asked about; the receipt lacks its numbers."""
    today = timezone.localdate()
    soon = (today + timedelta(days=20)).isoformat()
    told: dict[str, dict[str, object]] = {
        "LOOKED": {"day": today.isoformat(), "edition": "SAME", "fee": "SAME", "address": "SAME"},
        "MAILED": {"day": today.isoformat(), "carrier": "UPS", "tracking": "1Z999AA10123456784"},
        "RECEIPT": {"day": today.isoformat()},
        "ASKED_FOR_MORE": {"printed": soon, "asks": [{"what": "A newer letter", "have": True}]},
    }
    return {
        kind: CaseStep.objects.create(
            case=case,
            kind=kind,
            answers={all_steps()[kind].page.id: given},
            saved={all_steps()[kind].page.id: {"version": 1, "at": timezone.now().isoformat()}},
        )
        for kind, given in told.items()
    }


def a_medical_case() -> CaseSnapshot:
    """Return a case of two travellers, of whom one is hardly known yet, and with a lawyer."""
    other = a_beneficiary("rima", called="", reasons=(), same_reasons_as="nour", answers={})
    return a_case(
        representative=a_representative(),
        st_lawyer={"lawyer": "YES"},
        beneficiaries=(a_beneficiary(), other),
        supporters=(a_supporter(), a_supporter("dana", sup_who={}, sup_name={})),
        exhibits=tuple(_papers()),
    )


def every_reason_at_once() -> CaseSnapshot:
    """Return a case that asks everything, which no real case does: two reasons a traveller."""
    pairs = list(zip_longest(*[iter(ANSWERS)] * REASONS_AT_MOST))
    travellers = [
        a_beneficiary(key, reasons=tuple(reason(basis) for basis in bases if basis))
        for key, bases in zip(
            ("nour", *(f"more{n}" for n in range(len(pairs)))), pairs, strict=False
        )
    ]
    sharing = a_beneficiary("rima", reasons=(), same_reasons_as="nour", answers={})
    return replace(
        a_medical_case(),
        reference="EVERY2",
        petitioner=who_asks_for_a_waiver(you_refugee={"refugee": "NO", "pay": ["CARD", "WAIVER"]}),
        beneficiaries=(travellers[0], sharing, *travellers[1:]),
        exhibits=(),
    )


def _online(owner: User) -> Case:
    """Make a case that is filed online, with an answer that is missing and one that is spelled."""
    facts = replace(with_answer(a_case(), "file-how.channel", "ONLINE"), reference="ONLINE3")
    nour = with_answer(facts.beneficiaries[0], "ben-name.family", "Núñez-Alhassan")
    case = a_case_row(replace(facts, beneficiaries=(without(nour, "ben-body.eyes"),)), owner=owner)
    parts = (a_row(f"03-A-records-part-{n}-of-2.pdf", part=n, parts=2) for n in (1, 2))
    left_out = {key: value for key, value in a_row("x").items() if key != "name"}
    small = a_row("04-B-passport.pdf", smaller=True, title="Exhibit B")
    a_packet_to_upload(case, *map(a_row, NAMES[:2]), *parts, small, left_out)
    return case


def a_build(case: Case, state: str) -> PacketBuild:
    """Keep a build as a worker would have left it."""
    build = PacketBuild.objects.create(
        case=case,
        is_draft=state != State.DONE,
        digest=uuid.uuid4().hex,
        snapshot={"exhibits": []},
        state=state,
        reason="x" if state == State.FAILED else "",
    )
    if state == State.RUNNING:
        build.step, build.step_number, build.step_count = Step.EXHIBITS, 2, 5
        build.lease_token, build.lease_until = uuid.uuid4(), timezone.now() + timedelta(hours=1)
        build.save()
    if state == State.DONE:
        Packet.objects.create(
            case=case,
            build=build,
            number=1,
            file=ContentFile(b"%PDF-1.7", name="packet.pdf"),
            sha256="0" * 64,
            size=4_200_000,
            page_count=87,
            is_draft=False,
            manifest={},
        )
    return build


def _signed(case: Case, by: User, page: int, **changes: str) -> SignedPage:
    file = io.BytesIO()
    with pikepdf.Pdf.new() as pdf:
        pdf.add_blank_page()
        pdf.docinfo["/Title"] = f"Page {page}"
        pdf.save(file)
    arrival = Arrival(token=f"page-{page}", file=ContentFile(file.getvalue()), name="scan.pdf")
    place = PageOfForm(form="I-131", about="nour", page=page)
    today = timezone.localdate()
    row = add_signed_page(case=case, place=place, arrival=arrival, by=by, today=today)
    if changes:
        SignedPage.objects.filter(pk=row.pk).update(**changes)
    return row


def _papers() -> Iterable[ExhibitFacts]:
    letter = an_exhibit("MED-01", page_count=2, translations=(a_translation(),), language="ar")
    named = an_exhibit("MED-02", title="Treatment plan of the hospital", about=("nour",))
    yield letter
    yield replace(named, document=replace(named.document, file_name=LONG_FILE_NAME))
    yield an_exhibit("ALL-04", language="ar", original_title="جواز سفر", about=("nour",))
    yield an_exhibit("ALL-10", title="", dated="")
    yield an_exhibit(title="")
    photo = an_exhibit("MED-03", key="photo", title="", about=("nour",))
    yield replace(photo, document=replace(photo.document, file_name=f"رسالة_{LONG_FILE_NAME}"))
    yield an_exhibit("MED-03", key="aside", title="Letter of another hospital", about=("nour",))
    yield an_exhibit("ALL-12", key="sent", language="ar", title="", translations=(a_translation(),))


def _rows(case: Case) -> list[Exhibit]:
    return list(case.exhibits.select_related("document").order_by("position"))


def _read(case: Case, exhibit: Exhibit) -> None:
    """Let a passport differ from the answers, and its other page be that of somebody else."""
    reading = a_passport(exhibit.document, BIRTH="2017-03-03")
    a_fact(reading, FoundFact.Kind.NAME, "Nour Alhassan", is_checked=False)
    a_fact(reading, FoundFact.Kind.DATE, "2026-12-14", is_checked=False)
    a_fact(reading, FoundFact.Kind.GIVEN_NAMES, "NOUR", page=2)
    a_fact(reading, FoundFact.Kind.BIRTH, "2017-05-03", page=2)
    one = next(one for one in open_questions(snapshot_of(case, today=TODAY)) if one.fact.page > 1)
    PaperDecision.objects.create(
        case=case,
        key=one.key,
        paper=one.fact.paper,
        page=one.fact.page,
        kind=one.fact.kind,
        value=one.fact.value,
        about=one.about,
        place=one.place,
        answered=one.answered,
        decision=Decision.SOMEBODY_ELSE,
        at=timezone.now(),
    )


def _joined(exhibit: Exhibit) -> Exhibit:
    """Let the document of an exhibit be one that was joined of another."""
    with exhibit.document.original.open("rb") as file:
        part = intake.receive(file=file, name="back of the passport.pdf")
    DocumentPart.objects.create(whole=exhibit.document, part=part, position=1)
    return exhibit


def _sent(papers: dict[str, Exhibit]) -> None:
    """Let papers be as they are when they came by a link."""
    english = papers["with English that waits"].translations.get()
    rows = (papers["waiting for a look"], papers["set aside"], english)
    for row, look in zip(rows, (Look.WAITING, Look.SET_ASIDE, Look.WAITING), strict=True):
        row.look = look
        row.save()


def _leave(document: Document, state: str) -> None:
    document.state, document.page_count = state, 0
    if state == Document.State.REFUSED:
        document.refusal_code = "PASSWORD_NEEDED"
    document.pages.delete(save=False)
    document.save()


def _guarded() -> User:
    """Return an attorney with an app and recovery codes."""
    user = an_account("guarded@example.org", role=User.Role.ATTORNEY)
    TOTP.activate(user, generate_totp_secret())
    RecoveryCodes.activate(user)
    return user
