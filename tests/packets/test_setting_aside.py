"""Only the named attorney of a case sets aside what stops it, with a reason that is kept."""

from dataclasses import replace

from django.db import IntegrityError, transaction
from django.utils import timezone, translation

import pytest

from packets.errors import ChangedMeanwhile, NotAllowed, NotUnderstood
from packets.models import SetAside, User
from packets.operations.builds import FindingsOpen
from packets.operations.setting_aside import set_aside, take_back
from packets.readiness import Severity, blocking, findings
from packets.selectors.snapshots import snapshot_of
from packets.snapshot import data_of, digest_of
from packets.views import setting_aside
from tests.packets.readiness_cases import lacking
from tests.packets.test_exhibits_pages import address, browser_of, page_of, whole
from tests.support.audit import lines_of
from tests.support.cases import TODAY
from tests.support.rows import Role, a_case_row, joined

WHY = "The passport was lost at the border, and the consulate has confirmed it."


def passport_missing():
    return lacking("ALL-04")


def the_finding(case):
    return next(one for one in findings(case) if one.rule.severity is Severity.BLOCKS)


# --- Rules, without a database --------------------------------------------------------------------


def test_what_was_set_aside_stops_nothing_and_is_still_found():
    case = passport_missing()
    found = the_finding(case)
    cleared = replace(case, set_aside=(found.digest,))

    assert found in tuple(blocking(case))
    assert found.digest not in {one.digest for one in blocking(cleared)}
    assert [one.is_set_aside for one in findings(cleared) if one.digest == found.digest] == [True]


def test_a_finding_about_other_facts_is_open_again():
    case = passport_missing()
    cleared = replace(case, set_aside=("0" * 64,))

    assert [f.digest for f in blocking(cleared)] == [f.digest for f in blocking(case)]


def test_a_finding_is_the_same_in_every_language():
    found = the_finding(passport_missing())

    with translation.override("ar"):
        assert found.digest == the_finding(passport_missing()).digest


def test_advice_and_weak_points_are_not_set_aside():
    case = passport_missing()
    weak = [f for f in findings(case) if f.rule.severity in (Severity.WEAKENS, Severity.ADVICE)]
    cleared = replace(case, set_aside=tuple(one.digest for one in weak))

    assert weak
    assert not any(one.is_set_aside for one in findings(cleared))


def test_a_judgement_is_no_part_of_the_packet():
    case = passport_missing()
    cleared = replace(case, set_aside=("0" * 64,))

    assert digest_of(cleared) == digest_of(case)
    assert "set_aside" not in data_of(cleared)


def test_who_asks_for_the_final_packet_hears_what_is_missing_and_what_is_for_a_lawyer():
    case = replace(passport_missing(), answers={"s-flags": {"flags": ["PAROLE_BEFORE"]}})
    found = [one for one in findings(case) if one.rule.code in ("ID-01", "REF-05")]

    assert str(FindingsOpen(found)) == (
        "1 thing is missing for the final packet. "
        "1 point needs a lawyer before the final packet. You can make a draft now."
    )
    assert "missing" not in str(FindingsOpen([one for one in found if one.needs_a_lawyer]))


# --- Rows and pages -------------------------------------------------------------------------------


@pytest.fixture
def case(db):
    return a_case_row()


@pytest.fixture
def attorney(case):
    return joined(case, Role.ATTORNEY, role=User.Role.ATTORNEY, shown_name="Mary Okafor")


def open_digest(case):
    return the_finding(snapshot_of(case, today=TODAY)).digest


def put(case, by, **more):
    told = {"digest": open_digest(case), "reason": WHY, "today": TODAY, **more}
    return set_aside(case=case, by=by, **told)


def test_the_name_the_day_and_the_reason_are_kept(case, attorney):
    row = put(case, attorney)

    assert (row.by_name, row.reason) == ("Mary Okafor", WHY)
    assert row.at is not None
    assert row.digest not in {f.digest for f in blocking(snapshot_of(case, today=TODAY))}
    assert lines_of(case).filter(what="FINDING_SET_ASIDE", about=row.code).exists()


def test_a_double_click_keeps_one(case, attorney):
    digest = open_digest(case)

    assert put(case, attorney, digest=digest) == put(case, attorney, digest=digest)


@pytest.mark.parametrize("reason", ["", "   ", "because"])
def test_without_a_reason_nothing_is_set_aside(case, attorney, reason):
    with pytest.raises(NotUnderstood):
        put(case, attorney, reason=reason)

    assert not SetAside.objects.exists()


def test_somebody_without_a_name_sets_nothing_aside(case, attorney):
    attorney.shown_name = ""

    with pytest.raises(NotAllowed, match="name"):
        put(case, attorney)


def test_what_is_not_open_any_more_is_not_set_aside(case, attorney):
    with pytest.raises(ChangedMeanwhile):
        put(case, attorney, digest="0" * 64)


def test_what_was_taken_back_stops_the_case_again_and_stays_on_record(case, attorney):
    row = put(case, attorney)

    take_back(row=row, by=attorney, now=timezone.now())

    row.refresh_from_db()
    assert row.taken_back_by == attorney
    assert row.digest in {f.digest for f in blocking(snapshot_of(case, today=TODAY))}
    assert put(case, attorney, digest=row.digest) != row


def test_the_database_takes_none_without_a_name_or_a_reason(case, attorney):
    for empty in ({"reason": ""}, {"by_name": ""}):
        fields = {"code": "ID-01", "digest": "1" * 64, "reason": WHY, "by_name": "Mary", **empty}
        with pytest.raises(IntegrityError), transaction.atomic():
            SetAside.objects.create(case=case, by=attorney, **fields)


def test_the_page_takes_a_reason_and_shows_who_set_it_aside(case, attorney):
    browser = browser_of(attorney)
    page = address("what-stops", case)
    finding = the_finding(snapshot_of(case, today=timezone.localdate()))

    missing = browser.post(page, whole(finding=finding.digest, reason="no"))
    done = browser.post(page, whole(finding=finding.digest, reason=WHY))

    assert missing.status_code == 422
    assert ">no</textarea>" in missing.content.decode()
    assert done.status_code == 303
    told = page_of(browser, "what-stops", case)
    assert "Mary Okafor" in told
    assert WHY in told


def test_a_case_that_nothing_stops_says_so(attorney, case, monkeypatch):
    monkeypatch.setattr(setting_aside, "findings", lambda _facts: ())

    assert "Nothing stops this case now." in page_of(browser_of(attorney), "what-stops", case)


def test_the_page_takes_it_back(case, attorney):
    browser = browser_of(attorney)
    row = put(case, attorney)

    browser.post(address("set-aside-back", case, row.pk), whole())

    row.refresh_from_db()
    assert row.taken_back_at is not None
    assert "Taken back" in page_of(browser, "what-stops", case)


def test_a_row_of_another_case_is_not_there(case, attorney):
    other = a_case_row()
    row = put(case, attorney)
    joined_other = joined(other, Role.ATTORNEY, role=User.Role.ATTORNEY, shown_name="Ana Ruiz")

    answer = browser_of(joined_other).post(address("set-aside-back", other, row.pk), whole())

    assert answer.status_code == 404
    row.refresh_from_db()
    assert row.taken_back_at is None
