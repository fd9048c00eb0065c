"""Every cell of the coverage: the generator keeps only those with claims."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from generator.views.coverage import Cell, Coverage


def cells_of(coverage: Coverage) -> dict[tuple[str, str], Cell]:
    """Return the cell of each point and source, by their references."""
    return {
        (point, source): coverage.cell(point, source)
        for point in coverage.points
        for source in coverage.sources
    }
