"""The agency's own files, as an operator put them in place."""

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _


class OfficialForm(models.Model):
    """One file of one edition. Only an approved one is ever filled, and only one of an edition is.

    Packets keep what they were built with: retiring a form changes no packet.
    """

    class State(models.TextChoices):
        CHECKED = "CHECKED", _("Checked, waits for approval")
        APPROVED = "APPROVED", _("Approved")
        RETIRED = "RETIRED", _("Retired")

    form = models.CharField(max_length=20, help_text=_("As the agency names it, such as I-131."))
    edition_date = models.DateField(help_text=_("The day printed at the foot of each page."))
    sha256 = models.CharField(
        max_length=64, unique=True, help_text=_("Of the file that was checked, in hex.")
    )
    size = models.PositiveIntegerField(help_text=_("In bytes."))
    page_count = models.PositiveSmallIntegerField(help_text=_("Pages of the file."))
    file = models.FileField(max_length=200, help_text=_("Where the PDF is stored."))
    state = models.CharField(
        max_length=10,
        choices=State.choices,
        default=State.CHECKED,
        help_text=_("Whether it may be filled."),
    )
    report = models.JSONField(help_text=_("What was found when the file was checked."))
    source = models.CharField(max_length=200, help_text=_("Where the file came from."))
    installed_at = models.DateTimeField(auto_now_add=True)
    approved_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    approved_at = models.DateTimeField(
        null=True, blank=True, help_text=_("When a person approved it; empty until then.")
    )

    class Meta:
        ordering = ["form", "edition_date", "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["form", "edition_date"],
                condition=Q(state="APPROVED"),
                name="one_approved_file_of_an_edition",
            ),
            models.CheckConstraint(
                condition=~Q(state="APPROVED") | Q(approved_by__isnull=False),
                name="an_approved_form_names_who_approved_it",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.key} ({self.sha256[:12]})"

    @property
    def key(self) -> str:
        """Return form and edition as the agency names them: "I-131 01/20/25"."""
        return f"{self.form} {self.edition_date:%m/%d/%y}"
