"""The records that editors write, as types: the only home of the schema.

The promise: each key has one name, one type and one meaning, written here and nowhere else. Records
are frozen and name each other by id. Each kind of answer says how it is written and compared.

Read in this order:

    references       how one record names another
    digits           how editors write a number
    languages        the tags of languages
    calendar_units   years, months and days, as precise as they were written
    dates            dates of any precision, in EDTF
    text_types       the types of the texts that editors write
    parts            small groups of keys
    records          the plan, points, actors, events, locations and drafts
    sources          sources and their claims
    kinds            the kinds of record by name
    questions        what every record of a kind is asked
    relations        how two answers to one question relate to each other
    answers          the kinds of answer, and how each compares
    answer_grammar   how each kind of answer is written
"""

from generator.model.answer_grammar import ANSWER_KINDS, SET_MEMBERS, AnswerKind, parse_answer
from generator.model.answers import Moment, Named, Number, Option, Several, Wording
from generator.model.calendar_units import CalendarUnit
from generator.model.dates import Date
from generator.model.kinds import KIND_OF_TYPE, RECORDS
from generator.model.parts import (
    SITE_LANGUAGE,
    Correction,
    DraftItem,
    ItemText,
    Part,
    Question,
    Sentence,
    Spelling,
)
from generator.model.questions import BUILT_IN, QuestionOf, kind_of, split_question
from generator.model.records import Actor, Change, Draft, Event, Location, Plan, Point, Record
from generator.model.references import (
    IN_PROSE,
    PLAN,
    ActorId,
    ClaimRef,
    Reference,
    id_mistake,
    page_id_mistake,
)
from generator.model.relations import Answer, Relation, relate
from generator.model.sources import FORECASTS, Claim, Mode, Source
from generator.model.text_types import TextError

__all__ = [
    "ANSWER_KINDS",
    "BUILT_IN",
    "FORECASTS",
    "IN_PROSE",
    "KIND_OF_TYPE",
    "PLAN",
    "RECORDS",
    "SET_MEMBERS",
    "SITE_LANGUAGE",
    "Actor",
    "ActorId",
    "Answer",
    "AnswerKind",
    "CalendarUnit",
    "Change",
    "Claim",
    "ClaimRef",
    "Correction",
    "Date",
    "Draft",
    "DraftItem",
    "Event",
    "ItemText",
    "Location",
    "Mode",
    "Moment",
    "Named",
    "Number",
    "Option",
    "Part",
    "Plan",
    "Point",
    "Question",
    "QuestionOf",
    "Record",
    "Reference",
    "Relation",
    "Sentence",
    "Several",
    "Source",
    "Spelling",
    "TextError",
    "Wording",
    "id_mistake",
    "kind_of",
    "page_id_mistake",
    "parse_answer",
    "relate",
    "split_question",
]
