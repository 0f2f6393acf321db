"""No document makes the site read a file of its own or ask another computer for anything."""

import io
import socket
import zipfile

import pytest

from evidence import converters
from evidence.errors import Refused
from evidence.normal import office
from tests.evidence import walls
from tests.evidence.test_other_office import an_odt, an_rtf
from tests.evidence.test_word import with_field
from tests.support.ink import words_of
from tests.support.word_files import a_docx, part_of, with_outside, with_part

CANARY = "CANARY5531"
XLINK = 'xmlns:xlink="http://www.w3.org/1999/xlink"'
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
DRAWING = "http://schemas.openxmlformats.org/drawingml/2006"
BODY = "word/document.xml"
RELATIONS = "word/_rels/document.xml.rels"


class Listener:
    """A server on this machine that counts who knocks."""

    def __init__(self, server, folder):
        self.server = server
        self.site = f"http://127.0.0.1:{server.getsockname()[1]}"
        self.file = folder / "canary.txt"
        self.file.write_text(CANARY)

    @property
    def knocks(self):
        count = 0
        while True:
            try:
                self.server.accept()[0].close()
            except BlockingIOError:
                return count
            count += 1


@pytest.fixture
def listener(tmp_path_factory):
    with socket.create_server(("127.0.0.1", 0)) as server:
        server.settimeout(0)
        yield Listener(server, tmp_path_factory.mktemp("private"))


def in_body(where, xml):
    content = part_of(where, BODY).replace(b"<w:body>", b"<w:body>" + xml.encode())
    return with_part(where, BODY, content)


def related(where, kind, target):
    """Add a relation that does not say that it leads outside."""
    line = f'<Relationship Id="rIdX" Type="{OFFICE}/{kind}" Target="{target}"/></Relationships>'
    content = part_of(where, RELATIONS).replace(b"</Relationships>", line.encode())
    return with_part(where, RELATIONS, content)


def picture(where, attribute):
    return in_body(
        where,
        '<w:p><w:r><w:drawing><wp:inline xmlns:wp="http://schemas.openxmlformats.org/drawingml/'
        '2006/wordprocessingDrawing"><wp:extent cx="914400" cy="914400"/><wp:docPr id="1" name="x"/>'
        f'<a:graphic xmlns:a="{DRAWING}/main"><a:graphicData uri="{DRAWING}/picture">'
        f'<pic:pic xmlns:pic="{DRAWING}/picture"><pic:nvPicPr><pic:cNvPr id="0" name="x"/>'
        f'<pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip xmlns:r="{OFFICE}" {attribute}="rIdX"/>'
        "<a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr/></pic:pic></a:graphicData>"
        "</a:graphic></wp:inline></w:drawing></w:r></w:p>",
    )


def an_svg(site, file):
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" {XLINK} width="90" height="90">'
        f'<image xlink:href="{site}/svg.png" width="9" height="9"/><image href="file://{file}"/>'
        f'<style>@import url({site}/svg.css);</style><text><tref xlink:href="file://{file}"/></text>'
        "</svg>"
    ).encode()


def with_svg(where, site, file):
    document = with_part(where, "word/media/image1.svg", an_svg(site, file))
    types = part_of(document, "[Content_Types].xml").replace(
        b"<Default", b'<Default Extension="svg" ContentType="image/svg+xml"/><Default', 1
    )
    document = with_part(document, "[Content_Types].xml", types)
    return picture(related(document, "image", "media/image1.svg"), "r:embed")


def with_chunk(where, site, file):
    page = f'<html><img src="{site}/chunk.png"><iframe src="file://{file}"></iframe></html>'
    document = with_part(where, "word/chunk.html", page.encode())
    chunk = f'<w:altChunk xmlns:r="{OFFICE}" r:id="rIdX"/>'
    return in_body(related(document, "aFChunk", "chunk.html"), chunk)


def odt_image(target, quote='"'):
    return (
        f"<text:p><draw:frame draw:name='a'><draw:image xlink:href={quote}{target}{quote}/>"
        "</draw:frame></text:p>"
    )


def odt_svg(where, site, file):
    return an_odt(where, odt_image("Pictures/a.svg"), Pictures__a_svg=b"") and _with_svg_picture(
        where, an_svg(site, file)
    )


def _with_svg_picture(where, svg):
    with zipfile.ZipFile(where, "a") as parcel:
        parcel.writestr("Pictures/a.svg", svg)
    return where


def raw(where, text):
    where.write_text(text)
    return where


FIELD = '<w:p><w:fldSimple w:instr={0}> {1} "{2}" {0}><w:r><w:t>x</w:t></w:r></w:fldSimple></w:p>'

DOCX = {
    "a picture of a site": lambda at, ear: with_outside(a_docx(at), "image", f"{ear.site}/a.png"),
    "a picture of this computer": lambda at, ear: with_outside(
        a_docx(at), "image", ear.file.as_uri()
    ),
    "a picture whose relation says nothing": lambda at, ear: picture(
        related(a_docx(at), "image", f"{ear.site}/b.png"), "r:link"
    ),
    "a picture behind a link to follow": lambda at, ear: picture(
        with_outside(a_docx(at), "hyperlink", f"{ear.site}/c.png"), "r:link"
    ),
    "a linked object": lambda at, ear: with_outside(a_docx(at), "oleObject", f"{ear.site}/o.bin"),
    "a part of another document": lambda at, ear: with_outside(
        a_docx(at), "subDocument", f"{ear.site}/d.docx"
    ),
    "a frame": lambda at, ear: with_outside(a_docx(at), "frame", f"{ear.site}/f.html"),
    "a template of a site": lambda at, ear: with_outside(
        a_docx(at), "attachedTemplate", f"{ear.site}/t.dotm"
    ),
    "a page of a site inside": lambda at, ear: with_chunk(a_docx(at), ear.site, ear.file),
    "a drawing that fetches": lambda at, ear: with_svg(a_docx(at), ear.site, ear.file),
    "a field": lambda at, ear: with_field(a_docx(at), f'INCLUDEPICTURE "{ear.site}/p"'.encode()),
    "a field in an attribute": lambda at, ear: in_body(
        a_docx(at), FIELD.format("'", "INCLUDETEXT", ear.file)
    ),
    "a field in letters by number": lambda at, ear: with_field(
        a_docx(at), f'&#73;NCLUDETEXT "{ear.file}"'.encode()
    ),
    "a program asked for data": lambda at, ear: with_field(
        a_docx(at), f'DDEAUTO soffice "{ear.file}" x'.encode()
    ),
    "an entity": lambda at, ear: with_part(
        a_docx(at),
        BODY,
        part_of(at, BODY)
        .replace(
            b"<w:document", f'<!DOCTYPE d [<!ENTITY e SYSTEM "{ear.file}">]><w:document'.encode()
        )
        .replace(b"<w:body>", b"<w:body><w:p><w:r><w:t>&e;</w:t></w:r></w:p>"),
    ),
}
ODT = {
    "a picture of a site": lambda at, ear: an_odt(at, odt_image(f"{ear.site}/a.png")),
    "a picture in other quotes": lambda at, ear: an_odt(at, odt_image(f"{ear.site}/a.png", "'")),
    "a picture on the way out": lambda at, ear: an_odt(at, odt_image(f"./../../..{ear.file}")),
    "a text of this computer": lambda at, ear: an_odt(
        at,
        f'<text:section text:name="s"><text:section-source xlink:href="{ear.file.as_uri()}"/>'
        "</text:section>",
    ),
    "an object": lambda at, ear: an_odt(
        at, f'<text:p><draw:frame><draw:object xlink:href="{ear.site}/o"/></draw:frame></text:p>'
    ),
    "a plug-in": lambda at, ear: an_odt(
        at, f'<text:p><draw:frame><draw:plugin xlink:href="{ear.site}/o"/></draw:frame></text:p>'
    ),
    "a program asked for data": lambda at, ear: an_odt(
        at,
        '<text:dde-connection-decls><text:dde-connection-decl office:name="a" '
        f'office:dde-application="soffice" office:dde-topic="{ear.file}" office:dde-item="x"/>'
        "</text:dde-connection-decls>",
    ),
    "a drawing that fetches": lambda at, ear: odt_svg(at, ear.site, ear.file),
}
RTF = {
    "a picture of a site": lambda at, ear: an_rtf(
        at, rf'{{\field{{\*\fldinst INCLUDEPICTURE "{ear.site}/r"}}{{\fldrslt x}}}}'
    ),
    "a field in pieces": lambda at, ear: an_rtf(
        at, rf'{{\field{{\*\fldinst {{INCLUDE}}{{\b TEXT}} "{ear.file}"}}{{\fldrslt x}}}}'
    ),
    "a field in letters by number": lambda at, ear: an_rtf(
        at, rf"{{\field{{\*\fldinst \'49NCLUDETEXT \"{ear.file}\"}}{{\fldrslt x}}}}"
    ),
    "a template": lambda at, ear: an_rtf(at, rf"{{\*\template {ear.site}/t.dot}}"),
    "a linked object": lambda at, ear: an_rtf(
        at, rf"{{\object\objautlink{{\*\objdata 00}}{ear.site}}}"
    ),
}
OTHERS = {
    "a web page": lambda at, ear: raw(
        at, f'<html><img src="{ear.site}/h"><iframe src="{ear.file}">'
    ),
    "a flat document": lambda at, ear: raw(
        at,
        f'<?xml version="1.0"?><office:document><a xlink:href="{ear.site}/x"/></office:document>',
    ),
    "a drawing": lambda at, ear: raw(at, an_svg(ear.site, ear.file).decode()),
    "a saved mail": lambda at, ear: raw(at, f"MIME-Version: 1.0\n\n<img src={ear.site}/m>"),
}
VECTORS = {
    f"{kind}: {name}": (f"letter.{kind}", make)
    for kind, table in {"docx": DOCX, "odt": ODT, "rtf": RTF, "html": OTHERS}.items()
    for name, make in table.items()
}


@pytest.mark.parametrize(("name", "make"), VECTORS.values(), ids=VECTORS.keys())
def test_no_document_fetches_or_reads_anything_beside_itself(gate, tmp_path, listener, name, make):
    original = make(tmp_path / name, listener)

    try:
        shown = words_of(gate(original).pages)
    except Refused:
        shown = ""

    assert CANARY not in shown
    assert listener.knocks == 0


# The vectors of newer kinds whose address is still there when Word 97 has written them.
OLD_WORD = {
    "a picture behind a link to follow": ("docx", DOCX),
    "a field": ("docx", DOCX),
    "a field in an attribute": ("docx", DOCX),
    "a program asked for data": ("docx", DOCX),
    "a picture of a site": ("odt", ODT),
    "a picture in other quotes": ("odt", ODT),
    "a field in pieces": ("rtf", RTF),
    "a field in letters by number": ("rtf", RTF),
    "a linked object": ("rtf", RTF),
}
FILTERS = {"docx": "MS Word 2007 XML", "odt": "writer8", "rtf": "Rich Text Format"}


@pytest.mark.parametrize("name", OLD_WORD)
def test_no_document_of_old_word_fetches_or_reads_anything(gate, tmp_path, listener, name):
    kind, table = OLD_WORD[name]
    newer = table[name](tmp_path / f"letter.{kind}", listener)
    made = office._made(newer, FILTERS[kind], tmp_path, "doc:MS Word 97")
    original = tmp_path / "old.doc"
    original.write_bytes(made.read_bytes())
    addresses = [str(listener.file), listener.site]
    assert any(a.encode() in made.read_bytes() or _wide(a, made) for a in addresses)
    _making_it_does_not_count = listener.knocks

    try:
        shown = words_of(gate(original).pages)
    except Refused:
        shown = ""

    assert CANARY not in shown
    assert listener.knocks == 0


def _wide(address, made):
    return address.encode("utf-16-le") in made.read_bytes()


UNCHECKED = '''
"""A kind of file that goes to LibreOffice without anybody looking into it."""
from evidence.converters import Converter
from evidence.normal.document import letter_pages
from evidence.normal.office import print_to_pdf

def normalise(original, out, limits):
    kind, name = original.read_bytes().split(b"\\n", 2)[1].decode().split("|")
    document = out.with_name("document." + kind)
    document.write_bytes(original.read_bytes().split(b"\\n", 2)[2])
    return letter_pages(print_to_pdf(document, name, out.parent), out, limits)

CONVERTER = Converter(media_type="x/unchecked", label="Unchecked", suffixes=(".unchecked",),
    recognises=lambda head: head.startswith(b"UNCHECKED\\n"), normalise=normalise, runs_office=True)
'''
UNLOOKED = {
    "docx": ("MS Word 2007 XML", DOCX["a picture whose relation says nothing"]),
    "odt": ("writer8", ODT["a text of this computer"]),
    "rtf": ("Rich Text Format", RTF["a picture of a site"]),
    "html": ("HTML (StarWriter)", OTHERS["a web page"]),
}


@walls.needs_network_wall
@walls.needs_file_wall
@pytest.mark.parametrize("kind", UNLOOKED)
def test_the_walls_hold_also_where_nobody_looked_first(gate, tmp_path, listener, monkeypatch, kind):
    reads_as, make = UNLOOKED[kind]
    (tmp_path / "more").mkdir()
    (tmp_path / "more" / "unchecked.py").write_text(UNCHECKED)
    monkeypatch.setattr(converters, "__path__", [*converters.__path__, str(tmp_path / "more")])
    converters.all_converters.cache_clear()
    original = make(tmp_path / f"letter.{kind}", listener)
    hidden = tmp_path / "hidden"
    hidden.write_bytes(f"UNCHECKED\n{kind}|{reads_as}\n".encode() + original.read_bytes())

    try:
        shown = words_of(gate(hidden).pages)
    except Refused:
        shown = ""
    finally:
        converters.all_converters.cache_clear()

    assert CANARY not in shown
    assert listener.knocks == 0


def test_a_listener_that_is_asked_counts_it(listener):
    address = listener.server.getsockname()
    socket.create_connection(address, timeout=5).close()

    assert listener.knocks == 1
    assert CANARY in io.StringIO(listener.file.read_text()).read()
