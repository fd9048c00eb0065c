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

from generator.pictures.answer_spread import AnswerSpread, answer_spread
from generator.pictures.date_lanes import Dated, DateLanes, date_lanes
from generator.pictures.position_rows import PositionRows, position_rows
from generator.pictures.relay_map import RelayMap, relay_map

__all__ = [
    "AnswerSpread",
    "DateLanes",
    "Dated",
    "PositionRows",
    "RelayMap",
    "answer_spread",
    "date_lanes",
    "position_rows",
    "relay_map",
]
