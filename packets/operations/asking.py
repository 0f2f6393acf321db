"""Tell the family by a mail that names nothing that changes were asked for."""

from packets.models import CaseMember, ChangeRequest, SentReminder, User

FAMILY = (CaseMember.Role.OWNER, CaseMember.Role.EDITOR)
UNSAFE = (User.SafeContact.NO, User.SafeContact.SHARED)


def note_for_mail(request: ChangeRequest) -> None:
    """Make the rows of the mails, which the sweep of reminders sends; twice makes one each."""
    members = CaseMember.objects.filter(case=request.case, role__in=FAMILY, user__is_active=True)
    for user_id in members.exclude(user__safe_contact__in=UNSAFE).values_list("user_id", flat=True):
        SentReminder.objects.get_or_create(
            case=request.case, user_id=user_id, code=f"changes {request.code.hex}"
        )
