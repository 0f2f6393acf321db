"""What a family meets at the pages of the wizard: their words are kept, and only theirs are shown."""

import re
import uuid
from datetime import timedelta
from typing import Any

from django.test import Client
from django.urls import URLPattern, reverse
from django.urls.converters import UUIDConverter
from django.utils import timezone

import pytest
import time_machine

from packets import urls
from packets.models import Case, CaseMember, User
from packets.operations.drafting import PAGE_SAVED
from packets.operations.people import add_traveller
from packets.operations.starting import start_case

SCREENED = {
    "s-who": {"who": "PARENT"},
    "s-where": {"where": "ABROAD", "country": "JO"},
    "s-reason": {"reason": ["MED"]},
    "s-date": {"kind": "NONE"},
    "s-visa": {"visa": "YES"},
    "s-flags": {"flags": ["NONE"]},
    "s-money": {"money": "PERSON"},
}


@pytest.fixture
def family(db) -> User:
    return User.objects.create_user("huda@example.com", terms_accepted_at=timezone.now())


@pytest.fixture
def case(family) -> Case:
    return start_case(user=family, answers=SCREENED, language="en", now=timezone.now())


@pytest.fixture
def huda(client, family) -> Client:
    client.force_login(family)
    return client


def page(case: Case, *place: str) -> str:
    name = "page" if len(place) == 1 else "page-of"
    return reverse(name, args=[case.reference, *place])


def form_of(client: Client, address: str) -> dict[str, Any]:
    """Return the hidden fields of a page as a browser would send them."""
    told = client.get(address).context
    return {
        "version": str(told["form"].version),
        "token": told["token"],
        "back": told["back_to"],
        "form_complete": "1",
    }


def send(client: Client, address: str, **words: Any) -> Any:
    return client.post(address, {**form_of(client, address), **words})


def answers_of(case: Case, page_id: str) -> dict[str, Any]:
    case.refresh_from_db()
    return case.answers.get(page_id, {})


def test_an_answer_is_saved_and_the_next_question_comes(huda, case):
    response = send(huda, page(case, "st-role"), role="FAMILY")

    assert answers_of(case, "st-role") == {"role": "FAMILY"}
    assert response.status_code == 303
    assert response["Location"] == page(case, "st-people")


def test_the_script_that_keeps_words_is_told_where_to_go_in_a_header(huda, case):
    address = page(case, "st-role")

    response = huda.post(
        address, {**form_of(huda, address), "role": "FAMILY"}, headers={"X-Keeps-Words": "1"}
    )

    assert response.status_code == 204
    assert response["X-Next"] == page(case, "st-people")


def test_what_is_fine_on_a_page_is_saved_while_the_rest_is_asked_again(huda, case):
    address = page(case, "1", "ben-where")

    response = send(
        huda,
        address,
        country="JO",
        city="Amman",
        permit="YES",
        **{"until.day": "40", "until.month": "5", "until.year": "2027"},
    )

    traveller = case.beneficiaries.get()
    assert traveller.answers["ben-where"] == {"country": "JO", "city": "Amman", "permit": "YES"}
    assert response["Location"] == f"{address}?ask=1"


def test_wrong_words_stay_in_their_boxes_with_a_sentence(huda, case):
    address = page(case, "1", "ben-contact")

    shown = huda.get(
        send(huda, address, phone="call my uncle", email="noor@example.com")["Location"]
    )

    content = shown.content.decode()
    assert 'value="call my uncle"' in content
    assert "Write a phone number with the country code" in content
    assert content.count('aria-invalid="true"') == 1
    assert "<title>Error:" in content.replace("\n", "")


def test_the_error_summary_leads_to_the_box(huda, case):
    address = page(case, "1", "ben-contact")

    content = huda.get(send(huda, address, phone="12")["Location"]).content.decode()

    assert 'href="#id_phone"' in content
    assert 'id="id_phone"' in content
    assert 'aria-describedby="id_phone_error"' in content


def test_an_empty_page_is_not_blamed_before_it_was_sent(huda, case):
    assert b"There is a problem" not in huda.get(page(case, "st-role")).content


def test_a_question_left_open_says_so_and_can_be_passed(huda, case):
    address = page(case, "st-role")

    shown = huda.get(send(huda, address)["Location"])

    assert b"Choose who is asking" in shown.content
    assert shown.context["onward"] == page(case, "st-people")


def test_save_and_come_back_later_saves_and_does_not_complain(huda, case):
    response = send(huda, page(case, "1", "ben-where"), city="Amman", go="later")

    assert response["Location"] == reverse("case", args=[case.reference])
    assert case.beneficiaries.get().answers["ben-where"]["city"] == "Amman"


def test_a_form_whose_end_did_not_arrive_changes_nothing(huda, case):
    address = page(case, "st-role")
    whole = {**form_of(huda, address), "role": "FAMILY"}
    del whole["form_complete"]

    response = huda.post(address, whole)

    assert response.status_code == 400
    assert "Your words are safe" in response.content.decode()
    assert answers_of(case, "st-role") == {}


def test_the_end_of_a_form_is_the_last_thing_in_it(huda, case):
    content = huda.get(page(case, "st-role")).content.decode()

    form = content[content.index('<form class="narrow question"') :].split("</form>")[0]
    assert form.rstrip().endswith('<input type="hidden" name="form_complete" value="1">')


def test_a_double_click_has_one_effect(huda, case):
    address = page(case, "st-role")
    words = {**form_of(huda, address), "role": "FAMILY"}

    first, second = huda.post(address, words), huda.post(address, words)

    assert first["Location"] == second["Location"]
    assert case.events.filter(what=PAGE_SAVED).count() == 1


def test_a_stale_tab_is_shown_both_texts_and_neither_is_lost(huda, case):
    address = page(case, "1", "med-wait")
    stale = form_of(huda, address)
    send(huda, address, harm="She may die.")

    response = huda.post(address, {**stale, "harm": "She will get worse."})

    content = response.content.decode()
    assert response.status_code == 409
    assert "She may die." in content
    assert "She will get worse.</textarea>" in content.replace("\n", "")
    assert case.beneficiaries.get().reasons.get().answers["med-wait"] == {"harm": "She may die."}


def test_the_text_chosen_after_a_conflict_is_saved(huda, case):
    address = page(case, "1", "med-wait")
    stale = form_of(huda, address)
    send(huda, address, harm="She may die.")
    version = huda.post(address, {**stale, "harm": "She will get worse."}).context["form"].version

    huda.post(address, {**stale, "version": str(version), "harm": "Both are true."})

    assert case.beneficiaries.get().reasons.get().answers["med-wait"] == {"harm": "Both are true."}


def test_an_old_form_with_the_words_that_are_saved_meets_no_conflict(huda, case):
    address = page(case, "1", "med-wait")
    stale = form_of(huda, address)
    send(huda, address, harm="She may die.")

    response = huda.post(address, {**stale, "harm": "She may die."})

    assert response.status_code == 303


def test_words_in_another_script_ask_for_english_beside_them(huda, case):
    address = page(case, "1", "med-wait")

    shown = huda.get(send(huda, address, harm="قد تموت")["Location"])

    assert 'name="harm.en"' in shown.content.decode()
    assert "Write it in English too" in shown.content.decode()
    assert case.beneficiaries.get().reasons.get().answers["med-wait"] == {"harm": "قد تموت"}


def test_both_the_own_words_and_the_english_ones_are_kept(huda, case):
    address = page(case, "1", "med-wait")

    response = send(huda, address, **{"harm": "قد تموت", "harm.en": "She may die."})

    assert "ask=1" not in response["Location"]
    assert case.beneficiaries.get().reasons.get().answers["med-wait"] == {
        "harm": "قد تموت",
        "harm.en": "She may die.",
    }


def test_a_name_in_its_own_letters_is_not_asked_in_english(huda, case):
    send(huda, page(case, "1", "ben-native"), native="نور الحسن", script="ARABIC")

    assert "native.en" not in huda.get(page(case, "1", "ben-native")).content.decode()


def test_a_social_security_number_is_never_sent_to_a_browser_again(huda, case):
    address = page(case, "you-numbers")
    send(huda, address, ssn="123-45-6789")

    content = huda.get(address).content.decode()

    case.petitioner.refresh_from_db()
    assert case.petitioner.answers["you-numbers"]["ssn"] == "123456789"
    assert "ends in 6789" in content
    assert not [digits for digits in ("123456789", "123-45-6789", "12345") if digits in content]


def test_an_empty_box_keeps_the_social_security_number(huda, case):
    address = page(case, "you-numbers")
    send(huda, address, ssn="123-45-6789")

    send(huda, address, ssn="", account="123456789012")

    case.petitioner.refresh_from_db()
    assert case.petitioner.answers["you-numbers"] == {"ssn": "123456789", "account": "123456789012"}


def test_a_list_grows_by_one_row_at_a_time(huda, case):
    address = page(case, "1", "w-visa")
    row = {"visas.0.row": "1", "visas.0.kind": "B-2", "visas.0.answer": "REFUSED"}

    response = send(huda, address, go="more", **row)

    assert response["Location"] == address
    content = huda.get(address).content.decode()
    assert 'value="B-2"' in content
    assert 'name="visas.1.kind"' in content


def test_a_row_is_taken_out_of_a_list_by_its_tick(huda, case):
    address = page(case, "1", "w-visa")
    rows = {
        "visas.0.row": "1",
        "visas.0.kind": "B-2",
        "visas.0.answer": "REFUSED",
        "visas.1.row": "1",
        "visas.1.kind": "F-1",
        "visas.1.answer": "WAITING",
    }
    send(huda, address, **rows)

    send(huda, address, **rows, **{"visas.0.remove": "on"})

    kept = case.beneficiaries.get().visa_history.answers["w-visa"]["visas"]
    assert kept == [{"kind": "F-1", "answer": "WAITING"}]


def test_a_row_that_is_not_understood_is_shown_as_it_was_typed(huda, case):
    address = page(case, "1", "w-visa")

    shown = huda.get(
        send(
            huda,
            address,
            **{"visas.0.row": "1", "visas.0.kind": "B-2", "visas.0.date.year": "soon"},
        )["Location"]
    )

    content = shown.content.decode()
    assert 'value="soon"' in content
    assert 'value="B-2"' in content


def test_a_date_of_another_calendar_is_shown_in_it_again(huda, case):
    address = page(case, "1", "ben-dob")

    send(
        huda,
        address,
        **{"dob.day": "12", "dob.month": "1", "dob.year": "1367", "dob.calendar": "PERSIAN"},
    )

    assert case.beneficiaries.get().answers["ben-dob"]["dob"] == "1988-04-01"
    content = huda.get(address).content.decode()
    assert 'value="1367"' in content
    assert '<option value="PERSIAN" selected>' in content


def test_a_posted_field_that_is_not_on_the_page_changes_nothing(huda, case):
    send(
        huda,
        page(case, "st-role"),
        role="FAMILY",
        status="CLOSED",
        reference="AAA-AAA",
        language="xx",
        owner="1",
    )

    case.refresh_from_db()
    assert (case.status, case.language) == ("DRAFTING", "en")
    assert case.answers["st-role"] == {"role": "FAMILY"}


def test_a_choice_that_is_not_offered_is_not_taken(huda, case):
    send(huda, page(case, "st-role"), role="EMPEROR")

    assert answers_of(case, "st-role") == {}


def test_markup_in_words_is_shown_as_words(huda, case):
    address = page(case, "1", "med-ill")

    send(huda, address, illness='"><script>alert(1)</script>')

    content = huda.get(address).content.decode()
    assert "<script>alert" not in content
    assert "&lt;script&gt;alert(1)&lt;/script&gt;" in content


def test_a_change_from_the_check_page_leads_back_to_it(huda, case):
    address = page(case, "st-role")
    words = {**form_of(huda, f"{address}?back=check"), "role": "FAMILY"}

    response = huda.post(address, words)

    assert response["Location"] == reverse("check", args=[case.reference, "start"])


def test_the_end_of_a_task_shows_its_answers(huda, case):
    response = send(huda, page(case, "1", "w-family"), filed="NO")

    check = huda.get(response["Location"])
    assert check.status_code == 200
    assert b"Did anyone file a family petition" in check.content
    assert f"{page(case, '1', 'w-family')}?back=check" in check.content.decode()


def test_another_traveller_is_offered_where_one_is_told_of(huda, case):
    response = send(huda, page(case, "st-people"), name="Nour", more="YES")

    assert response["Location"] == reverse("traveller-add", args=[case.reference])


def test_a_companion_is_offered_a_form_of_their_own(huda, case):
    response = send(huda, page(case, "1", "med-with"), **{"with": "YES"})

    assert (
        response["Location"] == reverse("traveller-add", args=[case.reference]) + "?for=companion"
    )


def test_a_traveller_with_answers_is_removed_only_after_a_yes(huda, case, family):
    traveller = add_traveller(case=case, number=2, called="Rima", by=family)
    traveller.answers = {"ben-dob": {"dob": "1990-01-02"}}
    traveller.save()
    address = reverse("traveller-remove", args=[case.reference, "2"])

    assert b"All answers about this person are deleted" in huda.get(address).content
    assert case.beneficiaries.count() == 2

    huda.post(address)

    assert case.beneficiaries.count() == 1


def test_the_case_home_says_what_to_do_next(huda, case):
    content = huda.get(reverse("case", args=[case.reference])).content.decode()

    assert "Do this next" in content
    assert "parts are ready" in content
    assert "It does not mean approved" in content


def test_addresses_of_a_case_hold_no_names(huda, case):
    send(huda, page(case, "st-people"), name="Nour", more="NO")

    content = huda.get(reverse("case", args=[case.reference])).content.decode()

    links = [part.split('"')[0] for part in content.split('href="')[1:]]
    assert len(links) > 10
    assert not [link for link in links if "nour" in link.lower()]


def test_pages_with_answers_are_kept_in_no_cache(huda, case):
    for address in (
        reverse("cases"),
        reverse("case", args=[case.reference]),
        page(case, "st-role"),
    ):
        assert huda.get(address)["Cache-Control"] == "no-store, private", address


# Who may come in


def without_token(response: Any) -> str:
    return re.sub(r'csrfmiddlewaretoken" value="[^"]+"', "", response.content.decode())


def addresses_of_cases() -> list[URLPattern]:
    return [pattern for pattern in urls.urlpatterns if "<slug:reference>" in str(pattern.pattern)]


def filled(pattern: URLPattern, case: Case) -> str:
    known = {"reference": case.reference, "page_id": "st-role", "who": "1", "part": "start"}
    wanted = {
        name: known.get(name, uuid.uuid4() if isinstance(converter, UUIDConverter) else 1)
        for name, converter in pattern.pattern.converters.items()
    }
    return reverse(pattern.name, kwargs=wanted)


@pytest.mark.parametrize("method", ["get", "post"])
def test_a_stranger_finds_nothing_at_any_address_of_a_case(client, case, method):
    client.force_login(User.objects.create_user("stranger@example.com"))

    found = {
        pattern.name: getattr(client, method)(filled(pattern, case)).status_code
        for pattern in addresses_of_cases()
    }

    # 405 and 412 are about the method and the protocol of uploads, before any case is looked for.
    assert {name: status for name, status in found.items() if status not in (404, 405, 412)} == {}
    assert found["case" if method == "get" else "page"] == 404


def test_a_case_that_is_not_yours_looks_like_one_that_does_not_exist(client, case):
    client.force_login(User.objects.create_user("stranger@example.com"))

    real = client.get(reverse("case", args=[case.reference]))
    unreal = client.get(reverse("case", args=["ZZZ-ZZZ"]))

    assert real.status_code == unreal.status_code == 404
    assert without_token(real) == without_token(unreal)


def test_somebody_who_was_removed_from_a_case_finds_nothing_from_then_on(huda, case, family):
    address = page(case, "st-role")
    words = {**form_of(huda, address), "role": "FAMILY"}
    CaseMember.objects.filter(case=case, user=family).delete()

    assert huda.post(address, words).status_code == 404
    assert answers_of(case, "st-role") == {}


def test_a_viewer_reads_a_page_and_cannot_save_it(client, case):
    viewer = User.objects.create_user("viewer@example.com")
    CaseMember.objects.create(case=case, user=viewer, role=CaseMember.Role.VIEWER)
    client.force_login(viewer)

    shown = client.get(page(case, "st-role"))
    refused = send(client, page(case, "st-role"), role="FAMILY")

    assert shown.status_code == 200
    assert b"Save and continue" not in shown.content
    assert refused.status_code == 403
    assert answers_of(case, "st-role") == {}


def test_a_page_about_a_person_of_another_case_is_not_there(huda, case, family):
    other = start_case(
        user=family, answers={"s-who": {"who": "ME"}}, language="en", now=timezone.now()
    )
    add_traveller(case=other, number=2, called="Rima", by=family)

    assert huda.get(page(case, "2", "ben-dob")).status_code == 404


# Words that come after a session has ended


def test_words_sent_after_the_session_ended_are_saved_when_their_writer_signs_in(
    huda, case, family, mailoutbox
):
    address = page(case, "st-role")
    words = {**form_of(huda, address), "role": "FAMILY"}
    huda.logout()

    away = huda.post(address, words)
    sign_in(huda, away["Location"], family.email, mailoutbox)

    assert answers_of(case, "st-role") == {"role": "FAMILY"}


def test_words_of_one_person_are_not_saved_by_another_who_signs_in(huda, case, mailoutbox):
    address = page(case, "st-role")
    words = {**form_of(huda, address), "role": "FAMILY"}
    huda.logout()

    away = huda.post(address, words)
    sign_in(huda, away["Location"], "stranger@example.com", mailoutbox)

    assert answers_of(case, "st-role") == {}


def test_words_wait_for_an_hour_and_no_longer(huda, case, family, mailoutbox):
    address = page(case, "st-role")
    with time_machine.travel(timezone.now() - timedelta(minutes=61)):
        words = {**form_of(huda, address), "role": "FAMILY"}
        huda.logout()
        away = huda.post(address, words)

    sign_in(huda, away["Location"], family.email, mailoutbox)

    assert answers_of(case, "st-role") == {}


def test_a_form_of_a_stranger_is_not_kept(client, case, mailoutbox):
    client.post(page(case, "st-role"), {"role": "FAMILY", "token": "made up", "form_complete": "1"})

    assert "parked_words" not in client.session


def test_a_tab_from_before_a_new_sign_in_saves_with_one_press(case, family):
    careful = Client(enforce_csrf_checks=True)
    careful.force_login(family)
    address = page(case, "st-role")
    words = {**form_of(careful, address), "role": "FAMILY"}

    refused = careful.post(address, words)
    again = careful.get(reverse("case", args=[case.reference]))
    careful.post(reverse("words-again"), {"csrfmiddlewaretoken": again.context["csrf_token"]})

    assert refused.status_code == 403
    assert b"Your words are safe" in refused.content
    assert answers_of(case, "st-role") == {"role": "FAMILY"}


def test_a_form_without_its_token_saves_nothing_by_itself(case, family):
    careful = Client(enforce_csrf_checks=True)
    careful.force_login(family)

    refused = careful.post(
        page(case, "st-role"), {"role": "FAMILY", "version": "0", "form_complete": "1"}
    )

    assert refused.status_code == 403
    assert answers_of(case, "st-role") == {}


def sign_in(client: Client, address: str, email: str, mailoutbox: list[Any]) -> Any:
    """Ask for a code and enter it, as a person does."""
    following = client.post(address, {"email": email})
    code = next(line for line in mailoutbox[-1].body.splitlines() if line.strip().isdigit())
    return client.post(following["Location"], {"code": code})


def test_words_for_the_letter_that_waited_are_kept_as_changed_words_only(
    huda, case, family, mailoutbox
):
    address = page(case, "1", "letter")
    shown = huda.get(address).context
    words = {
        "token": shown["token"],
        "version": "0",
        "form_complete": "1",
        "part1": shown["form"].data["part1"],
        "part2": "Our own words.",
    }
    huda.logout()

    away = huda.post(address, words)
    sign_in(huda, away["Location"], family.email, mailoutbox)

    assert case.beneficiaries.get().answers["letter"] == {"part2": "Our own words."}


def test_a_part_of_the_letter_that_nobody_changed_goes_on_following_the_answers(huda, case):
    address = page(case, "1", "letter")
    made = huda.get(address).context["form"].data

    send(huda, address, **{part: made[part] for part in ("part1", "part2", "part3")})

    assert case.beneficiaries.get().answers["letter"] == {}


def test_answers_that_move_while_the_letter_is_open_do_not_freeze_its_old_words(huda, case):
    address = page(case, "1", "letter")
    opened = huda.get(address).context
    send(huda, page(case, "1", "ben-name"), family="Alhassan", given="Nour")
    shown = {part: opened["form"].data[part] for part in ("part1", "part2", "part3")}
    assert huda.get(address).context["form"].data["part1"] != shown["part1"]
    words = {**shown, "part3": "Our own words.", "made": opened["made"]}

    huda.post(address, {"version": "0", "form_complete": "1", **words})

    assert case.beneficiaries.get().answers["letter"] == {"part3": "Our own words."}


@pytest.mark.parametrize("made", ["", "nonsense", "e30:1wABCD:nonsense"])
def test_words_of_the_letter_are_kept_whatever_mark_comes_along(huda, case, made):
    address = page(case, "1", "letter")

    huda.post(address, {"version": "0", "form_complete": "1", "part2": "Our own.", "made": made})

    assert case.beneficiaries.get().answers["letter"] == {"part2": "Our own."}


def test_the_letter_says_what_the_answers_leave_open(huda, case):
    shown = huda.get(page(case, "1", "letter"))

    assert shown.context["gaps"]
    assert "The letter does not say this yet" in shown.content.decode()
