"""How the letter cites: neighbours together, with all their pages, and none lost without a word."""

from dataclasses import replace

from django.template.loader import render_to_string

import pytest

from packets.assembly import letters
from packets.assembly.bind import bind
from packets.assembly.exhibits import filed
from packets.assembly.letters import PrintedParagraph, PrintedSentence, printed_letter
from packets.assembly.prepare import prepare
from packets.assembly.sections import Numbering, PacketSet
from packets.assembly.verify import verify
from packets.errors import NotVerified
from packets.letter import Letter, LetterParagraph, LetterSection, LetterSentence
from tests.support.cases import a_case
from tests.support.filed_cases import a_filed_exhibit, silent

COUNT = 12


def the_sentence(tmp_path, cited: str) -> PrintedSentence:
    """Return a sentence that cites these of twelve exhibits; each has two pages, A is on 1–2."""
    exhibits = tuple(
        a_filed_exhibit(tmp_path, f"paper-{n}", pages=2, kind="") for n in range(COUNT)
    )
    case = a_case(exhibits=exhibits)
    a_set = PacketSet(number=1, count=1, beneficiary=case.beneficiaries[0], person="Nour")
    theirs = filed(case, a_set)
    numbering = Numbering(
        first={e.key: 2 * n + 1 for n, e in enumerate(theirs)},
        last={e.key: 2 * n + 2 for n, e in enumerate(theirs)},
    )
    cites = tuple(e.exhibit.key for e in theirs if e.letter in cited)
    told = LetterSentence(text="It is so.", cites=cites)
    section = LetterSection(
        key="one", heading="One", paragraphs=(LetterParagraph(sentences=(told,)),)
    )
    letter = Letter(beneficiary="", sender=(), subject=(), sections=(section,), forms=(), signer="")
    printed = printed_letter(letter, theirs, numbering)
    return printed.sections[0].runs[0][1][0].sentences[0]


def shown(sentence: PrintedSentence) -> str:
    paragraph = PrintedParagraph(sentences=(sentence,), is_item=False)
    html = render_to_string("documents/sentences.html", {"paragraph": paragraph})
    outside = "".join(piece.split(">", 1)[-1] for piece in html.split("<"))
    return outside.replace("\u00a0", " ").strip()


@pytest.mark.parametrize(
    ("cited", "printed"),
    [
        ("", "It is so."),
        ("C", "It is so (Exhibit C, pp. 5–6)."),
        ("CD", "It is so (Exhibits C and D, pp. 5–8)."),
        ("CFGH", "It is so (Exhibit C, pp. 5–6; Exhibits F to H, pp. 11–16)."),
        (
            "ACEGIJL",
            "It is so (Exhibit A, pp. 1–2; Exhibit C, pp. 5–6; Exhibit E, pp. 9–10; "
            "Exhibit G, pp. 13–14; "
            "and 3 more, listed in the index as Exhibits I and J; Exhibit L).",
        ),
    ],
)
def test_exhibits_next_to_each_other_are_cited_together(tmp_path, cited, printed):
    assert shown(the_sentence(tmp_path, cited)) == printed


@pytest.mark.parametrize("cited", ["C", "CFGH", "ACEGIJL", "ABCDEFGHIJKL"])
def test_every_cited_exhibit_is_named_by_a_link_to_it_or_its_neighbours(tmp_path, cited):
    sentence = the_sentence(tmp_path, cited)

    named = [n for c in (*sentence.citations, *sentence.listed) for n in c.letters]
    assert named == list(cited)


@pytest.mark.parametrize(
    ("wrong", "says"),
    [
        ({"last": 99}, r"The letter cites Exhibits A to C on pages \d+–99"),
        ({"first": 2}, r"The letter cites Exhibits A to C on pages 2–"),
        ({"letters": ("A", "C")}, "there is no such exhibit"),
        ({"letters": ("A", "X")}, "there is no such exhibit"),
        ({"names_pages": False}, "A citation of the letter has no page"),
    ],
)
def test_a_range_printed_wrong_is_found_when_the_packet_is_read_back(
    tmp_path, monkeypatch, wrong, says
):
    files = tmp_path / "files"
    files.mkdir()
    kinds = {"kind": "MED-01", "pages": 2}
    exhibits = tuple(a_filed_exhibit(files, name, **kinds) for name in ("one", "two", "three"))
    case = a_case(exhibits=exhibits)
    honest = letters.Citation
    monkeypatch.setattr(letters, "Citation", lambda **facts: replace(honest(**facts), **wrong))
    binding = prepare(case, tmp_path, is_draft=False, progress=silent)
    bind(binding, tmp_path / "packet.pdf")

    with pytest.raises(NotVerified, match=says):
        verify(tmp_path / "packet.pdf", case, binding)


@pytest.mark.parametrize(
    ("text", "before", "stop"),
    [
        ("This is what has happened so far:", "This is what has happened so far", ":"),
        ("She must leave.", "She must leave", "."),
    ],
)
def test_a_citation_stands_before_the_sign_that_ends_the_words(text, before, stop):
    assert letters._stopped(text) == (before, stop)
