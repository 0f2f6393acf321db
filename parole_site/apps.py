"""The site as an application: the place of its management commands and its catalogues."""

from django.apps import AppConfig


class ParoleSiteConfig(AppConfig):
    name = "parole_site"
