"""What the browser of each person of the scene keeps: a session, or the first answers."""

from django.conf import settings
from django.core import mail
from django.test import Client

from packets.views.screened import COOKIE, PURPOSE
from packets.views.sealing import seal
from tests.pages.scene import Scene
from tests.support.cases import SCREENER

# People who have answered the first questions and have not signed in, with their last flag.
FIRST_FLAGS = {"screened": "NONE", "referred": "ARREST"}


def cookies_of(who: str, scene: Scene) -> dict[str, str]:
    """Return the cookies by name; nobody has none.

    "leaver" is the family once more, and "halfway" has yet to answer the second question.
    """
    if who in FIRST_FLAGS:
        answers = {**SCREENER, "s-flags": {"flags": [FIRST_FLAGS[who]]}}
        said = {page: {"answers": given, "unclear": {}} for page, given in answers.items()}
        return {COOKIE: seal(said, purpose=PURPOSE)}
    client = Client()
    if who == "halfway":
        return _halfway(client, scene)
    user = scene.people.get("family" if who == "leaver" else who)
    if user is None:
        return {}
    client.force_login(user)
    return {settings.SESSION_COOKIE_NAME: client.cookies[settings.SESSION_COOKIE_NAME].value}


def _halfway(client: Client, scene: Scene) -> dict[str, str]:
    """Return the session of somebody with an app who has written the mailed code."""
    client.post("/sign-in/", {"email": scene.people["guarded"].email})
    lines = mail.outbox[-1].body.splitlines()
    client.post("/sign-in/code/", {"code": next(line for line in lines if line.strip().isdigit())})
    return {settings.SESSION_COOKIE_NAME: client.cookies[settings.SESSION_COOKIE_NAME].value}
