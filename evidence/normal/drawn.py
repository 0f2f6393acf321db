"""A page as a picture: the last way to keep what a reader sees, when it cannot be copied."""

from pikepdf import Array, Dictionary, Name, Object, Page, Pdf, Stream

from evidence.errors import Unreadable
from evidence.normal.geometry import Box, Sheet, numbers, place
from evidence.normal.look import Viewer, has_size, picture_of
from evidence.normal.picture import DOTS_PER_INCH, Encoded, encoded

_POINTS_PER_INCH = 72


def draw_page(viewer: Viewer, index: int, paper: Pdf, unit: float) -> Page:
    """Return a new Letter page with the picture of a page."""
    with viewer.page(index) as page:
        if not has_size(page):
            raise Unreadable
        width, height = page.get_size()
        sheet = Sheet(box=Box(left=0, bottom=0, right=width, top=height), unit=unit)
        placement = place(sheet)
        picture = picture_of(page, placement.scale * DOTS_PER_INCH / _POINTS_PER_INCH)
    area = placement.area(sheet)
    return picture_page(paper, encoded(picture, may_be_text=True), area, placement.paper)


def picture_page(paper: Pdf, picture: Encoded, area: Box, size: tuple[float, float]) -> Page:
    """Return a new page that shows nothing but a picture."""
    matrix = (area.width, 0.0, 0.0, area.height, area.left, area.bottom)
    letter = Dictionary(
        Type=Name.Page,
        MediaBox=Array([0, 0, int(size[0]), int(size[1])]),
        Resources=Dictionary(XObject=Dictionary(P=_image(paper, picture))),
        Contents=paper.make_stream(f"q {numbers(matrix)} cm /P Do Q\n".encode()),
    )
    return Page(paper.make_indirect(letter))


def _image(paper: Pdf, picture: Encoded) -> Object:
    described = Dictionary(
        Type=Name.XObject,
        Subtype=Name.Image,
        Width=picture.width,
        Height=picture.height,
        BitsPerComponent=picture.bits,
        ColorSpace=Name(f"/{picture.colour_space}"),
        Filter=Name.DCTDecode if picture.is_jpeg else Name.FlateDecode,
    )
    if not picture.is_jpeg:
        described["/DecodeParms"] = Dictionary(
            Predictor=15,
            Colors=picture.colours,
            BitsPerComponent=picture.bits,
            Columns=picture.width,
        )
    return Stream(paper, picture.content, described)
