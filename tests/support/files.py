"""PDF files for tests, made here: turned, cropped, locked, or full of things to refuse.

Every page shows a black mark in each corner of what a reader sees, the left upper one twice as
wide, so that a test can tell from the ink whether a page lies upright and whole on its paper.
"""

import zlib
from collections.abc import Sequence
from pathlib import Path

import pikepdf
from pikepdf import Array, Dictionary, Name, Pdf, Stream, String

LETTER = (612, 792)


def page_content(
    width: float,
    height: float,
    *,
    left: float = 0,
    bottom: float = 0,
    words: str = "Kyiv City Hospital",
) -> bytes:
    """Draw four corner marks and a line of words in a visible area."""
    right, top = left + width, bottom + height
    mark = min(width, height) / 8
    boxes = (
        (left, top - mark, 2 * mark, mark),
        (right - mark, top - mark, mark, mark),
        (left, bottom, mark, mark),
        (right - mark, bottom, mark, mark),
    )
    marks = "\n".join("{} {} {} {} re f".format(*box) for box in boxes)
    line = f"BT /F1 14 Tf {left + width / 4} {bottom + height / 2} Td ({words}) Tj ET"
    return f"0 g\n{marks}\n{line}\n".encode()


def a_pdf(
    where: Path,
    *,
    pages: int = 1,
    size: tuple[float, float] = LETTER,
    content: bytes | Sequence[bytes] | None = None,
    **page_keys: object,
) -> Path:
    """Write a PDF whose pages all have the same content and the same further keys."""
    with Pdf.new() as pdf:
        for _ in range(pages):
            add_page(pdf, size=size, content=content, **page_keys)
        pdf.save(where)
    return where


def add_page(
    pdf: Pdf,
    *,
    size: tuple[float, float] = LETTER,
    content: bytes | Sequence[bytes] | None = None,
    **page_keys: object,
) -> pikepdf.Page:
    drawn = page_content(*size) if content is None else content
    parts = [drawn] if isinstance(drawn, bytes) else list(drawn)
    streams = [pdf.make_stream(part) for part in parts]
    page = Dictionary(
        Type=Name.Page,
        MediaBox=Array([0, 0, *size]),
        Resources=Dictionary(Font=Dictionary(F1=helvetica(pdf))),
        Contents=streams[0] if len(streams) == 1 else Array(streams),
    )
    for key, value in page_keys.items():
        page[f"/{key}"] = value
    pdf.pages.append(pikepdf.Page(pdf.make_indirect(page)))
    return pdf.pages[-1]


def helvetica(pdf: Pdf) -> pikepdf.Object:
    return pdf.make_indirect(
        Dictionary(Type=Name.Font, Subtype=Name.Type1, BaseFont=Name.Helvetica)
    )


def a_turned_pdf(where: Path, turn: int) -> Path:
    """Write a page that must be turned clockwise by so much to be upright."""
    width, height = LETTER if turn % 180 == 0 else LETTER[::-1]
    upright = page_content(width, height)
    back = {
        0: "1 0 0 1 0 0",
        90: f"0 1 -1 0 {LETTER[0]} 0",
        180: f"-1 0 0 -1 {LETTER[0]} {LETTER[1]}",
        270: f"0 -1 1 0 0 {LETTER[1]}",
    }
    return a_pdf(where, content=f"{back[turn % 360]} cm\n".encode() + upright, Rotate=turn)


def a_cropped_pdf(where: Path, *, turn: int = 0) -> Path:
    """Write a page that shows a part of itself, with ink outside that nobody should see."""
    inside = page_content(450, 630, left=50, bottom=70)
    return a_pdf(
        where,
        content=b"0 g 0 0 612 60 re f\n" + inside,
        CropBox=Array([50, 70, 500, 700]),
        Rotate=turn,
    )


def a_pdf_with_offset_boxes(where: Path) -> Path:
    content = page_content(612, 792, left=100, bottom=-200)
    with Pdf.new() as pdf:
        page = add_page(pdf, content=content)
        page.obj.MediaBox = Array([100, -200, 712, 592])
        pdf.save(where)
    return where


def a_pdf_with_user_unit(where: Path) -> Path:
    """Write half a Letter page whose unit is two points."""
    return a_pdf(where, size=(306, 396), UserUnit=2)


def a_form(where: Path, *, answer: str = "OLENA KOVALENKO", has_pictures: bool = False) -> Path:
    """Write a form with a written answer and a ticked box.

    Adobe Reader saves a picture of each answer; many programs save only the words, and ask the
    reader to draw them.
    """
    with Pdf.new() as pdf:
        page = add_page(pdf)
        written = pdf.make_indirect(
            Dictionary(
                Type=Name.Annot,
                Subtype=Name.Widget,
                FT=Name.Tx,
                T=String("name"),
                V=String(answer),
                Rect=Array([100, 600, 400, 630]),
                DA=String("/Helv 14 Tf 0 g"),
                F=4,
                P=page.obj,
            )
        )
        on = pdf.make_stream(
            b"0 g 2 2 16 16 re f", Type=Name.XObject, Subtype=Name.Form, BBox=Array([0, 0, 20, 20])
        )
        off = pdf.make_stream(b"", Type=Name.XObject, Subtype=Name.Form, BBox=Array([0, 0, 20, 20]))
        tick = pdf.make_indirect(
            Dictionary(
                Type=Name.Annot,
                Subtype=Name.Widget,
                FT=Name.Btn,
                T=String("urgent"),
                V=Name.Yes,
                AS=Name.Yes,
                Rect=Array([100, 500, 120, 520]),
                F=4,
                P=page.obj,
                AP=Dictionary(N=Dictionary(Yes=on, Off=off)),
            )
        )
        page.obj.Annots = Array([written, tick])
        fonts = Dictionary(Font=Dictionary(Helv=helvetica(pdf)))
        pdf.Root.AcroForm = pdf.make_indirect(
            Dictionary(
                Fields=Array([written, tick]),
                DR=fonts,
                DA=String("/Helv 0 Tf 0 g"),
                NeedAppearances=True,
            )
        )
        if has_pictures:
            pdf.generate_appearance_streams()
            pdf.Root.AcroForm.NeedAppearances = True
        pdf.save(where)
    return where


def a_dynamic_form(where: Path) -> Path:
    """Write what Adobe's designer saves: a page that says "please wait", and the form as XML."""
    with Pdf.new() as pdf:
        add_page(pdf, content=page_content(*LETTER, words="Please wait"))
        pdf.Root.AcroForm = Dictionary(Fields=Array([]), XFA=pdf.make_stream(b"<xdp:xdp/>"))
        pdf.Root.NeedsRendering = True
        pdf.save(where)
    return where


def a_pdf_with_annotations(where: Path) -> Path:
    """Write a page with a stamp, a sticky note, a highlight without picture, and three links."""
    with Pdf.new() as pdf:
        page = add_page(pdf)
        seal = pdf.make_stream(
            b"0 g 0 0 100 30 re f",
            Type=Name.XObject,
            Subtype=Name.Form,
            BBox=Array([0, 0, 100, 30]),
        )
        icon = pdf.make_stream(
            b"0 g 0 0 20 20 re f", Type=Name.XObject, Subtype=Name.Form, BBox=Array([0, 0, 20, 20])
        )
        stamp = Dictionary(
            Type=Name.Annot,
            Subtype=Name.Stamp,
            Rect=Array([300, 300, 400, 330]),
            F=4,
            AP=Dictionary(N=seal),
        )
        note = Dictionary(
            Type=Name.Annot,
            Subtype=Name.Text,
            Rect=Array([100, 200, 120, 220]),
            Contents=String("ask the client"),
            F=4,
            AP=Dictionary(N=icon),
        )
        web = a_link(
            [150, 380, 300, 410], Dictionary(S=Name.URI, URI=String("https://example.org/registry"))
        )
        script = a_link([0, 0, 10, 10], Dictionary(S=Name.JavaScript, JS=String("app.alert(1)")))
        file = a_link([0, 0, 10, 10], Dictionary(S=Name.URI, URI=String("file:///etc/passwd")))
        page.obj.Annots = Array(
            [pdf.make_indirect(each) for each in (stamp, note, web, script, file)]
        )
        pdf.save(where)
    return where


def a_link(corners: list[float], action: Dictionary) -> Dictionary:
    return Dictionary(
        Type=Name.Annot, Subtype=Name.Link, Rect=Array(corners), Border=Array([0, 0, 0]), A=action
    )


def an_active_pdf(where: Path) -> Path:
    """Write a page with everything around it that a packet must not have."""
    with Pdf.new() as pdf:
        action = pdf.make_indirect(Dictionary(S=Name.JavaScript, JS=String("app.alert('canary')")))
        page = add_page(
            pdf,
            AA=Dictionary(O=action),
            Metadata=pdf.make_stream(b"canary metadata"),
            PieceInfo=Dictionary(App=Dictionary(LastModified=String("D:2026"))),
        )
        picture = pdf.make_stream(
            b"\x00",
            Type=Name.XObject,
            Subtype=Name.Image,
            Width=1,
            Height=1,
            BitsPerComponent=8,
            ColorSpace=Name.DeviceGray,
            Metadata=pdf.make_stream(b"canary picture"),
            OPI=Dictionary(),
            Alternates=Array([]),
        )
        page.obj.Resources.XObject = Dictionary(AA=picture)
        pdf.Root.OpenAction = action
        pdf.Root.AA = Dictionary(WC=action)
        pdf.Root.Names = Dictionary(JavaScript=Dictionary(Names=Array([String("a"), action])))
        pdf.attachments["list.txt"] = pikepdf.AttachedFileSpec(
            pdf, b"canary attachment", filename="list.txt"
        )
        pdf.docinfo["/Author"] = "canary author"
        pdf.save(where)
    return where


def a_pdf_with_a_hidden_layer(where: Path, *, hidden: bytes = b"0 g 200 200 200 100 re f") -> Path:
    """Write a page with something on a layer that does not show."""
    with Pdf.new() as pdf:
        content = page_content(*LETTER) + b"/OC /L1 BDC " + hidden + b" EMC\n"
        page = add_page(pdf, content=content)
        layer = pdf.make_indirect(Dictionary(Type=Name.OCG, Name=String("draft")))
        page.obj.Resources.Properties = Dictionary(L1=layer)
        pdf.Root.OCProperties = Dictionary(OCGs=Array([layer]), D=Dictionary(OFF=Array([layer])))
        pdf.save(where)
    return where


def a_locked_pdf(where: Path, *, user: str = "", owner: str = "owner") -> Path:
    """Write an encrypted PDF; with a `user` password nobody can open it without."""
    with Pdf.new() as pdf:
        add_page(pdf)
        pdf.save(where, encryption=pikepdf.Encryption(owner=owner, user=user, R=6))
    return where


def a_pdf_without_its_end(where: Path) -> Path:
    """Write a PDF as a broken download leaves it: without its table."""
    whole = a_pdf(where).read_bytes()
    where.write_bytes(whole[: whole.rindex(b"xref")])
    return where


def a_pdf_that_takes_for_ever(where: Path) -> Path:
    """Write a small page that draws ten drawings of ten drawings, nine levels deep."""
    with Pdf.new() as pdf:
        inner = pdf.make_stream(
            b"0 0 1 1 re f", Type=Name.XObject, Subtype=Name.Form, BBox=Array([0, 0, 612, 792])
        )
        for _ in range(9):
            inner = pdf.make_stream(
                b"/X Do\n" * 10,
                Type=Name.XObject,
                Subtype=Name.Form,
                BBox=Array([0, 0, 612, 792]),
                Resources=Dictionary(XObject=Dictionary(X=inner)),
            )
        page = add_page(pdf, content=b"/X Do\n")
        page.obj.Resources.XObject = Dictionary(X=inner)
        pdf.save(where)
    return where


def a_pdf_that_swells(where: Path, *, megabytes: int = 2000) -> Path:
    """Write a small page whose two pieces of content unpack to very much."""
    spaces = b" " * 1_000_000
    packer = zlib.compressobj(9)
    packed = b"".join(packer.compress(spaces) for _ in range(megabytes)) + packer.flush()
    with Pdf.new() as pdf:
        page = add_page(pdf)
        bomb = Stream(pdf, packed, Dictionary(Filter=Name.FlateDecode))
        page.obj.Contents = Array([pdf.make_indirect(bomb), pdf.make_stream(b"0 g 0 0 9 9 re f")])
        pdf.save(where)
    return where
