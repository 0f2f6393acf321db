"""What every page shows around its own content."""

from typing import Any

from django.conf import settings
from django.http import HttpRequest

from packets.permissions import keeps_facts


def frame(request: HttpRequest) -> dict[str, Any]:
    """Give templates the help line and where the person works (context processor)."""
    user = getattr(request, "user", None)
    return {
        "service_phone": settings.SERVICE_PHONE,
        "is_of_the_firm": bool(user and user.is_authenticated and user.is_of_the_firm),
        "keeps_facts": bool(user and keeps_facts(user)),
    }
