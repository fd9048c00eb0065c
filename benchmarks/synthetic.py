"""Made-up content of any size with the shape of the real one: the same seed gives the same bytes.

`write` makes a folder of content. Its numbers of records, and what its claims hold, are in the
proportions that the real content had on 2026-11-30 (984 pages). Words, names and answers are made
up. Few records have many claims, and many have few, as in the real content.
"""

from __future__ import annotations

from datetime import date, timedelta
from random import Random
from typing import TYPE_CHECKING, Any

import yaml

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

REAL_PAGES = 984
COUNTS = {
    "points": 28, "terms": 11, "themes": 13, "actors": 345, "events": 69, "places": 57,
    "sources": 230, "questions": 279, "plan_questions": 60,
}  # fmt: skip
"""What the real content has; all of it grows with the number of pages."""

DRAFTS = 10
CHANGES_OF_A_DRAFT = 5
"""A plan has as many drafts as it has, however much is read about it."""

CLAIMS_OF_A_SOURCE = (3, 4, 4, 5, 6, 6, 7, 8, 9, 12, 36)
"""Claims of a source, each as frequent as the others: 9.1 in the middle, as 2,094 by 230."""

SHARES = {
    "about_point": 0.51, "about_actor": 0.39, "about_plan": 0.28, "about_event": 0.25,
    "about_place": 0.04, "answer_point": 0.53, "answer_event": 0.27, "answer_actor": 0.09,
    "answer_plan": 0.20, "speaker": 0.30, "said": 0.18, "credited": 0.19, "stance": 0.07,
    "reply": 0.008, "foreign": 0.19, "other_draft": 0.065, "note": 0.06, "forecast": 0.04,
}  # fmt: skip
"""How many of the claims have each."""

RELAYING = 0.35
"""How many of the sources relay another one."""
SUMMED_UP = 0.35
"""How many of the sources have a sentence of summary."""

ACTOR_KINDS = (
    *["outlet"] * 48, *["person"] * 22, *["unnamed"] * 8, *["group"] * 7, *["body"] * 6,
    *["state"] * 5, *["organisation"] * 4,
)  # fmt: skip
"""The kind of each hundredth actor."""

SYLLABLES = ("ba", "de", "fi", "go", "lu", "mar", "nes", "pol", "ri", "sta", "tor", "ven", "zim")
FIRST_DAY = date(2024, 1, 1)
PER_DAY = 2
"""How many sources are published a day. More content is more days and not more a day."""

Record = dict[str, Any]


def write(content: Path, pages: int, seed: int = 1) -> None:
    """Write content that makes about so many pages, into a folder that does not exist."""
    made = Content(pages, seed)
    records = {"plan.yaml": made.plan(), "places.yaml": made.places()}
    for folder, by_id in made.records().items():
        records |= {f"{folder}/{record_id}.yaml": record for record_id, record in by_id.items()}
    for name, record in records.items():
        path = content / name
        path.parent.mkdir(parents=True, exist_ok=True)
        text = yaml.dump(record, Dumper=yaml.CSafeDumper, sort_keys=False, allow_unicode=True)
        path.write_text(text, encoding="utf-8")
    (content / "pages").mkdir()
    index = "# Made up\n\n[[insert/figures]]\n\n[[insert/largest]]\n\n[[insert/latest]]\n"
    (content / "pages/index.md").write_text(index)
    (content / "pages/method.md").write_text("# How to read it\n\n[[insert/legend]]\n")
    (content / "addresses.txt").write_text("".join(f"{address}\n" for address in made.published()))


class Content:
    """The records of one made-up site."""

    def __init__(self, pages: int, seed: int) -> None:
        self.random = Random(seed)  # noqa: S311 - the same numbers each time are what is wanted
        self.count = {name: max(2, count * pages // REAL_PAGES) for name, count in COUNTS.items()}
        self.count["drafts"] = DRAFTS
        self.words = [self._word(number) for number in range(3_000)]
        self.ids = {
            kind: [f"{kind}-{number}" for number in range(self.count[f"{kind}s"])]
            for kind in ("point", "term", "theme", "actor", "event", "place", "draft", "source")
        }
        self.kinds = [self.random.choice(ACTOR_KINDS) for _ in self.ids["actor"]]
        self.outlets = self._of_kind("outlet")
        self.voices = self._of_kind("person") or self.outlets
        self.questions = self._questions()
        self.asked = {
            kind: [f"{owner}.{name}" for owner in self.questions for name in self.questions[owner]
                   if owner.startswith(kind)]
            for kind in ("plan", "point", "event")
        }  # fmt: skip
        self.sources = {
            source: self._source(number, source) for number, source in enumerate(self.ids["source"])
        }
        self._mention_all()

    def _word(self, number: int) -> str:
        parts: list[str] = []
        while number or not parts:
            number, rest = divmod(number, len(SYLLABLES))
            parts.append(SYLLABLES[rest])
        return "".join(parts)

    def _of_kind(self, kind: str) -> list[str]:
        return [
            actor for actor, its in zip(self.ids["actor"], self.kinds, strict=True) if its == kind
        ]

    def _one_of(self, choices: Sequence[str]) -> str:
        """Choose one; the first are chosen much more often than the last."""
        return choices[int(len(choices) * self.random.random() ** 2.5)]

    def _has(self, share: str) -> bool:
        return self.random.random() < SHARES[share]

    def _sentence(self, words: int) -> str:
        return f"{' '.join(self._one_of(self.words) for _ in range(words)).capitalize()}."

    def _questions(self) -> dict[str, dict[str, Record]]:
        """Return the questions of each owner by their ids."""
        owners = [f"point/{point}" for point in (*self.ids["point"], *self.ids["term"])]
        owners += [f"event/{event}" for event in self.ids["event"]]
        asked: dict[str, dict[str, Record]] = {"plan": {}}
        for number in range(self.count["questions"]):
            owner = self._one_of(owners)
            asked.setdefault(owner, {})[f"asks-{number}"] = self._question()
        for number in range(self.count["plan_questions"]):
            asked["plan"][f"asks-{number}"] = self._question()
        return asked

    def _question(self) -> Record:
        asks = f"{self._sentence(7)[:-1]}?"
        kind = self.random.choice(("choice", "yes-no", "number", "text"))
        needs: Record = {"number": {"unit": "people"}, "choice": {"choices": {"a": "A", "b": "B"}}}
        return {"asks": asks, "answer": kind, **needs.get(kind, {})}

    def _answer(self, question: Record) -> str:
        """Answer as most others do, or otherwise: then the answers may or may not both hold."""
        usual = self.random.random() < 0.8  # noqa: PLR2004
        match question["answer"]:
            case "choice":
                return "a" if usual else "b"
            case "yes-no":
                return "yes" if usual else "no"
            case "number":
                return "600" if usual else self.random.choice(("~600", "500..700", "800"))
        return "as usual" if usual else self._sentence(4)

    def _source(self, number: int, source: str) -> Record:
        day = FIRST_DAY + timedelta(days=number // PER_DAY)
        record: Record = {
            "title": self._sentence(8)[:-1],
            "publisher": self._one_of(self.outlets),
            "published": str(day),
            "url": f"https://example.org/{source}/",
            "kind": "news",
            "language": "en",
            "read": {"on": str(day), "extent": self.random.choice(("part", "part", "whole"))},
        }
        if number and self.random.random() < RELAYING:
            record["relays"] = [
                f"source/source-{self.random.randrange(max(0, number - 50), number)}"
            ]
        size = CLAIMS_OF_A_SOURCE[number * 4 % len(CLAIMS_OF_A_SOURCE)]
        record["claims"] = [self._claim(index, str(day)) for index in range(size)]
        if self.random.random() < SUMMED_UP:
            record["summary"] = [{"says": self._sentence(18), "from": ["claim-0"]}]
        return record

    def _claim(self, index: int, day: str) -> Record:
        speaker = self._one_of(self.voices)
        points = [*self.ids["point"], *self.ids["term"]]
        about = [
            f"{kind}/{self._one_of(ids)}" if ids else kind
            for kind, ids in (
                ("point", points), ("actor", self.ids["actor"]), ("plan", ()),
                ("event", self.ids["event"]), ("place", self.ids["place"]),
            )
            if self._has(f"about_{kind}")
        ]  # fmt: skip
        answers: Record = {}
        for kind in ("point", "event", "plan"):
            if self._has(f"answer_{kind}"):
                ref = self._one_of(self.asked[kind])
                owner, _, name = ref.partition(".")
                answers[ref] = self._answer(self.questions[owner][name])
        if self._has("answer_actor"):
            answers[f"actor/{speaker}.office"] = self.random.choice(("minister", "spokesperson"))
        claim: Record = {"id": f"claim-{index}", "says": self._sentence(16), "answers": answers}
        optional = {
            "speaker": speaker if self._has("speaker") else "",
            "said": day if self._has("said") else "",
            "credited-to": [{"via": [self._one_of(self.outlets)]}] if self._has("credited") else "",
            "mode": "expects" if self._has("forecast") else "",
            "stance": self._stance(speaker, points) if self._has("stance") else "",
            "replies-to": f"claim-{index - 1}" if index and self._has("reply") else "",
            "draft": self._one_of(self.ids["draft"]) if self._has("other_draft") else "",
            "note": self._sentence(10) if self._has("note") else "",
        }
        if self._has("foreign"):
            optional |= {"quote-lang": "fr", "in-english": self._sentence(7)[:-1]}
        claim |= {key: value for key, value in optional.items() if value}
        claim |= {"about": about or ["plan"], "quote": self._sentence(7)[:-1]}
        return claim | {"at": f"¶{index + 1}", "checked": day}

    def _stance(self, speaker: str, points: Sequence[str]) -> Record:
        on = "plan" if self._has("about_plan") else f"point/{self._one_of(points)}"
        kind = self.random.choice(("supports", "rejects", "conditional", "noncommittal"))
        return {"of": f"actor/{speaker}", "on": on, "is": kind}

    def _mention_all(self) -> None:
        """Let some claim be about each record that nothing mentions yet."""
        claims = [claim for source in self.sources.values() for claim in source["claims"]]
        mentioned = {ref for claim in claims for ref in claim["about"]}
        mentioned |= {f"actor/{source['publisher']}" for source in self.sources.values()}
        for kind in ("term", "actor", "event", "place", "draft"):
            for record_id in self.ids[kind]:
                ref = f"{'point' if kind == 'term' else kind}/{record_id}"
                if ref not in mentioned:
                    self.random.choice(claims)["about"].append(ref)

    def plan(self) -> Record:
        """Return the plan, with days on which the site says what was known."""
        last = FIRST_DAY + timedelta(days=len(self.sources) // PER_DAY)
        days = [str(last - timedelta(days=number)) for number in range(6)]
        return {
            "title": "A made-up plan",
            "as-of": str(last),
            "looked-until": str(last),
            "draft": self.ids["draft"][0],
            "themes": {theme: theme.replace("-", " ").capitalize() for theme in self.ids["theme"]},
            "as-known-on": sorted(days),
            "words-to-avoid": ["notorious", "infamous", "sadly", "clearly"],
            "questions": self.questions["plan"],
        }

    def places(self) -> Record:
        """Return the places; two of three are within another one."""
        return {
            place: {"name": place.capitalize()}
            | ({"within": f"place-{number // 3}"} if number % 3 else {})
            for number, place in enumerate(self.ids["place"])
        }

    def records(self) -> dict[str, dict[str, Record]]:
        """Return the other records by folder and file name."""
        return {
            "points": {
                f"{number:02}-{point}": {
                    "number": number,
                    **self._point(point),
                    "gist": self._gist(),
                }
                for number, point in enumerate(self.ids["point"], 1)
            },
            "points/reported": {term: self._point(term) for term in self.ids["term"]},
            "actors": {
                actor: self._actor(actor, kind)
                for actor, kind in zip(self.ids["actor"], self.kinds, strict=True)
            },
            "events": {
                event: {
                    "title": self._sentence(4)[:-1],
                    "sort": str(FIRST_DAY + timedelta(days=number * 3)),
                    "questions": self.questions.get(f"event/{event}", {}),
                }
                for number, event in enumerate(self.ids["event"])
            },
            "drafts": {
                draft: self._draft(number, draft) for number, draft in enumerate(self.ids["draft"])
            },
            "sources": self.sources,
        }

    def _point(self, point: str) -> Record:
        questions = self.questions.get(f"point/{point}", {})
        theme = self.random.choice(self.ids["theme"])
        return {"title": self._sentence(4)[:-1], "theme": theme, "questions": questions}

    def _gist(self) -> Record:
        source = self.random.choice(self.ids["source"])
        return {"says": self._sentence(10), "from": [f"{source}#claim-0"]}

    def _actor(self, actor: str, kind: str) -> Record:
        name = f"{actor.replace('-', ' ').capitalize()} {self._one_of(self.words)}"
        also = [{"as": f"{name[:-2]}{ending}"} for ending in ("a", "o")[: self.random.randrange(3)]]
        record: Record = {"label": name, "kind": kind, "also-written": also}
        if kind == "unnamed":
            record |= {"known-through": self._one_of(self.outlets), "described-as": "an official"}
        return record

    def _draft(self, number: int, draft: str) -> Record:
        changed = self.random.sample(
            self.ids["point"], min(CHANGES_OF_A_DRAFT, len(self.ids["point"]))
        )
        changes = [
            {
                "point": f"point/{point}",
                "is": "changed",
                "says": self._sentence(12),
                "from": ["source-0#claim-0"],
            }
            for point in changed
        ]
        sort = str(FIRST_DAY + timedelta(days=number * 7))
        return {"title": draft.replace("-", " ").capitalize(), "sort": sort, "changes": changes}

    def published(self) -> list[str]:
        """Return addresses that the site has published: pages, and claims on them."""
        folders = {"point": "points", "term": "points", "actor": "actors", "event": "events",
                   "draft": "drafts", "source": "sources", "theme": "themes"}  # fmt: skip
        pages = [f"{folder}/{name}/" for kind, folder in folders.items() for name in self.ids[kind]]
        claims = [
            f"{ref.partition('/')[0]}s/{ref.partition('/')[2]}/#{source}--{claim['id']}"
            for source, record in self.sources.items()
            for claim in record["claims"]
            for ref in claim["about"]
            if ref.startswith(("point/", "actor/", "event/"))
        ]
        return sorted({*pages, *claims})
