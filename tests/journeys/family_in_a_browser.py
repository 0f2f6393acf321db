"""A family in front of a real browser: it types a sample's answers and presses the buttons.

The same story is told with scripts and without; each page that is met is asked for accessibility
faults once.
"""

import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from django.core import mail

import pytest
from playwright.sync_api import Locator, Page, expect

from packets.questions import Kind
from packets.questions import Page as Question
from packets.snapshot import Answered, CaseSnapshot
from packets.wizard.pages import all_pages
from packets.wizard.raw import stored_page
from packets.wizard.typed import boxes_of
from tests.support.accessibility import check_accessibility

ADDRESS = re.compile(r"/c/(?P<reference>[\w-]+)/(?:(?P<who>s?\d+)/)?(?P<page>[a-z][\w-]*)/")
SCREENER = re.compile(r"/start/(?P<page>s-[\w-]+)/")
MOST_PAGES = 140


class FamilyInABrowser:
    """`sample` is what it knows; `folder` holds the papers of the sample."""

    def __init__(self, page: Page, sample: CaseSnapshot, folder: Path) -> None:
        self.page = page
        self.sample = sample
        self.folder = folder
        self.looked_at: set[str] = set()
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
        self.page.get_by_role("link", name=re.compile("Keep going")).click()
        self.look("sign-in")
        self.page.get_by_label("Your email address").fill(email)
        self.main.get_by_role("button").first.click()
        self.look("code")
        self.page.locator("[name=code]").fill(code_in_the_mail())
        self.main.get_by_role("button").first.click()

    def say_that_mail_is_safe(self) -> None:
        self.look("safe")
        self.page.locator("[name=safe][value=YES]").check()
        self.main.get_by_role("button").first.click()
        self.look("before-you-start")
        self.page.locator("[name=ok]").check()
        self.main.get_by_role("button").first.click()

    # The pages of the wizard

    def answer_until_home(self) -> None:
        """Answer page after page until the walk leaves the questions."""
        for _turn in range(MOST_PAGES):
            found = ADDRESS.search(self.page.url)
            if found is None or found["page"] not in all_pages():
                return
            self.answer(all_pages()[found["page"]], found["who"] or "")
        pytest.fail("the walk has no end")

    def answer(self, question: Question, who: str) -> None:
        self.met.append(f"{who} {question.id}".strip())
        self.look(question.id)
        given = self.knows(question, who)
        if given:
            self.type(question, given)
        self.press_on()
        expect(self.page.locator(".errors"), f"{question.id} is not taken").to_have_count(0)

    def type(self, question: Question, given: Mapping[str, Any]) -> None:
        raw = stored_page(question, given, {})
        self.make_room_for_rows(question, raw)
        for name, value in boxes_of(question, raw):
            if not name.endswith(".row"):
                self.fill(name, value)

    def make_room_for_rows(self, question: Question, raw: Mapping[str, Any]) -> None:
        """Press "add another" until there is a row for each thing to tell."""
        for field in question.fields:
            if field.kind is not Kind.LIST:
                continue
            for place in range(len(raw[field.name] or ())):
                row = self.page.locator(f'[name="{field.name}.{place}.row"]')
                if row.count() == 0:
                    self.page.get_by_role("button", name=re.compile("add another")).first.click()
                single = {field.name: [raw[field.name][place]]}
                for name, value in boxes_of(question, single):
                    if not name.endswith(".row"):
                        self.fill(name.replace(".0.", f".{place}."), value)

    def fill(self, name: str, value: str | list[str]) -> None:
        boxes = self.page.locator(f'[name="{name}"]')
        kind = boxes.first.evaluate("box => box.type")
        if kind in ("radio", "checkbox"):
            for key in value if isinstance(value, list) else [value]:
                choose(boxes if boxes.count() == 1 else self.page.locator(f'[name="{name}"][value="{key}"]'))
        elif kind == "select-one":
            if boxes.input_value() != value:
                boxes.select_option(str(value))
        else:
            boxes.fill(str(value))

    def press_on(self) -> None:
        self.main.get_by_role("button", name=re.compile("^(Save and c|C)ontinue")).first.click()

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
