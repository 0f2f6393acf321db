"""Which address leads to which part of the site."""

from django.contrib import admin
from django.urls import include, path

from parole_site.health import PATH, health

urlpatterns = [
    path("desk/admin/", admin.site.urls),
    path(PATH.lstrip("/"), health, name="health"),
    path("", include("packets.urls")),
]

handler400 = "packets.views.refusals.bad_request"
handler404 = "packets.views.refusals.not_found"
handler500 = "packets.views.refusals.broken"
