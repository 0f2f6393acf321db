"""A family in front of a real browser: it types a sample's answers and presses the buttons.

The same story is told with scripts and without; each page that is met is asked for accessibility
faults once.
"""

import re
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from django.core import mail

import pytest
from playwright.sync_api import Locator, Page, expect

from packets.questions import Kind
from packets.questions import Page as Question
from packets.snapshot import Answered, CaseSnapshot, DocumentFacts
from packets.wizard.pages import all_pages
from packets.wizard.raw import stored_page
from packets.wizard.typed import boxes_of
from tests.support.accessibility import check_accessibility

ADDRESS = re.compile(r"/c/(?P<reference>[\w-]+)/(?:(?P<who>s?\d+)/)?(?P<page>[a-z][\w-]*)/")
SCREENER = re.compile(r"/start/(?P<page>s-[\w-]+)/")
HOME = re.compile(r"/c/[\w-]+/$")
MOST_PAGES = 140


class FamilyInABrowser:
    """`sample` is what it knows; `files` are the papers of the sample."""

    def __init__(
        self,
        page: Page,
        sample: CaseSnapshot,
        files: Mapping[DocumentFacts, Path],
    ) -> None:
        self.page = page
        self.sample = sample
        self.files = files
        self.looked_at: set[str] = set()
        self.named: set[str] = set()
        self.met: list[str] = []

    # The way in

    def answer_first_questions(self) -> None:
        self.page.goto("/")
        self.look("home")
        self.page.get_by_role("link", name=re.compile("^Start")).first.click()
        while found := SCREENER.search(self.page.url):
            question = all_pages()[found["page"]]
            self.look(question.id)
            self.type(question, self.sample.answers[question.id])
            self.press_on()
        self.look("result")

    def sign_in(self, email: str) -> None:
        self.page.get_by_role("link", name=re.compile("Save my answers")).click()
        self.look("sign-in")
        self.page.get_by_label("Your email address").fill(email)
        self.press(self.main.get_by_role("button").first)
        self.look("code")
        self.page.locator("[name=code]").fill(code_in_the_mail())
        self.press(self.main.get_by_role("button").first)

    def say_that_mail_is_safe(self) -> None:
        self.look("safe")
        self.page.locator("[name=safe][value=YES]").check()
        self.press(self.main.get_by_role("button").first)
        self.look("before-you-start")
        self.page.locator("[name=read]").check()
        self.press(self.main.get_by_role("button").first)

    # The pages of the wizard

    def answer_all_parts(self) -> None:
        """Do what the case home says next, until it says that documents are next."""
        for _turn in range(MOST_PAGES):
            if HOME.search(self.page.url):
                self.look("case home")
                onward = self.main.locator("section").first.get_by_role("link").first
                if "/proof/" in str(onward.get_attribute("href")):
                    return
                self.press(onward)
            elif "/people/" in self.page.url:
                self.name_all_travellers()
            elif "/check/" in self.page.url:
                self.look("answers of one task")
                self.press(self.main.locator("a.btn").last)
            else:
                found = ADDRESS.search(self.page.url)
                assert found is not None, self.page.url
                if found["page"] == "proof":
                    self.page.goto(self.home)
                    continue
                self.answer(all_pages()[found["page"]], found["who"] or "")
        pytest.fail("the walk has no end")

    def name_all_travellers(self) -> None:
        """Add the travellers behind the first one, each on the page that asks for the name."""
        for traveller in self.sample.beneficiaries[1:]:
            if traveller.key in self.named:
                continue
            self.named.add(traveller.key)
            if "/add/" not in self.page.url:
                self.press(self.main.get_by_role("link", name="Add a traveller"))
            self.look("add a traveller")
            self.page.locator("[name=called]").fill(traveller.called)
            self.press(self.main.get_by_role("button").first)
        self.look("people")
        self.page.goto(self.home)

    @property
    def home(self) -> str:
        found = re.search(r".*/c/[\w-]+/", self.page.url)
        assert found is not None, self.page.url
        return found.group()

    def answer(self, question: Question, who: str) -> None:
        self.met.append(f"{who} {question.id}".strip())
        self.look(question.id)
        given = self.knows(question, who)
        if given:
            self.type(question, given)
        self.press_on()
        expect(self.page.locator(".errors"), f"{question.id} is not taken").to_have_count(0)

    def type(self, question: Question, given: Mapping[str, Any]) -> None:
        """Type from top to bottom, as a person does: an answer may open the boxes below it."""
        raw = stored_page(question, given, {})
        for field in question.fields:
            if field.kind is Kind.LIST:
                self.type_rows(question, field.name, raw[field.name] or ())
            else:
                self.fill_all(boxes_of(question, {field.name: raw[field.name]}))
        english = {name: text for name, text in raw.items() if name.endswith(".en")}
        self.fill_all(english.items())

    def type_rows(self, question: Question, list_name: str, rows: Any) -> None:
        """Type each row, and press "add another" where the page has no more room."""
        for place, row in enumerate(rows):
            if self.page.locator(f'[name="{list_name}.{place}.row"]').count() == 0:
                self.press(self.page.get_by_role("button", name=re.compile("add another")).first)
            boxes = boxes_of(question, {list_name: [row]})
            self.fill_all((name.replace(".0.", f".{place}.", 1), value) for name, value in boxes)

    def fill_all(self, boxes: Iterable[tuple[str, Any]]) -> None:
        for name, value in boxes:
            if not name.endswith(".row"):
                self.fill(name, value)

    def fill(self, name: str, value: str | list[str]) -> None:
        boxes = self.page.locator(f'[name="{name}"]')
        kind = boxes.first.evaluate("box => box.type")
        if kind in ("radio", "checkbox"):
            for key in value if isinstance(value, list) else [value]:
                choose(
                    boxes
                    if boxes.count() == 1
                    else self.page.locator(f'[name="{name}"][value="{key}"]')
                )
        elif kind == "select-one":
            if boxes.input_value() != value:
                boxes.select_option(str(value))
        else:
            boxes.fill(str(value))

    def press_on(self) -> None:
        self.press(self.main.get_by_role("button", name=re.compile("^(Save and c|C)ontinue")).first)

    def press(self, button: Locator) -> None:
        """Press a button or link and wait for the page that it leads to, also by a script."""
        with self.page.expect_navigation():
            button.click()

    @property
    def main(self) -> Locator:
        return self.page.locator("main")

    def look(self, place: str) -> None:
        """Ask a page for faults the first time it is met."""
        if place not in self.looked_at:
            self.looked_at.add(place)
            check_accessibility(self.page)

    def knows(self, question: Question, who: str) -> Mapping[str, Any]:
        """Return what the sample says on a page, about the person at a place of the address."""
        for subject in self.subjects_at(who):
            if question.id in subject.answers:
                return subject.answers[question.id]
        return {}

    def subjects_at(self, who: str) -> list[Answered]:
        if not who:
            people: list[Answered] = [self.sample, self.sample.petitioner]
            return [*people, *([self.sample.representative] if self.sample.representative else [])]
        if who.startswith("s"):
            return [self.sample.supporters[int(who[1:]) - 1]]
        traveller = self.sample.beneficiaries[int(who) - 1]
        reasons = self.sample.reasons_of(traveller)
        return [traveller, traveller.visa_history, traveller.stay, *reasons]


def choose(box: Locator) -> None:
    if not box.is_checked():
        box.check()


def code_in_the_mail() -> str:
    found = re.search(r"\b\d{6}\b", str(mail.outbox[-1].body))
    assert found is not None
    return found.group()
