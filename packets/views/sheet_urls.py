"""Addresses of the sheets to print: which sheet, and the place of the person, never a name."""

from django.urls import URLPattern, path

from packets.views import sheets

SHEETS: list[URLPattern] = [
    path("c/<slug:reference>/sheets/", sheets.sheets, name="sheets"),
    path("c/<slug:reference>/sheets/<slug:kind>.pdf", sheets.sheet, name="sheet"),
    path("c/<slug:reference>/sheets/<slug:who>/<slug:kind>.pdf", sheets.sheet, name="sheet-of"),
]
