"""The door for web servers: Django, behind a guard that lets only whole requests through."""

import os

from django.core.wsgi import get_wsgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "parole_site.settings")
application = get_wsgi_application()
