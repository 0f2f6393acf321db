"""Go on after several files were chosen at once: say which were not taken, or put them in order."""

from urllib.parse import urlencode

from django.contrib import messages
from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from evidence.joining import MOST_PARTS
from evidence.names import shown_name
from packets.models import Case
from packets.operations.adding import Added
from packets.operations.joining import FEWEST
from parole_site.directions import isolated


def why_none(added: Added) -> str:
    """Say why no file was taken; of one file alone its name need not be said."""
    if len(added.not_taken) == 1:
        return added.not_taken[0].why
    return " ".join(f"{isolated(one.name)}: {one.why}" for one in added.not_taken)


def after_several(request: HttpRequest, case: Case, added: Added) -> str:
    """Tell what became of several files; return where they are joined, if they are to be.

    Where one of them was not taken, nothing is joined: a paper without one of its pages would look
    whole.
    """
    names = request.POST.getlist("left_out")[:MOST_PARTS]
    missing = [f"{isolated(one.name)}: {one.why}" for one in added.not_taken]
    missing += [_not_sent(shown_name(name)) for name in names]
    if missing:
        messages.warning(request, _told(len(added.exhibits), missing))
        return ""
    if request.POST.get("together") != "1" or len(added.exhibits) < FEWEST:
        return ""
    messages.info(
        request,
        _("All {count} files are here. Check their order, then join them.").format(
            count=len(added.exhibits)
        ),
    )
    codes = [("take", str(exhibit.code)) for exhibit in added.exhibits]
    return f"{reverse('exhibit-join', args=[case.reference])}?{urlencode(codes)}"


def _not_sent(name: str) -> str:
    """Tell of a file that was refused before it was sent, as one that is too large."""
    words = _("{name}: This file could not be sent. Add it alone to see why.")
    return words.format(name=isolated(name))


def _told(count: int, missing: list[str]) -> str:
    one_missing = ngettext("This file was not added.", "These files were not added.", len(missing))
    kept = ngettext(
        "The other file is here as a document of its own.",
        "The other {count} files are here, each as a document of its own.",
        count,
    )
    return " ".join([one_missing, *missing, kept.format(count=count)])
