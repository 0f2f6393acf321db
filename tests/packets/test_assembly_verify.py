"""Whatever goes wrong with a packet is found when it is read back, and named."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pikepdf
import pytest
from pikepdf import Array, Dictionary, Name, Pdf, String

from packets.assembly.bind import Binding, bind
from packets.assembly.prepare import prepare
from packets.assembly.sections import Numbering
from packets.assembly.verify import verify
from packets.errors import NotVerified
from packets.snapshot import CaseSnapshot
from tests.support.cases import a_case
from tests.support.filed_cases import a_filed_case, a_filed_exhibit, silent

Packet = tuple[CaseSnapshot, Binding, Path]


@pytest.fixture(scope="module")
def packet(tmp_path_factory) -> Packet:
    folder = tmp_path_factory.mktemp("packet")
    case = a_filed_case(folder / "files")
    for file in (folder / "files").iterdir():
        with_photographs(file)
    binding = prepare(case, folder, is_draft=False, progress=silent)
    bind(binding, folder / "packet.pdf")
    return case, binding, folder / "packet.pdf"


def with_photographs(file: Path) -> None:
    """Put a picture of its own on each page, drawn by the same words on all of them."""
    with pikepdf.open(file, allow_overwriting_input=True) as pdf:
        for number, page in enumerate(pdf.pages):
            shades = f"{file.name} {number}".encode().ljust(64, b".")
            picture = pdf.make_stream(
                shades,
                Type=Name.XObject,
                Subtype=Name.Image,
                Width=8,
                Height=8,
                ColorSpace=Name.DeviceGray,
                BitsPerComponent=8,
            )
            page.add_resource(picture, Name.XObject, Name.Photo)
            page.contents_add(b"q 90 0 0 90 36 60 cm /Photo Do Q")
        pdf.save(file)


def page_of(binding: Binding, key: str) -> int:
    """Return the index of the first page of a section."""
    return Numbering.of(binding.sets).first[key] - 1


def links(page: pikepdf.Page) -> list[pikepdf.Object]:
    return [a for a in page.obj.get("/Annots", []) if "/Dest" in a]


def an_action(pdf: Pdf) -> pikepdf.Object:
    return pdf.make_indirect(Dictionary(S=Name.JavaScript, JS=String("app.alert(1)")))


# --- What is planted -----------------------------------------------------------------------------


def a_page_less(pdf: Pdf, _binding: Binding) -> None:
    del pdf.pages[-1]


def two_pages_exchanged(pdf: Pdf, binding: Binding) -> None:
    first = page_of(binding, "1/exhibit/A")
    pages = [pdf.pages[first].obj, pdf.pages[first + 1].obj]
    pages[0].Contents, pages[1].Contents = pages[1].Contents, pages[0].Contents


def the_documents_of_two_exhibits_exchanged(pdf: Pdf, binding: Binding) -> None:
    """Exchange what the documents show, and leave the footers where they are."""
    one, other = (pdf.pages[page_of(binding, f"1/exhibit/{name}")].obj for name in "AC")
    one.Contents[1], other.Contents[1] = other.Contents[1], one.Contents[1]


def two_photographs_exchanged(pdf: Pdf, binding: Binding) -> None:
    one, other = (pdf.pages[page_of(binding, f"1/exhibit/{n}")].Resources.XObject for n in "AC")
    one.Photo, other.Photo = other.Photo, one.Photo


def a_page_bound_twice(pdf: Pdf, binding: Binding) -> None:
    """The second page of a document shows the first again, above its own footer."""
    first, again = (pdf.pages[page_of(binding, "1/exhibit/A") + n].obj for n in (0, 1))
    again.Contents = Array([*list(first.Contents)[:-1], again.Contents[-1]])
    again.Resources.XObject.Photo = first.Resources.XObject.Photo


def a_page_lost_under_its_footer(pdf: Pdf, binding: Binding) -> None:
    page = pdf.pages[page_of(binding, "1/exhibit/C") + 1].obj
    page.Contents = Array([page.Contents[0], page.Contents[-1]])


def a_photograph_lost(pdf: Pdf, binding: Binding) -> None:
    del pdf.pages[page_of(binding, "1/exhibit/B")].Resources.XObject["/Photo"]


def a_page_without_its_footer(pdf: Pdf, binding: Binding) -> None:
    page = pdf.pages[page_of(binding, "1/exhibit/B")].obj
    page.Contents = Array(list(page.Contents)[:-1])


def an_index_link_to_another_page(pdf: Pdf, binding: Binding) -> None:
    index = pdf.pages[page_of(binding, "1/index")]
    to = [page_of(binding, f"1/exhibit/{name}") for name in "AB"]
    for link in links(index):
        if link.Dest[0].objgen == pdf.pages[to[0]].obj.objgen:
            link.Dest = Array([pdf.pages[to[1]].obj, *list(link.Dest)[1:]])


def an_index_link_to_no_beginning(pdf: Pdf, binding: Binding) -> None:
    link = links(pdf.pages[page_of(binding, "1/index")])[0]
    link.Dest = Array([pdf.pages[0].obj, *list(link.Dest)[1:]])


def a_row_of_the_index_without_link(pdf: Pdf, binding: Binding) -> None:
    index = pdf.pages[page_of(binding, "1/index")].obj
    index.Annots = Array(list(index.Annots)[2:])


def a_citation_that_leads_elsewhere(pdf: Pdf, binding: Binding) -> None:
    first = page_of(binding, "1/letter")
    cited = next(link for n in range(first, first + 4) for link in links(pdf.pages[n]))
    cited.Dest = Array([pdf.pages[0].obj, *list(cited.Dest)[1:]])


def a_citation_of_the_timeline_that_leads_elsewhere(pdf: Pdf, binding: Binding) -> None:
    cited = links(pdf.pages[page_of(binding, "1/timeline")])[0]
    cited.Dest = Array([pdf.pages[0].obj, *list(cited.Dest)[1:]])


def a_timeline_without_its_citations(pdf: Pdf, binding: Binding) -> None:
    del pdf.pages[page_of(binding, "1/timeline")].obj["/Annots"]


def a_contents_line_that_leads_elsewhere(pdf: Pdf, _binding: Binding) -> None:
    link = links(pdf.pages[0])[0]
    link.Dest = Array([pdf.pages[0].obj, *list(link.Dest)[1:]])


def an_outline_that_leads_elsewhere(pdf: Pdf, _binding: Binding) -> None:
    with pdf.open_outline() as outline:
        outline.root[0].children[1].destination = Array([pdf.pages[0].obj, Name.Fit])
        outline.root[0].children[1].action = None


def an_outline_with_a_line_less(pdf: Pdf, _binding: Binding) -> None:
    with pdf.open_outline() as outline:
        outline.root[0].children[-1].children.pop()


def an_outline_line_that_acts(pdf: Pdf, _binding: Binding) -> None:
    line = pdf.Root.Outlines.First
    line.A = Dictionary(S=Name.GoTo, D=line.Dest, Next=an_action(pdf))
    del line["/Dest"]


def wrong_labels(pdf: Pdf, _binding: Binding) -> None:
    pdf.Root.PageLabels = Dictionary(Nums=Array([0, Dictionary(S=Name.r)]))


def no_title(pdf: Pdf, _binding: Binding) -> None:
    del pdf.docinfo["/Title"]


def an_author(pdf: Pdf, _binding: Binding) -> None:
    pdf.docinfo["/Author"] = String("Steenhuis")


def an_author_in_the_xmp(pdf: Pdf, _binding: Binding) -> None:
    with pdf.open_metadata(set_pikepdf_as_editor=False, update_docinfo=False) as xmp:
        xmp["dc:creator"] = ["Somebody"]


def no_language(pdf: Pdf, _binding: Binding) -> None:
    del pdf.Root["/Lang"]


def no_window_title(pdf: Pdf, _binding: Binding) -> None:
    del pdf.Root["/ViewerPreferences"]


def a_program_at_opening(pdf: Pdf, _binding: Binding) -> None:
    pdf.Root.OpenAction = an_action(pdf)


def a_program_of_the_document(pdf: Pdf, _binding: Binding) -> None:
    names = Array([String("a"), an_action(pdf)])
    pdf.Root.Names = Dictionary(JavaScript=Dictionary(Names=names))


def a_program_on_a_page(pdf: Pdf, _binding: Binding) -> None:
    pdf.pages[3].obj.AA = Dictionary(O=an_action(pdf))


def an_attachment(pdf: Pdf, _binding: Binding) -> None:
    pdf.attachments["list.txt"] = pikepdf.AttachedFileSpec(pdf, b"names", filename="list.txt")


def a_form(pdf: Pdf, _binding: Binding) -> None:
    pdf.Root.AcroForm = Dictionary(Fields=Array([]))


def a_sticky_note(pdf: Pdf, _binding: Binding) -> None:
    note = Dictionary(Type=Name.Annot, Subtype=Name.Text, Rect=Array([9, 9, 30, 30]))
    page = pdf.pages[-1].obj
    page.Annots = Array([*page.get("/Annots", []), pdf.make_indirect(note)])


def a_link_that_starts_a_program(pdf: Pdf, _binding: Binding) -> None:
    link = pdf.pages[-1].obj.Annots[0]
    del link["/Dest"]
    link.A = Dictionary(S=Name.Launch, F=String("calc.exe"))


def a_link_that_was_not_turned(pdf: Pdf, _binding: Binding) -> None:
    link = pdf.pages[-1].obj.Annots[0]
    del link["/Dest"]
    link.A = Dictionary(S=Name.URI, URI=String("https://packet.invalid/1/index"))


def a_link_to_a_page_that_is_gone(pdf: Pdf, _binding: Binding) -> None:
    page = pdf.make_indirect(Dictionary(Type=Name.Page, MediaBox=Array([0, 0, 612, 792])))
    link = pdf.pages[-1].obj.Annots[0]
    link.Dest = Array([page, Name.Fit])


def a_page_on_its_side(pdf: Pdf, _binding: Binding) -> None:
    pdf.pages[-1].obj.Rotate = 90


PLANTED: dict[Callable[[Pdf, Binding], None], str] = {
    a_page_less: "The packet has .* pages, and its parts have",
    two_pages_exchanged: "is not the page that Exhibit A should have there",
    the_documents_of_two_exhibits_exchanged: "is not the page that Exhibit A should have there",
    two_photographs_exchanged: "is not the page that Exhibit A should have there",
    a_page_bound_twice: "is not the page that Exhibit A should have there",
    a_page_lost_under_its_footer: "is not the page that Exhibit C should have there",
    a_photograph_lost: "is not the page that Exhibit B should have there",
    a_page_without_its_footer: "should have “Exhibit B, page 1 of 1 .*” at its foot",
    an_index_link_to_another_page: "The line of the index for page .* leads to page",
    an_index_link_to_no_beginning: "leads to page 1, where nothing begins",
    a_row_of_the_index_without_link: "The index has 3 lines, and should have 4",
    a_citation_that_leads_elsewhere: "The letter cites Exhibits A and B on pages .*, and leads to page 1;",
    a_citation_of_the_timeline_that_leads_elsewhere: "The timeline cites Exhibits A and B on pages",
    a_timeline_without_its_citations: "The timeline does not cite the exhibits that it should",
    a_contents_line_that_leads_elsewhere: "The cover sheet says page 2 for “Cover letter”",
    an_outline_that_leads_elsewhere: "The outline should lead to page",
    an_outline_with_a_line_less: "The outline has .* lines, and should have",
    an_outline_line_that_acts: "A line of the outline is more than a place",
    wrong_labels: "Page 1 is labelled “i”",
    no_title: "The title of the file is not that of the request",
    an_author: "The file names its author",
    an_author_in_the_xmp: "The file names an author",
    no_language: "does not say that it is in English",
    no_window_title: "does not show its title",
    a_program_at_opening: r"does something when it is opened \(/OpenAction\)",
    a_program_of_the_document: r"has programs in it \(/JavaScript\)",
    a_program_on_a_page: "Page 4 does something by itself",
    an_attachment: "has files attached",
    a_form: r"has form fields \(/AcroForm\)",
    a_sticky_note: r"carries a note or a field \(/Text\)",
    a_link_that_starts_a_program: "is more than an address",
    a_link_that_was_not_turned: "leads nowhere",
    a_link_to_a_page_that_is_gone: "leads nowhere",
    a_page_on_its_side: "lies on its side",
}


def test_a_packet_that_holds_what_it_should_is_released(packet):
    case, binding, file = packet

    verify(file, case, binding)


@pytest.mark.parametrize("planted", PLANTED, ids=lambda planted: planted.__name__)
def test_a_planted_fault_is_found_and_named(packet, tmp_path, planted):
    case, binding, file = packet
    with pikepdf.open(file) as pdf:
        planted(pdf, binding)
        pdf.save(tmp_path / "faulty.pdf")

    with pytest.raises(NotVerified, match=PLANTED[planted]):
        verify(tmp_path / "faulty.pdf", case, binding)


def test_what_to_do_is_said_with_every_fault(packet):
    case, binding, file = packet

    with pytest.raises(NotVerified, match=r"Build the packet again\. If it happens again, tell"):
        verify(file, case, replace(binding, title="Another request"))


def printed_for(
    folder: Path, *, first: int, last: int, translated: int = 1
) -> tuple[CaseSnapshot, Binding]:
    """Return a case of two exhibits of so many pages, ready to be bound."""
    files = folder / "files"
    files.mkdir(parents=True)
    exhibits = (
        a_filed_exhibit(files, "diagnosis", pages=first, kind="MED-01"),
        a_filed_exhibit(files, "register", pages=last, translated=translated),
    )
    case = a_case(exhibits=exhibits)
    return case, prepare(case, folder, is_draft=False, progress=silent)


@pytest.mark.parametrize(
    ("first", "translated", "parts", "says"),
    [
        (3, 1, ("letter", "index"), "The letter cites Exhibit A on page"),
        (2, 2, ("letter", "index"), "The letter cites Exhibit B on page"),
        (2, 2, ("index",), r"The index says “ (\d+)–\d+” where it should say “ \1”"),
    ],
)
def test_a_number_printed_for_other_pages_is_found(tmp_path, first, translated, parts, says):
    case, binding = printed_for(tmp_path / "new", first=2, last=2)
    _stale_case, stale = printed_for(tmp_path / "stale", first=first, last=2, translated=translated)
    front = tuple(
        replace(new, pieces=old.pieces) if new.key.endswith(parts) else new
        for new, old in zip(binding.sets[0].front, stale.sets[0].front, strict=True)
    )
    mixed = replace(binding, sets=(replace(binding.sets[0], front=front),))
    bind(mixed, tmp_path / "mixed.pdf")

    with pytest.raises(NotVerified, match=says):
        verify(tmp_path / "mixed.pdf", case, mixed)


def test_a_timeline_that_lacks_a_day_is_found(packet):
    case, binding, file = packet
    (first,) = binding.sets
    other = replace(first, days=(*first.days, "July 4, 2026"))

    with pytest.raises(NotVerified, match=r"The timeline on page \d+ does not show July 4, 2026"):
        verify(file, case, replace(binding, sets=(other,)))


def test_an_exhibit_that_was_left_out_is_named(packet, tmp_path):
    case, _binding, _file = packet
    shorter = replace(case, exhibits=case.exhibits[:2])
    binding = prepare(shorter, tmp_path, is_draft=False, progress=silent)
    bind(binding, tmp_path / "shorter.pdf")

    with pytest.raises(NotVerified, match="Exhibit C is missing from the packet"):
        verify(tmp_path / "shorter.pdf", case, binding)


def test_a_draft_without_the_word_is_found(packet):
    case, binding, file = packet

    with pytest.raises(NotVerified, match="does not say that it is one"):
        verify(file, case, replace(binding, is_draft=True))


@pytest.mark.parametrize("kept", [0, 1], ids=["our own foot", "the agency's own foot"])
def test_a_page_of_a_draft_without_the_mark_is_found_whoever_wrote_its_foot(packet, tmp_path, kept):
    case, binding, _file = packet
    one = binding.sets[0]
    exhibits = (one.exhibits[0], replace(one.exhibits[1], keeps_its_foot=kept), *one.exhibits[2:])
    draft = replace(binding, is_draft=True, sets=(replace(one, exhibits=exhibits),))
    bind(draft, tmp_path / "draft.pdf")
    verify(tmp_path / "draft.pdf", case, draft)
    with pikepdf.open(tmp_path / "draft.pdf") as pdf:
        stamped = pdf.pages[page_of(draft, "1/exhibit/B")].Contents[-1]
        stamped.write(stamped.read_bytes().replace(b"/PacketDraft Do", b""))
        pdf.save(tmp_path / "faulty.pdf")

    with pytest.raises(NotVerified, match="does not say that it is one"):
        verify(tmp_path / "faulty.pdf", case, draft)


def test_a_file_that_is_no_pdf_is_found(packet, tmp_path):
    case, binding, _file = packet
    (tmp_path / "broken.pdf").write_bytes(b"%PDF-1.7\n")

    with pytest.raises(NotVerified, match="cannot be read back"):
        verify(tmp_path / "broken.pdf", case, binding)
