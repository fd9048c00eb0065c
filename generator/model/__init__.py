"""The records that editors write, as types: the only home of the schema.

The promise: each key has one name, one type and one meaning, written here and nowhere else. Records
are frozen and name each other by id. Answers know how they are written and how two of them compare.

Read in this order:

    references       how one record names another
    dates            dates of any precision, in EDTF
    parts            typed texts, and small groups of keys
    records          the kinds of record, and the claim
    questions        what every record of a kind is asked
    relations        how two answers to one question stand to each other
    answers          the kinds of answer, and how each compares
    answer_grammar   how each kind of answer is written
"""

from generator.model.answer_grammar import ANSWER_KINDS, SET_MEMBERS, AnswerKind, parse_answer
from generator.model.answers import Moment, Named, Number, Option, Several, Wording
from generator.model.dates import EARLIEST, LATEST, Date
from generator.model.parts import SITE_LANGUAGE, Correction, Part, Question, Sentence, Spelling
from generator.model.questions import BUILT_IN, QuestionOf, kind_of, split_question
from generator.model.records import (
    FORECASTS,
    RECORDS,
    Actor,
    Change,
    Claim,
    Draft,
    Event,
    Mode,
    Place,
    Plan,
    Point,
    Record,
    Source,
)
from generator.model.references import (
    IN_PROSE,
    PLAN,
    ActorId,
    ClaimRef,
    Reference,
    is_id,
    is_page_id,
)
from generator.model.relations import Answer, Relation, relate

__all__ = [
    "ANSWER_KINDS",
    "BUILT_IN",
    "EARLIEST",
    "FORECASTS",
    "IN_PROSE",
    "LATEST",
    "PLAN",
    "RECORDS",
    "SET_MEMBERS",
    "SITE_LANGUAGE",
    "Actor",
    "ActorId",
    "Answer",
    "AnswerKind",
    "Change",
    "Claim",
    "ClaimRef",
    "Correction",
    "Date",
    "Draft",
    "Event",
    "Mode",
    "Moment",
    "Named",
    "Number",
    "Option",
    "Part",
    "Place",
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
    "Wording",
    "is_id",
    "is_page_id",
    "kind_of",
    "parse_answer",
    "relate",
    "split_question",
]
