"""Refuse a packet that is too large before anything of it is printed."""

from django.utils.translation import gettext as _

from evidence.limits import Limits
from packets.errors import PacketTooLarge
from packets.snapshot import CaseSnapshot


def check_size(case: CaseSnapshot, allowed: Limits) -> None:
    """Raise PacketTooLarge for too many pages of exhibits in one set, or in all of them.

    What is printed adds some twenty pages a set, which nobody can leave out.
    """
    counts = [
        sum(exhibit.page_count for exhibit in case.exhibits_of(person))
        for person in case.beneficiaries
    ]
    largest, whole = max(counts, default=0), sum(counts)
    if largest > allowed.set_pages:
        message = _(
            "The exhibits for one traveller have {count} pages. The limit is {most}. "
            "Take out documents that prove the same thing twice."
        )
        raise PacketTooLarge(message.format(count=largest, most=allowed.set_pages))
    if whole > allowed.packet_pages:
        message = _(
            "The exhibits have {count} pages in all sets. The limit is {most}. "
            "Take out documents that prove the same thing twice."
        )
        raise PacketTooLarge(message.format(count=whole, most=allowed.packet_pages))
