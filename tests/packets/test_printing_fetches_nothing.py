"""Whatever words stand in a case, printing them reads no file and asks no other computer."""

import socket

import pikepdf
import pytest

from packets.assembly import assemble
from packets.assembly.printing import laid_out, write
from packets.errors import AssemblyError
from tests.support.cases import a_beneficiary
from tests.support.filed_cases import a_filed_case, silent, with_titles
from tests.support.score import score_of

CANARY = "CANARY8731"
SVG = "http://www.w3.org/2000/svg"
VECTORS = {
    "an attachment": '<link rel=attachment href="{file}">x',
    "a link that attaches": '<a rel=attachment href="{file}">x</a>',
    "a picture of this computer": '<img src="{svg}">',
    "an object": '<object data="{svg}"></object>',
    "an embedded file": '<embed src="{svg}">',
    "a background": '<p style="background:url({svg});width:300px;height:80px">x</p>',
    "a bullet": '<li style="list-style-image:url({svg})">x',
    "content": "<style>p::before{{content:url({svg})}}</style><p>x</p>",
    "a drawing in a drawing": f'<svg width=300 height=90 xmlns="{SVG}"><image href="{{svg}}" width=200 height=50 /></svg>',
    "a part of another drawing": f'<svg width=300 height=90 xmlns="{SVG}"><use href="{{svg}}#a"/></svg>',
    "a drawing inside the page": "<img src=\"data:image/svg+xml;utf8,<svg xmlns='"
    + SVG
    + "' width='300' height='90'><image href='{svg}' width='200' height='50'/></svg>\">",
    "an entity": "<img src=\"data:image/svg+xml;utf8,<!DOCTYPE s [<!ENTITY e SYSTEM '{file}'>]><svg xmlns='"
    + SVG
    + "' width='300' height='90'><text x='5' y='20'>&e;</text></svg>\">",
    "a picture of a site": '<img src="{site}/a">',
    "a style of a site": '<link rel=stylesheet href="{site}/css">x',
    "an imported style": '<style>@import "{site}/imp";</style>x',
    "an imported style by url": "<style>@import url({site}/imp);</style>x",
    "a font": "<style>@font-face{{font-family:q;src:url({site}/f)}} p{{font-family:q}}</style><p>x",
    "a base": '<base href="{site}/"><img src="rel">',
    "a frame": '<iframe src="{site}/frame"></iframe>',
    "a script": '<script>fetch("{site}/js")</script>x',
    "a refresh": '<meta http-equiv=refresh content="0;url={site}/m">x',
}


@pytest.fixture
def listener():
    with socket.create_server(("127.0.0.1", 0)) as server:
        server.settimeout(0)
        yield server


@pytest.fixture
def places(tmp_path, listener):
    (tmp_path / "canary.txt").write_text(CANARY)
    drawing = (
        f'<svg xmlns="{SVG}" width="200" height="50"><text id="a" y="20">{CANARY}</text></svg>'
    )
    (tmp_path / "canary.svg").write_text(drawing)
    return {
        "file": (tmp_path / "canary.txt").as_uri(),
        "svg": (tmp_path / "canary.svg").as_uri(),
        "site": f"http://127.0.0.1:{listener.getsockname()[1]}",
    }


def nobody_knocked(listener):
    try:
        listener.accept()[0].close()
    except BlockingIOError:
        return True
    return False


def holds_the_canary(file):
    with pikepdf.open(file) as pdf:
        streams = [thing for thing in pdf.objects if isinstance(thing, pikepdf.Stream)]
        inside = b"".join(thing.read_bytes() for thing in streams if _is_readable(thing))
    return CANARY.encode() in inside or CANARY in "".join(p.text for p in score_of(file).pages)


def _is_readable(stream):
    return str(stream.get("/Filter", "")) in ("", "/FlateDecode")


@pytest.mark.parametrize("vector", VECTORS.values(), ids=VECTORS.keys())
def test_not_even_a_page_of_ours_could_fetch(tmp_path, listener, places, vector):
    out = tmp_path / "out.pdf"

    try:
        write(laid_out(f"<html><body>{vector.format(**places)}"), out)
    except AssemblyError:
        assert nobody_knocked(listener)
    else:
        assert nobody_knocked(listener)
        assert not holds_the_canary(out)


def test_what_people_type_is_printed_as_they_typed_it(tmp_path, listener, places):
    typed = [vector.format(**places) for vector in VECTORS.values()]
    nour = a_beneficiary(letter={"part2": "\n".join(typed)})
    titles = iter(typed)
    case = a_filed_case(tmp_path / "files", beneficiaries=(nour,))

    built = assemble(
        with_titles(case, lambda _exhibit: next(titles)), tmp_path, is_draft=True, progress=silent
    )

    score = score_of(built.file)
    letter = " ".join(page.text for page in score.of("Cover letter"))
    index = " ".join(page.text for page in score.of("Evidence index"))
    assert "<iframe src=" in letter
    assert "@import url(" in letter
    assert "<link rel=attachment href=" in index
    assert nobody_knocked(listener)
    assert not holds_the_canary(built.file)
