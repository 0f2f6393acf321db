"""A final packet with files to upload, as a worker would have left it."""

import io
import uuid
import zipfile
from hashlib import sha256
from typing import Any

from django.core.files.base import ContentFile

from packets.models import Case, Packet, PacketBuild

NAMES = ("01-cover-letter.pdf", "02-evidence-index.pdf", "03-A-passport.pdf")


def a_row(name: str, **changes: Any) -> dict[str, Any]:
    """Return the row of a file in the record of a packet."""
    facts = {"set": 1, "folder": "", "title": "Exhibit A", "pages": [1, 2], "part": 1, "parts": 1}
    more = {"size": len(content_of(name)), "smaller": False}
    digest = sha256(content_of(name)).hexdigest()
    return {**facts, **more, "name": name, "sha256": digest, **changes}


def content_of(name: str) -> bytes:
    return f"%PDF-1.7 {name}".encode()


def a_packet_to_upload(
    case: Case, *rows: dict[str, Any], number: int = 1, is_draft: bool = False
) -> Packet:
    """Keep a packet with an archive of these files, or of three usual ones."""
    kept = rows or tuple(map(a_row, NAMES))
    archive = io.BytesIO()
    with zipfile.ZipFile(archive, "w") as into:
        for row in kept:
            if "name" in row:
                inside = "/".join(part for part in (row["folder"], row["name"]) if part)
                into.writestr(inside, content_of(row["name"]))
    build = PacketBuild.objects.create(
        case=case,
        is_draft=is_draft,
        digest=uuid.uuid4().hex,
        snapshot={"exhibits": []},
        state=PacketBuild.State.DONE,
    )
    return Packet.objects.create(
        case=case,
        build=build,
        number=number,
        file=ContentFile(b"%PDF-1.7", name="packet.pdf"),
        uploads=ContentFile(archive.getvalue(), name="uploads.zip"),
        sha256="0" * 64,
        size=8,
        page_count=1,
        is_draft=is_draft,
        manifest={"uploads": list(kept)},
    )
