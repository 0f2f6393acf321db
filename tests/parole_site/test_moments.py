"""A moment is shown in one way: with the zone that its time is in."""

from datetime import UTC, datetime

from django.conf import settings
from django.template import Context, Template
from django.urls import reverse
from django.utils.translation import override

import pytest

from packets.models import User
from tests.support.facts_desk import browser_of
from tests.support.rows import NOW, a_case_row, an_account

AT = datetime(2026, 11, 25, 19, 33, tzinfo=UTC)
ALONE = ("DATETIME_FORMAT", "TIME_FORMAT", '|date:"T"', "|time ", "|time:")


def told(at):
    return Template("{% load moments %}{{ at|moment }}").render(Context({"at": at}))


def test_a_moment_is_told_with_its_zone():
    assert told(AT) == "<bdi>Nov. 25, 2026, 7:33 p.m. UTC</bdi>"


def test_the_zone_stands_in_every_language():
    for language in ("es", "ar", "fr"):
        with override(language):
            assert told(AT).endswith(" UTC</bdi>")


def test_nothing_is_told_of_a_moment_that_has_not_come():
    assert told(None) == ""


def test_no_page_shows_a_time_in_another_way():
    pages = list((settings.BASE_DIR / "templates").rglob("*.html"))

    assert pages
    assert {page.name for page in pages for way in ALONE if way in page.read_text("utf-8")} == set()


@pytest.mark.django_db
@pytest.mark.parametrize("name", ["user", "case", "casemember"])
def test_the_lists_of_the_operators_tell_the_zone_too(name):
    a_case_row()
    operator = an_account(role=User.Role.ADMINISTRATOR, is_staff=True, is_superuser=True)

    page = browser_of(operator).get(reverse(f"admin:packets_{name}_changelist"))

    assert " UTC</td>" in page.text
    assert NOW.tzname() == "UTC"
