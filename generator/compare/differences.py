"""Which of the four lists a difference belongs to: by its kind, never by an opinion."""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING

from generator.compare.finding import Found
from generator.compare.findings import most_contested_first

if TYPE_CHECKING:
    from generator.compare.finding import Finding
    from generator.compare.findings import Findings


class Differences(Enum):
    """The four lists of differences, in the order in which the site prints them."""

    SUBSTANCE = "what the plan says and does"
    TIME = "what changed with time"
    EVENTS = "names, offices, and the dates and places of events"
    WORDING = "how it is worded"


def list_of(finding: Finding) -> Differences | None:
    """Return the list that a finding belongs to; None if its answers agree or only fit together."""
    if finding.found is Found.COURSE:
        return Differences.TIME
    if finding.found not in (Found.DISPUTE, Found.FORECAST, Found.WORDING):
        return None
    if not finding.question.is_of_the_plan:
        return Differences.EVENTS
    return Differences.WORDING if finding.found is Found.WORDING else Differences.SUBSTANCE


def list_differences(findings: Findings) -> dict[Differences, tuple[Finding, ...]]:
    """Return every difference by its list, the most contested first."""
    every = [finding for compared in findings.by_question.values() for finding in compared]
    return {
        differences: tuple(
            sorted(
                (finding for finding in every if list_of(finding) is differences),
                key=most_contested_first,
            )
        )
        for differences in Differences
    }
