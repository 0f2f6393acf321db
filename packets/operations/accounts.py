"""Open an account, and keep what its owner said about it."""

from datetime import datetime

from packets.models import User


def open_account(*, email: str) -> User:
    """Return the account of an address, opened if there is none; it has no password."""
    address = email.strip().lower()
    account = User.objects.filter(email=address).first()
    if account is None:
        account, _opened = User.objects.get_or_create(email=address)
        if not account.password:
            account.set_unusable_password()
            account.save(update_fields=["password"])
    return account


def say_if_safe(*, user: User, safe: str, name: str) -> None:
    """Keep whether it is safe to write to this person, and what to call them."""
    user.safe_contact = User.SafeContact(safe)
    user.shown_name = " ".join(name.split())[:120]
    user.save(update_fields=["safe_contact", "shown_name"])


def accept_terms(*, user: User, now: datetime) -> None:
    """Keep when the person first said that they had read the three points."""
    if user.terms_accepted_at is None:
        user.terms_accepted_at = now
        user.save(update_fields=["terms_accepted_at"])


def use_keys(*, user: User, uses: bool) -> None:
    """Keep whether single keys do something at the desk for this person."""
    user.uses_keys = uses
    user.save(update_fields=["uses_keys"])
