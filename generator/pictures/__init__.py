"""The geometry of the drawings, in whole numbers that are the same on every machine.

The promise: a picture says nothing that the page does not say in words. Here stand only places and
sizes; the templates in `site_templates/parts/pictures/` draw them.

Read in this order:

    extents         the part of an axis that a value may mean
    axes            a line of numbers or of days
    time_columns    columns of days, weeks, months or years
    date_lanes      many dates on a few lanes, counted by column
    answer_spread   how far the answers to a number or a date lie apart
    position_rows   positions in time, a row for each holder or subject
    relay_map       who repeats whose report
"""

from generator.pictures.answer_spread import Spread, spread_of
from generator.pictures.date_lanes import Clocks, Dated, clocks_of
from generator.pictures.position_rows import Stances, stances_of
from generator.pictures.relay_map import RelayMap, relay_map

__all__ = [
    "Clocks",
    "Dated",
    "RelayMap",
    "Spread",
    "Stances",
    "clocks_of",
    "relay_map",
    "spread_of",
    "stances_of",
]
