"""A family adds its papers in a real browser, says what they are, and gets its packet."""

import re
import tempfile
from pathlib import Path

from playwright.sync_api import Locator, Page, expect

from packets.proof import Owner
from packets.questions.of_files import TRANSLATION
from packets.slots import all_kinds
from packets.snapshot import DocumentFacts, ExhibitFacts, TranslationFacts
from packets.wizard.typed import typed_page
from tests.journeys.family_in_a_browser import FamilyInABrowser

BUILD_MILLISECONDS = 120_000
# Each look draws a page anew, with the processors that read the papers meanwhile.
LOOK_AGAIN_MILLISECONDS = 1000


class PapersInABrowser:
    """The way of a `family` from the questions to the packet."""

    def __init__(self, family: FamilyInABrowser) -> None:
        self.family = family
        self.page: Page = family.page

    @property
    def documents(self) -> str:
        return f"{self.family.home}proof/"

    def add_all(self) -> None:
        for exhibit in self.family.sample.exhibits:
            self.add(exhibit)
            self.describe(exhibit)
            for translation in exhibit.translations:
                self.translate(translation)

    def add(self, exhibit: ExhibitFacts) -> None:
        """Choose the file in the slot of its kind."""
        self.page.goto(self.documents)
        self.family.look(
            "documents, none yet" if not self.page.locator(".file").count() else "documents"
        )
        form = self.page.locator(f"#{self.slot_of(exhibit)} form.drop")
        self.unfold(form)
        form.locator("[name=file]").set_input_files(self.family.files[exhibit.document])
        form.locator("button.btn").first.click()
        self.see_arrived(exhibit.document)

    def unfold(self, place: Locator) -> None:
        """Open what a place is folded into, from the outside in, as a person does to get there."""
        folded = place.locator("xpath=ancestor::details[not(@open)]")
        while folded.count():
            folded.first.locator("xpath=summary").click()

    def see_arrived(self, document: DocumentFacts) -> None:
        """Wait until the page shows the file, whether it was loaded anew or by a script."""
        expect(self.page.get_by_text(document.file_name).first).to_be_visible(timeout=30_000)

    def slot_of(self, exhibit: ExhibitFacts) -> str:
        """Return the id of the place on the page that asks for this paper of this person."""
        slot = f"slot-{exhibit.kind.lower() or 'another'}"
        owner = all_kinds()[exhibit.kind].owner if exhibit.kind else Owner.CASE
        if owner is Owner.SUPPORTER:
            return f"{slot}-s1"
        if owner is not Owner.BENEFICIARY:
            return slot
        keys = [traveller.key for traveller in self.family.sample.beneficiaries]
        places = [f"{slot}-{keys.index(key) + 1}" for key in exhibit.about or keys]
        return next(place for place in places if self.page.locator(f"#{place}").count())

    def describe(self, exhibit: ExhibitFacts) -> None:
        """Say in which language the paper is, from its own page."""
        if "/proof/" in self.page.url and self.page.locator("[name=language]").count() == 0:
            papers = self.page.locator(f"#{self.slot_of(exhibit)} .file")
            self.family.press(papers.last.get_by_role("link", name=re.compile("^See it")).first)
        self.family.look("one document")
        self.page.locator("[name=language]").select_option(exhibit.language.upper())
        self.page.locator("[name=title]").fill(exhibit.title)
        self.family.press(self.family.main.get_by_role("button", name="Save", exact=True))

    def translate(self, translation: TranslationFacts) -> None:
        """Add the English of the paper whose page is open."""
        self.family.press(self.family.main.get_by_role("link", name="Add a translation"))
        self.family.look("a translation")
        answers = {"translator": translation.translator, **translation.told}
        self.family.fill_all(typed_page(TRANSLATION, answers).items())
        self.page.locator("[name=file]").set_input_files(self.family.files[translation.document])
        self.family.main.locator("form.drop button.btn").first.click()
        self.see_arrived(translation.document)

    def make_the_packet(self, *, kind: str = "final") -> Path:
        """Wait until the papers are read, ask for the packet, wait for it and download it."""
        self.ask_for_the_packet(kind)
        ready = self.page.get_by_role("heading", name="The packet is ready")
        self.family.look("build")
        while not ready.is_visible():
            self.page.wait_for_timeout(LOOK_AGAIN_MILLISECONDS)
            self.page.reload()
            assert not self.page.get_by_role("heading", name=re.compile("could not")).count()
        self.family.look("ready packet")
        with self.page.expect_download(timeout=BUILD_MILLISECONDS) as download:
            self.page.get_by_role("link", name="Download the packet").click()
        place = Path(tempfile.mkdtemp()) / download.value.suggested_filename
        download.value.save_as(place)
        return place

    def ask_for_the_packet(self, kind: str) -> None:
        """Press the button; as long as papers are being read the page says so, and we wait."""
        self.page.goto(f"{self.family.home}packet/")
        self.family.look("packet")
        button = self.page.locator(f'button[name=kind][value="{kind}"]')
        waits = re.compile("still being read|has no pages yet")
        while button.count() == 0 and self.page.get_by_text(waits).count():
            self.page.wait_for_timeout(LOOK_AGAIN_MILLISECONDS)
            self.page.reload()
        missing = self.page.locator("#missing li").all_inner_texts()
        expect(button, f"no {kind} packet can be made: {missing}").to_have_count(1)
        self.family.press(button)
        while self.page.locator(".errors").count():
            assert "being read" in self.page.locator(".errors").inner_text()
            self.page.wait_for_timeout(LOOK_AGAIN_MILLISECONDS)
            self.page.goto(f"{self.family.home}packet/")
            self.family.press(button)
