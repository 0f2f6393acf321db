"""The words of the account pages; their views are their own, so none is a page of a case."""

from dataclasses import dataclass

from django.utils.translation import gettext_lazy as _

from packets.questions import Choice, Text


@dataclass(frozen=True, kw_only=True)
class AccountPage:
    """The copy of one step of signing in."""

    id: str
    heading: Text
    hint: Text
    error: Text
    choices: tuple[Choice, ...] = ()
    points: tuple[Text, ...] = ()


CONTACT = AccountPage(
    id="a-contact",
    heading=_("How can we reach you?"),
    hint=_("We send a code. You do not need a password"),
    error=_("Write your email address, like name@example.com"),
)
CODE = AccountPage(
    id="a-code",
    heading=_("Enter the code we sent"),
    hint=_("6 numbers. It works for 15 minutes. You can paste it"),
    error=_("Write the 6 numbers from our message"),
)
SAFE = AccountPage(
    id="a-safe",
    heading=_("Is it safe to write to you?"),
    hint=_("Other people may see your phone or email"),
    error=_("Choose if it is safe to write to you"),
    choices=(
        Choice(key="YES", label=_("Yes, you can write to me")),
        Choice(
            key="NEUTRAL",
            label=_("Only with neutral words"),
            hint=_("We write: you have a message. Nothing else"),
        ),
        Choice(key="NO", label=_("No, do not write to me")),
        Choice(
            key="SHARED",
            label=_("Other people use this phone"),
            hint=_("We sign you out after 20 minutes without a touch"),
        ),
    ),
)
TERMS = AccountPage(
    id="a-terms",
    heading=_("Before you start"),
    hint=_("Three short points about what we are and are not"),
    error=_("Tick the box to show you have read this"),
    points=(
        _("We are a private helper. We are not part of USCIS or of any government."),
        _("We help you tell your story and build the papers. We do not give legal advice."),
        _("No one can promise a yes. USCIS decides each request."),
    ),
)

ACCOUNT_PAGES = (CONTACT, CODE, SAFE, TERMS)
