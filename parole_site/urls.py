"""Which address leads to which part of the site."""

from django.contrib import admin
from django.urls import include, path

from packets.views.sign_in import operators_sign_in
from parole_site.health import PATH, health

urlpatterns = [
    # Operators sign in like everybody else, with the second factor.
    path("desk/admin/login/", operators_sign_in),
    path("desk/admin/", admin.site.urls),
    path(PATH.lstrip("/"), health, name="health"),
    path("", include("packets.urls")),
]

handler400 = "packets.views.refusals.bad_request"
handler404 = "packets.views.refusals.not_found"
handler500 = "packets.views.refusals.broken"
