"""Which address leads to which part of the site."""

from django.contrib import admin
from django.urls import include, path

urlpatterns = [
    path("desk/admin/", admin.site.urls),
    path("account/", include("allauth.account.urls")),
    path("", include("packets.urls")),
]
