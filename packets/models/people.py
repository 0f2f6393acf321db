"""The people of a case, and what is asked about each of them."""

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from packets.models.case import AnsweredRow, Case
from packets.snapshot.bounds import LONGEST_CODE, LONGEST_KEY, LONGEST_NAME, REASONS_AT_MOST


class Petitioner(AnsweredRow):
    """Who files and signs Form I-131; its pages are not asked when a beneficiary files."""

    case = models.OneToOneField(Case, on_delete=models.CASCADE, related_name="petitioner")

    def __str__(self) -> str:
        return f"petitioner of {self.case_id}"


class Representative(AnsweredRow):
    """The attorney or accredited representative who appears with Form G-28."""

    case = models.OneToOneField(Case, on_delete=models.CASCADE, related_name="representative")

    def __str__(self) -> str:
        return f"representative of {self.case_id}"


class Beneficiary(AnsweredRow):
    """A person who needs to come; each gets their own Form I-131."""

    case = models.ForeignKey(Case, on_delete=models.CASCADE, related_name="beneficiaries")
    number = models.PositiveSmallIntegerField(
        help_text=_("From 1, in the order in which they were named; used in addresses.")
    )
    key = models.SlugField(
        max_length=LONGEST_KEY,
        help_text=_("The name of the row inside the case and in case folders."),
    )
    called = models.CharField(
        max_length=LONGEST_NAME, blank=True, help_text=_("The first name, as typed.")
    )
    same_reasons_as = models.ForeignKey(
        "self",
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="shares_reasons_with",
        help_text=_("Another traveller whose reasons are this one's too."),
    )

    class Meta:
        ordering = ["number"]
        constraints = [
            models.UniqueConstraint(fields=["case", "number"], name="one_beneficiary_per_number"),
            models.UniqueConstraint(fields=["case", "key"], name="one_beneficiary_per_key"),
        ]

    def __str__(self) -> str:
        return f"beneficiary {self.number} of {self.case_id}"


class UrgencyClaim(AnsweredRow):
    """One urgency basis claimed for one beneficiary, with the answers to its own pages."""

    beneficiary = models.ForeignKey(Beneficiary, on_delete=models.CASCADE, related_name="reasons")
    basis = models.CharField(max_length=LONGEST_CODE, help_text=_("The key of the urgency basis."))
    position = models.PositiveSmallIntegerField(
        default=1,
        help_text=_("From 1; 0 when it is not claimed any more and only its answers are kept."),
    )

    class Meta:
        ordering = ["position", "pk"]
        constraints = [
            models.UniqueConstraint(fields=["beneficiary", "basis"], name="one_claim_per_basis"),
            models.CheckConstraint(
                condition=Q(position__lte=REASONS_AT_MOST),
                name="no_more_reasons_than_may_be_claimed",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.basis} of {self.beneficiary_id}"

    @property
    def is_claimed(self) -> bool:
        return self.position > 0


class VisaHistory(AnsweredRow):
    """Which visas and petitions were tried, and why a visa will not work in time."""

    beneficiary = models.OneToOneField(
        Beneficiary, on_delete=models.CASCADE, related_name="visa_history"
    )

    def __str__(self) -> str:
        return f"visa history of {self.beneficiary_id}"


class StayPlan(AnsweredRow):
    """How long the stay is, where the person arrives, and what happens at its end."""

    beneficiary = models.OneToOneField(Beneficiary, on_delete=models.CASCADE, related_name="stay")

    def __str__(self) -> str:
        return f"stay of {self.beneficiary_id}"


class Supporter(AnsweredRow):
    """A person or organization that promises money or a room on Form I-134."""

    case = models.ForeignKey(Case, on_delete=models.CASCADE, related_name="supporters")
    number = models.PositiveSmallIntegerField(
        help_text=_("From 1, in the order in which they were added; used in addresses.")
    )
    key = models.SlugField(
        max_length=LONGEST_KEY,
        help_text=_("The name of the row inside the case and in case folders."),
    )
    supports = models.ManyToManyField(
        Beneficiary,
        blank=True,
        related_name="supporters",
        help_text=_("For whom; nobody named means everyone who travels."),
    )

    class Meta:
        ordering = ["number"]
        constraints = [
            models.UniqueConstraint(fields=["case", "number"], name="one_supporter_per_number"),
            models.UniqueConstraint(fields=["case", "key"], name="one_supporter_per_key"),
        ]

    def __str__(self) -> str:
        return f"supporter {self.number} of {self.case_id}"
