"""The geometry of the drawings, in whole numbers that are the same on every machine.

The promise: a picture shows nothing that the page does not also say in words. This package holds
only places and sizes; the templates in `site_templates/parts/pictures/` draw them. One picture has
no geometry here: `drafts.jinja` there is a row of signs, each drawn the same wherever it is.

Read in this order:

    extents         the part of an axis that a value may mean
    axes            a line of numbers or of days
    time_columns    columns of days, weeks, months or years
    lane_marks      what is drawn on one lane of time
    narrow_lanes    lanes of time on a narrow page
    date_lanes      many dates on a few lanes, counted by column
    answer_spread   how far apart the answers to a number or a date are
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
