"""Comments of a legal team in the database, made the way the pages make them."""

from packets.models import Case, Comment, User
from packets.operations.commenting import Wanted, ask_for_changes, comment
from packets.reviewing import Anchor
from tests.support.rows import NOW

Kind, On = Comment.Kind, Comment.On


def a_comment(case: Case, by: User, *, sent: bool = False, **changes: object) -> Comment:
    """Keep a comment, on the whole case unless told otherwise; `sent` sends it to the family."""
    told = {"kind": Kind.CHANGE, "on": On.CASE, "text": "Write the date of the surgery."} | changes
    token = f"t{case.comments.count()}"
    row = comment(case=case, wanted=Wanted(**told), by=by, token=token, now=NOW)
    if sent:
        ask_for_changes(
            case=case, words="Please look.", comments=[row], by=by, token=token, now=NOW
        )
        row.refresh_from_db()
    return row


def on_page(case: Case, page: int = 1, *, place: int = 1, quote: str = "next month") -> dict:
    """Return what makes a comment one on a place of a page of the exhibit at a place in the order."""
    exhibit = case.exhibits.order_by("position")[place - 1]
    return {
        "on": On.PLACE,
        "anchor": Anchor(
            paper=exhibit.filed.sha256,
            row=str(exhibit.code),
            page=page,
            quote=quote,
            boxes=((0.1, 0.2, 0.3, 0.02),),
        ),
    }
