"""A moment on a page: its day, its time and the zone that the time is in."""

from datetime import datetime

from django import template
from django.utils.html import format_html

from parole_site.locales import moment_in_words

register = template.Library()


@register.filter
def moment(at: datetime | None) -> str:
    """Return it apart from words that run in the other direction; "" where there is none."""
    return format_html("<bdi>{}</bdi>", moment_in_words(at)) if at else ""
