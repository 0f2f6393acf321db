"""A code that is mailed to a person who is signed in; what checks it waits in the session."""

import time

from django.http import HttpRequest
from django.utils.crypto import constant_time_compare, salted_hmac

from allauth.account.adapter import get_adapter
from allauth.core import ratelimit

from packets.views.code_form import a_code
from packets.views.entry import person

IN_SESSION = "mailed_code"
WORKS_SECONDS = 15 * 60
MOST_TRIES = 3
SALT = "code to confirm"


def send_code(request: HttpRequest) -> bool:
    """Mail a new code to the address of the account; False when that was often."""
    user = person(request)
    if not ratelimit.consume(request, action="confirm_send", user=user):
        return False
    code = a_code()
    told = {"request": request, "code": code}
    get_adapter(request).send_mail("account/email/login_code", user.email, told)
    request.session[IN_SESSION] = {"hash": _hash(code), "at": time.time(), "tries": 0}
    return True


def is_waiting(request: HttpRequest) -> bool:
    """Tell whether a code was sent that still works."""
    kept = request.session.get(IN_SESSION)
    return (
        kept is not None
        and kept["tries"] < MOST_TRIES
        and 0 <= time.time() - kept["at"] < WORKS_SECONDS
    )


def is_right(request: HttpRequest, code: str) -> bool:
    """Tell whether it is the code that was mailed: right once, and never after three tries."""
    if not is_waiting(request):
        return False
    kept = request.session[IN_SESSION]
    if constant_time_compare(kept["hash"], _hash(code)):
        del request.session[IN_SESSION]
        return True
    request.session[IN_SESSION] = {**kept, "tries": kept["tries"] + 1}
    return False


def _hash(code: str) -> str:
    return salted_hmac(SALT, code).hexdigest()
