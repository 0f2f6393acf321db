"""Say once what is missing of several people."""

from collections.abc import Iterable
from dataclasses import replace

from babel.lists import format_list

from packets.readiness import Finding
from parole_site.directions import isolated
from parole_site.locales import locale_now


def said_once(found: Iterable[Finding]) -> tuple[Finding, ...]:
    """Return the findings with those that say the same of several people as one that names them.

    It leads to the page of the first of them.
    """
    alike: dict[object, list[Finding]] = {}
    for place, finding in enumerate(found):
        key = _without_name(finding) if finding.rule.fits_several else place
        alike.setdefault(key, []).append(finding)
    return tuple(_as_one(findings) for findings in alike.values())


def _without_name(finding: Finding) -> tuple[str, str]:
    nobody = replace(finding, subject=replace(finding.subject, name=""))
    return finding.rule.code, nobody.text


def _as_one(findings: list[Finding]) -> Finding:
    if len(findings) == 1:
        return findings[0]
    names = dict.fromkeys(isolated(finding.subject.name) for finding in findings)
    told = format_list(list(names), locale=locale_now())
    return replace(findings[0], subject=replace(findings[0].subject, name=told))
