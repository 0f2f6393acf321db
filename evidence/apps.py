"""Reads every converter when the process starts: a wrong or doubled one stops the start."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class EvidenceConfig(AppConfig):
    name = "evidence"
    verbose_name = _("Evidence")

    def ready(self) -> None:
        from django.core.checks import register

        from evidence import checks, converters

        converters.all_converters()
        register(checks.children_are_confined, "machine", deploy=True)
