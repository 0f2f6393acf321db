"""What `build_packet` tells of its work: as data, and as lines for a person."""

import resource
from typing import Any

from packets.assembly import AssembledPacket
from packets.case_folder.making_pages import RefusedFile
from packets.management.counted import exhibits_counted, files_counted
from packets.readiness import Finding
from packets.snapshot import CaseSnapshot

MEGABYTE = 1_000_000


def told(report: dict[str, Any]) -> str:
    """Return the report for a person."""
    lines = [f"{one['file']} was refused: {one['reason']}" for one in report["refused"]]
    lines += [
        f"The same file stands at {' and '.join(places)}. One of them is enough."
        for places in report["same_file"]
    ]
    lines += [
        f"Missing ({one['code']}), page {one['mend_at']}: {one['text']}"
        for one in report["blocking"]
    ]
    if report["file"]:
        kind = "draft" if report["draft"] else "packet"
        lines.append(f"{report['file']}: a {kind} of {report['counted']}")
    return "\n".join(lines)


def report_of(case: CaseSnapshot, packet: AssembledPacket | None) -> dict[str, Any]:
    """Return what the packet holds, if one was built."""
    if packet is None:
        return {"pages": None, "counted": "", "exhibits": []}
    counted = (
        f"{packet.page_count} pages with {exhibits_counted(packet.manifest)} "
        f"({files_counted(case)})"
    )
    return {"pages": packet.page_count, "counted": counted, "exhibits": _exhibits(packet)}


def not_built(why: str) -> dict[str, Any]:
    """Return the report of a packet that was not built; `why` has one sentence a line."""
    return {"file": None, "mistakes": why.splitlines()}


def same_files(case: CaseSnapshot) -> list[list[str]]:
    """Return the places in the folder that hold the same bytes, together where there are several.

    A file may stand twice on purpose, so this is told and not refused.
    """
    places: dict[str, list[str]] = {}
    for number, exhibit in enumerate(case.exhibits, start=1):
        at = f"exhibits[{number}]"
        places.setdefault(exhibit.document.sha256, []).append(at)
        for place, translation in enumerate(exhibit.translations, start=1):
            at_translation = f"{at}.translations[{place}]"
            places.setdefault(translation.document.sha256, []).append(at_translation)
    return [found for found in places.values() if len(found) > 1]


def refused_file(file: RefusedFile) -> dict[str, str]:
    return {"place": file.place, "file": file.file_name, "reason": file.reason}


def finding(one: Finding) -> dict[str, str]:
    return {
        "code": one.rule.code,
        "text": one.text,
        "about": one.about,
        "mend_at": one.mend_at,
    }


def peak_memory() -> dict[str, float]:
    """Return the peaks in MB of this process and of the largest child (kilobytes on Linux)."""
    own = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    child = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss
    return {"own": round(own * 1024 / MEGABYTE, 1), "child": round(child * 1024 / MEGABYTE, 1)}


def _exhibits(packet: AssembledPacket) -> list[dict[str, Any]]:
    return [
        {
            "set": packet_set["beneficiary"],
            "exhibit": exhibit["name"],
            "key": exhibit["key"],
            "first_page": exhibit["first_page"],
            "pages": exhibit["page_count"],
            "notes": sorted({note for one in exhibit["documents"] for note in one["notes"]}),
        }
        for packet_set in packet.manifest["sets"]
        for exhibit in packet_set["exhibits"]
    ]
