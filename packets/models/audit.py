"""The audit trail: lines that are only ever added, and its head. Neither points at other rows."""

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from packets.auditing import START, Head, Kind, Line

LENGTH_OF_A_SEAL = 64


class AuditLine(models.Model):
    """One line (`packets.auditing.Line`). A trigger of the database refuses to change or remove it.

    Accounts and cases are kept as number and code, so that a line outlives them.
    """

    sequence = models.PositiveBigIntegerField(
        primary_key=True, help_text=_("Counted from 1, without gaps, for the whole site.")
    )
    at = models.DateTimeField(help_text=_("When; the order is that of the numbers."))
    actor = models.BigIntegerField(
        null=True, help_text=_("The number of the account; empty for the site, or for a link.")
    )
    role = models.CharField(
        max_length=20, blank=True, help_text=_("As what the account took part in the case then.")
    )
    what = models.CharField(max_length=40, help_text=_("The verb, such as PAGE_SAVED."))
    kind = models.CharField(
        max_length=8,
        choices=[(kind.value, kind.value) for kind in Kind],
        help_text=_("Whether a page was shown, a file given out, or something changed."),
    )
    case = models.CharField(
        max_length=12, blank=True, help_text=_("The code of the case; empty for the whole site.")
    )
    about = models.CharField(max_length=80, blank=True, help_text=_("A page id or a row's code."))
    key = models.CharField(max_length=16, help_text=_("The name of the key of the seal."))
    previous = models.CharField(
        max_length=LENGTH_OF_A_SEAL, help_text=_("The seal of the line before.")
    )
    seal = models.CharField(
        max_length=LENGTH_OF_A_SEAL, unique=True, help_text=_("HMAC of this line, in hex.")
    )

    class Meta:
        ordering = ["sequence"]
        indexes = [
            models.Index(fields=["case", "sequence"], name="audit_of_a_case"),
            models.Index(fields=["case", "actor", "what", "about", "at"], name="audit_of_one_look"),
            models.Index(
                fields=["about"], condition=Q(what="STARTED_AGAIN"), name="audit_started_again"
            ),
        ]

    def __str__(self) -> str:
        return f"line {self.sequence}: {self.what} {self.about} in {self.case}"

    @property
    def line(self) -> Line:
        return Line(**{name: getattr(self, name) for name in Line.__dataclass_fields__})


class AuditHead(models.Model):
    """The one row that every writer of a line locks: how many there are, and the last seal."""

    count = models.PositiveBigIntegerField(default=0, help_text=_("How many lines there are."))
    last = models.CharField(
        max_length=LENGTH_OF_A_SEAL, default=START, help_text=_("The seal of the last line.")
    )

    def __str__(self) -> str:
        return f"{self.count} lines"

    @property
    def head(self) -> Head:
        return Head(count=self.count, last=self.last)
