"""Reads every declaration when the process starts: a wrong or doubled entry stops the start."""

from django.apps import AppConfig


class PacketsConfig(AppConfig):
    name = "packets"

    def ready(self) -> None:
        from packets import law, official_forms, readiness, sheets, slots, urgency
        from packets.wizard import pages

        law.facts_of_files()
        urgency.all_bases()
        slots.all_kinds()
        official_forms.all_editions()
        readiness.all_rules()
        pages.all_pages()
        sheets.all_sheets()
