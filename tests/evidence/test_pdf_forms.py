"""Forms look as their owner's print does: answers without the screen's arrows, ticks that are meant.

Programs that fill in forms often keep the answer and no picture of it.
"""

import pikepdf
import pytest
from pikepdf import Array, Dictionary, Name, String
from PIL import ImageStat

from evidence.errors import AnswersNotPrinted
from evidence.notes import Note
from tests.support.files import helvetica
from tests.support.ink import contents, drawn, words_of

COMBO = 1 << 17
RADIO = 1 << 15
CHOICE = [100, 600, 300, 624]
ARROW = (284, 602, 298, 622)
"""Where a viewer puts the arrow of a combo box at that place."""

ANSWER = (100, 602, 200, 622)
BOX = [400, 600, 420, 620]
SECOND_BOX = [400, 500, 420, 520]


def a_form(where, *fields, asks_to_draw=False):
    """Write a form of one page; each field is a function of the document, and gives its widgets."""
    with pikepdf.Pdf.new() as pdf:
        pdf.add_blank_page(page_size=(612, 792))
        made = [field(pdf) for field in fields]
        pdf.pages[0].obj.Annots = Array([widget for _field, places in made for widget in places])
        pdf.Root.AcroForm = Dictionary(
            Fields=Array([field for field, _places in made]),
            DR=Dictionary(Font=Dictionary(Helv=helvetica(pdf))),
            DA=String("/Helv 12 Tf 0 g"),
            NeedAppearances=asks_to_draw,
        )
        pdf.save(where)
    return where


def widget(pdf, **about):
    return pdf.make_indirect(Dictionary(Type=Name.Annot, Subtype=Name.Widget, F=4, **about))


def a_choice(answer, *, options=("Ukraine", "Kenya"), picture=None):
    """Return a combo box, which opens on a screen when its arrow is pressed."""

    def make(pdf):
        field = widget(
            pdf,
            FT=Name.Ch,
            Ff=COMBO,
            T=String("country"),
            V=String(answer),
            Rect=Array(CHOICE),
            DA=String("/Helv 12 Tf 0 g"),
            Opt=Array([String(one) if isinstance(one, str) else Array(one) for one in options]),
        )
        if picture is not None:
            font = Dictionary(Font=Dictionary(Helv=helvetica(pdf)))
            field.AP = Dictionary(N=a_picture(pdf, picture, 200, 24, Resources=font))
        return field, [field]

    return make


def a_picture(pdf, content, width=20, height=20, **about):
    box = Array([0, 0, width, height])
    return pdf.make_stream(content, Type=Name.XObject, Subtype=Name.Form, BBox=box, **about)


def states(pdf, on):
    """Return the pictures of a box, one of which is a black square."""
    full = a_picture(pdf, b"0 g 2 2 16 16 re f")
    return Dictionary(N=Dictionary({on: full, "/Off": a_picture(pdf, b"")}))


def a_box(*, on="/Yes", has_pictures=True, **about):
    def make(pdf):
        if has_pictures:
            about["AP"] = states(pdf, on)
        field = widget(pdf, FT=Name.Btn, T=String("urgent"), Rect=Array(BOX), **about)
        return field, [field]

    return make


def a_group(*, answer, has_pictures=True, **second):
    """Return two boxes of which one can be chosen; the second one stands lower."""

    def make(pdf):
        field = pdf.make_indirect(
            Dictionary(FT=Name.Btn, Ff=RADIO, T=String("sex"), V=Name(answer))
        )
        places = [
            widget(pdf, Parent=field, Rect=Array(BOX)),
            widget(pdf, Parent=field, Rect=Array(SECOND_BOX), **second),
        ]
        for place, on in zip(places, ("/F", "/M"), strict=True):
            if has_pictures:
                place.AP = states(pdf, on)
        field.Kids = Array(places)
        return field, places

    return make


def darkness(pages, corners):
    """Say how much ink is in a part of the original page, in grey levels of 255."""
    scale = 756 / 792
    left, right = (306 + (x - 306) * scale for x in corners[::2])
    bottom, top = (36 + y * scale for y in corners[1::2])
    part = drawn(pages, dots_per_point=2).crop(
        tuple(round(2 * side) for side in (left, 792 - top, right, 792 - bottom))
    )
    return 255 - ImageStat.Stat(part).mean[0]


@pytest.mark.parametrize("asks_to_draw", [False, True])
@pytest.mark.parametrize("answer", ["Ukraine", ""])
def test_a_choice_is_printed_without_the_arrow_that_opens_it(gate, tmp_path, answer, asks_to_draw):
    made = gate(a_form(tmp_path / "in.pdf", a_choice(answer), asks_to_draw=asks_to_draw))

    assert darkness(made.pages, ARROW) < 1
    assert (darkness(made.pages, ANSWER) > 5) == bool(answer)


def test_a_choice_without_a_picture_is_kept_as_a_picture_and_says_so(gate, tmp_path):
    made = gate(a_form(tmp_path / "in.pdf", a_choice("Ukraine")))

    assert {Note.DRAWN, Note.FORM_PRINTED} <= set(made.notes)


def test_a_choice_shows_what_its_form_shows_and_not_what_it_keeps(gate, tmp_path):
    long = a_choice("UA", options=[["UA", "Ukraine, where the war is"]])

    made = gate(a_form(tmp_path / "in.pdf", long))

    assert darkness(made.pages, (125, 602, 230, 622)) > 5


def test_a_choice_with_a_picture_stays_text(gate, tmp_path):
    picture = b"/Tx BMC BT /Helv 12 Tf 2 6 Td (Ukraine) Tj ET EMC"

    made = gate(
        a_form(tmp_path / "in.pdf", a_choice("Ukraine", picture=picture), asks_to_draw=True)
    )

    assert "Ukraine" in words_of(made.pages)
    assert Note.DRAWN not in made.notes


def test_a_choice_in_other_letters_that_nobody_would_draw_is_refused(gate, tmp_path):
    with pytest.raises(AnswersNotPrinted, match="print it to PDF"):
        gate(a_form(tmp_path / "in.pdf", a_choice("Україна")))


TICKED = {
    "an answer and its state": {"V": Name.Yes, "AS": Name.Yes},
    "an answer and no state": {"V": Name.Yes},
    "an answer that is text": {"V": String("Yes")},
    "a state that the box does not have": {"V": Name.Yes, "AS": Name.On},
    "a state and another answer": {"V": Name.Off, "AS": Name.Yes},
}
EMPTY = {
    "nothing": {},
    "an answer that is no": {"V": Name.Off},
    "a state that is no": {"V": Name.Yes, "AS": Name.Off},
    "a wish of the form": {"DV": Name.Yes},
    "an answer that the box does not have": {"V": Name.Other},
}


@pytest.mark.parametrize("about", TICKED.values(), ids=TICKED.keys())
def test_a_box_shows_the_tick_that_is_meant(gate, tmp_path, about):
    made = gate(a_form(tmp_path / "in.pdf", a_box(**about)))

    assert darkness(made.pages, BOX) > 100
    assert Note.DRAWN not in made.notes


@pytest.mark.parametrize("about", EMPTY.values(), ids=EMPTY.keys())
def test_a_box_that_is_not_ticked_stays_empty(gate, tmp_path, about):
    made = gate(a_form(tmp_path / "in.pdf", a_box(**about)))

    assert darkness(made.pages, BOX) < 1


@pytest.mark.parametrize("answer", [String(""), String("False"), String("Off"), Name("/off")])
def test_a_box_that_says_it_is_not_ticked_gets_no_tick(gate, tmp_path, answer):
    made = gate(a_form(tmp_path / "in.pdf", a_box(has_pictures=False, V=answer)))

    assert darkness(made.pages, BOX) < 1


@pytest.mark.parametrize("answer", ["Yes", "On", "1"])
def test_a_tick_that_was_kept_as_a_word_is_drawn(gate, tmp_path, answer):
    made = gate(a_form(tmp_path / "in.pdf", a_box(has_pictures=False, V=String(answer))))

    assert darkness(made.pages, BOX) > 10


def test_a_word_that_may_be_a_tick_or_none_is_left_to_who_prints_the_form(gate, tmp_path):
    with pytest.raises(AnswersNotPrinted):
        gate(a_form(tmp_path / "in.pdf", a_box(has_pictures=False, V=String("No"))))


def test_a_tick_in_a_frame_of_the_faintest_green_is_drawn_with_numbers_of_pdf(gate, tmp_path):
    look = Dictionary(BC=Array([1, 0.00002, 0]))

    made = gate(a_form(tmp_path / "in.pdf", a_box(has_pictures=False, V=Name.Yes, MK=look)))

    assert b"1 0.00002 0 RG" in contents(made.pages)


@pytest.mark.parametrize("letter", ["", "4", "8", "l", "n", "H"])
def test_a_tick_without_any_picture_is_drawn(gate, tmp_path, letter):
    look = Dictionary(CA=String(letter), BC=Array([0]), BG=Array([1, 1, 0.8]))
    ticked = a_box(has_pictures=False, V=Name.Yes, MK=look)
    empty = a_box(has_pictures=False, V=Name.Off, MK=look)

    made = gate(a_form(tmp_path / "in.pdf", ticked))

    with_tick = darkness(made.pages, BOX)
    assert with_tick > darkness(gate(a_form(tmp_path / "empty.pdf", empty)).pages, BOX) + 10
    assert Note.DRAWN not in made.notes


def test_of_a_group_only_the_chosen_one_is_shown(gate, tmp_path):
    made = gate(a_form(tmp_path / "in.pdf", a_group(answer="/M")))

    assert darkness(made.pages, BOX) < 1
    assert darkness(made.pages, SECOND_BOX) > 100


def test_a_group_without_pictures_shows_the_one_that_says_so(gate, tmp_path):
    look = Dictionary(BC=Array([0]))
    group = a_group(answer="/M", has_pictures=False, AS=Name.M, MK=look)
    with pikepdf.open(a_form(tmp_path / "in.pdf", group), allow_overwriting_input=True) as pdf:
        pdf.pages[0].obj.Annots[0].AS = Name.Off
        pdf.save(tmp_path / "in.pdf")

    made = gate(tmp_path / "in.pdf")

    assert darkness(made.pages, BOX) < 1
    assert darkness(made.pages, SECOND_BOX) > 20


def test_a_group_that_does_not_say_which_one_is_chosen_is_refused(gate, tmp_path):
    with pytest.raises(AnswersNotPrinted):
        gate(a_form(tmp_path / "in.pdf", a_group(answer="/M", has_pictures=False)))
