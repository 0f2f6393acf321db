"""How much of anything a file, a case and a packet may have, and why."""

from dataclasses import dataclass, replace

MEGABYTE = 1_000_000


@dataclass(frozen=True, kw_only=True)
class Limits:
    """The limits for files and packets; a site changes them by name in its EVIDENCE_LIMITS."""

    file_bytes: int = 50 * 1024 * 1024
    """A phone sends this in a few minutes, and a scan of 300 pages fits in it."""

    case_bytes: int = 300 * MEGABYTE
    """All files of one case; a packet of them still goes into one envelope."""

    uploads_begun: int = 100
    """Files that one person began to send within a day and that are not here yet."""

    pages: int = 500
    """The longest medical record that an officer has a chance to read."""

    set_pages: int = 2_000
    """Exhibits for one traveller: four reams of paper, which still go into one parcel."""

    packet_pages: int = 5_000
    """Exhibits in the sets of all travellers, who share most of them: ten with 500 pages each.

    To put it together takes less than 1 GB of memory.
    """

    pictures: int = 20
    """Enough for a fax; more than these in one picture file is a film."""

    megapixels: int = 100
    """A fair scan of A3 at 600 dpi has 70; decoding 100 takes about 400 MB."""

    page_side_points: tuple[int, int] = (3, 14_400)
    """What PDF itself allows; a page outside of this is a mistake or an attack."""

    seconds: int = 18
    """Time of a child with all that it starts, so that all is decided within 20.

    It counts work on the processor and waiting, not what others take on a shared machine. Ordinary
    files take less than one, a scan of 300 pages and 49 MB takes 6.
    """

    wall_seconds: int = 60
    """Time on the clock, for a worker that shares its processor with others."""

    memory_bytes: int = 1024 * 1024 * 1024
    """Memory of the child; ordinary files take less than 200 MB."""

    written_bytes: int = 300 * MEGABYTE
    """The largest file that the child may write, so that no disk is filled."""

    open_files: int = 256
    """Enough for fonts and libraries."""

    look_seconds: float = 5.0
    """Processor time for comparing pages that nothing was changed on; then they are trusted."""

    office_seconds: int = 18
    """LibreOffice starts in 3 seconds, and needs 5 for a document of 350 pages of text."""

    office_wall_seconds: int = 120
    """The same on the clock."""

    office_memory_bytes: int = 4 * 1024 * 1024 * 1024
    """LibreOffice reserves much more address space than the 250 MB that it uses.

    Of the memory that it writes into it may have no more than others.
    """

    reading_seconds: int = 60
    """Recognising the text of a page takes 1 to 5 seconds, of a page full of small print 20."""

    reading_wall_seconds: int = 180
    """The same on the clock, for it yields to everything else."""

    zip_entries: int = 2_000
    """A DOCX has about 20 parts, and one more for each picture."""

    zip_unpacked_bytes: int = 200 * MEGABYTE
    """Four times the largest file that we take."""

    zip_ratio: int = 200
    """XML shrinks to a tenth; a part that shrank to less than a two-hundredth is a bomb."""

    xml_bytes: int = 20 * MEGABYTE
    """The text of a part of a DOCX or ODT; 500 pages have 10 MB of it, with all their marks."""


@dataclass(frozen=True, kw_only=True)
class Allowance:
    """What one job in the child may use."""

    seconds: int
    wall_seconds: int
    memory_bytes: int
    data_bytes: int
    written_bytes: int
    open_files: int
    is_office: bool = False

    @classmethod
    def of(cls, limits: Limits, *, office: bool = False) -> "Allowance":
        return cls(
            seconds=limits.office_seconds if office else limits.seconds,
            wall_seconds=limits.office_wall_seconds if office else limits.wall_seconds,
            memory_bytes=limits.office_memory_bytes if office else limits.memory_bytes,
            data_bytes=limits.memory_bytes,
            written_bytes=limits.written_bytes,
            open_files=limits.open_files,
            is_office=office,
        )

    @classmethod
    def of_reading(cls, limits: Limits) -> "Allowance":
        """Allow what recognising one page may use."""
        return replace(
            cls.of(limits),
            seconds=limits.reading_seconds,
            wall_seconds=limits.reading_wall_seconds,
        )

    @property
    def caps(self) -> dict[str, int]:
        """The part that the child puts on itself."""
        return {
            "memory_bytes": self.memory_bytes,
            "data_bytes": self.data_bytes,
            "seconds": self.seconds + 1,  # we end it first, and know why
            "written_bytes": self.written_bytes,
            "open_files": self.open_files,
        }


def limits() -> Limits:
    """Return the limits of this site."""
    from django.conf import settings

    chosen = getattr(settings, "EVIDENCE_LIMITS", {}) if settings.configured else {}
    return Limits(**chosen)
