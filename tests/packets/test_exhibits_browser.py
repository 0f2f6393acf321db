"""Documents and packets in a real browser: broken lines, progress, without scripts, for everyone."""

import io
import os
import re

from django.test import Client
from django.urls import reverse

import pikepdf
import pytest
from playwright.sync_api import Page, expect

from evidence.models import Document
from packets.models import PacketBuild
from packets.operations import building
from packets.operations.builds import request_build
from packets.snapshot import CannotGet
from tests.support.accessibility import check_accessibility
from tests.support.cases import TODAY, a_case, a_translation, an_exhibit
from tests.support.rows import Role, a_case_row, give_pages, joined, read_all

LARGE = 1_200_000
PIECE = 256 * 1024
SLOT = "#slot-med-01-1"


@pytest.fixture
def case(site):
    return a_case_row()


@pytest.fixture
def sign_in(site):
    def sign_in(page: Page, user) -> Page:
        browser = Client()
        browser.force_login(user)
        cookie = {"name": "sessionid", "value": browser.cookies["sessionid"].value}
        page.context.add_cookies([{**cookie, "url": site.url}])
        return page

    return sign_in


@pytest.fixture
def family(open_page, sign_in, case):
    """A family's phone, signed in."""

    def family(**options) -> Page:
        return sign_in(open_page(width=360, **options), case.members.get(role="OWNER").user)

    return family


def a_large_pdf(size: int = LARGE) -> dict:
    """Return a file for the browser: a page with so many bytes that do not shrink."""
    file = io.BytesIO()
    with pikepdf.Pdf.new() as pdf:
        pdf.add_blank_page(page_size=(612, 792))
        pdf.pages[0].obj.Junk = pdf.make_stream(os.urandom(size))
        pdf.save(file, compress_streams=False)
    return {"name": "large.pdf", "mimeType": "application/pdf", "buffer": file.getvalue()}


def note_offsets(page: Page) -> list[int]:
    """Note where each piece begins that the page sends from now on."""
    offsets: list[int] = []

    def note(asked) -> None:
        if asked.method == "PATCH":
            offsets.append(int(asked.headers["upload-offset"]))

    page.on("request", note)
    return offsets


def choose(page: Page, case, file: dict, slot: str = SLOT) -> None:
    page.goto(reverse("exhibits", args=[case.reference]))
    page.locator(f"{slot}-file").set_input_files(file)


def press(page: Page, slot: str = SLOT) -> None:
    page.locator(f"{slot} form button").click()


def test_a_file_is_sent_in_pieces_read_and_shown(case, family):
    page = family()
    file = a_large_pdf()
    offsets = note_offsets(page)
    choose(page, case, file)
    expect(page.locator("#counted")).to_contain_text("added for 0 of ")

    press(page)

    slot = page.locator(SLOT)
    expect(slot).to_contain_text("large.pdf")
    expect(slot).to_contain_text("Being read")
    expect(page.locator("#counted")).to_contain_text("added for 1 of ")
    assert offsets == list(range(0, len(file["buffer"]), PIECE))
    read_all(case)
    expect(slot).to_contain_text("1 page · Exhibit A")
    expect(slot.locator("[data-tag]")).to_have_text("Added")
    assert case.exhibits.get().title.startswith("Letter")
    check_accessibility(page)


def test_a_broken_line_loses_nothing_that_has_arrived(case, family):
    page = family()
    taken: list[int] = []

    def cut(route):
        taken.append(int(route.request.headers["upload-offset"]))
        if len(taken) > 3:
            route.abort()
        else:
            route.continue_()

    page.route(
        re.compile("/uploads/.+"),
        lambda route: cut(route) if route.request.method == "PATCH" else route.continue_(),
    )
    choose(page, case, a_large_pdf())
    press(page)
    said = page.locator(f"{SLOT} [data-said]")
    expect(said).to_have_text(
        re.compile(r"^\d\d% is safe with us\. Press Try again\.$"), timeout=20_000
    )
    percent = int(said.inner_text().split("%")[0])
    check_accessibility(page)

    page.unroute_all()
    offsets = note_offsets(page)
    page.get_by_role("button", name="Try again").click()

    expect(page.locator(SLOT)).to_contain_text("Being read")
    assert 55 <= percent <= 70
    assert offsets[0] == 3 * PIECE
    assert case.exhibits.count() == 1


def test_an_upload_goes_on_after_the_page_was_loaded_again(case, family, tmp_path):
    """The family chooses the same file again; what has arrived is not sent twice."""
    file = tmp_path / "large.pdf"
    file.write_bytes(a_large_pdf()["buffer"])
    page = family()
    page.route(
        re.compile("/uploads/.+"),
        lambda route: (
            route.abort()
            if route.request.method == "PATCH" and route.request.headers["upload-offset"] != "0"
            else route.continue_()
        ),
    )
    choose(page, case, file)
    press(page)
    expect(page.locator(f"{SLOT} [data-said]")).to_contain_text("Press Try again", timeout=20_000)
    page.unroute_all()
    offsets = note_offsets(page)

    choose(page, case, file)
    press(page)

    expect(page.locator(SLOT)).to_contain_text("Being read")
    assert offsets[0] == PIECE


def test_a_refusal_stands_where_the_file_was_chosen(case, family):
    page = family()
    choose(page, case, {"name": "list.txt", "mimeType": "text/plain", "buffer": b"only words"})

    press(page)

    expect(page.locator(f"{SLOT}-error")).to_contain_text("We cannot use this kind of file")
    expect(page.locator(f"{SLOT}-file")).to_be_focused()
    check_accessibility(page)
    assert not case.exhibits.exists()


def test_two_files_are_sent_at_once_from_two_places(case, family):
    page = family()
    page.goto(reverse("exhibits", args=[case.reference]))
    for slot in (SLOT, "#slot-med-02-1"):
        page.locator(f"{slot}-file").set_input_files(a_large_pdf())
    for slot in (SLOT, "#slot-med-02-1"):
        press(page, slot)

    for slot in (SLOT, "#slot-med-02-1"):
        expect(page.locator(slot)).to_contain_text("Being read")
    assert case.exhibits.count() == 2


def three_pages() -> list[dict]:
    """Return files for the browser, of which two have the same size, as photos may have."""
    return [{**a_large_pdf(size), "name": f"{size}.pdf"} for size in (300_000, 40_000, 40_000)]


def test_photos_of_one_paper_are_chosen_at_once_put_in_order_and_joined(case, family):
    page = family()
    files = three_pages()
    files[2]["name"] = "last.pdf"
    choose(page, case, files[0])
    together = page.locator(f"{SLOT} [data-together]")
    expect(together).to_be_hidden()
    page.locator(f"{SLOT}-file").set_input_files(files)
    together.get_by_role("checkbox").check()

    press(page)

    page.wait_for_url("**/join/**")
    expect(page.get_by_role("status").first).to_contain_text("All 3 files are here.")
    rows = page.locator("li[id^=row-]")
    expect(rows).to_have_count(3)
    check_accessibility(page)
    rows.nth(2).get_by_role("button", name="Up").click()
    expect(rows.nth(1)).to_contain_text("last.pdf")
    read_all(case)
    page.get_by_role("button", name="Join the ticked documents").first.click()
    page.wait_for_url(re.compile(r"/proof/[0-9a-f-]{36}/"))
    parts = case.exhibits.get().document.parts.order_by("position")
    names = [row.part.name for row in parts]
    assert names == ["300000.pdf", "last.pdf", "40000.pdf"]
    assert [row.part.size for row in parts] == [len(files[n]["buffer"]) for n in (0, 2, 1)]


def test_an_order_that_waits_shows_each_file_when_it_is_read(case, family):
    page = family()
    choose(page, case, three_pages())
    page.locator(f"{SLOT}-together").check()
    press(page)
    page.wait_for_url("**/join/**")
    rows = page.locator("li[id^=row-]")
    expect(rows.first).to_contain_text("Being read")

    read_all(case)

    expect(rows.first).to_contain_text("1 page")
    expect(rows.first.locator("img")).to_be_visible()


def test_a_set_that_is_cut_goes_on_with_the_file_that_was_cut(case, family):
    page = family()
    files = three_pages()
    begun: list[str] = []

    def cut(route):
        place = route.request.url
        if place not in begun:
            begun.append(place)
        if len(begun) == 3:
            route.abort()
        else:
            route.continue_()

    page.route(
        re.compile("/uploads/.+"),
        lambda route: cut(route) if route.request.method == "PATCH" else route.continue_(),
    )
    choose(page, case, files)
    page.locator(f"{SLOT}-together").check()
    press(page)
    expect(page.locator(f"{SLOT} [data-said]")).to_contain_text("Press Try again", timeout=20_000)
    page.unroute_all()
    sent = note_offsets(page)

    page.get_by_role("button", name="Try again").click()

    page.wait_for_url("**/join/**")
    assert sent == [0], "only the third one was not there"
    assert case.exhibits.count() == 3


def test_without_scripts_several_files_are_joined_too(case, family):
    page = family(javascript=False)
    choose(page, case, three_pages())
    page.locator(f"{SLOT}-together").check()
    press(page)
    page.wait_for_url("**/join/**")
    read_all(case)
    page.get_by_role("button", name="Check again").click()

    page.get_by_role("button", name="Join the ticked documents").first.click()

    page.wait_for_url(re.compile(r"/proof/[0-9a-f-]{36}/"))
    assert case.exhibits.get().document.parts.count() == 3


def test_a_free_document_leads_to_its_own_page(case, family):
    page = family()
    choose(page, case, a_large_pdf(10_000), "#slot-another")

    press(page, "#slot-another")

    expect(page.get_by_role("heading", level=1)).to_have_text("large.pdf")
    page.get_by_label("Title", exact=True).fill("Photo of the house")
    page.get_by_role("button", name="Save").click()
    expect(page.get_by_role("status").first).to_contain_text("Saved.")
    assert case.exhibits.get().title == "Photo of the house"


def test_without_scripts_a_file_is_added_and_asked_for_again(case, family):
    page = family(javascript=False)
    choose(page, case, a_large_pdf(10_000))

    press(page)

    slot = page.locator(SLOT)
    expect(slot).to_contain_text("Being read")
    read_all(case)
    slot.get_by_role("link", name="Check again").click()
    expect(slot).to_contain_text("1 page · Exhibit A")


def test_a_packet_is_watched_until_it_is_there(case, family):
    page = family()
    page.goto(reverse("packet", args=[case.reference]))
    page.get_by_role("button", name="Make a draft").click()
    expect(page.get_by_role("status")).to_have_text("Waiting to start")
    check_accessibility(page)

    build = case.builds.get()
    PacketBuild.objects.update(state="RUNNING", step="EXHIBITS", step_number=7, step_count=23)
    expect(page.get_by_role("status")).to_have_text("Exhibit 7 of 23")
    PacketBuild.objects.update(state="QUEUED", step="")
    building.build_packet(build_id=build.pk)

    expect(page.get_by_role("heading", level=1)).to_have_text("The packet is ready")
    check_accessibility(page)
    with page.expect_download() as downloaded:
        page.get_by_role("link", name="Download the packet").click()
    assert downloaded.value.suggested_filename == f"parole-packet-{case.reference}-v1-draft.pdf"


def test_without_scripts_a_packet_is_asked_for_again(case, family):
    page = family(javascript=False)
    page.goto(reverse("packet", args=[case.reference]))
    page.get_by_role("button", name="Make a draft").click()
    expect(page.get_by_text("Waiting to start")).to_be_visible()

    building.build_packet(build_id=case.builds.get().pk)
    page.get_by_role("link", name="Check again").click()

    expect(page.get_by_role("heading", level=1)).to_have_text("The packet is ready")


@pytest.fixture
def a_full_case(site, tmp_path):
    """A case with a document in each state."""
    papers = (
        an_exhibit("MED-01", language="ar", page_count=3),
        an_exhibit("MED-02", language="ar", translations=(a_translation(),)),
        an_exhibit("MED-06"),
        an_exhibit("ALL-04"),
        an_exhibit("", title="A" * 160),
    )
    gone = CannotGet(kind="MED-03", about="nour", why="The hospital closed.")
    case = a_case_row(a_case(exhibits=papers, cannot_get=(gone,)), files=tmp_path)
    give_pages(case)
    reading, refused = (case.exhibits.get(kind=kind).document_id for kind in ("MED-06", "ALL-04"))
    Document.objects.filter(pk=reading).update(state="RECEIVED", pages="", page_count=0)
    Document.objects.filter(pk=refused).update(state="REFUSED", refusal_code="PASSWORD_NEEDED")
    return case


@pytest.mark.parametrize("width", [320, 1280])
def test_every_page_of_documents_packets_and_desk_is_for_everyone(
    a_full_case, open_page, sign_in, width
):
    case = a_full_case
    page = sign_in(open_page(width=width), joined(case, Role.ATTORNEY, role="ATTORNEY"))
    paper = case.exhibits.get(kind="MED-01").code
    original = case.exhibits.get(kind="MED-02")
    for name, more in (
        ("exhibits", []),
        ("exhibit-order", []),
        ("exhibit", [paper]),
        ("exhibit", [case.exhibits.get(kind="ALL-04").code]),
        ("exhibit-replace", [paper]),
        ("exhibit-remove", [paper]),
        ("translation-add", [paper]),
        ("translation", [original.code, original.translations.get().code]),
        ("cannot-get-of", ["MED-03", "1"]),
        ("packet", []),
        ("desk-case", []),
    ):
        page.goto(reverse(name, args=[case.reference, *more]))
        check_accessibility(page)
    page.goto(reverse("desk"))
    check_accessibility(page)


def test_a_failed_packet_says_what_to_do(case, family):
    build = request_build(case=case, by=None, is_draft=True, today=TODAY)
    case.builds.update(state="FAILED", reason="The file x.pdf cannot be read. Add it again.")
    page = family()

    page.goto(reverse("build", args=[case.reference, build.code]))

    expect(page.get_by_text("The file x.pdf cannot be read. Add it again.")).to_be_visible()
    check_accessibility(page)
