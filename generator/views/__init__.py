"""What each kind of page shows, as data: chosen, ordered and complete, without a word of prose.

The promise: a template with a view need not look up, sort or count. A view and the function
that gathers it stand in one module.

Read in this order:

    addresses        where everything is on the site, and what it is called there
    indexes          what the indexes list, in which order, with which counts
    claims           claims and questions as one page prints them
    related          what ties a record to others
    records          points, actors, events, drafts and the plan
    sources          a source with all its claims
    questions        a question with its answers, draft by draft
    themes           a theme across points and drafts
    places           a place and the sentences that name it
    timeline         every event in order
    crosswalk        what became of each point from draft to draft
    coverage         which source says what of which point
    position_table   who takes which position on what
    as_known         the site as it was known on a day
    updates          what is new, corrected or withdrawn
    browse           the lists that stand in for the search
"""

from generator.views.addresses import Address, Directory, anchor_of, label_of
from generator.views.as_known import as_known
from generator.views.browse import find_browse_lists
from generator.views.claims import Printed, replies_to
from generator.views.coverage import find_coverage
from generator.views.crosswalk import find_crosswalk
from generator.views.indexes import IndexRow, index_rows, ordered
from generator.views.places import view_locations
from generator.views.position_table import find_position_table
from generator.views.questions import view_question
from generator.views.records import view_record
from generator.views.sources import view_source
from generator.views.themes import view_themes
from generator.views.timeline import TimelineEntry, timeline, view_timeline
from generator.views.updates import Updates, find_updates

__all__ = [
    "Address",
    "Directory",
    "IndexRow",
    "Printed",
    "TimelineEntry",
    "Updates",
    "anchor_of",
    "as_known",
    "find_browse_lists",
    "find_coverage",
    "find_crosswalk",
    "find_position_table",
    "find_updates",
    "index_rows",
    "label_of",
    "ordered",
    "replies_to",
    "timeline",
    "view_locations",
    "view_question",
    "view_record",
    "view_source",
    "view_themes",
    "view_timeline",
]
