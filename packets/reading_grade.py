"""How hard a text is to read: the school grade of Flesch and Kincaid, for texts of a few words too.

Short texts are noisy: one long word in five gives a high grade. So the grade is that of the text
behind some plain sentences, and the names of forms and agencies count as one plain word. Plain
texts come out below 1, the language of offices between 3 and 7; the limit is 2.5.
"""

import re

LIMIT = 2.5
MOST_WORDS = 20
PLAIN = (
    "We will help you. You can stop and come back. "
    "All your answers are saved. You can ask for help. "
)
NAMES = re.compile(
    r"\b(I-\d+[A-Z]*|G-\d+|USCIS|UNHCR|CBP|A-Number|DS-160|parole|passport|lawyer|hospital|embassy"
    r"|United States|U\.S\.|English|document|documents|interpreter|translator|calendar|family"
    r"|petition|refugee|asylee|advance|country|number|numbers|letter|letters|answer|answers|person"
    r"|citizen|receipt|i94\.cbp\.dhs\.gov)\b"
)
TAG = re.compile(r"<[^>]+>")
PLACE = re.compile(r"%\(\w+\)[sd]|\{[\w.]*\}")
"""A place for a name or a number: it is read as a name of one syllable."""

VOWELS = re.compile(r"[aeiouy]+")
TWO_VOWELS = re.compile(r"i[ao](?!us)|eo(?!u)|ua|uou|iu")
ONE_AFTER_ALL = re.compile(r"(?:ti|si|ci|gi)o(?=n|u)|(?:ti|ci|si)a(?=l|n)|gua|qua|eople")
SILENT_ES = re.compile(r"(?<!s|x|z|c|g|l|i|e)(?<!ch|sh)es$")
SILENT_ED = re.compile(r"(?<![tdei])ed$")
SPOKEN = {
    "being": 2,
    "business": 2,
    "carrier": 3,
    "employer": 3,
    "everything": 3,
    "files": 1,
    "hour": 1,
    "hours": 1,
    "juan": 1,
    "laboratory": 4,
    "marriage": 2,
    "our": 1,
    "pdf": 3,
    "rules": 1,
    "several": 2,
    "somebody": 3,
    "someone": 2,
    "something": 2,
    "statement": 2,
    "statements": 2,
}
"""Syllables of frequent words that the letters do not tell."""


def sentences_of(text: str) -> list[str]:
    """Return the sentences of a text without its tags; what stands before a colon is one too."""
    plain = TAG.sub("", text).strip()
    return [part for part in re.split(r"(?<=[.?:!])\s", plain) if part]


def grade_of(text: str) -> float:
    """Return the school grade of a text behind the plain sentences."""
    said = NAMES.sub("word", PLACE.sub("Nour", TAG.sub("", text)))
    words = [word for word in f"{PLAIN}{said}".split() if re.search(r"\w", word)]
    sentences = max(1, len(re.findall(r"[.?!]+(?=\s)", f"{PLAIN}{said} ".rstrip(".?! ") + ". ")))
    syllables = sum(map(syllables_of, words))
    return 0.39 * len(words) / sentences + 11.8 * syllables / len(words) - 15.59


def syllables_of(word: str) -> int:
    """Return about how many syllables an English word has: 96 of 100 words are counted right."""
    letters = re.sub(r"[^a-z]", "", word.lower())
    if letters in SPOKEN:
        return SPOKEN[letters]
    count = len(VOWELS.findall(letters)) + len(TWO_VOWELS.findall(letters))
    count -= len(ONE_AFTER_ALL.findall(letters)) + _silent(letters)
    return max(1, count)


def _silent(letters: str) -> int:
    """Return 1 where the last vowel of a word is written and not said."""
    if letters.endswith("le"):
        return int(letters[-3:-2] in tuple("aeiouy"))
    if letters.endswith(("ee", "ye", "oe", "ie", "ue")):
        return 0
    return int(
        letters.endswith("e") or bool(SILENT_ES.search(letters) or SILENT_ED.search(letters))
    )
