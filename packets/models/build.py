"""A packet that was asked for (the job), and a packet that was built."""

import uuid

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from packets.models.case import Case

ATTEMPTS_AT_MOST = 3


class PacketBuild(models.Model):
    """The job of building one packet. The row is the job; a queue message is only a hint.

    A worker claims it by setting `lease_token` and `lease_until` (the clock of the database) and
    may finish it only while the token is still its own.
    """

    class State(models.TextChoices):
        QUEUED = "QUEUED", _("Waiting to start")
        RUNNING = "RUNNING", _("Being built")
        DONE = "DONE", _("Done")
        FAILED = "FAILED", _("Could not be built")

    code = models.UUIDField(
        default=uuid.uuid4, unique=True, editable=False, help_text=_("The code in addresses.")
    )
    case = models.ForeignKey(Case, on_delete=models.CASCADE, related_name="builds")
    asked_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.SET_NULL, null=True)
    asked_at = models.DateTimeField(auto_now_add=True)
    is_draft = models.BooleanField(help_text=_("A draft carries DRAFT on each page."))
    digest = models.CharField(max_length=64, help_text=_("Identifies what is to be built."))
    snapshot = models.JSONField(help_text=_("The facts as they were when it was asked for."))
    state = models.CharField(
        max_length=10,
        choices=State.choices,
        default=State.QUEUED,
        help_text=_("How far the job is."),
    )
    attempts = models.PositiveSmallIntegerField(
        default=0, help_text=_("How often a worker has begun it.")
    )
    lease_token = models.UUIDField(
        null=True, blank=True, help_text=_("Names the worker who may finish it; empty for none.")
    )
    lease_until = models.DateTimeField(
        null=True, blank=True, help_text=_("Until when it is that worker's, by the database.")
    )
    step = models.CharField(max_length=40, blank=True, help_text=_("What the worker does now."))
    step_number = models.PositiveIntegerField(
        default=0, help_text=_("At which of the parts of the step it is, from 1; 0 for none.")
    )
    step_count = models.PositiveIntegerField(
        default=0, help_text=_("How many parts the step has; 0 for none.")
    )
    reason = models.TextField(blank=True, help_text=_("Why it could not be built, for the person."))
    finished_at = models.DateTimeField(
        null=True, blank=True, help_text=_("When it was done or given up.")
    )

    class Meta:
        ordering = ["-pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["case", "digest", "is_draft"],
                condition=Q(state__in=["QUEUED", "RUNNING"]),
                name="one_active_build_of_the_same_facts",
            ),
            models.CheckConstraint(
                condition=~Q(state="FAILED") | ~Q(reason=""), name="a_failed_build_has_a_reason"
            ),
        ]
        indexes = [models.Index(fields=["state", "lease_until"])]

    def __str__(self) -> str:
        return f"build {self.pk} of {self.case_id}"

    @property
    def is_over(self) -> bool:
        return self.state in (self.State.DONE, self.State.FAILED)


class Packet(models.Model):
    """One PDF of one snapshot, read back and verified; never changed once written."""

    code = models.UUIDField(
        default=uuid.uuid4, unique=True, editable=False, help_text=_("Its name in the history.")
    )
    case = models.ForeignKey(Case, on_delete=models.CASCADE, related_name="packets")
    build = models.OneToOneField(PacketBuild, on_delete=models.RESTRICT, related_name="packet")
    number = models.PositiveIntegerField(help_text=_("Version of the packet, from 1."))
    file = models.FileField(max_length=200, help_text=_("Where the PDF is stored."))
    sha256 = models.CharField(max_length=64, help_text=_("Of the stored file, in hex."))
    size = models.PositiveBigIntegerField(help_text=_("In bytes."))
    uploads = models.FileField(
        max_length=200,
        blank=True,
        help_text=_("Where the files for filing online are stored; empty for a packet to mail."),
    )
    page_count = models.PositiveIntegerField(help_text=_("Pages of all sets together."))
    is_draft = models.BooleanField(help_text=_("A draft carries DRAFT on each page."))
    manifest = models.JSONField(help_text=_("Parts, pages, hashes, editions and facts used."))
    built_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        ordering = ["-number"]
        constraints = [
            models.UniqueConstraint(fields=["case", "number"], name="one_packet_per_number"),
        ]

    def __str__(self) -> str:
        return f"packet {self.number} of {self.case_id}"
