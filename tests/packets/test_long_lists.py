"""With many documents the pages of documents stay short, and show where something was done."""

import re

from django.test import Client
from django.urls import reverse

import pytest
from playwright.sync_api import expect

from packets.operations.joining import join_exhibits
from tests.packets.test_exhibits_pages import a_file, browser_of, whole
from tests.support.accessibility import check_accessibility
from tests.support.cases import a_case, an_exhibit
from tests.support.pseudo_language import CODE
from tests.support.rows import a_case_row, give_pages

pytestmark = pytest.mark.django_db
MANY = 47
WIDTHS = pytest.mark.parametrize(("width", "language"), [(320, "en"), (320, CODE), (1280, "en")])


def a_case_of(count, folder):
    in_slots = (
        an_exhibit("MED-01", key="letter", page_count=2),
        an_exhibit("MED-02", key="record"),
        an_exhibit("ALL-04", key="passport"),
    )
    free = tuple(
        an_exhibit("", key=f"paper-{number}", title=f"Paper {number}")
        for number in range(count - len(in_slots))
    )
    case = a_case_row(a_case(exhibits=(*in_slots, *free)), files=folder)
    give_pages(case)
    return case


@pytest.fixture
def case(tmp_path):
    return a_case_of(MANY, tmp_path)


@pytest.fixture
def family(case):
    return browser_of(case.members.get(role="OWNER").user)


def list_of(family, case, query=""):
    return family.get(reverse("exhibits", args=[case.reference]) + query).content.decode()


def sections_in(page):
    """Return by its heading whether each section is open."""
    found = re.findall(r'<details class="fold"( open)?><summary><h2[^>]*>([^<]*)</h2>', page)
    return {heading: bool(is_open) for is_open, heading in found}


def test_of_a_long_list_only_the_first_section_with_something_to_do_is_open(case, family):
    sections = sections_in(list_of(family, case))

    assert sum(sections.values()) == 1
    assert not sections["Other documents"]


@pytest.mark.parametrize("named", ["slot-another", "its code"])
def test_the_section_in_which_something_was_done_is_open_and_no_other(case, family, named):
    code = case.exhibits.get(key="paper-7").code
    page = list_of(family, case, f"?open={code if named == 'its code' else named}")

    assert [heading for heading, is_open in sections_in(page).items() if is_open] == [
        "Other documents"
    ]
    assert f'id="file-{code}"' in page


def test_each_section_counts_its_documents(case, family):
    page = list_of(family, case)

    assert re.search(r">Other documents</h2><span[^>]*>44 added<", page)
    assert re.search(r"</h2><span[^>]*>2 of \d+ added<", page)


def test_of_a_short_list_every_section_is_open(tmp_path):
    case = a_case_of(5, tmp_path)
    family = browser_of(case.members.get(role="OWNER").user)

    is_open = sections_in(list_of(family, case))
    folded = {heading for heading in is_open if not is_open[heading]}
    assert folded == {"We make these, or you print them"}


def test_after_adding_a_file_the_list_is_shown_where_it_was_added(case, family):
    boxes = whole(kind="MED-03", who="1", upload="t", file=a_file())

    answer = family.post(reverse("exhibit-add", args=[case.reference]), boxes)

    assert answer["Location"].endswith("?open=slot-med-03-1#slot-med-03-1")


def test_after_separating_the_list_is_shown_at_the_first_of_the_parts(case, family):
    codes = [case.exhibits.get(key=key).code for key in ("paper-1", "paper-2")]
    owner = case.members.get(role="OWNER").user
    joined = join_exhibits(case=case, codes=codes, by=owner)

    answer = family.post(reverse("exhibit-separate", args=[case.reference, joined.code]), whole())

    assert answer["Location"].endswith(f"?open={joined.code}#file-{joined.code}")


def test_after_removing_the_list_is_shown_where_the_document_was(case, family):
    code = case.exhibits.get(key="letter").code

    answer = family.post(reverse("exhibit-remove", args=[case.reference, code]), whole())

    assert answer["Location"].endswith("?open=slot-med-01#opened")
    page = family.get(answer["Location"].partition("#")[0]).content.decode()
    assert page.count('id="opened"') == 1


# --- In a browser -------------------------------------------------------------------------------


@pytest.fixture
def open_list(site, open_page, tmp_path):
    case = a_case_of(MANY, tmp_path)

    def open_list(**options):
        browser = Client()
        browser.force_login(case.members.get(role="OWNER").user)
        page = open_page(**options)
        value = browser.cookies["sessionid"].value
        page.context.add_cookies([{"name": "sessionid", "value": value, "url": site.url}])
        return page, case

    return open_list


def height_of(page):
    return page.evaluate("document.documentElement.scrollHeight")


@WIDTHS
@pytest.mark.usefixtures("pseudo_language")
def test_forty_seven_documents_fit_on_a_few_screens(open_list, site, settings, width, language):
    """From right to left too, where every sentence is a good deal longer."""
    page, case = open_list(width=width, javascript=False)
    name = settings.LANGUAGE_COOKIE_NAME
    page.context.add_cookies([{"name": name, "value": language, "url": site.url}])
    documents = reverse("exhibits", args=[case.reference])
    taken = [case.exhibits.get(key=key).code for key in ("paper-40", "paper-41")]
    join = reverse("exhibit-join", args=[case.reference])

    page.goto(documents)
    check_accessibility(page)
    assert page.locator("html").get_attribute("dir") == ("rtl" if language == CODE else "ltr")
    assert height_of(page) < 4600

    page.goto(f"{join}?take={taken[0]}&take={taken[1]}")
    check_accessibility(page)
    assert height_of(page) < 1800

    page.goto(join)
    check_accessibility(page)
    assert height_of(page) < 5000


def test_a_moved_document_stays_in_sight_without_scripts(open_list):
    page, case = open_list(width=360, javascript=False)
    taken = [case.exhibits.get(key=f"paper-{number}").code for number in (40, 41, 42)]
    query = "&".join(f"take={code}" for code in taken)
    page.goto(f"{reverse('exhibit-join', args=[case.reference])}?{query}")

    page.locator(f"#row-{taken[2]}").get_by_role("button", name="Up").click()

    expect(page.locator(f"#row-{taken[2]}")).to_be_in_viewport()
    rows = page.locator("ol > li").evaluate_all("all => all.map(one => one.id)")
    assert rows == [f"row-{taken[place]}" for place in (0, 2, 1)]


def test_what_an_address_points_at_is_shown_though_its_section_is_closed(open_list):
    page, case = open_list(width=360)
    code = case.exhibits.get(key="paper-30").code

    page.goto(f"{reverse('exhibits', args=[case.reference])}#file-{code}")

    expect(page.locator(f"#file-{code}")).to_be_in_viewport()
