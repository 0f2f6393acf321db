"""What was typed stands in its box again, in its own script, calendar and order; secrets do not."""

import re

from tests.packets.wizard.forms import answers_of, page, send


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


def test_a_second_citizenship_that_repeats_the_first_one_is_asked_again(huda, case):
    address = page(case, "1", "ben-nation")

    shown = huda.get(send(huda, address, citizen="TR", second="TR", born="TR")["Location"])

    assert "This is the same answer twice" in shown.content.decode()
    assert "second" not in case.beneficiaries.get().answers["ben-nation"]


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


def test_none_beside_an_answer_is_asked_again_and_neither_is_lost(huda, case):
    address = page(case, "1", "ben-nation")

    response = send(huda, address, citizen="SY", stateless="on", born="SY")

    shown = huda.get(response["Location"]).content.decode()
    assert "cannot go with another answer" in shown
    kept = case.beneficiaries.get()
    assert kept.answers["ben-nation"] == {"citizen": "SY", "born": "SY"}
    assert kept.unclear["ben-nation"] == {"stateless": "on"}
    assert re.search(r'<input[^>]*name="stateless"[^>]*checked', shown)
