"""Parole Packet: the site that wires its parts together."""

from parole_site.celery import app as celery_app

__all__ = ["celery_app"]
