"""Every rule for the content: its name, and what it requires.

A message ends with the name of its rule, so that an editor can look it up; the site prints this
list on its page about corrections. The code of a rule is in the stage that can apply it.
"""

from __future__ import annotations

RULES: dict[str, str] = {
    # One file
    "not-utf-8": "A file is saved as UTF-8.",
    "odd-character": "No character is invisible, reverses text, or breaks lines in an unusual way.",
    "too-large": "A file has at most 2 MB, 200,000 values and 32 levels.",
    "yaml-syntax": "A file is valid YAML.",
    "one-document": "A file holds one YAML document, and it is a mapping.",
    "no-yaml-magic": "No anchors, aliases, tags or merge keys.",
    "duplicate-key": "A key is written once in its mapping.",
    "cut-by-comment": "A `#` inside a text needs quotes round the text.",
    "empty-value": "A key that is written has a value.",
    "stray-file": "Records are in their folders, and nothing else is; dot-files are ignored.",
    # One record
    "bad-id": "Ids are lower-case letters, digits and single hyphens, at most 64 characters.",
    "unknown-key": "A record has only the keys that its kind knows.",
    "missing-key": "A record has all the keys that its kind requires.",
    "wrong-type": "A value has the form that its key needs.",
    "not-a-choice": "A value is one of those that its key allows.",
    "bad-date": "A date is written in EDTF and is in the calendar.",
    "bad-address": "An address begins with https:// or http:// and has neither blanks nor `:~:`.",
    "bad-locator": "A locator names a paragraph, point, page, time, heading or `whole`.",
    "bad-extent": "What was read is `whole`, `part`, or points such as `points 1-9, 14`.",
    # Between records
    "missing-plan": "The content has a plan.yaml.",
    "unknown-id": "A reference names a record that exists.",
    "torn-link": "A `[[` in our own words begins a link that ends with `]]`.",
    "wrong-kind": "A reference names a record of a kind that its key allows.",
    "duplicate-id": "Records of a kind have different ids, and so have the claims of a source.",
    "same-address": "No two records, present or former, have the same address, and no two days.",
    "lost-address": "An address that was published leads somewhere for ever.",
    "number-and-name": "A number in a point's file name is its label in the plan's own text.",
    "draft-item": "A label names one item of its draft, and an item names each point once.",
    "unknown-question": "An answer names a question that its record asks.",
    "reserved-question": "A question has a name that is not built in.",
    "incomplete-question": "A question has the keys that its kind of answer needs.",
    "bad-answer": "An answer is written in the grammar of its question's kind.",
    "cycle": "Nothing is within, acts for, is part of, relays or replies to itself.",
    "nothing-mentions": "Every record is mentioned, or its page would be empty.",
    # A claim
    "sentence-without-claim": "Every sentence of a gist or summary names a claim that still holds.",
    "claim-about-nothing": "A claim is about something, answers something or takes a stance.",
    "answer-of-no-draft": "An answer about the plan is an answer about one of its drafts.",
    "number-in-words": "A number that is answered is in the sentence, or in the quote.",
    "date-in-words": "A date that is answered is no other one than the sentence names.",
    "number-allowed": "A number is not lower or higher than its question allows.",
    "quote-or-reason": "A claim has a quote, or says why it has none, not both.",
    "quote-too-long": "A quote has at most fifteen words, its context at most three on each side.",
    "foreign-quote": "A quote in another language has its English beside it.",
    "words-of-nobody": "A quote that is a speaker's own words has a speaker.",
    "stance-without-holder": "A stance says whose it is.",
    "allegation-without-voice": "An allegation says who makes it, in the sentence too.",
    "no-one-credited": "A credit names at least one actor, and no actor twice.",
    "unnamed-voice": "An unnamed voice says through whom it is known and how it is described.",
    "house-spelling": "Our own sentences use the house spelling.",
    "loaded-word": "Our own sentences use the words to avoid only in quotation marks.",
    # Against the captures
    "compared-list": "The list of compared quotes is written by `quotes --write` alone.",
    "capture-missing": "A source that names a capture has it in the captures folder.",
    "capture-changed": "A capture is exactly the text that was read.",
    "paragraph-missing": "A paragraph that a claim names is in the capture.",
    "quote-not-found": "The paragraph that a claim names has its quote word for word.",
    "quote-not-unique": "A quote that occurs more than once has enough context to find it.",
    "quotes-touch": "No two quotes of a source touch or overlap.",
    "quoted-too-much": "All quotes of a source together are at most a third of it.",
    "copied-words": "Our own sentences share no eight words in a row with a source.",
}
