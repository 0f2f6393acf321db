"""A signed page counts for what its print said, and a change asks to sign again."""

import re

import pytest

from packets import signing
from packets.models import Packet, PacketBuild, SignedPage
from packets.operations.signing import (
    BY_HAND,
    Signed,
    add_signed_page,
    form_at,
)
from packets.selectors.prints import prints_of
from packets.selectors.snapshots import snapshot_of
from packets.snapshot import data_of, digest_of
from tests.packets.test_exhibits import arriving
from tests.packets.test_exhibits_pages import a_file, address, browser_of, whole
from tests.packets.test_signed_pages import ADD, PAGE_11, told
from tests.support.cases import TODAY
from tests.support.rows import a_case_row, an_account

pytestmark = pytest.mark.django_db


@pytest.fixture
def case():
    return a_case_row()


@pytest.fixture
def family(case):
    return browser_of(case.members.get(role="OWNER").user)


# --- Which print was signed ----------------------------------------------------------------------


def a_packet_of(case, number=1, *, is_draft=False):
    facts = snapshot_of(case, today=TODAY)
    build = PacketBuild.objects.create(
        case=case,
        is_draft=is_draft,
        digest=digest_of(facts),
        snapshot=data_of(facts),
        state=PacketBuild.State.DONE,
    )
    return Packet.objects.create(
        case=case, build=build, number=number, size=1, page_count=1, is_draft=is_draft, manifest={}
    )


def renamed(case, family):
    traveller = case.beneficiaries.get()
    traveller.answers["ben-name"] = {**traveller.answers["ben-name"], "family": family}
    traveller.save()


def form_of(case):
    return form_at(snapshot_of(case, today=TODAY), PAGE_11)


def signed_for(case, printed):
    row = add_signed_page(
        case=case,
        place=PAGE_11,
        arrival=arriving(),
        by=an_account(),
        today=TODAY,
        signed=Signed(printed=printed),
    )
    return row.digest == signing.digest_of_form(form_of(case))


def two_versions(case):
    """Make a packet, change an answer on the form, and make another one."""
    a_packet_of(case, 1)
    renamed(case, "Otherwise")
    a_packet_of(case, 2)


@pytest.mark.parametrize(
    ("printed", "fits"), [(1, False), (2, True), (9, True), (None, True), (BY_HAND, True)]
)
def test_a_scan_counts_for_what_the_print_said_that_was_signed(case, printed, fits):
    two_versions(case)

    assert signed_for(case, printed) is fits


@pytest.mark.parametrize(("printed", "fits"), [(1, False), (None, False), (BY_HAND, True)])
def test_a_change_after_the_only_print_asks_to_sign_again(case, printed, fits):
    a_packet_of(case)
    renamed(case, "Otherwise")

    assert signed_for(case, printed) is fits


def test_a_print_that_an_earlier_release_made_counts_as_of_other_answers(case):
    PacketBuild.objects.filter(pk=a_packet_of(case).build.pk).update(snapshot={})

    assert not signed_for(case, None)


def test_a_print_without_the_form_is_none_of_it(case):
    packet = a_packet_of(case)
    packet.build.snapshot["beneficiaries"] = []
    packet.build.save()

    assert prints_of(case, form_of(case)) == ()
    assert signed_for(case, 1)


def test_versions_that_say_the_same_are_one_and_a_final_one_stands_for_its_drafts(case):
    a_packet_of(case, 1)
    renamed(case, "Otherwise")
    a_packet_of(case, 2, is_draft=True)
    a_packet_of(case, 3)
    a_packet_of(case, 4, is_draft=True)

    found = prints_of(case, form_of(case))

    assert [(one.number, one.is_draft, one.is_still_so) for one in found] == [
        (3, False, True),
        (1, False, False),
    ]


def test_nobody_is_asked_which_print_was_signed_while_all_say_the_same(case, family):
    a_packet_of(case)

    page = family.get(address("signed-add", case, *ADD)).content.decode()

    assert "Which print did you sign?" not in page
    assert 'type="file"' in page


def test_after_a_change_the_page_asks_which_print_was_signed_before_it_takes_a_file(case, family):
    two_versions(case)
    place = address("signed-add", case, *ADD)

    page = family.get(place).content.decode()
    assert "Which print did you sign?" in page
    assert 'type="file"' not in page
    assert re.findall(r'href="(\?print=\d)"', page) == ["?print=2", "?print=1", "?print=0"]

    old = told(family.get(f"{place}?print=1").content.decode())
    assert "after version 1 of your packet was made" in old
    assert "sign the new page" in old
    for fits in ("?print=2", "?print=0"):
        assert "sign the new page" not in told(family.get(f"{place}{fits}").content.decode())


@pytest.mark.parametrize(("chosen", "fits"), [("?print=1", False), ("?print=2", True), ("", True)])
def test_the_form_keeps_which_print_was_signed(case, family, chosen, fits):
    two_versions(case)
    place = address("signed-add", case, *ADD) + chosen
    page = family.get(place).content.decode()
    assert not chosen or f'action="{place}"' in page

    family.post(place, whole(upload="token", file=a_file()))

    now = signing.digest_of_form(form_of(case))
    assert (SignedPage.objects.get().digest == now) is fits


@pytest.mark.parametrize("words", ["x", "-1", "1e3", "9999999", "\u0661", "7"])
def test_a_print_that_is_none_is_asked_for_again(case, family, words):
    two_versions(case)

    page = family.get(address("signed-add", case, *ADD), {"print": words}).content.decode()

    assert "Which print did you sign?" in page


def test_a_draft_says_that_its_pages_are_not_to_be_signed(case, family):
    a_packet_of(case, is_draft=True)

    page = told(family.get(address("signed-add", case, *ADD)).content.decode())

    assert "Version 1 is a draft: the word DRAFT stands on each page." in page


def test_a_press_of_the_button_without_a_file_says_what_to_do(case, family):
    answer = family.post(address("signed-add", case, *ADD), whole(upload="token"))
    assert answer.status_code == 422
    assert "Choose a file first." in answer.content.decode()
