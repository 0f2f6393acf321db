"""How the packet and the pages name the owner of a document."""

from django.utils.translation import gettext as _

from packets.english import is_latin
from packets.snapshot import PersonName
from parole_site.locales import locale_now


def english_name(name: PersonName, called: str, otherwise: str) -> str:
    """Return a name that the packet can print: in Latin letters, or else what the person is."""
    return next((n for n in (name.full, called) if n and is_latin(n)), otherwise)


def country_name(code: str) -> str:
    """Return the name of a country in the language of the page."""
    if not code:
        return _("the country of stay")
    return str(locale_now().territories.get(code, code))
