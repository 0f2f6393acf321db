"""What the legal team writes at an answer, a paper, a place on a page or a paragraph."""

import uuid

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from packets.models.case import Case
from packets.snapshot.bounds import LONGEST_KEY, LONGEST_NAME_OF_A_CONFIRMER

LONGEST_TOKEN = 64


class ChangeRequest(models.Model):
    """One message in plain words that asks the family for changes, with the comments it sends."""

    case = models.ForeignKey(Case, on_delete=models.CASCADE, related_name="change_requests")
    code = models.UUIDField(
        default=uuid.uuid4, unique=True, editable=False, help_text=_("Its name in our own pages.")
    )
    words = models.TextField(blank=True, help_text=_("What the family reads first."))
    sent_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.SET_NULL, null=True, related_name="+"
    )
    by_name = models.CharField(
        max_length=LONGEST_NAME_OF_A_CONFIRMER, help_text=_("How the sender was called then.")
    )
    sent_at = models.DateTimeField(help_text=_("When it was sent."))
    token = models.CharField(
        max_length=LONGEST_TOKEN, help_text=_("Of the form: the same form sends once.")
    )

    class Meta:
        ordering = ["sent_at", "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["case", "token"], name="one_request_for_changes_per_form"
            ),
        ]

    def __str__(self) -> str:
        return f"request for changes {self.pk} in {self.case_id}"


class Comment(models.Model):
    """One comment and what it is about; the talk below it are its replies.

    What it is about is told by content, so that order and rebuilding do not matter: an answer by
    its page, field and person; a paper by the hash of its file, with page, quoted words and boxes;
    a paragraph of the letter by the words that it had. Whether that is still there is not kept, it
    is seen when it is read (`packets.reviewing`).
    """

    class Kind(models.TextChoices):
        CHANGE = "CHANGE", _("Change needed")
        SUGGESTION = "SUGGESTION", _("Suggestion")
        QUESTION = "QUESTION", _("Question")
        PRIVATE = "PRIVATE", _("Private note")

    class On(models.TextChoices):
        CASE = "CASE", _("The whole case")
        ANSWER = "ANSWER", _("An answer")
        DOCUMENT = "DOCUMENT", _("A document")
        PAGE = "PAGE", _("A page")
        PLACE = "PLACE", _("A place on a page")
        PARAGRAPH = "PARAGRAPH", _("A paragraph of the letter")

    class State(models.TextChoices):
        OPEN = "OPEN", _("Open")
        ANSWERED = "ANSWERED", _("Answered")
        CLOSED = "CLOSED", _("Closed")
        REOPENED = "REOPENED", _("Open again")

    case = models.ForeignKey(Case, on_delete=models.CASCADE, related_name="comments")
    code = models.UUIDField(
        default=uuid.uuid4, unique=True, editable=False, help_text=_("Its name in our own pages.")
    )
    number = models.PositiveIntegerField(help_text=_("Its number in the case, from 1."))
    kind = models.CharField(
        max_length=10, choices=Kind.choices, help_text=_("What the writer wants with it.")
    )
    on = models.CharField(max_length=9, choices=On.choices, help_text=_("What it is about."))
    about = models.CharField(
        max_length=LONGEST_KEY, blank=True, help_text=_("The key of the person, or empty.")
    )
    page_id = models.CharField(
        max_length=LONGEST_KEY, blank=True, help_text=_("The page of the answer.")
    )
    field = models.CharField(
        max_length=LONGEST_KEY, blank=True, help_text=_("The field, or the part of the letter.")
    )
    place = models.PositiveSmallIntegerField(
        default=0, help_text=_("Which paragraph of the part it was, from 1.")
    )
    paper = models.CharField(
        max_length=64, blank=True, help_text=_("The hash of the file, in hex.")
    )
    row = models.CharField(
        max_length=LONGEST_KEY,
        blank=True,
        help_text=_("The code of the exhibit or translation that the file was of."),
    )
    page = models.PositiveIntegerField(
        default=0, help_text=_("The page of the file, from 1; 0 means the whole file.")
    )
    quote = models.TextField(
        blank=True, help_text=_("The words it is about, as they stood there then.")
    )
    boxes = models.JSONField(
        default=list,
        blank=True,
        help_text=_("Left, top, width and height as parts of the upright page, for each line."),
    )
    text = models.TextField(help_text=_("What was written."))
    due = models.DateField(null=True, blank=True, help_text=_("By when it is needed."))
    state = models.CharField(
        max_length=8,
        choices=State.choices,
        default=State.OPEN,
        help_text=_("Whether it was answered and closed."),
    )
    version = models.PositiveIntegerField(
        default=1, help_text=_("Grows with every move, to find stale tabs.")
    )
    written_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.SET_NULL, null=True, related_name="+"
    )
    by_name = models.CharField(
        max_length=LONGEST_NAME_OF_A_CONFIRMER, help_text=_("How the writer was called then.")
    )
    written_at = models.DateTimeField(help_text=_("When it was written."))
    moved_at = models.DateTimeField(help_text=_("When its state changed last."))
    asked_in = models.ForeignKey(
        ChangeRequest,
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="comments",
        help_text=_("The message that sent it to the family; empty until one has."),
    )
    token = models.CharField(
        max_length=LONGEST_TOKEN, help_text=_("Of the form: the same form comments once.")
    )

    class Meta:
        ordering = ["number"]
        constraints = [
            models.UniqueConstraint(fields=["case", "number"], name="comments_are_numbered"),
            models.UniqueConstraint(fields=["case", "token"], name="one_comment_per_form"),
            models.CheckConstraint(condition=~Q(text=""), name="a_comment_says_something"),
            models.CheckConstraint(
                condition=~Q(kind="PRIVATE") | Q(asked_in__isnull=True),
                name="a_private_note_is_never_sent",
            ),
        ]
        indexes = [models.Index(fields=["case", "state"])]

    def __str__(self) -> str:
        return f"comment {self.number} in {self.case_id}"

    @property
    def is_private(self) -> bool:
        return self.kind == self.Kind.PRIVATE

    @property
    def is_closed(self) -> bool:
        return self.state == self.State.CLOSED

    @property
    def stops_sign_off(self) -> bool:
        """Tell whether a change that is needed has not been made to the lawyer's satisfaction."""
        return self.kind == self.Kind.CHANGE and not self.is_closed

    @property
    def waits_for_family(self) -> bool:
        """Tell whether it was sent, and the family has not answered; else the legal team acts."""
        return self.asked_in_id is not None and self.state in (
            self.State.OPEN,
            self.State.REOPENED,
        )

    @property
    def waits_for_legal(self) -> bool:
        return not self.is_closed and not self.waits_for_family


class CommentReply(models.Model):
    """One line of the talk below a comment, and the move that it made, if it made one."""

    class Did(models.TextChoices):
        REPLIED = "REPLIED", _("Replied")
        FIXED = "FIXED", _("I fixed it")
        NEEDS_HELP = "NEEDS_HELP", _("I need help")
        CLOSED = "CLOSED", _("Closed")
        REOPENED = "REOPENED", _("Opened again")

    comment = models.ForeignKey(Comment, on_delete=models.CASCADE, related_name="replies")
    did = models.CharField(
        max_length=10, choices=Did.choices, help_text=_("What the writer did with the comment.")
    )
    text = models.TextField(blank=True, help_text=_("What was written, if anything."))
    written_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.SET_NULL, null=True, related_name="+"
    )
    by_name = models.CharField(
        max_length=LONGEST_NAME_OF_A_CONFIRMER, help_text=_("How the writer was called then.")
    )
    is_legal = models.BooleanField(help_text=_("Whether the legal team wrote it."))
    written_at = models.DateTimeField(help_text=_("When it was written."))
    token = models.CharField(
        max_length=LONGEST_TOKEN, help_text=_("Of the form: the same form replies once.")
    )

    class Meta:
        ordering = ["pk"]
        verbose_name_plural = "comment replies"
        constraints = [
            models.UniqueConstraint(fields=["comment", "token"], name="one_reply_per_form"),
            models.CheckConstraint(
                condition=~Q(did="REPLIED") | ~Q(text=""), name="a_reply_says_something"
            ),
        ]

    def __str__(self) -> str:
        return f"reply {self.pk} to comment {self.comment_id}"
