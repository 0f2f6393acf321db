"""Every mistake in a case folder is one sentence with a place."""

import re

import pytest

from packets.errors import UnreadableCase
from packets.models import (
    Beneficiary,
    CannotGetRow,
    Case,
    Exhibit,
    Supporter,
    Translation,
    UrgencyClaim,
)
from packets.snapshot import (
    bounds,
)
from tests.packets.test_case_folder import a_folder, read

PERSON = "schema: 1\nbeneficiaries:\n  - key: nour\n"
EXHIBIT = "schema: 1\nexhibits:\n  - {file: a.pdf}\n  - "
CANNOT_GET = "schema: 1\ncannot_get:\n  - "
SUGGESTION = (
    "suggestions:\n  - {about: nour, part: part1, paragraph: 1, old: One, words: Two, by: Mary, "
    "at: 2026-11-12T09:30:00+00:00"
)
TOO_LONG = r"should have at most {} characters\.$"
MISTAKES = {
    "a key of many letters": (
        f"schema: 1\nbeneficiaries:\n  - key: {'k' * 41}",
        r"^beneficiaries\[1\]\.key: " + TOO_LONG.format(40),
    ),
    "a traveller and a supporter of one key": (
        PERSON + "supporters: [{key: nour}]",
        r"^supporters: a beneficiary has the key nour, too\. Give the supporter another one\.$",
    ),
    "a number that does not rise": (
        "schema: 1\nbeneficiaries: [{key: a, number: 3}, {key: b, number: 3}]",
        r"^beneficiaries\[2\]\.number: should be more than 3, for the numbers rise",
    ),
    "a number that no row can hold": (
        "schema: 1\nsupporters: [{key: a, number: 40000}]",
        r"^supporters\[1\]\.number: should be a whole number, 32767 at most\.$",
    ),
    "an unknown status": (
        "schema: 1\nstatus: SENT",
        r"^status: SENT is not one of: DRAFTING, IN_REVIEW, READY_TO_FILE, FILED, CLOSED\.$",
    ),
    "a loose day to mail": (
        "schema: 1\ngoal_to_mail_on: 2026-12",
        r"^goal_to_mail_on: 2026-12 should be a day like 2026-11-12\.$",
    ),
    "unclear words of another shape": (
        PERSON + "    unclear: {ben-dob: {dob: spring 80}}",
        r"^beneficiaries\[1\]\.unclear\.ben-dob\.dob: should be keys\.$",
    ),
    "other answers of another shape": (
        PERSON + "    other_answers: {ben-other: {names: Nora}}",
        r"^beneficiaries\[1\]\.other_answers\.ben-other\.names: should be a list\.$",
    ),
    "an answer that stands twice": (
        PERSON + "    answers: {ben-dob: {dob: 1988}}\n    other_answers: {ben-dob: {dob: x}}",
        r"other_answers\.ben-dob\.dob: stands under answers, too\.$",
    ),
    "a page taken over that is not there": (
        PERSON + "    taken_over: [ben-dob]",
        r"taken_over: there are no answers of the page ben-dob\.$",
    ),
    "a refusal without its numbers": (
        EXHIBIT + "{file: b.pdf, refused: {code: TOO_MANY_PAGES}}",
        r"^exhibits\[2\]\.refused: the sentence of TOO_MANY_PAGES needs more words\.$",
    ),
    "a key with a space": (
        "schema: 1\nsupporters:\n  - key: aunt rima",
        r"^supporters\[1\]\.key: should have only the letters a to z, numbers, - and _\.$",
    ),
    "a long name of a person": (
        PERSON + f"    called: {'c' * 81}",
        r"^beneficiaries\[1\]\.called: " + TOO_LONG.format(80),
    ),
    "a reason told twice": (
        PERSON + "    reasons: [{basis: MED}, {basis: MED}]",
        r"^beneficiaries\[1\]\.reasons: MED stands here twice\.$",
    ),
    "a basis that there is not": (
        PERSON + "    reasons: [{basis: FUNERAL}]",
        r"^beneficiaries\[1\]\.reasons\[1\]\.basis: FUNERAL is not one of: CARE, .*FUN, .*MED,",
    ),
    "a kind of evidence that there is not": (
        EXHIBIT + "{file: a.pdf, kind: ALL-99}",
        r"^exhibits\[2\]\.kind: ALL-99 is not one of the \d+ codes\. The nearest are: ALL-",
    ),
    "a kind that cannot be had and that there is not": (
        CANNOT_GET + "{kind: MED-99}",
        r"^cannot_get\[1\]\.kind: MED-99 is not one of the \d+ codes\. The nearest are: MED-",
    ),
    "a document of nobody that cannot be had": (
        CANNOT_GET + "{kind: MED-04, about: nobody}",
        r"^cannot_get\[1\]\.about: there is no beneficiary or supporter with the key nobody\.$",
    ),
    "a long language of the pages": (
        f"schema: 1\nlanguage: {'x' * 13}",
        r"^language: " + TOO_LONG.format(12),
    ),
    **{
        f"a long {name} of an exhibit": (
            EXHIBIT + f"{{file: a.pdf, {name}: {'t' * (longest + 1)}}}",
            rf"^exhibits\[2\]\.{name}: " + TOO_LONG.format(longest),
        )
        for name, longest in (
            ("key", 40),
            ("title", 160),
            ("original_title", 160),
            ("issuer", 160),
            ("language", 10),
            ("proves", 300),
        )
    },
    "a long name of a translator": (
        EXHIBIT + f"{{file: a.pdf, translations: [{{file: a.pdf, translator: {'t' * 161}}}]}}",
        r"^exhibits\[2\]\.translations\[1\]\.translator: " + TOO_LONG.format(160),
    ),
    "a document that cannot be had told twice": (
        PERSON + "cannot_get: [{kind: MED-04, about: nour}, {kind: MED-04, about: nour}]",
        r"^cannot_get: MED-04 nour stands here twice\.$",
    ),
    "many words about what cannot be had": (
        CANNOT_GET + f"{{kind: MED-04, why: {'w' * 1001}}}",
        r"^cannot_get\[1\]\.why: " + TOO_LONG.format(1000),
    ),
    "a null in words": (
        PERSON + '    called: "No\\0ur"',
        r"^beneficiaries\[1\]\.called: has a character that cannot be kept\.$",
    ),
    "half a sign in an answer": (
        PERSON + '    answers: {ben-name: {given: "No\\ud83dur"}}',
        r"ben-name\.given: has a character that cannot be kept\.$",
    ),
    "nothing at all": ("", r"^schema: is missing\.$"),
    "another schema": ("schema: 2", r"^schema: should be 1\.$"),
    "not a case": ("- a\n- b", r"^case\.yaml: should have keys with values\.$"),
    "not YAML": ("schema: 1\n a: [", r"^case\.yaml, line 2: "),
    "words for the letter of nobody": (
        PERSON + SUGGESTION.replace("nour", "rima") + "}",
        r"^suggestions\[1\]\.about: rima is not the key of a person who travels\.$",
    ),
    "words for no part of the letter": (
        PERSON + SUGGESTION.replace("part1", "part9") + "}",
        r"^suggestions\[1\]\.part: part9 is not one of",
    ),
    "no words that are suggested": (
        PERSON + SUGGESTION.replace("words: Two", "words: ''") + "}",
        r"^suggestions\[1\]\.words: is missing\.$",
    ),
    "words that were decided about on no day": (
        PERSON + SUGGESTION + ", state: ACCEPTED}",
        r"^suggestions\[1\]\.decided_at: is missing\.$",
    ),
    "words that wait and were decided": (
        PERSON + SUGGESTION + ", decided_at: 2026-11-12T09:30:00+00:00}",
        r"^suggestions\[1\]\.decided_at: belongs to one that is not OPEN any more\.$",
    ),
    "words that were suggested at some time": (
        PERSON + SUGGESTION.replace("T09:30:00+00:00", "") + "}",
        r"^suggestions\[1\]\.at: 2026-11-12 should be a moment like",
    ),
    "a key twice": (
        "schema: 1\nlanguage: ar\nlanguage: uk",
        r"^case\.yaml, line 3: the key language stands here twice\.$",
    ),
    "an object of the program": ("schema: !!python/object:os.system {}", r"^case\.yaml"),
    "an unknown key": (
        "schema: 1\npetitoner: {}",
        r"^case\.yaml: there is no key petitoner\. The keys are: schema, reference,",
    ),
    "an unknown key of a person": (
        PERSON + "    anwsers: {}",
        r"^beneficiaries\[1\]: there is no key anwsers\.",
    ),
    "a person without a key": (
        "schema: 1\nbeneficiaries:\n  - called: Nour",
        r"^beneficiaries\[1\]\.key: is missing\.$",
    ),
    "two people of one key": (
        PERSON + "  - key: nour",
        r"^beneficiaries: two have the key nour\.$",
    ),
    "an unknown page": (
        "schema: 1\nanswers: {st-rolle: {}}",
        r"^answers: there is no page st-rolle\. The nearest are: st-role, ",
    ),
    "a page about somebody else": (
        "schema: 1\nanswers: {ben-dob: {dob: 1988}}",
        r"^answers: the page ben-dob is about something else \(beneficiary\)\.$",
    ),
    "an unknown field": (
        "schema: 1\nanswers: {st-role: {rolle: SELF}}",
        r"^answers\.st-role: there is no field rolle\. The fields are: role\.$",
    ),
    "an unknown choice": (
        "schema: 1\nanswers: {st-role: {role: self}}",
        r"^answers\.st-role\.role: self is not one of: SELF, FAMILY,",
    ),
    "a wrong date": (
        PERSON + "    answers: {ben-dob: {dob: 1988-02-30}}",
        r"^beneficiaries\[1\]\.answers\.ben-dob\.dob: 1988-02-30 should be a date like",
    ),
    "a date in words": (
        PERSON
        + "    answers: {ben-dob: {dob: April 1, 1988}}".replace("April 1, 1988", "'1/4/1988'"),
        r"ben-dob\.dob: 1/4/1988 should be a date like 1988-04-01",
    ),
    "a country in words": (
        PERSON + "    answers: {ben-nation: {born: Syria}}",
        r"ben-nation\.born: Syria should be the two letters of a country, like JO\.$",
    ),
    "a loose phone": (
        PERSON + "    answers: {ben-contact: {phone: 0790 123}}",
        r"ben-contact\.phone: 0790 123 should look like \+962790123456\.$",
    ),
    "a number in words": (
        PERSON + "    stay: {answers: {w-stay: {length: five}}}",
        r"w-stay\.length: five should be a whole number\.$",
    ),
    "loose money": (
        "schema: 1\nsupporters: [{key: a, answers: {sup-income: {income: $5,000}}}]".replace(
            "$5,000", "'$5,000'"
        ),
        r"^supporters\[1\]\.answers\.sup-income\.income: \$5,000 should look like 12500\.$",
    ),
    "a tick that says no": (
        PERSON + "    answers: {ben-nation: {stateless: false}}",
        r"stateless: should be true, or be left out\.$",
    ),
    "an empty answer": (
        "schema: 1\nanswers:\n  st-role:\n    role:",
        r"^answers\.st-role\.role: is empty\. Leave it out",
    ),
    "an unknown part of an address": (
        PERSON + "    answers: {ben-address: {address: {zip: 1}}}",
        r"address: there is no key zip\. The keys are: country, street,",
    ),
    "a list that is none": (
        PERSON + "    answers: {ben-other: {other: YES, names: Nora}}",
        r"ben-other\.names: should be a list\.$",
    ),
    "an unknown field of a row": (
        PERSON + "    answers: {ben-other: {other: YES, names: [{name: Nora}]}}",
        r"ben-other\.names\[1\]: there is no field name\.",
    ),
    "a missing file": (
        EXHIBIT + "{file: b.pdf}",
        r"^exhibits\[2\]\.file: there is no file b\.pdf\.$",
    ),
    "no file": (EXHIBIT + "{title: Letter}", r"^exhibits\[2\]\.file: is missing\.$"),
    "a way out": (
        EXHIBIT + "{file: ../b.pdf}",
        r"^exhibits\[2\]\.file: \.\./b\.pdf leads out of the folder\.$",
    ),
    "a way out through a folder": (
        EXHIBIT + "{file: files/../../b.pdf}",
        "leads out of the folder",
    ),
    "an absolute place": (EXHIBIT + "{file: /etc/passwd}", "/etc/passwd leads out of the folder"),
    "a place of Windows": (EXHIBIT + r"{file: '..\b.pdf'}", "leads out of the folder"),
    "a wrong date on paper": (
        EXHIBIT + "{file: a.pdf, dated: yesterday}",
        r"^exhibits\[2\]\.dated: yesterday should be a date like 2026-11-12",
    ),
    "a language that there is not": (
        EXHIBIT + "{file: a.pdf, language: qq}",
        r"^exhibits\[2\]\.language: qq is not one of the \d+ codes\.$",
    ),
    "a language by its name": (
        EXHIBIT + "{file: a.pdf, language: Arabic}",
        r"^exhibits\[2\]\.language: .*The nearest are: ar \(Arabic\)\.$",
    ),
    "a set of nobody": (
        EXHIBIT + "{file: a.pdf, about: [nour]}",
        r"^exhibits\[2\]\.about: there is no beneficiary with the key nour\.$",
    ),
    "a translation without a file": (
        EXHIBIT + "{file: a.pdf, translations: [{title: English}]}",
        r"^exhibits\[2\]\.translations\[1\]\.file: is missing\.$",
    ),
    "a certificate that is neither": (
        EXHIBIT + "{file: a.pdf, translations: [{file: a.pdf, certified: maybe}]}",
        r"translations\[1\]\.certified: should be true or false\.$",
    ),
    "something untrue that is told of a translation": (
        EXHIBIT + "{file: a.pdf, translations: [{file: a.pdf, told: {note: [PERFECT]}}]}",
        r"translations\[1\]\.told\.note\[1\]: PERFECT is not one of: COMPLETE, COMPETENT, SIGNED",
    ),
    "reasons of nobody": (
        PERSON + "    same_reasons_as: rami",
        r"^beneficiaries\[1\]\.same_reasons_as: rami is not another beneficiary",
    ),
    "a file as an answer": (
        "schema: 1\nanswers: {docs: {upload: a.pdf}}",
        r"^answers\.docs\.upload: files are told under exhibits",
    ),
}


BOUNDS = (
    *((Beneficiary, "key", bounds.LONGEST_KEY), (Beneficiary, "called", bounds.LONGEST_NAME)),
    *((Supporter, "key", bounds.LONGEST_KEY), (UrgencyClaim, "basis", bounds.LONGEST_CODE)),
    *((Case, "language", bounds.LONGEST_LANGUAGE_OF_PAGES), (Exhibit, "key", bounds.LONGEST_KEY)),
    *((Exhibit, "kind", bounds.LONGEST_CODE), (Exhibit, "title", bounds.LONGEST_TITLE)),
    *((Exhibit, "original_title", bounds.LONGEST_TITLE), (Exhibit, "dated", bounds.LONGEST_DATE)),
    *((Exhibit, "issuer", bounds.LONGEST_TITLE), (Exhibit, "proves", bounds.LONGEST_PROOF)),
    *((Exhibit, "language", bounds.LONGEST_LANGUAGE), (Translation, "title", bounds.LONGEST_TITLE)),
    (Translation, "translator", bounds.LONGEST_TITLE),
    *((CannotGetRow, "kind", bounds.LONGEST_CODE), (CannotGetRow, "about", bounds.LONGEST_KEY)),
    *(
        (CannotGetRow, "why", bounds.LONGEST_REASON),
        (CannotGetRow, "instead", bounds.LONGEST_REASON),
    ),
)


@pytest.mark.parametrize(("row", "name", "longest"), BOUNDS)
def test_a_folder_takes_as_many_letters_as_the_rows_do(row, name, longest):
    assert row._meta.get_field(name).max_length == longest


@pytest.mark.parametrize("mistake", MISTAKES)
def test_a_mistake_is_told_in_one_sentence_with_its_place(tmp_path, mistake):
    text, says = MISTAKES[mistake]
    folder = a_folder(tmp_path, text, "a.pdf")

    with pytest.raises(UnreadableCase) as told:
        read(folder)

    assert re.search(says, without_names(str(told.value)))


def without_names(sentence: str) -> str:
    """Leave out the name behind a place; test_mistakes_name_what_they_are_about.py is of it."""
    return re.sub(r"^(\S+) \(.*?\): ", r"\1: ", sentence)


def test_all_mistakes_are_told_at_once_in_the_order_of_reading(tmp_path):
    text = (
        "schema: 1\npetitoner: {}\nanswers: {st-role: {role: FAMLY}}\nbeneficiaries:\n  - key: nour\n    answers:\n"
        "      ben-dob: {dob: spring}\n      ben-nation: {born: Syria, colour: red}\n"
        "    reasons: [{basis: FUNERAL}]\n"
        "exhibits:\n  - {file: ../../etc/passwd}\n"
        "  - {file: a.pdf, about: [maria], dated: soon}\n  - {file: nothing.pdf}\n"
    )

    with pytest.raises(UnreadableCase) as told:
        read(a_folder(tmp_path, text, "a.pdf"))

    places = [without_names(line).split(": ")[0] for line in str(told.value).splitlines()]
    assert places == [
        "case.yaml",
        "answers.st-role.role",
        "beneficiaries[1].answers.ben-dob.dob",
        "beneficiaries[1].answers.ben-nation.born",
        "beneficiaries[1].answers.ben-nation",
        "beneficiaries[1].reasons[1].basis",
        "exhibits[1].file",
        "exhibits[2].dated",
        "exhibits[2].about",
        "exhibits[3].file",
    ]


def test_of_very_many_mistakes_the_first_are_told_and_how_many_more(tmp_path):
    rows = "\n".join(f"  - {{file: missing-{number}.pdf}}" for number in range(42))

    with pytest.raises(UnreadableCase) as told:
        read(a_folder(tmp_path, f"schema: 1\nexhibits:\n{rows}"))

    lines = str(told.value).splitlines()
    assert len(lines) == 31
    assert lines[-1] == "There are 12 more mistakes."


def test_a_link_out_of_the_folder_is_refused(tmp_path):
    (tmp_path / "secret.pdf").write_text("secret")
    folder = tmp_path / "case"
    folder.mkdir()
    a_folder(folder, "schema: 1\nexhibits: [{file: link.pdf}]")
    (folder / "link.pdf").symlink_to(tmp_path / "secret.pdf")

    with pytest.raises(UnreadableCase, match=r"link\.pdf leads out of the folder"):
        read(folder)


def test_a_linked_folder_out_of_the_folder_is_refused(tmp_path):
    outside, folder = tmp_path / "outside", tmp_path / "case"
    outside.mkdir()
    folder.mkdir()
    (outside / "a.pdf").write_text("secret")
    a_folder(folder, "schema: 1\nexhibits: [{file: files/a.pdf}]")
    (folder / "files").symlink_to(outside)

    with pytest.raises(UnreadableCase, match="leads out of the folder"):
        read(folder)


def test_a_folder_without_a_case_is_named(tmp_path):
    with pytest.raises(UnreadableCase, match=r"There is no case\.yaml that can be read in"):
        read(tmp_path)


@pytest.mark.parametrize("encoding", ["utf-16", "latin-1"])
def test_a_case_that_is_not_written_in_utf_8_is_told_so(tmp_path, encoding):
    (tmp_path / "case.yaml").write_text("schema: 1  # Zoë", encoding=encoding)

    with pytest.raises(UnreadableCase, match=r"is not written in UTF-8\. Save it so\.$"):
        read(tmp_path)


@pytest.mark.parametrize("code", ["en", "prs", "zh", "zh-Hant", "la", "other"])
def test_each_language_that_a_paper_can_have_is_taken(tmp_path, code):
    text = f"schema: 1\nexhibits: [{{file: a.pdf, language: {code}}}]"

    assert read(a_folder(tmp_path, text, "a.pdf")).exhibits[0].language == code


def test_a_case_that_never_ends_is_not_read(tmp_path):
    with pytest.raises(UnreadableCase, match="too large to be a case"):
        read(a_folder(tmp_path, "# " + "a" * 2_000_001))


def test_a_case_within_a_case_within_a_case_is_not_read(tmp_path):
    with pytest.raises(UnreadableCase):
        read(a_folder(tmp_path, "schema: 1\nanswers: " + "[" * 5000 + "]" * 5000))
