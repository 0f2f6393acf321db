"""The cover letter of a case, as a test reads it."""

from packets.letter import letter_of


def the_letter(case, number=0):
    return letter_of(case, case.beneficiaries[number])


def sentences_of(letter):
    return [t for s in letter.sections for p in s.paragraphs for t in p.sentences]


def text_of(letter):
    return " ".join(sentence.text for sentence in sentences_of(letter))


def sentence(letter, words):
    return next(t for t in sentences_of(letter) if words in t.text)


def everything(letter):
    lines = [f"{name}: {value}" for name, value in letter.subject]
    return "\n".join([*letter.sender, *lines, text_of(letter), *letter.forms, letter.signer])
