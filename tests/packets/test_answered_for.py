"""The packet page tells what an attorney set aside, who did it, and why to whom it is for."""

import pytest

from packets.models import User
from packets.operations.setting_aside import set_aside, take_back
from packets.selectors.snapshots import snapshot_of
from tests.packets.readiness_cases import lacking
from tests.packets.test_exhibits_pages import browser_of, page_of
from tests.packets.test_setting_aside import WHY, the_finding
from tests.support.cases import TODAY
from tests.support.rows import NOW, Role, a_case_row, joined

TITLE = "Set aside by the attorney"


@pytest.fixture
def case(db, tmp_path):
    return a_case_row(lacking("ALL-04"), files=tmp_path)


@pytest.fixture
def row(case):
    attorney = joined(case, Role.ATTORNEY, role=User.Role.ATTORNEY, shown_name="Mary Okafor")
    digest = the_finding(snapshot_of(case, today=TODAY)).digest
    return set_aside(case=case, digest=digest, reason=WHY, by=attorney, today=TODAY)


def packet_page(case, role):
    owner = role is Role.OWNER
    user = case.members.get(role=role).user if owner else joined(case, role)
    return page_of(browser_of(user), "packet", case)


@pytest.mark.parametrize(
    ("role", "names", "reason"),
    [
        (Role.OWNER, True, True),
        (Role.EDITOR, True, True),
        (Role.PARALEGAL, True, True),
        (Role.VIEWER, True, False),
        (Role.CLERK, False, False),
    ],
)
def test_each_reads_of_a_point_set_aside_what_the_role_allows(case, row, role, names, reason):
    told = packet_page(case, role)

    assert (TITLE in told, "Set aside by <bdi>Mary Okafor</bdi>" in told) == (names, names)
    assert (WHY in told) == reason


def test_a_point_that_was_taken_back_is_told_as_open_and_not_as_set_aside(case, row):
    take_back(row=row, by=row.by, now=NOW)

    assert TITLE not in packet_page(case, Role.OWNER)
