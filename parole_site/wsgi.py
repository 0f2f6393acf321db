"""The door for web servers: Django, given only whole requests."""

import os

import django

from parole_site.strict_input import StrictApplication

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "parole_site.settings")
django.setup(set_prefix=False)
application = StrictApplication()
