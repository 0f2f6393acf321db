"""What a family answers is kept: once, whole, and with no words of another tab lost."""

from django.urls import reverse

from packets.operations.drafting import PAGE_SAVED
from tests.packets.wizard.forms import answers_of, form_of, page, send
from tests.support.audit import lines_of


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


def test_beside_an_error_only_what_is_right_is_called_saved(huda, case):
    address = page(case, "1", "ben-contact")

    nothing = huda.get(send(huda, page(case, "1", "ben-dob"))["Location"]).content.decode()
    wrong = send(huda, address, phone="call my uncle", email="noor@example.com")
    some = huda.get(wrong["Location"]).content.decode()
    right = send(huda, address, phone="+962790555012", email="noor@example.com")
    whole = huda.get(address).content.decode()

    assert "There is a problem" in nothing
    assert 'class="saved"' not in nothing
    assert "The other answers on this page are saved" in some
    assert "Saved just now" not in some
    assert right.status_code == 303
    assert "Saved just now" in whole


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
    assert lines_of(case).filter(what=PAGE_SAVED).count() == 1


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


def test_a_sign_that_no_database_keeps_is_left_out_of_the_words_around_it(huda, case):
    send(
        huda,
        page(case, "1", "ben-contact"),
        phone="call\x00 my uncle",
        email="noor\x00@example.com",
    )

    traveller = case.beneficiaries.get()
    assert traveller.answers["ben-contact"] == {"email": "noor@example.com"}
    assert traveller.unclear["ben-contact"] == {"phone": "call my uncle"}


def test_such_a_sign_is_left_out_of_each_box_of_a_date_too(huda, case):
    boxes = {"dob.day": "4\x000", "dob.month": "5", "dob.year": "2017", "marital": "SINGLE\x00"}
    send(huda, page(case, "1", "ben-dob"), **boxes)

    traveller = case.beneficiaries.get()
    assert traveller.answers["ben-dob"] == {"marital": "SINGLE"}
    assert traveller.unclear["ben-dob"]["dob"]["day"] == "40"
