"""What each kind of page shows, as data: chosen, ordered and complete, without a word of prose.

The promise: a template with a view need not look up, sort, count or cut. A view and the function
that gathers it are in one module.

Three groups of modules follow. A newcomer reads `addresses`, `claims` and `answers`, then `points`,
which is the view of a whole page, and the others as needed. Each module uses only modules
above it.

Building blocks, which the views of several pages share:

    addresses        where everything is on the site, and what it is called there
    folding          long lists: a page first shows a few entries
    listed           claims, mentions, positions and questions, in a line or two each
    point_values     the answers that stand for a point
    indexes          what the indexes list, in which order, with which counts
    claims           claims on one page: each with its anchor there
    answers          a question with its answers on a page
    question_list    the questions of a record under their headings
    further_claims   what a record's page shows after its questions
    related          which other records belong to a record
    publications     what an actor published, and who repeats it
    summaries        the sentences of a summary, with their claims numbered
    quiet_sources    who says nothing of a point
    sides            a difference in brief: its sides with their weight
    own_words        what an actor said in its own words
    standings        who stands where, as a line
    crosswalk        what became of each point from draft to draft
    draft_values     the value of a point in each draft, and the page of all of them
    timeline         every event in order, and the page of the timeline

Pages of records:

    points           a point, and the index of points
    actors           an actor, and the index of actors
    events           an event, and the index of events
    drafts           a draft
    plan             the plan as a whole
    sources          a source with all its claims, and the index of sources
    questions        a question with its answers draft by draft, and the index of questions
    unanswered       a question that had an answer before and has none now
    themes           a theme across points and drafts
    places           all places, with the sentences that name them

Overviews:

    disputes         every question in dispute
    coverage         what each source says of each point
    coverage_table   the same as a table, with its totals
    position_table   the positions of each actor, on the plan and on each point
    as_known         the site as it was known on a day
    updates          what is new, corrected or withdrawn
    browse           the lists that replace the search if no script runs
"""

from generator.views.actors import ActorGroup, ActorView, index_actors, view_actor
from generator.views.addresses import Address, Directory, anchor_of, label_of
from generator.views.as_known import AsKnown, as_known
from generator.views.browse import BrowseLists, Month, find_browse_lists
from generator.views.claims import PlacedClaim
from generator.views.coverage_table import CoverageView, view_coverage
from generator.views.crosswalk import Crosswalk, find_crosswalk
from generator.views.disputes import DisputesView, largest_disputes, view_disputes
from generator.views.draft_values import CrosswalkView, view_crosswalk
from generator.views.drafts import DraftView, view_draft
from generator.views.events import EventRow, EventView, index_events, view_event
from generator.views.indexes import IndexRow, index_rows, ordered
from generator.views.listed import (
    ListedClaim,
    ListedFinding,
    list_claim,
    list_findings,
    replies_to,
)
from generator.views.places import LocationView, view_locations
from generator.views.plan import PlanView, view_plan
from generator.views.points import PointIndex, PointView, index_points, view_point
from generator.views.position_table import PositionsView, view_positions
from generator.views.questions import (
    FoundQuestions,
    QuestionView,
    index_questions,
    view_question,
)
from generator.views.sources import SourceRow, SourceView, index_sources, view_source
from generator.views.themes import ThemeView, view_themes
from generator.views.timeline import (
    TimelineEntry,
    TimelineView,
    latest_events,
    timeline,
    view_timeline,
)
from generator.views.unanswered import UnansweredView, view_unanswered
from generator.views.updates import Updates, find_updates

__all__ = [
    "ActorGroup",
    "ActorView",
    "Address",
    "AsKnown",
    "BrowseLists",
    "CoverageView",
    "Crosswalk",
    "CrosswalkView",
    "Directory",
    "DisputesView",
    "DraftView",
    "EventRow",
    "EventView",
    "FoundQuestions",
    "IndexRow",
    "ListedClaim",
    "ListedFinding",
    "LocationView",
    "Month",
    "PlacedClaim",
    "PlanView",
    "PointIndex",
    "PointView",
    "PositionsView",
    "QuestionView",
    "SourceRow",
    "SourceView",
    "ThemeView",
    "TimelineEntry",
    "TimelineView",
    "UnansweredView",
    "Updates",
    "anchor_of",
    "as_known",
    "find_browse_lists",
    "find_crosswalk",
    "find_updates",
    "index_actors",
    "index_events",
    "index_points",
    "index_questions",
    "index_rows",
    "index_sources",
    "label_of",
    "largest_disputes",
    "latest_events",
    "list_claim",
    "list_findings",
    "ordered",
    "replies_to",
    "timeline",
    "view_actor",
    "view_coverage",
    "view_crosswalk",
    "view_disputes",
    "view_draft",
    "view_event",
    "view_locations",
    "view_plan",
    "view_point",
    "view_positions",
    "view_question",
    "view_source",
    "view_themes",
    "view_timeline",
    "view_unanswered",
]
