"""Send a stored file so that a browser saves it and never opens it in our name."""

from typing import IO
from urllib.parse import quote

from django.http import FileResponse
from django.utils.http import content_disposition_header

CLOSED = "default-src 'none'; sandbox"


def file_response(file: "IO[bytes]", *, name: str, media_type: str, size: int) -> FileResponse:
    """Stream a file as an attachment, under a name that may have letters of any script."""
    response = FileResponse(file, content_type=media_type)
    response["Content-Length"] = str(size)
    response["Content-Disposition"] = _disposition(name)
    response["Content-Security-Policy"] = CLOSED
    response["X-Content-Type-Options"] = "nosniff"
    response["Cache-Control"] = "no-store, private"
    return response


def _disposition(name: str) -> str:
    """Give the name in both ways (RFC 6266), so that old and new programs find it."""
    header = content_disposition_header(as_attachment=True, filename=name) or "attachment"
    if "filename*=" in header:
        return header
    return f"{header}; filename*=UTF-8''{quote(name)}"
