"""Every page of the site, with who looks at it: a table. An address without a row fails a test."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from django.urls import reverse
from django.utils import timezone

from playwright.sync_api import Page, Response

from packets.after import pages_after
from packets.comparing import open_questions
from packets.law import fact
from packets.questions import Field
from packets.selectors.snapshots import snapshot_of
from packets.views.addresses import OWN_SCREENS, Addresses
from packets.wizard.walk import Stop, stops_of
from tests.pages.scene import Scene
from tests.support.cases import TODAY

FAMILY, NOBODY, FIRM = "family", "nobody", ("attorney", "paralegal", "clerk")
# Addresses that answer with a file, with data, or only by leading to another page.
SHOWS_NO_PAGE = {
    "second-picture": "a picture for the camera of a phone",
    "second-remove": "takes an app or passkey away and goes back",
    "choose-language": "sets the language and goes back",
    "leave": "leads to another site",
    "screener-start": "leads to the first question",
    "case-start": "starts a case and leads to it",
    "supporter-add": "adds and leads to the first question about them",
    "words-again": "saves and leads on",
    "uploads": "takes pieces of a file",
    "upload": "takes pieces of a file",
    "exhibit-state": "data for a script",
    "translation-state": "data for a script",
    "build-state": "data for a script",
    "exhibit-picture": "a picture",
    "review-picture": "a picture",
    "fix-picture": "a picture",
    "annotated": "a file",
    "keys": "turns keys off or on and leads back",
    "where-picture": "a picture",
    "where-picture-of": "a picture",
    "translation-picture": "a picture",
    "paper-question-picture": "a picture",
    "certificate": "a file",
    "sheet": "a file",
    "sheet-of": "a file",
    "translation-certificate": "a file",
    "exhibit-original": "a file",
    "translation-original": "a file",
    "packet-file": "a file",
    "upload-all": "a file",
    "upload-file": "a file",
    "after-calendar": "a file",
    "task-link-end": "takes a link back and leads back",
    "after-again": "copies a case and leads to it",
    "task-picture": "a picture",
    "task-answer": "the page task, for who answers",
    "task-done": "ends a link, and says so",
    "set-aside-back": "takes back and leads back",
    "exhibit-look": "decides and leads back",
    "translation-look": "decides and leads back",
    "suggestion-decide": "decides and leads back",
    "suggestion-withdraw": "takes back and leads back",
    "after-open": "opens the answers and leads to the case",
    "signed-page-state": "data for a script",
    "signed-page-picture": "a picture",
    "signed-page-original": "a file",
    "signed-page-remove": "removes and leads back",
    "signed-page-unlock": "the page exhibit-unlock, about a scan",
    "translation-remove": "removes and leads back",
    "translation-unlock": "the page exhibit-unlock, about a translation",
    # Other names of the page "sign-in", which allauth asks for.
    "account_login": "sign-in",
    "account_signup": "sign-in",
    "account_request_login_code": "sign-in",
    "account_inactive": "sign-in",
}


@dataclass(frozen=True, kw_only=True)
class Place:
    """One page: the name of its address, who looks, and what is done before it is judged.

    A page that answers a form is reached by `act` from the page named `opens`.
    """

    name: str
    who: str = FAMILY
    args: tuple[Any, ...] = ()
    query: str = ""
    opens: str = ""
    act: Callable[[Page], Response | None] | None = None
    status: int = 200
    note: str = ""

    @property
    def address(self) -> str:
        return reverse(self.opens or self.name, args=self.args) + self.query

    def __str__(self) -> str:
        return " ".join(word for word in (self.who, self.name, self.note) if word)


def send(selector: str, **boxes: str) -> Callable[[Page], Response | None]:
    """Return the sending of a form as a browser without scripts does it, after filling boxes.

    Hidden boxes can be filled too: an old version, a token that is gone.
    """

    def sending(page: Page) -> Response | None:
        for name, value in boxes.items():
            page.locator(f"main [name={name}]").first.evaluate(
                "(box, v) => { box.value = v }", value
            )
        with page.expect_navigation() as answer:
            page.locator(selector).first.evaluate(
                "form => HTMLFormElement.prototype.submit.call(form)"
            )
        return answer.value

    return sending


def press(button: str) -> Callable[[Page], Response | None]:
    """Return the sending of a form by its button of that name."""

    def pressing(page: Page) -> Response | None:
        with page.expect_navigation() as answer:
            page.locator(f"main button[name={button}]").click()
        return answer.value

    return pressing


def submit(do: str, **boxes: str) -> Callable[[Page], Response | None]:
    """Return the sending of a form of its own to this address, as its button named `do` does."""

    def sending(page: Page) -> Response | None:
        with page.expect_navigation() as answer:
            page.locator("main form").first.evaluate(
                """(form, boxes) => {
                  for (const [name, value] of Object.entries(boxes)) {
                    const box = document.createElement("input");
                    box.type = "hidden"; box.name = name; box.value = value; form.append(box);
                  }
                  HTMLFormElement.prototype.submit.call(form);
                }""",
                {"do": do, **boxes},
            )
        return answer.value

    return sending


def agreed_meanwhile(scene: Scene) -> Callable[[Page], Response | None]:
    """Return an answer from an old tab, after another tab made the answer what the paper says."""

    def sending(page: Page) -> Response | None:
        nour = scene.case.beneficiaries.get(key="nour")
        before = nour.answers["ben-dob"]
        nour.answers["ben-dob"] = {**before, "dob": "2017-03-03"}
        nour.save(update_fields=["answers"])
        try:
            return submit("decide", version="99", decision="ANSWER")(page)
        finally:
            nour.answers["ben-dob"] = before
            nour.save(update_fields=["answers"])

    return sending


def all_places(scene: Scene) -> list[Place]:
    return [
        *_public(),
        *_account(),
        *_case(scene),
        *_suggestions(scene),
        *_review(scene),
        *_questions(scene),
        *_papers(scene),
        *_covering(scene),
        *_asked(scene),
        *_joining(scene),
        *_packets(scene),
        *_online(scene),
        *_signing(scene),
        *_after(scene),
        *_setting_aside(scene),
        Place(name="who-looked", args=(scene.case.reference,)),
        Place(name="who-looked", who="attorney", args=(scene.case.reference,)),
        *_members(scene),
        *_links(scene),
        *_firm(scene),
        *_facts(scene),
        Place(name="sign-out", who="leaver", opens="account", act=send("main form")),
    ]


def _public() -> Iterator[Place]:
    for name in ("which-reason", "news"):
        yield Place(name=name, who=NOBODY)
    for name in ("home", "help", "safety", "privacy", "accessibility", "terms", "language"):
        yield Place(name=name, who=NOBODY)
    yield Place(name="sign-in", who=NOBODY)
    yield Place(name="sign-in", who=NOBODY, act=send("main form", email="x"), note="with an error")
    yield Place(
        name="account_confirm_login_code",
        who=NOBODY,
        opens="sign-in",
        act=send("main form", email="new@example.org"),
    )
    yield Place(name="screener", who=NOBODY, args=("s-who",), query="?ask=1", note="with an error")
    yield Place(name="screener", who="screened", args=("s-reason",))
    yield Place(name="screener", who="screened", args=("s-date",))
    yield Place(name="screener-result", who="screened")
    yield Place(name="screener-result", who="referred", note="a lawyer first")
    yield Place(name="case", who=FAMILY, args=("NOCASE",), status=404, note="that is not there")


def _account() -> Iterator[Place]:
    yield Place(name="account")
    yield Place(name="mfa_authenticate", who="halfway")
    yield Place(name="mfa_authenticate", who="halfway", act=send("main form", code="0"))
    yield Place(name="second-factor")
    yield Place(name="second-factor", who="guarded", note="with an app")
    yield Place(name="second-app")
    yield Place(name="second-app", act=send("main form", code="0"), note="with an error")
    yield Place(name="second-passkey")
    yield Place(name="second-codes", who="guarded")
    yield Place(name="confirm", who="guarded", note="by an app")
    yield Place(name="confirm")
    yield Place(name="confirm", act=press("send"), note="with a code on its way")
    yield Place(name="safe", who="newcomer")
    yield Place(name="safe", who="newcomer", act=send("main form"), note="with an error")
    yield Place(name="before-you-start", who="newcomer")
    yield Place(name="cases")


def _case(scene: Scene) -> Iterator[Place]:
    case = (scene.case.reference,)
    yield Place(name="case", args=case)
    yield Place(name="people", args=case)
    yield Place(name="traveller-add", args=case, query="?for=companion")
    yield Place(name="traveller-add", args=case, act=send("main form"), note="with an error")
    yield Place(name="traveller-rename", args=(*case, "1"))
    yield Place(name="traveller-remove", args=(*case, "1"))
    yield Place(name="supporter-remove", args=(*case, "s1"))
    yield Place(name="letter", args=(*case, "1"))
    yield Place(name="spelling", args=case)
    for page in ("ref-01", "ref-10"):
        yield Place(name="lawyer-first", args=(*case, page), note=page)
    yield Place(name="sheets", args=case)
    yield Place(name="check-all", args=case)
    yield Place(name="check-all", args=case, query="?ask=1", note="with an error")
    yield Place(name="check", args=(*case, "petitioner"))
    yield Place(name="check-of", args=(*case, "1", "traveller"))


def _suggestions(scene: Scene) -> Iterator[Place]:
    """Yield what waits in every state, what is decided, an empty list, and the box for words."""
    case, one = (scene.case.reference,), (scene.case.reference, "1")
    yield Place(name="suggestions", args=one)
    yield Place(name="suggestions", args=one, query="?show=decided", note="decided")
    yield Place(name="suggestions", args=(*case, "2"), note="with none")
    yield Place(name="suggestions", who="attorney", args=one)
    yield Place(name="suggestions", who="paralegal", args=one, query="?page=2", note="more")
    yield Place(name="letter", who="attorney", args=one)
    box = (*one, "part1", 1)
    wrong, stale = send("main form", words=""), send("main form", mark="x", words="Other words.")
    yield Place(name="suggest", who="attorney", args=box)
    yield Place(name="suggest", who="attorney", args=box, act=wrong, status=422, note="error")
    yield Place(name="suggest", who="attorney", args=box, act=stale, status=409, note="stale")


def _review(scene: Scene) -> Iterator[Place]:
    """Yield the review of a paper with comments in every state, of one without, and of the letter."""
    case, bare = (scene.case.reference,), (scene.questions.reference,)
    page = (*case, scene.papers["ready"].code, 1)
    wrong = send("form#comment", text="", quote="words that are nowhere")
    yield Place(name="review", who="attorney", args=bare, status=404, note="of others")
    yield Place(name="review", who="attorney", args=case)
    yield Place(name="review-page", who="attorney", args=page, query="?closed=1")
    yield Place(name="review-page", who="paralegal", args=page, query="?zoom=1", note="larger")
    asked = "?answer=ben-name.family&of=1"
    yield Place(name="review-page", who="attorney", args=page, query=asked, note="an answer")
    yield Place(name="review-page", who="attorney", args=page, act=wrong, status=422, note="error")
    letter = (*case, "1")
    yield Place(name="review-letter", who="attorney", args=letter, query="?at=part1.1")
    yield Place(name="comments", who="attorney", args=case, query="?closed=1")
    stale = submit("CLOSED", version="0")
    for state, row in scene.comments.items():
        yield Place(name="comment", who="attorney", args=(*case, row.code), note=state)
    one = (*case, scene.comments["open"].code)
    yield Place(name="comment", who="attorney", args=one, act=stale, status=409, note="stale")
    yield Place(name="sign-off", who="attorney", args=case)
    yield Place(name="sign-off", who="paralegal", args=case)
    yield Place(name="ask-for-changes", who="attorney", args=case)
    see = submit("preview", words="We must look at the date. " * 3)
    yield Place(name="ask-for-changes", who="attorney", args=case, act=see, note="as the family")
    yield Place(name="to-do", args=case)
    yield Place(name="to-do", args=bare, note="with none")
    for state in ("sent", "answered", "closed"):
        yield Place(name="fix", args=(*case, scene.comments[state].code), note=state)
    sent = (*case, scene.comments["sent"].code)
    late = submit("FIXED", version="9")
    yield Place(name="fix", args=sent, act=late, status=409, note="stale")


def _questions(scene: Scene) -> Iterator[Place]:
    """Yield a page for each kind of field, each reason and each subject, and some with errors."""
    addresses, seen = Addresses.of(scene.questions), set[str]()
    for stop in stops_of(scene.every_reason):
        traits = set(_traits(stop))
        if traits <= seen or stop.page.id in OWN_SCREENS:
            continue
        seen |= traits
        who = (addresses.places[stop.about],) if stop.about else ()
        args = (scene.questions.reference, *who, stop.page.id)
        yield Place(name="page-of" if who else "page", args=args, note=stop.page.id)
    own = (scene.questions.reference, "you-name")
    yield Place(name="where", args=own)
    yield Place(name="where-of", args=(scene.questions.reference, "1", "ben-address"))
    yield Place(name="where-of", args=(scene.questions.reference, "1", "ben-where"), note="no box")
    stale, late = {"version": "0", "family": "Darwish"}, {"csrfmiddlewaretoken": "x" * 32}
    yield Place(name="page", args=own, act=send("main form", **stale), status=409, note="stale")
    yield Place(name="page", args=own, act=send("main form", **late), status=403, note="late")
    for page_id in ("ben-dob", "ben-address", "ben-other"):
        args = (scene.questions.reference, "2", page_id)
        yield Place(name="page-of", args=args, query="?ask=1", note=f"{page_id} with an error")


def _traits(stop: Stop) -> Iterator[str]:
    yield stop.page.about
    yield stop.basis or "about no reason"
    if not stop.page.fields:
        yield "asks nothing"
    for field in stop.page.fields:
        yield from _traits_of(field, "")


def _traits_of(field: Field, where: str) -> Iterator[str]:
    yield where + field.kind
    if field.only_if:
        yield "asked with some answers only"
    for part in field.parts:
        yield from _traits_of(part, "in a list: ")


def _papers(scene: Scene) -> Iterator[Place]:
    case = (scene.case.reference,)
    one = (*case, scene.papers["ready"].code)
    english = (*one, scene.translation.code)
    yield Place(name="exhibits", args=case)
    yield Place(
        name="exhibit-add",
        args=case,
        opens="exhibits",
        status=422,
        act=send("form.drop"),
        note="with an error",
    )
    yield Place(name="exhibit-order", args=case)
    yield Place(name="cannot-get", args=(*case, "ALL-12"))
    yield Place(name="cannot-get-of", args=(*case, "MED-03", "1"))
    taken_back = send("main form", version="5", why="The office is closed.")
    yield Place(name="cannot-get", args=(*case, "ALL-12"), act=taken_back, status=409, note="stale")
    for special, paper in scene.papers.items():
        yield Place(name="exhibit", args=(*case, paper.code), note=special)
    stale = send("main form", version="0", title="Another title")
    yield Place(name="exhibit", args=one, act=stale, status=409, note="stale")
    yield Place(name="exhibit-replace", args=one)
    replace = send("form.drop")
    yield Place(name="exhibit-replace", args=one, act=replace, status=422, note="with an error")
    locked = (*case, scene.papers["refused"].code)
    yield Place(name="exhibit-unlock", args=locked)
    unlock = send("main form")
    yield Place(name="exhibit-unlock", args=locked, act=unlock, status=422, note="with an error")
    yield Place(name="exhibit-remove", args=one)
    yield Place(name="translation", args=english)
    stale = send("main form", version="99", translator="Dana Haddad")
    yield Place(name="translation", args=english, act=stale, status=409, note="stale")
    yield Place(name="translation-add", args=one)
    sent = scene.papers["with English that waits"]
    waits = (*case, sent.code, sent.translations.get().code)
    yield Place(name="translation", args=waits, note="waiting for a look")


def _asked(scene: Scene) -> Iterator[Place]:
    """Yield what is asked where a paper and an answer differ, and what was said of another."""
    case = (scene.case.reference,)
    yield Place(name="paper-questions", args=case)
    (asked,) = open_questions(snapshot_of(scene.case, today=timezone.localdate()))
    one = (*case, asked.key)
    yield Place(name="paper-question", args=one)
    stale = submit("decide", version="99", decision="ANSWER")
    yield Place(name="paper-question", args=one, act=stale, status=409, note="stale")
    agreed = agreed_meanwhile(scene)
    yield Place(name="paper-question", args=one, act=agreed, status=409, note="agreed by now")
    other = (*case, scene.case.paper_decisions.get().key)
    yield Place(name="paper-question", args=other, note="of somebody else")


def _after(scene: Scene) -> Iterator[Place]:
    case = (scene.case.reference,)
    yield Place(name="after", args=case)
    yield Place(name="after", args=(scene.questions.reference,), note="with nothing told")
    for page in pages_after():
        if page in ("after-plan", "after-looked", "after-mailed", "after-receipt", "after-rfe"):
            yield Place(name="after-add", args=(*case, page), note=page)
    told = scene.steps["RECEIPT"]
    yield Place(name="after-step", args=(*case, told.code), query="?ask=1", note="with an error")
    mailed = scene.steps["MAILED"]
    stale = send("main form", version="99", tracking="1Z0")
    yield Place(name="after-step", args=(*case, mailed.code), act=stale, status=409, note="stale")
    yield Place(name="after-remove", args=(*case, told.code))


def _members(scene: Scene) -> Iterator[Place]:
    case = (scene.case.reference,)
    member = scene.case.members.get(role="ATTORNEY").pk
    yield Place(name="members", args=case)
    yield Place(name="members", who="attorney", args=case)
    yield Place(name="member-leave", who="attorney", args=case)
    yield Place(name="member-remove", args=(*case, member))
    reader = scene.case.members.get(role="VIEWER").pk
    yield Place(name="member-role", args=(*case, reader))
    yield Place(name="member-owner", args=(*case, reader))


def _links(scene: Scene) -> Iterator[Place]:
    """Yield the pages of who sends a link; those of who opens one are looked at in tests/pages."""
    case = (scene.case.reference,)
    yield Place(name="task-links", args=case)
    wrong = send("main form", sent_to="")
    yield Place(name="task-links", args=case, act=wrong, status=422, note="with an error")
    made = send("main form", sent_to="Dr. Haddad", what="DOCUMENT MED-03 nour")
    yield Place(name="task-links", args=case, act=made, note="made")
    for task in scene.links:
        opened = f"{reverse('task-open')}?k={scene.links[task]}"
        yield Place(name="task", who=NOBODY, act=_by_link(opened), note=task)
    yield Place(name="task-open", who=NOBODY, query="?k=gone", status=404)


def _by_link(opened: str) -> Callable[[Page], Response | None]:
    return lambda page: page.goto(opened)


def _setting_aside(scene: Scene) -> Iterator[Place]:
    case = (scene.case.reference,)
    yield Place(name="what-stops", who="attorney", args=case)
    wrong = send("main details form", reason="no")
    yield Place(name="what-stops", who="attorney", args=case, act=wrong, status=422, note="error")


def _joining(scene: Scene) -> Iterator[Place]:
    case = (scene.case.reference,)
    yield Place(name="exhibit-join", args=case)
    yield Place(name="exhibit-join", args=case, act=submit("order"), note="in order")
    for what in ("new", "refused"):
        taken = submit("order", take=str(scene.papers[what].code))
        yield Place(name="exhibit-join", args=case, act=taken, note=f"with a {what} one")
    join = submit("join")
    yield Place(name="exhibit-join", args=case, act=join, status=422, note="with an error")
    yield Place(name="exhibit-separate", args=(*case, scene.joined.code))


def _covering(scene: Scene) -> Iterator[Place]:
    """Yield the page for blacking out, with a part chosen and each way to choose another."""
    one = (scene.case.reference, scene.papers["ready"].code)
    english = (*one, scene.translation.code)
    yield Place(name="exhibit-cover", args=one)
    yield Place(name="translation-cover", args=english)
    yield Place(name="exhibit-cover", args=(scene.case.reference, scene.papers["new"].code))
    drawn = submit("drawn", drawn="1,0.1,0.2,0.5,0.05")
    yield Place(name="exhibit-cover", args=one, act=drawn, note="with a part")
    pressed = submit("corner", **{"at.x": "20", "at.y": "30"})
    yield Place(name="exhibit-cover", args=one, act=pressed, note="with a corner")
    for do in ("words", "numbers"):
        wrong = submit(do)
        yield Place(name="exhibit-cover", args=one, act=wrong, status=422, note=f"{do} missing")
    replaced = submit("words", file="0" * 32)
    yield Place(name="exhibit-cover", args=one, act=replaced, status=409, note="of another file")
    nothing = submit("words", words="Lviv")
    yield Place(name="exhibit-cover", args=one, act=nothing, note="with nothing found")


def _packets(scene: Scene) -> Iterator[Place]:
    case = (scene.case.reference,)
    yield Place(name="paying", args=case)
    yield Place(name="packet", args=case)
    yield Place(
        name="make-packet",
        args=case,
        opens="packet",
        status=409,
        act=send("main form"),
        note="while papers are read",
    )
    for state, build in scene.builds.items():
        yield Place(name="build", args=(*case, build.code), note=state)


def _online(scene: Scene) -> Iterator[Place]:
    yield Place(name="online", args=(scene.online.reference,))
    yield Place(name="online", args=(scene.case.reference,), note="of a case by mail")
    yield Place(name="online-of", args=(scene.online.reference, "1"))
    yield Place(name="packet", args=(scene.online.reference,), note="to file online")


def _signing(scene: Scene) -> Iterator[Place]:
    case = (scene.case.reference,)
    yield Place(name="to-sign", args=case)
    for state, row in scene.signed.items():
        yield Place(name="signed-page", args=(*case, row.code), note=state)
    seen = (*case, scene.signed["used"].code)
    stale = send("main form", version="99", **{"'day.year'": "2026"})
    yield Place(name="signed-page", args=seen, act=stale, status=409, note="stale")
    one = (*case, "I-131", "1", 11)
    yield Place(name="signed-add", args=one, note="asking which print was signed")
    yield Place(name="signed-add", args=one, query="?print=1", note="of answers of before")
    yield Place(
        name="signed-add",
        args=one,
        query="?print=0",
        act=send("form.drop"),
        status=422,
        note="with an error",
    )
    yield Place(
        name="signed-add-of", args=(*case, "I-134", "1", "s1", 1), query="?print=0", note="by hand"
    )


def _facts(scene: Scene) -> Iterator[Place]:
    yield Place(name="facts", who="attorney")
    yield Place(name="facts", who="attorney", query="?show=all", note="with every row")
    yield Place(name="facts", who="attorney", query="?show=all&q=zzz", note="with nothing to list")
    yield Place(name="facts", who="clerk", status=404, note="that are kept from them")
    yield Place(name="facts-changes", who="attorney")
    yield Place(name="facts-new", who="attorney")
    wrong = send("main form", value="Syria")
    yield Place(name="facts-new", who="attorney", act=wrong, status=422, note="with an error")
    yield Place(name="facts-change", who="attorney", args=(scene.fact_change.code,))
    for key in ("fee.i131.item7.paper", "address.i131.item7.courier"):
        row = fact(key, on=TODAY)
        one = (key, row.effective_from.isoformat())
        yield Place(name="fact", who="attorney", args=one, note=key)
        yield Place(name="fact-change", who="attorney", args=one, note=key)
        yield Place(name="fact-next", who="attorney", args=one, note=key)
    stale, empty = send("main form", seen="0"), send("main form", value="", why="")
    yield Place(name="fact", who="attorney", args=one, act=stale, status=409, note="stale")
    yield Place(name="fact-change", who="attorney", args=one, act=stale, status=409, note="stale")
    yield Place(
        name="fact-change", who="attorney", args=one, act=empty, status=422, note="with an error"
    )
    change = (scene.fact_change.code,)
    old = submit("agree", seen="0")
    yield Place(name="facts-change", who="attorney", args=change, act=old, status=409, note="stale")


def _firm(scene: Scene) -> Iterator[Place]:
    case = (scene.case.reference,)
    for who in FIRM:
        yield Place(name="desk", who=who)
        yield Place(name="desk-case", who=who, args=case)
        yield Place(name="packet", who=who, args=case)
    yield Place(name="desk", who="attorney", query="?reference=ZZZZ", note="with nothing to list")
    for name in ("case", "check-all", "exhibits"):
        yield Place(name=name, who="attorney", args=case)
    yield Place(name="people", who="clerk", args=case, status=404, note="that is kept from them")
    yield Place(name="page", who="clerk", args=(*case, "you-name"), status=403, note="refused")
