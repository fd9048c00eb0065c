"""The questions that every record of a kind asks, and how a question is named."""

from __future__ import annotations

from dataclasses import dataclass

from generator.model.parts import Question
from generator.model.references import PLAN

BUILT_IN: dict[str, dict[str, Question]] = {
    "event": {
        "when": Question(asks="When was it?", answer="date"),
        "where": Question(asks="Where was it?", answer="place"),
        "who": Question(asks="Who took part?", answer="actors"),
        "status": Question(
            asks="Did it take place?",
            answer="choice",
            choices={"planned": "planned", "held": "took place", "called-off": "called off"},
            # A report of the plan is not wrong because the event was held later.
            compatible=(("planned", "held"), ("planned", "called-off")),
        ),
    },
    "actor": {
        "name": Question(asks="Which name is given?", answer="text"),
        "office": Question(asks="Which office or role is given?", answer="text"),
    },
    "point": {
        "in-the-plan": Question(asks="Is this in the plan?", answer="yes-no"),
    },
}
"""Questions by kind of record, asked of every record of that kind without being written."""


@dataclass(frozen=True, slots=True)
class QuestionOf:
    """A question together with the record that asks it."""

    owner: str
    """The reference of the record: `plan` or `point/x`."""
    id: str
    question: Question

    @property
    def ref(self) -> str:
        """How an answer names it: `point/armed-forces-cap.personnel-limit`."""
        return f"{self.owner}.{self.id}"

    @property
    def slug(self) -> str:
        """Its name in addresses: `point-armed-forces-cap--personnel-limit`."""
        return f"{self.owner.replace('/', '-')}--{self.id}"

    @property
    def is_of_the_plan(self) -> bool:
        """Whether its answer belongs to a draft, so that another draft may answer otherwise."""
        return kind_of(self.owner) in (PLAN, "point")


def kind_of(ref: str) -> str:
    """Return the kind of record that a reference names."""
    return ref.partition("/")[0]


def split_question(ref: str) -> tuple[str, str]:
    """Return owner and id of a question's reference; the id is empty where there is none."""
    owner, _, question_id = ref.partition(".")
    return owner, question_id
