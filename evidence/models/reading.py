"""What machines read in the pages of a document: never an answer, only something to compare."""

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from evidence.models.document import Document


class Reading(models.Model):
    """The reading of one document's pages, and the job of recognising those without text.

    The row is the job: a worker claims it by setting `lease_token` and `lease_until`. It is about
    the pages that `pages_name` names; where the document has other pages by now, it is of no use.
    """

    class State(models.TextChoices):
        WAITING = "WAITING", _("Waiting to be read")
        READING = "READING", _("Being read")
        DONE = "DONE", _("Read")
        GAVE_UP = "GAVE_UP", _("Could not be read")

    document = models.OneToOneField(Document, on_delete=models.CASCADE, related_name="reading")
    pages_name = models.CharField(
        max_length=200, help_text=_("Where the pages are kept that were read.")
    )
    state = models.CharField(max_length=10, choices=State.choices, default=State.WAITING)
    reader_version = models.CharField(max_length=20)
    created_at = models.DateTimeField(auto_now_add=True)
    attempts = models.PositiveSmallIntegerField(default=0)
    names_sought = models.CharField(
        max_length=64, blank=True, help_text=_("The hash of the names that were looked for.")
    )
    names_sought_at = models.DateTimeField(
        null=True, blank=True, help_text=_("When names were looked for last.")
    )
    lease_token = models.UUIDField(null=True, blank=True)
    lease_until = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ["pk"]
        constraints = [
            models.CheckConstraint(
                condition=~Q(state="READING")
                | (Q(lease_token__isnull=False) & Q(lease_until__isnull=False)),
                name="a_document_being_read_has_a_lease",
            ),
        ]
        indexes = [models.Index(fields=["state", "lease_until"])]

    def __str__(self) -> str:
        return f"reading of document {self.document_id}"

    @property
    def is_over(self) -> bool:
        return self.state in (self.State.DONE, self.State.GAVE_UP)


class ReadPage(models.Model):
    """One page as it was read: its text, where each word stands, and what to advise."""

    class Source(models.TextChoices):
        NONE = "NONE", _("Not read yet")
        LAYER = "LAYER", _("The text of the file")
        OCR = "OCR", _("Recognised in the picture")

    reading = models.ForeignKey(Reading, on_delete=models.CASCADE, related_name="read_pages")
    number = models.PositiveIntegerField(help_text=_("The page, from 1."))
    source = models.CharField(max_length=5, choices=Source.choices, default=Source.NONE)
    text = models.TextField(blank=True)
    words = models.JSONField(
        default=list,
        blank=True,
        help_text=_(
            "Each word with left, top, width and height as parts of the upright page, "
            "from its top left corner."
        ),
    )
    confidence = models.PositiveSmallIntegerField(
        null=True, blank=True, help_text=_("How sure the recognition is, from 0 to 100.")
    )
    advice = models.JSONField(
        default=list, blank=True, help_text=_("Codes of what could be better about the page.")
    )
    fingerprint = models.CharField(
        max_length=64,
        blank=True,
        help_text=_("Hexadecimal; pages that look alike differ in few bits."),
    )

    class Meta:
        ordering = ["reading", "number"]
        constraints = [
            models.UniqueConstraint(fields=["reading", "number"], name="each_page_is_read_once"),
        ]

    def __str__(self) -> str:
        return f"page {self.number} of reading {self.reading_id}"


class FoundFact(models.Model):
    """A fact that a machine read in a document: with the page and the place where it stands."""

    class Kind(models.TextChoices):
        MRZ = "MRZ", _("Machine-readable zone")
        PASSPORT_NUMBER = "PASSPORT_NUMBER", _("Passport number")
        SURNAME = "SURNAME", _("Surname")
        GIVEN_NAMES = "GIVEN_NAMES", _("Given names")
        NATIONALITY = "NATIONALITY", _("Nationality")
        SEX = "SEX", _("Sex")
        BIRTH = "BIRTH", _("Date of birth")
        EXPIRY = "EXPIRY", _("Date of expiry")
        A_NUMBER = "A_NUMBER", _("A-Number")
        RECEIPT = "RECEIPT", _("Receipt number")
        DATE = "DATE", _("Date")
        AMOUNT = "AMOUNT", _("Amount in U.S. dollars")
        NAME = "NAME", _("Name")

    reading = models.ForeignKey(Reading, on_delete=models.CASCADE, related_name="found_facts")
    page = models.PositiveIntegerField(help_text=_("The page, from 1."))
    kind = models.CharField(max_length=20, choices=Kind.choices)
    value = models.CharField(
        max_length=200, help_text=_("In one form: dates as 1988-03-03, numbers without marks.")
    )
    written = models.CharField(max_length=200, help_text=_("As it stands on the paper."))
    box = models.JSONField(
        default=list,
        blank=True,
        help_text=_("Left, top, width and height as parts of the upright page."),
    )
    is_checked = models.BooleanField(
        default=False, help_text=_("Check digits on the paper prove that it was read right.")
    )
    details = models.JSONField(default=dict, blank=True)

    class Meta:
        ordering = ["reading", "page", "pk"]
        indexes = [models.Index(fields=["reading", "kind"])]

    def __str__(self) -> str:
        return f"{self.kind} on page {self.page} of reading {self.reading_id}"
