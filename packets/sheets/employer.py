"""The employer of who gives money (ALL-14): it learns of nobody who travels."""

from django.utils.translation import gettext_lazy as _

from packets.sheets._requests import FOR_USCIS, Request

SHEET = Request(
    key="employer",
    order=300,
    title=_("Letter of the employer of {name}"),
    why=FOR_USCIS,
    slots=("ALL-14",),
    must_say=(
        _("Since when {name} works for you"),
        _("Which job it is"),
        _("How much {name} is paid, by the hour or the year"),
        _("If the job is permanent, and full time or part time"),
    ),
).sheet()
