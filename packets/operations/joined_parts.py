"""What a part of a joined document keeps of its exhibit, and the exhibit made of it again."""

from typing import Any
from uuid import UUID

from evidence import joining
from packets.models import Exhibit, Translation
from packets.operations.exhibits import DETAILS, TOLD


def told_of(row: Exhibit) -> dict[str, Any]:
    """Return all that an exhibit says, to make it again."""
    return {
        "code": row.code.hex,
        "key": row.key,
        "upload_token": row.upload_token,
        "about": [person.key for person in row.about.all()],
        "supporter": row.supporter.key if row.supporter is not None else "",
        "translations": [translation.code.hex for translation in row.translations.all()],
        **{name: getattr(row, name) for name in DETAILS},
        TOLD: row.told,
    }


def brought_back(first: Exhibit, part: joining.Part) -> Exhibit:
    told = part.details
    taken = Exhibit.objects.filter(case=first.case)
    token = told.get("upload_token")
    row = Exhibit.objects.create(
        case=first.case,
        document=part.document,
        code=UUID(told["code"]),
        position=first.position,
        look=first.look,
        upload_token=None if taken.filter(upload_token=token).exists() else token,
        **({} if taken.filter(key=told["key"]).exists() else {"key": told["key"]}),
        **{name: told.get(name, "") for name in DETAILS},
        told=told.get(TOLD, {}),
    )
    theirs = [UUID(code) for code in told.get("translations", [])]
    Translation.objects.filter(exhibit=first, code__in=theirs).update(exhibit=row)
    return row


def whose_told(part: joining.Part) -> dict[str, Any]:
    """Return what was noted of a part; parts that were joined long ago note no supporter."""
    return {"kind": "", "about": [], "supporter": "", **part.details}
