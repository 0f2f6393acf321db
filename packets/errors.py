"""Everything that packets refuse to do.

* PacketsError
  x NotAllowed           the person may not do this
  x WrongMoment          the case is not in a state for this
    + NotReady           something that must be there before filing is missing
    + ChangedMeanwhile   another tab or person changed the page after it was opened
  x NotUnderstood        what was given cannot be read as what was asked for
    + UnreadableCase     a case folder does not follow its schema
  x AssemblyError        the packet could not be built
    + UnreadableSection  one part of it is not a PDF that we can read
    + PacketTooLarge     the result is above the limit of pages or bytes
    + NotVerified        the finished packet does not hold what it should

The text of each error is meant for the person at the screen; what a developer needs is in the
exception that it was raised from.
"""


class PacketsError(Exception):
    """Base of every error in this module; views show its text."""


class NotAllowed(PacketsError):
    """The person may not do this."""


class WrongMoment(PacketsError):
    """The case is not in a state for this."""


class NotReady(WrongMoment):
    """Something that must be there before filing is missing."""


class ChangedMeanwhile(WrongMoment):
    """Another tab or person changed the page after it was opened."""


class NotUnderstood(PacketsError):
    """What was given cannot be read as what was asked for."""


class UnreadableCase(NotUnderstood):
    """A case folder does not follow its schema."""


class AssemblyError(PacketsError):
    """The packet could not be built."""


class UnreadableSection(AssemblyError):
    """One part of the packet is not a PDF that we can read."""


class PacketTooLarge(AssemblyError):
    """The packet is above the limit of pages or bytes."""


class NotVerified(AssemblyError):
    """The finished packet does not hold what it should."""
