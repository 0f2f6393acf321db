"""What came in by a link counts for nothing before somebody of the case has looked at it."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class Look(models.TextChoices):
    """What keeps a file out of the packet; a file with none of these counts."""

    WAITING = "WAITING", _("Look at this first")
    SET_ASIDE = "SET_ASIDE", _("Set aside")


def first_look_of(by: object | None) -> str:
    """Return how a new file begins: what nobody with an account sent waits for a look."""
    return Look.WAITING if by is None else ""


class Looked(models.Model):
    """A file that may have to be looked at first."""

    look = models.CharField(
        max_length=10,
        choices=Look.choices,
        blank=True,
        help_text=_("Why a file that came by a link does not count; empty where it counts."),
    )

    class Meta:
        abstract = True

    @property
    def is_waiting(self) -> bool:
        return self.look == Look.WAITING

    @property
    def is_aside(self) -> bool:
        return self.look == Look.SET_ASIDE
