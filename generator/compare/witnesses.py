"""Who prints the words of an item of the plan's texts, and where their words differ."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.compare.redline import TextPiece, redline
from generator.corpus import is_inside
from generator.model import SITE_LANGUAGE

if TYPE_CHECKING:
    from generator.corpus import Corpus
    from generator.model import ItemText, Source

EVIDENCE = ("plan-text", "official-statement", "wire", "news", "explainer", "analysis", "poll")
"""The kinds of source in the order in which evidence stands: texts and officials come first."""


MOST_WORDS_AT_TOP = 40
"""How many words of an item stand at the top of a page; more of them are folded."""


@dataclass(frozen=True, slots=True)
class Witness:
    """A source that prints words of an item."""

    source: Source
    text: ItemText
    language: str
    is_part: bool
    """Whether it prints only a part of the item."""
    against_first: tuple[TextPiece, ...]
    """How its words differ from the first witness in its language; empty for that one itself.

    What a witness of a part leaves out is no difference, so it is compared with none.
    """

    @property
    def is_the_same(self) -> bool:
        """Whether it has the very words of the first witness in its language."""
        return [piece.kind for piece in self.against_first] == ["kept"]


@dataclass(frozen=True, slots=True)
class ItemWords:
    """The words of one item of one draft, as all who print them have them."""

    draft: str
    """The id of the draft."""
    label: str
    """The label of the item in that draft; empty if it has none."""
    witnesses: tuple[Witness, ...]
    """Whole texts before parts, the site's language first, then by the kind of source."""
    before: str
    """The id of the earlier draft with which the words are compared; empty if there is none."""
    against_before: tuple[TextPiece, ...]
    """How the words of the first witness differ from the first one of that draft."""

    @property
    def first(self) -> Witness | None:
        """The witness whose words are shown first; None if nobody prints the item."""
        return next(iter(self.witnesses), None)

    @property
    def is_long(self) -> bool:
        """Whether the words are too long to stand at the top of a page."""
        return self.first is not None and len(self.first.text.words.split()) > MOST_WORDS_AT_TOP

    @property
    def others(self) -> tuple[Witness, ...]:
        """The other witnesses."""
        return self.witnesses[1:]

    @property
    def texts(self) -> tuple[ItemText, ...]:
        """The words of every witness."""
        return tuple(witness.text for witness in self.witnesses)


def words_of(point: str, corpus: Corpus) -> tuple[ItemWords, ...]:
    """Return the words of every item that is a point, draft by draft, in order of time."""
    drafts = sorted(
        corpus.records.drafts.values(), key=lambda draft: (draft.sort.sort_key, draft.id)
    )
    found: list[ItemWords] = []
    for draft in drafts:
        items = corpus.items[draft.id]
        found += [
            _with_earlier(words_of_item(draft.id, index, corpus), found)
            for index in items.items_of.get(point, ())
        ]
    return tuple(found)


def words_of_item(draft: str, index: int, corpus: Corpus) -> ItemWords:
    """Return the words of an item, by its draft and its index there."""
    labels = corpus.items[draft].labels
    label = labels[index]
    printed = [
        (source, text)
        for source, text in corpus.texts_on.get(draft, ())
        if text.item == label or (text.item not in labels and is_inside(text.item, label))
    ]
    printed.sort(key=lambda pair: _order(pair[0], pair[1], label))
    witnesses: list[Witness] = []
    first_in: dict[str, str] = {}
    for source, text in printed:
        language = text.lang or source.language
        is_part = _is_part(text, label)
        first = first_in.get(language)
        compared = redline(first, text.words) if first and not is_part else ()
        if not is_part:
            first_in.setdefault(language, text.words)
        witnesses.append(Witness(source, text, language, is_part, compared))
    return ItemWords(draft, label, tuple(witnesses), "", ())


def _order(source: Source, text: ItemText, label: str) -> tuple[object, ...]:
    return (
        _is_part(text, label),
        (text.lang or source.language) != SITE_LANGUAGE,
        EVIDENCE.index(source.kind),
        source.published.sort_key,
        source.id,
        text.item,
        text.at or "",
    )


def _is_part(text: ItemText, label: str) -> bool:
    """Whether a text is of a part of the item, as `20b` is of 20."""
    at = (text.at or "").removeprefix("point ")
    return text.item != label or (at != label and is_inside(at, label))


def _with_earlier(words: ItemWords, earlier: list[ItemWords]) -> ItemWords:
    """Compare the words of an item with those of an earlier draft, in one language only."""
    if not words.witnesses or words.witnesses[0].is_part:
        return words
    first = words.witnesses[0]
    for before in reversed(earlier):
        for witness in before.witnesses[:1]:
            if (
                before.draft != words.draft
                and not witness.is_part
                and witness.language == first.language
            ):
                pieces = redline(witness.text.words, first.text.words)
                return ItemWords(words.draft, words.label, words.witnesses, before.draft, pieces)
    return words
