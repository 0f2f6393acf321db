"""Every text that people read is easy to read: its grade, its sentences, and the words it does not use."""

import re

import pytest

from packets.reading_grade import LIMIT, MOST_WORDS, grade_of, sentences_of, syllables_of
from tests.support.pseudo_language import marked_texts

TEXTS = sorted({text for pair in marked_texts() for text in pair if text})
INSTEAD = {
    "alien": "person",
    "beneficiary": "traveller",
    "petitioner": "person who asks",
    "adjudicat": "decide",
    "substantiat": "show",
    "corroborat": "show",
    "exigent": "urgent",
    "pursuant": "under",
    "herein": "here",
    "invalid": "say what to write",
    "illegal": "say what is true",
    "required field": "say what to write",
    "oops": "say what went wrong",
    "failed": "did not work",
    "victim": "person",
    "claim that": "say",
    "please note": "leave it out",
    "utilize": "use",
    "obtain": "get",
    "commence": "start",
    "prior to": "before",
    "in order to": "to",
    "approximately": "about",
    "don't": "do not",
    "can't": "cannot",
    "guarantee": "leave it out",
    "qualify": "fit",
    "eligible": "may fit",
    "submit": "send",
    "execute": "sign",
    "click": "choose",
}
"""Beginnings of words that we do not use, and what we say."""

AS_THE_LAW_SAYS = {
    "I declare under penalty of perjury under the laws of the United States of America that the "
    "foregoing is true and correct.": "28 U.S.C. 1746(1) has this sentence, word by word",
    "Executed on (date)": "28 U.S.C. 1746 has these words before the date",
    "Attorney or accredited representative": "8 CFR 1292.1 has these names; administrators see them",
}
"""What stays hard to read, each with its reason."""


def faults_of(text: str) -> list[str]:
    faults = [
        f"{len(sentence.split())} words: {sentence}"
        for sentence in sentences_of(text)
        if len(sentence.split()) > MOST_WORDS
    ]
    if grade_of(text) > LIMIT:
        faults.append(f"grade {grade_of(text):.1f}: {text}")
    words = text.lower()
    faults += [f"{word!r}, say: {ours}: {text}" for word, ours in INSTEAD.items() if word in words]
    return faults


def test_every_text_is_easy_to_read():
    found = [fault for text in TEXTS if text not in AS_THE_LAW_SAYS for fault in faults_of(text)]

    assert len(TEXTS) > 4000
    assert not found, "\n".join(found)


@pytest.mark.parametrize("text", AS_THE_LAW_SAYS)
def test_what_may_be_hard_to_read_is_there_and_is_hard(text):
    assert text in TEXTS
    assert faults_of(text)


@pytest.mark.parametrize(
    ("hard", "plain"),
    [
        (
            "Submission of supplementary documentation is mandatory",
            "Add the papers that are missing",
        ),
        (
            "Verification of identification documentation required",
            "Add a photo of the passport page",
        ),
        (
            "Provide information regarding prior immigration violations",
            "Tell us if the person had a deportation case",
        ),
        (
            "Financial responsibility declaration of the sponsoring individual",
            "The promise of the person who gives money support",
        ),
    ],
)
def test_the_language_of_offices_is_told_from_plain_words(hard, plain):
    assert grade_of(hard) > LIMIT
    assert grade_of(plain) < 1.5


def test_a_name_or_a_number_that_is_put_in_is_no_hard_word():
    assert grade_of("Add the papers of {it.beneficiary_name}") == grade_of("Add the papers of Nour")
    assert grade_of("%(count)s of <bdi>them</bdi> are here") == grade_of("Nour of them are here")


@pytest.mark.parametrize(
    ("count", "words"),
    [
        (1, "the come signed files use called rules"),
        (2, "papers table needed because someone faces hearing"),
        (3, "traveller visitor family deported signature hospital"),
        (4, "certificate information"),
    ],
)
def test_syllables_are_counted_as_they_are_said(count, words):
    told = {word: syllables_of(word) for word in words.split()}

    assert told == dict.fromkeys(told, count)


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("You must submit it", "say: send"),
        ("We wait " + "and wait " * 10, "22 words"),
        ("Documentation verification", "grade"),
    ],
)
def test_a_text_over_a_limit_is_named_with_what_is_wrong(text, fault):
    assert any(fault in one for one in faults_of(text))


def test_no_text_is_told_off_for_a_word_inside_another_one():
    """Beginnings of words are looked for anywhere: none of them stands inside a word that we use."""
    inside = [
        (word, text)
        for text in TEXTS
        if text not in AS_THE_LAW_SAYS
        for word in INSTEAD
        if word in text.lower() and not re.search(rf"\b{re.escape(word)}", text.lower())
    ]

    assert not inside
