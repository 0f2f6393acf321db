"""The pages of filing online, and the files: for a case that is filed so, and nobody else's."""

import io
import re
import zipfile
from dataclasses import replace

from django.urls import reverse

import pytest

from packets.law import all_facts, in_force
from packets.online.screens import SCREENS
from packets.selectors import uploads as selector
from packets.snapshot import CaseSnapshot
from tests.packets.test_exhibits_pages import browser_of
from tests.support.audit import lines_of
from tests.support.cases import TODAY, a_beneficiary, a_case, a_petitioner, with_answer, without
from tests.support.rows import Role, a_case_row, an_account, joined
from tests.support.uploads import NAMES, a_packet_to_upload, a_row, content_of

pytestmark = pytest.mark.django_db


def online_facts(**changes) -> CaseSnapshot:
    return with_answer(a_case(**changes), "file-how.channel", "ONLINE")


@pytest.fixture
def case():
    return a_case_row(online_facts())


def owner_of(case):
    return browser_of(case.members.get(role="OWNER").user)


def shown(case, name: str = "online", *more) -> str:
    answer = owner_of(case).get(reverse(name, args=[case.reference, *more]))
    assert answer.status_code == 200
    return re.sub(r"\s+", " ", answer.content.decode())


def file_of(case, browser=None, number=1, place=1):
    address = reverse("upload-file", args=[case.reference, number, place])
    return (browser or owner_of(case)).get(address)


def test_the_page_says_what_is_never_done_and_what_it_costs(case):
    page = shown(case)

    assert "Never send it online and by mail." in page
    assert "Never mail a print of the online form." in page
    assert "A fee waiver cannot be asked for online." in page
    assert "Online the fee is $580 for each traveller." in page
    assert "We looked on October 2, 2026." in page


def test_the_fee_is_that_of_the_row(case, monkeypatch):
    rows = [replace(f, value=999) if f.key.endswith("item7.online") else f for f in all_facts()]
    monkeypatch.setattr("packets.law.facts_of_files", lambda: tuple(rows))

    assert "$999" in shown(case)


def test_a_request_on_paper_is_led_to_the_question():
    page = shown(a_case_row(a_case()))

    assert "This case does not say that you file online." in page
    assert "Answers to type" not in page
    assert "/file-how/" in page


def test_who_asks_for_a_waiver_is_told_that_it_goes_on_paper():
    petitioner = a_petitioner(you_refugee={"refugee": "NO", "pay": ["WAIVER"]})
    case = a_case_row(online_facts(petitioner=petitioner))
    a_packet_to_upload(case)

    page = shown(case)

    assert "A fee waiver cannot be asked for online" in page
    assert "Answers to type" not in page
    assert file_of(case).status_code == 404
    assert owner_of(case).get(reverse("online-of", args=[case.reference, "1"])).status_code == 404


def test_each_traveller_has_screens_and_a_sheet_of_their_own():
    people = (a_beneficiary(), a_beneficiary("rima", called="Rima"))
    page = shown(a_case_row(online_facts(beneficiaries=people)))

    assert page.count("Show the screens") == 2
    assert page.count("/sheets/1/online.pdf") == page.count("/sheets/2/online.pdf") == 1


def test_the_screens_stand_in_their_order_with_each_answer(case):
    page = shown(case, "online-of", "1")

    titles = re.findall(r'<section class="stack-s" id="([a-z-]+)"', page)
    assert titles == [screen.key for screen in SCREENS]
    assert page.index("Alhassan") < page.index("03/05/2017") < page.index("5 months")
    assert "The screens may differ from this list." in page
    assert page.count("The title of this screen is recalled, not read.") == len(SCREENS) - 1


def test_the_screens_are_shown_in_few_queries(case, django_assert_max_num_queries):
    browser = owner_of(case)
    with django_assert_max_num_queries(40):
        browser.get(reverse("online-of", args=[case.reference, "1"]))


def test_what_is_missing_leads_to_its_question():
    facts = online_facts()
    nour = without(facts.beneficiaries[0], "ben-body.eyes")
    page = shown(a_case_row(replace(facts, beneficiaries=(nour,))), "online-of", "1")

    row = page.partition("Eye Color")[2].partition("</tr>")[0]
    assert "Missing" in row
    assert "/1/ben-body/" in row
    assert "1 answer is missing." in page


def test_what_needs_no_answer_is_told_to_be_left_empty(case):
    row = shown(case, "online-of", "1").partition("Middle Name")[2].partition("</tr>")[0]

    assert "Leave it empty" in row


def test_a_spelling_is_shown_beside_what_was_written():
    facts = online_facts()
    nour = with_answer(facts.beneficiaries[0], "ben-name.family", "Núñez")
    page = shown(a_case_row(replace(facts, beneficiaries=(nour,))), "online-of", "1")

    assert ">Nunez<" in page
    assert "You wrote <bdi>Núñez</bdi>." in page


def test_words_that_somebody_typed_cannot_act_on_the_page():
    petitioner = a_petitioner(you_contact={"phone": "+1", "email": "<b>x</b>@example.org"})
    page = shown(a_case_row(online_facts(petitioner=petitioner)), "online-of", "1")

    assert "<b>x</b>" not in page
    assert "&lt;b&gt;x&lt;/b&gt;@example.org" in page


def test_the_answers_are_printed_too(case):
    answer = owner_of(case).get(reverse("sheet-of", args=[case.reference, "1", "online"]))

    assert answer.status_code == 200
    assert answer.content.startswith(b"%PDF-")
    assert "Nour" not in answer["Content-Disposition"]


def test_a_case_by_mail_has_no_sheet_of_answers_to_type():
    case = a_case_row(a_case())

    answer = owner_of(case).get(reverse("sheet-of", args=[case.reference, "1", "online"]))

    assert answer.status_code == 404


# --- The files ---------------------------------------------------------------------------------


def test_files_are_listed_in_their_order_with_their_size(case):
    a_packet_to_upload(case)

    page = shown(case)

    assert re.findall(r">(\d\d-[\w-]+\.pdf)<", page) == list(NAMES)
    assert "at most 12 MB" in page
    assert "Add at most 5 at one time." in page


def test_one_file_is_sent_under_its_name_at_an_address_that_tells_nothing(case):
    a_packet_to_upload(case)

    answer = file_of(case, place=3)

    sent = b"".join(answer.streaming_content)
    assert sent == content_of(NAMES[2])
    assert NAMES[2] in answer["Content-Disposition"]
    assert answer["Cache-Control"] == "no-store, private"
    assert "passport" not in reverse("upload-file", args=[case.reference, 1, 3])


def test_all_files_come_in_one_archive(case):
    a_packet_to_upload(case)

    answer = owner_of(case).get(reverse("upload-all", args=[case.reference, 1]))

    with zipfile.ZipFile(io.BytesIO(b"".join(answer.streaming_content))) as archive:
        assert archive.namelist() == list(NAMES)
    assert answer["Content-Disposition"].startswith(
        f'attachment; filename="upload-{case.reference}-v1.zip"'
    )


def test_a_download_is_kept_in_the_history(case):
    a_packet_to_upload(case)

    list(file_of(case).streaming_content)

    assert lines_of(case).filter(what="PACKET_DOWNLOADED").count() == 1


@pytest.mark.parametrize(
    ("role", "status"),
    [(Role.VIEWER, 200), (Role.PARALEGAL, 200), (Role.CLERK, 404), (None, 404)],
)
def test_files_are_for_those_who_may_download_the_packet(case, role, status):
    a_packet_to_upload(case)
    user = an_account() if role is None else joined(case, role)

    assert file_of(case, browser_of(user)).status_code == status


@pytest.mark.parametrize(("number", "place"), [(1, 0), (1, 4), (2, 1)])
def test_there_is_no_other_file(case, number, place):
    a_packet_to_upload(case)

    assert file_of(case, number=number, place=place).status_code == 404


def test_only_the_last_final_packet_has_files(case):
    a_packet_to_upload(case, number=1)
    a_packet_to_upload(case, number=2)
    a_packet_to_upload(case, number=3, is_draft=True)

    found = {n: file_of(case, number=n).status_code for n in (1, 2, 3)}

    assert found == {1: 404, 2: 200, 3: 404}


def test_a_packet_to_mail_says_that_it_must_be_made_again(case):
    packet = a_packet_to_upload(case)
    packet.uploads = ""
    packet.save()

    assert "made for the mail. Make it again" in shown(case)
    assert file_of(case).status_code == 404


def test_before_the_final_packet_the_page_says_how_files_are_made(case):
    assert "The files are made with the final packet." in shown(case)


def test_files_over_the_limit_of_today_are_not_offered(case):
    a_packet_to_upload(case, *map(a_row, NAMES[:2]), a_row(NAMES[2], size=12_000_001))

    assert "The account takes smaller files today" in shown(case)
    assert file_of(case).status_code == 404


def test_while_no_row_tells_the_limits_nothing_is_offered(case):
    a_packet_to_upload(case)

    with in_force(f for f in all_facts() if f.key != "online.file.megabytes"):
        found = selector.uploads_of(case, today=TODAY)

    assert found.standing is selector.Standing.UNKNOWN
    assert not found.is_ready


def test_parts_and_what_was_left_out_are_told(case):
    left_out = {key: value for key, value in a_row("x").items() if key != "name"}
    parts = (a_row(f"03-A-records-part-{n}-of-2.pdf", part=n, parts=2) for n in (1, 2))
    a_packet_to_upload(case, *parts, left_out)

    page = shown(case)

    assert page.count("it is cut into 2 parts. Add all of them.") == 1
    assert "No file could be made of these" in page


def test_the_case_and_its_packet_lead_there_only_where_it_is_filed_online(case):
    mailed = a_case_row(a_case())
    for name in ("case", "packet"):
        assert reverse("online", args=[case.reference]) in shown(case, name)
        assert reverse("online", args=[mailed.reference]) not in shown(mailed, name)
