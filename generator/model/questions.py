"""The questions of every record of a kind, and how a question is named."""

from __future__ import annotations

from dataclasses import dataclass

from generator.model.parts import Question
from generator.model.references import PLAN

BUILT_IN: dict[str, dict[str, Question]] = {
    "event": {
        "when": Question(asks="When was it?", answer="date"),
        "where": Question(asks="Where was it?", answer="place"),
        "who": Question(asks="Who took part?", answer="actors"),
        "status": Question.model_validate(
            {
                "asks": "Did it take place?",
                "answer": "choice",
                "choices": {"planned": "planned", "held": "took place", "called-off": "called off"},
                # A report that an event is planned stays right if the event takes place later. If
                # it is called off later, the answer has changed.
                "compatible": (("planned", "held"),),
                "over-time": True,
            }
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
"""Questions by kind of record. Every record of that kind has them without writing them."""


@dataclass(frozen=True, slots=True)
class QuestionOf:
    """A question and the record that asks it."""

    owner: str
    """The reference of the record: `plan`, `point/x`, `actor/x` or `event/x`."""
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
        """Whether its answers belong to drafts, so that each draft may have another answer."""
        return kind_of(self.owner) in (PLAN, "point")


def kind_of(ref: str) -> str:
    """Return the kind of record that a reference names."""
    return ref.partition("/")[0]


def split_question(ref: str) -> tuple[str, str]:
    """Return the owner and the id in a question's reference; the id is empty if there is none."""
    owner, _, question_id = ref.partition(".")
    return owner, question_id
