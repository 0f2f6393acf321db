"""Reads every declaration when the process starts: a wrong or doubled entry stops the start."""

from django.apps import AppConfig


class PacketsConfig(AppConfig):
    name = "packets"

    def ready(self) -> None:
        from packets import official_forms, readiness, urgency
        from packets.wizard import pages

        urgency.all_bases()
        official_forms.all_editions()
        readiness.all_rules()
        pages.all_pages()
