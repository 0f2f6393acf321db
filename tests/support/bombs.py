"""Small files that would take all the memory, time or disk of whoever opens them carelessly."""

import struct
import zipfile
import zlib
from collections.abc import Callable, Iterator
from pathlib import Path

from PIL import Image

from tests.support.files import a_pdf, a_pdf_that_takes_for_ever
from tests.support.word_files import a_docx

MEGA = 1024 * 1024
_ODF = "urn:oasis:names:tc:opendocument:xmlns:"
_PAGE = b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Contents 4 0 R/Resources<<%s>>>>"
_TREE = {
    1: b"<</Type/Catalog/Pages 2 0 R>>",
    2: b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
    3: _PAGE % b"",
    4: b"<</Length 3>>stream\nq Q\nendstream",
}


def _write_pdf(where: Path, objects: dict[int, bytes]) -> Path:
    out = bytearray(b"%PDF-1.7\n")
    places = {}
    for number, body in objects.items():
        places[number] = len(out)
        out += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    table, size = len(out), max(objects) + 1
    out += b"xref\n0 %d\n0000000000 65535 f \n" % size
    for number in range(1, size):
        out += b"%010d %05d %b \n" % (
            (places[number], 0, b"n") if number in places else (0, 65535, b"f")
        )
    out += b"trailer<</Size %d/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF\n" % (size, table)
    where.write_bytes(out)
    return where


def _stream(content: bytes, keys: bytes = b"/Filter/FlateDecode") -> bytes:
    return b"<</Length %d%s>>stream\n%s\nendstream" % (len(content), keys, content)


def _packed(piece: bytes, times: int) -> bytes:
    """Pack so many times the same piece: packed once, its block is repeated."""
    packer = zlib.compressobj(9, wbits=-15)
    block = packer.compress(piece) + packer.flush(zlib.Z_FULL_FLUSH)
    check = 1
    for _ in range(times):
        check = zlib.adler32(piece, check)
    return b"\x78\xda" + block * times + b"\x03\0" + struct.pack(">I", check)


def an_image_of_3600_megapixels(where: Path) -> Path:
    dots = _packed(bytes(60_000 // 8), 60_000)
    image = (
        b"/Type/XObject/Subtype/Image/Width 60000/Height 60000/BitsPerComponent 1"
        b"/ColorSpace/DeviceGray/Filter/FlateDecode"
    )
    page = _PAGE % b"/XObject<</I 5 0 R>>"
    shown = _stream(b"612 0 0 792 0 0 cm /I Do", b"")
    return _write_pdf(where, {**_TREE, 3: page, 4: shown, 5: _stream(dots, image)})


def content_packed_twice(where: Path) -> Path:
    twice = zlib.compress(_packed(b" " * MEGA, 1024), 9)
    content = _stream(twice, b"/Filter[/FlateDecode/FlateDecode]")
    return _write_pdf(where, {**_TREE, 4: content})


def one_page_100_000_times(where: Path) -> Path:
    kids = b"<</Type/Pages/Kids[" + b"3 0 R " * 100_000 + b"]/Count 100000>>"
    return _write_pdf(where, {**_TREE, 2: kids})


def a_page_of_the_size_of_a_country(where: Path) -> Path:
    page = _TREE[3].replace(b"[0 0 612 792]", b"[0 0 1000000000 1000000000]")
    return _write_pdf(where, {**_TREE, 3: page})


def ten_million_pages(where: Path) -> Path:
    objects = {1: _TREE[1]}
    for level in range(7):
        kids = b"%d 0 R " % (3 + level) * 10
        objects[2 + level] = b"<</Type/Pages/Kids[%s]/Count %d>>" % (kids, 10 ** (7 - level))
    objects[9] = b"<</Type/Page/MediaBox[0 0 612 792]/Resources<<>>>>"
    return _write_pdf(where, objects)


def pages_that_hold_themselves(where: Path) -> Path:
    return _write_pdf(where, {**_TREE, 2: b"<</Type/Pages/Kids[2 0 R]/Count 1>>"})


def an_array_50_000_deep(where: Path) -> Path:
    return _write_pdf(where, {**_TREE, 5: b"[" * 50_000 + b"]" * 50_000})


def a_drawing_of_a_million_small_ones(where: Path) -> Path:
    return a_pdf(where, content=b"0 0 m 612 792 l 3 3 500 500 re 0 0 9 9 re S\n" * 1_000_000)


def _png(where: Path, side: int, *, bits: int, colours: int, extra: bytes = b"") -> Path:
    row = bytes(1 + (side * bits * colours + 7) // 8)
    kind = 2 if colours > 1 else 0
    head = struct.pack(">IIBBBBB", side, side, bits, kind, 0, 0, 0)
    parts = _chunk(b"IHDR", head) + extra + _chunk(b"IDAT", _packed(row, side))
    where.write_bytes(b"\x89PNG\r\n\x1a\n" + parts + _chunk(b"IEND", b""))
    return where


def _chunk(kind: bytes, content: bytes) -> bytes:
    check = zlib.crc32(kind + content)
    return struct.pack(">I", len(content)) + kind + content + struct.pack(">I", check)


def a_png_of_225_megapixels(where: Path) -> Path:
    return _png(where, 15_000, bits=8, colours=3)


def a_png_of_3600_megapixels(where: Path) -> Path:
    return _png(where, 60_000, bits=1, colours=1)


def a_png_with_a_gigabyte_of_words(where: Path) -> Path:
    words = b"words\0\0" + _packed(b"A" * MEGA, 1024)
    return _png(where, 1, bits=8, colours=1, extra=_chunk(b"zTXt", words))


def a_tiff_of_3600_megapixels(where: Path) -> Path:
    return _tiff(where, side=60_000)


def a_tiff_whose_pictures_go_in_a_ring(where: Path) -> Path:
    return _tiff(where, side=8, following=8)


def _tiff(where: Path, *, side: int, following: int = 0) -> Path:
    """Write a picture of one strip of Deflate, and where the next one stands."""
    strip = _packed(bytes(side // 8), side)
    tags = (
        *((256, 4, side), (257, 4, side), (258, 3, 1), (259, 3, 8), (262, 3, 1)),
        *((273, 4, 200), (277, 3, 1), (278, 4, side), (279, 4, len(strip))),
    )
    entries = b"".join(struct.pack("<HHII", tag, kind, 1, value) for tag, kind, value in tags)
    folder = struct.pack("<H", len(tags)) + entries + struct.pack("<I", following)
    where.write_bytes((b"II*\0\x08\0\0\0" + folder).ljust(200, b"\0") + strip)
    return where


def a_webp_of_268_megapixels(where: Path) -> Path:
    side = 16_383
    head = b"\x2f" + struct.pack("<I", side | side << 14)
    chunk = b"VP8L" + struct.pack("<I", 40) + head.ljust(40, b"\0")
    where.write_bytes(b"RIFF" + struct.pack("<I", 4 + len(chunk)) + b"WEBP" + chunk)
    return where


def a_heic_of_4295_megapixels(where: Path) -> Path:
    """Change the size that a real photo says of itself."""
    whole = Path("tests/samples/photo.heic").read_bytes()
    place = whole.index(b"ispe") + 8
    where.write_bytes(whole[:place] + struct.pack(">II", 65_535, 65_535) + whole[place + 8 :])
    return where


def a_jpeg_of_4290_megapixels(where: Path) -> Path:
    Image.new("L", (8, 8)).save(where, "JPEG")
    whole = where.read_bytes()
    place = whole.index(b"\xff\xc0") + 5
    where.write_bytes(whole[:place] + struct.pack(">HH", 65_500, 65_500) + whole[place + 4 :])
    return where


def a_jpeg_that_is_drawn_a_thousand_times(where: Path) -> Path:
    """Repeat the last of the scans that make a picture sharper and sharper."""
    Image.new("L", (9_000, 9_000), 128).save(where, "JPEG", progressive=True)
    whole = where.read_bytes()
    scan = whole[whole.rindex(b"\xff\xda") : -2]
    where.write_bytes(whole[:-2] + scan * 1_000 + b"\xff\xd9")
    return where


def _zip(where: Path, parts: Iterator[tuple[str, bytes | int]], mode: str = "w") -> Path:
    """Write a zip; a number stands for so many megabytes of the same letter."""
    with zipfile.ZipFile(where, mode, zipfile.ZIP_DEFLATED, compresslevel=1) as parcel:
        for name, content in parts:
            with parcel.open(name, "w", force_zip64=True) as entry:
                pieces = [content] if isinstance(content, bytes) else [b"A" * MEGA] * content
                for piece in pieces:
                    entry.write(piece)
    return where


def _docx(where: Path, *, large: str, megabytes: int) -> Path:
    whole = a_docx(where.with_suffix(".small"))
    with zipfile.ZipFile(whole) as parcel:
        parts = {name: parcel.read(name) for name in parcel.namelist() if name != large}
    whole.unlink()
    return _zip(where, iter([*parts.items(), (large, megabytes)]))


def a_docx_with_500_megabytes_of_text(where: Path) -> Path:
    return _docx(where, large="word/document.xml", megabytes=500)


def a_docx_with_a_gigabyte_beside_it(where: Path) -> Path:
    return _docx(where, large="word/media/x.bin", megabytes=1024)


def a_docx_of_a_million_paragraphs(where: Path) -> Path:
    return _docx_of_paragraphs(where, 1_000_000)


def a_docx_of_half_a_million_paragraphs(where: Path) -> Path:
    """Stay below every limit of a zip, so that LibreOffice has to try."""
    return _docx_of_paragraphs(where, 480_000)


def _docx_of_paragraphs(where: Path, count: int) -> Path:
    """Write a number in each: words that do not repeat are packed to a hundredth."""
    from tests.support.word_files import part_of, with_part

    whole = a_docx(where)
    line = b"<w:p><w:r><w:t>%d</w:t></w:r></w:p>"
    many = b"".join(line % number for number in range(count))
    content = part_of(whole, "word/document.xml").replace(b"<w:body>", b"<w:body>" + many)
    return with_part(whole, "word/document.xml", content)


def an_odt_with_300_megabytes_beside_it(where: Path) -> Path:
    kind = b"application/vnd.oasis.opendocument.text"
    content = (
        f'<office:document-content xmlns:office="{_ODF}office:1.0"><office:body><office:text/>'
        "</office:body></office:document-content>"
    ).encode()
    with zipfile.ZipFile(where, "w") as parcel:
        parcel.writestr("mimetype", kind, zipfile.ZIP_STORED)
    return _zip(where, iter([("content.xml", content), ("Pictures/x", 300)]), mode="a")


def rich_text_a_million_groups_deep(where: Path) -> Path:
    where.write_bytes(rb"{\rtf1 " + b"{" * 1_000_000 + b"x" + b"}" * 1_000_000 + b"}")
    return where


def rich_text_of_nested_tables(where: Path) -> Path:
    row = rb"\trowd\cellx3000\intbl\itap%d x\nestcell{\*\nesttableprops\trowd\cellx3000\nestrow}"
    many = b"".join(row % (number % 90 + 2) for number in range(50_000))
    where.write_bytes(rb"{\rtf1 " + many + b"}")
    return where


def an_old_word_file_whose_table_goes_in_a_ring(where: Path) -> Path:
    """Point every sector of the box that a DOC is to itself."""
    head = bytearray(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(504))
    struct.pack_into("<HHHHH", head, 24, 0x3E, 3, 0xFFFE, 9, 6)
    struct.pack_into("<IIIIIIII", head, 44, 1, 1, 0, 4096, 1, 0, 1, 0)
    struct.pack_into("<109I", head, 76, *([0] * 109))
    sectors = struct.pack("<128I", *range(128)) + bytes(512 * 20)
    where.write_bytes(bytes(head) + sectors)
    return where


BOMBS: dict[str, Callable[[Path], Path]] = {
    make.__name__.replace("_", " "): make
    for make in (
        a_pdf_that_takes_for_ever,
        an_image_of_3600_megapixels,
        content_packed_twice,
        one_page_100_000_times,
        a_page_of_the_size_of_a_country,
        ten_million_pages,
        pages_that_hold_themselves,
        an_array_50_000_deep,
        a_drawing_of_a_million_small_ones,
        a_png_of_225_megapixels,
        a_png_of_3600_megapixels,
        a_png_with_a_gigabyte_of_words,
        a_tiff_of_3600_megapixels,
        a_tiff_whose_pictures_go_in_a_ring,
        a_webp_of_268_megapixels,
        a_heic_of_4295_megapixels,
        a_jpeg_of_4290_megapixels,
        a_jpeg_that_is_drawn_a_thousand_times,
        a_docx_with_500_megabytes_of_text,
        a_docx_with_a_gigabyte_beside_it,
        a_docx_of_a_million_paragraphs,
        a_docx_of_half_a_million_paragraphs,
        an_odt_with_300_megabytes_beside_it,
        rich_text_a_million_groups_deep,
        rich_text_of_nested_tables,
        an_old_word_file_whose_table_goes_in_a_ring,
    )
}

ENDED_BY_TIME = (
    "a drawing of a million small ones",
    "a jpeg that is drawn a thousand times",
    "a docx of half a million paragraphs",
)
"""What nothing tells apart from a document but the time that it takes."""
