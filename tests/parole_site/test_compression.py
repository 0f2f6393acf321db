"""Pages travel compressed, files as they are, and a page's size gives nothing of it away."""

import gzip

from django.http import FileResponse, HttpResponse, JsonResponse, StreamingHttpResponse
from django.test import Client, RequestFactory
from django.urls import reverse

import pytest

from parole_site.compression import TextCompressionMiddleware

LONG = "Bring the passport. " * 200
PHONE = {"Accept-Encoding": "gzip, deflate, br"}


def sent(response, **headers: str):
    """Return what leaves the site when a view answers with `response`."""
    request = RequestFactory().get("/", headers=headers or PHONE)
    return TextCompressionMiddleware(lambda _request: response)(request)


def test_a_page_travels_compressed_and_stays_out_of_caches(db):
    answer = Client().get(reverse("help"), headers=PHONE)
    plain = Client().get(reverse("help"))

    assert answer["Content-Encoding"] == "gzip"
    assert int(answer["Content-Length"]) == len(answer.content) < len(plain.content)
    assert gzip.decompress(answer.content).startswith(b"<!doctype html>")
    assert "no-store" in answer["Cache-Control"]
    assert "Accept-Encoding" in answer["Vary"]
    assert "Cookie" in answer["Vary"]


def test_a_browser_that_reads_no_gzip_gets_the_page_as_it_is(db):
    answer = Client().get(reverse("help"))

    assert "Content-Encoding" not in answer
    assert answer.content.startswith(b"<!doctype html>")
    assert "Accept-Encoding" in answer["Vary"]


@pytest.mark.parametrize(
    "kind", ["text/html; charset=utf-8", "text/css", "text/javascript", "application/json"]
)
def test_the_text_of_pages_is_compressed(kind):
    answer = sent(HttpResponse(LONG, content_type=kind))

    assert answer["Content-Encoding"] == "gzip"
    assert gzip.decompress(answer.content).decode() == LONG


@pytest.mark.parametrize("kind", ["application/pdf", "image/png", "application/zip", "text/plain"])
def test_nothing_else_is_compressed(kind):
    answer = sent(HttpResponse(LONG, content_type=kind))

    assert "Content-Encoding" not in answer
    assert "Vary" not in answer
    assert answer.content.decode() == LONG


def test_a_file_that_is_saved_arrives_byte_for_byte(tmp_path):
    place = tmp_path / "case.json"
    place.write_text(LONG)
    saved = JsonResponse({"said": LONG}, headers={"Content-Disposition": "attachment"})

    with place.open("rb") as source:
        file = FileResponse(source, as_attachment=True, content_type="application/json")
        assert b"".join(sent(file)).decode() == LONG

    assert "Content-Encoding" not in file
    assert int(file["Content-Length"]) == len(LONG)
    assert "Content-Encoding" not in sent(saved)


def test_a_stream_keeps_flowing_as_it_is():
    stream = StreamingHttpResponse([LONG, LONG], content_type="text/html")

    assert b"".join(sent(stream)).decode() == LONG * 2
    assert "Content-Encoding" not in stream


def test_the_same_page_has_many_sizes_so_that_its_size_says_nothing():
    sizes = {len(sent(HttpResponse(LONG)).content) for _time in range(40)}

    assert len(sizes) > 5


def test_an_etag_of_a_compressed_answer_is_weak():
    assert sent(HttpResponse(LONG, headers={"ETag": '"a1"'}))["ETag"] == 'W/"a1"'
    assert sent(HttpResponse("Short", headers={"ETag": '"a1"'}))["ETag"] == '"a1"'


def test_the_token_of_a_form_is_masked_anew_on_each_page(client, db):
    def token() -> bytes:
        page = client.get(reverse("sign-in")).content
        return page.split(b'name="csrfmiddlewaretoken" value="')[1].split(b'"')[0]

    assert token() != token()
