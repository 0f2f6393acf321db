"""Every form of every page, sent with empty boxes: no answer is a sentence that names no box."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from html.parser import HTMLParser
from urllib.parse import urljoin, urlsplit

from django.db import transaction
from django.forms import ChoiceField, Field, Form
from django.test import Client
from django.urls import resolve, reverse

from packets.views.people import NameForm
from packets.wizard.plain_form import PlainForm
from tests.pages.cookies import cookies_of
from tests.pages.places import all_places
from tests.pages.scene import Scene

BARE = (
    str(Field.default_error_messages["required"]),
    str(ChoiceField.default_error_messages["invalid_choice"]).partition("%")[0],
)


@dataclass
class Sent:
    """One form of a page as a browser sends it: what is hidden stays, every box is empty.

    `presses` are its buttons; one without a name sends nothing of its own.
    """

    action: str
    hidden: dict[str, str] = field(default_factory=dict)
    boxes: dict[str, str] = field(default_factory=dict)
    presses: list[tuple[str, str]] = field(default_factory=list)

    def ways(self) -> Iterator[dict[str, str]]:
        for name, value in self.presses or [("", "")]:
            yield {**self.boxes, **self.hidden, **({name: value} if name else {})}


class Forms(HTMLParser):
    """Finds the forms of a page that are sent with POST."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.found: list[Sent] = []
        self._form: Sent | None = None
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        if tag == "form" and given.get("method", "").lower() == "post":
            self._form = Sent(action=given.get("action", ""))
            self.found.append(self._form)
        elif self._form is not None and given.get("name"):
            self._note(self._form, tag, given)

    def handle_endtag(self, tag: str) -> None:
        if tag == "form":
            self._form = None

    def _note(self, form: Sent, tag: str, given: dict[str, str]) -> None:
        name = given["name"]
        if tag == "button":
            form.presses.append((name, given.get("value", "")))
        elif tag == "input" and given.get("type") == "hidden":
            form.hidden[name] = given.get("value", "")
        elif tag in ("textarea", "select") or given.get("type") not in (
            "checkbox",
            "radio",
            "file",
        ):
            form.boxes[name] = ""


def pages_with_forms(scene: Scene) -> Iterator[tuple[dict[str, str], str]]:
    """Yield the cookies of who looks, and the address, of each page; of those of one name, the first."""
    cookies: dict[str, dict[str, str]] = {}
    seen = set()
    for place in all_places(scene):
        at = (place.who, place.name)
        if place.act is None and place.status == 200 and at not in seen:
            seen.add(at)
            if place.who not in cookies:
                cookies[place.who] = cookies_of(place.who, scene)
            yield cookies[place.who], place.address
    for secret in scene.links.values():
        guest = Client()
        guest.get(f"{reverse('task-open')}?k={secret}")
        yield {name: one.value for name, one in guest.cookies.items()}, reverse("task")


def answers_in(
    cookies: dict[str, str], address: str, seen: set[object] | None = None
) -> Iterator[tuple[str, str]]:
    """Yield what each form of a page answers when it is sent empty; nothing of it stays.

    A form with the boxes of one in `seen`, which leads to the same view, is not sent again.
    """
    seen = set() if seen is None else seen
    page = browser(cookies).get(address, follow=True)
    at = page.redirect_chain[-1][0] if page.redirect_chain else address
    for form in Forms(page.content.decode()).found:
        kind = (resolve(urlsplit(urljoin(at, form.action)).path).url_name, *sorted(form.boxes))
        if kind in seen:
            continue
        seen.add(kind)
        for way in form.ways():
            with transaction.atomic():
                answer = browser(cookies).post(urljoin(at, form.action), way)
                transaction.set_rollback(True)
            if not answer.streaming:
                yield f"{at} {form.action} {way}", answer.content.decode(errors="replace")


def browser(cookies: dict[str, str]) -> Client:
    client = Client()
    for name, value in cookies.items():
        client.cookies[name] = value
    return client


def test_no_form_of_any_page_answers_with_a_bare_sentence(scene):
    found, seen, asked = [], set(), 0
    for cookies, address in pages_with_forms(scene):
        for where, answer in answers_in(cookies, address, seen):
            asked += 1
            found += [where for bare in BARE if bare in answer]

    assert asked > 60
    assert found == []


def test_a_bare_sentence_would_be_found(scene, monkeypatch):
    monkeypatch.setattr(PlainForm, "full_clean", Form.full_clean)
    monkeypatch.setitem(
        NameForm.base_fields["called"].error_messages,
        "required",
        Field.default_error_messages["required"],
    )
    adding = reverse("traveller-add", args=[scene.case.reference])

    answers = dict(answers_in(cookies_of("family", scene), adding))

    assert [where for where, answer in answers.items() if BARE[0] in answer]
