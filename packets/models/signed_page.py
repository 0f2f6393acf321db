"""Scans of pages that were signed with a pen."""

import uuid

from django.db import models
from django.utils.translation import gettext_lazy as _

from evidence.models import Document
from packets.models.case import Case
from packets.snapshot.bounds import LONGEST_CODE, LONGEST_KEY


class SignedPage(models.Model):
    """A scan of one signed page of a form, or of several that follow one another.

    It is used while the form says what it said when the scan was added. A later scan of the same
    page goes before it; both stay until somebody removes them. People are named by their keys,
    which are never given again: a scan of somebody who was removed is of no form any more.
    Pages behind the last one of the form are those of its Addendum A.
    """

    code = models.UUIDField(
        default=uuid.uuid4, unique=True, editable=False, help_text=_("The code in addresses.")
    )
    case = models.ForeignKey(Case, on_delete=models.CASCADE, related_name="signed_pages")
    document = models.OneToOneField(
        Document,
        on_delete=models.PROTECT,
        related_name="signed_page",
        help_text=_("The uploaded file and its pages."),
    )
    form = models.CharField(
        max_length=LONGEST_CODE, help_text=_("As the agency names it, such as I-131.")
    )
    about = models.CharField(
        max_length=LONGEST_KEY, help_text=_("The key of the traveller for whom it is filed.")
    )
    supporter = models.CharField(
        max_length=LONGEST_KEY,
        blank=True,
        help_text=_("The key of the supporter who signs it, or empty."),
    )
    page = models.PositiveSmallIntegerField(
        help_text=_("The page of the form that the first page of the file is.")
    )
    digest = models.CharField(
        max_length=64, help_text=_("Of what stood on the form when the scan was added, in hex.")
    )
    told = models.JSONField(
        default=dict, blank=True, help_text=_("How, by whom and when it was signed, by field.")
    )
    version = models.PositiveIntegerField(
        default=1, help_text=_("Grows with every change of what is told, to find stale tabs.")
    )
    upload_token = models.CharField(
        max_length=64,
        null=True,
        blank=True,
        help_text=_("The token of the upload form: the same form adds one scan only."),
    )
    added_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        ordering = ["pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["case", "upload_token"], name="one_signed_page_per_upload_form"
            ),
            models.CheckConstraint(
                condition=models.Q(page__gte=1), name="pages_of_a_form_begin_with_one"
            ),
        ]

    def __str__(self) -> str:
        return f"signed page {self.page} of {self.form} in {self.case_id}"

    @property
    def of(self) -> tuple[str, str, str]:
        """Return which form it is of: its name, for whom, and who gives the support."""
        return self.form, self.about, self.supporter
