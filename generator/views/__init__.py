"""What each kind of page shows, as data: chosen, ordered and complete, without a word of prose.

The promise: a template with a view need not look up, sort, count or cut. A view and the function
that gathers it stand in one module.

Read in this order. What views are made of:

    addresses        where everything is on the site, and what it is called there
    folding          long lists, of which a page first shows a few entries
    listed           what a list says in a line or two: claims, mentions, positions, questions
    indexes          what the indexes list, in which order, with which counts
    claims           claims as one page prints them
    answers          a question with its answers as a page prints it
    question_list    the questions of a record under their headings
    further_claims   what a record's page prints after its questions
    related          which other records belong to a record
    publications     what an actor published, and who repeats it
    summaries        the sentences of a summary, with their claims numbered
    crosswalk        what became of each point from draft to draft, and its page
    timeline         every event in order, and the page of the timeline

The pages of records:

    points           a point, and the index of points
    actors           an actor, and the index of actors
    events           an event, and the index of events
    drafts           a draft
    plan             the plan as a whole
    sources          a source with all its claims, and the index of sources
    questions        a question with its answers draft by draft, and the index of questions
    unanswered       a question that nobody answers any more
    themes           a theme across points and drafts
    places           all places, with the sentences that name them

The overviews:

    disputes         every question in dispute
    coverage         which source says what of which point
    coverage_table   the same as the page has it, with its totals
    position_table   who takes which position on what
    as_known         the site as it was known on a day
    updates          what is new, corrected or withdrawn
    browse           the lists that stand in for the search
"""

from generator.views.actors import ActorGroup, ActorView, index_actors, view_actor
from generator.views.addresses import Address, Directory, anchor_of, label_of
from generator.views.as_known import AsKnown, as_known
from generator.views.browse import BrowseLists, Month, find_browse_lists
from generator.views.claims import Printed
from generator.views.coverage_table import CoverageView, view_coverage
from generator.views.crosswalk import Crosswalk, CrosswalkView, find_crosswalk, view_crosswalk
from generator.views.disputes import DisputesView, largest_disputes, view_disputes
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
    "PlanView",
    "PointIndex",
    "PointView",
    "PositionsView",
    "Printed",
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
