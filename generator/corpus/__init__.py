"""The content folder becomes one corpus: every record typed, every reference followed.

The promise: a `Corpus` holds only records that fit the schema and references that lead somewhere.
All else is a problem with its place. Who mentions whom is known in both directions.

Read in this order:

    record_set      all records of a folder by id, not yet linked
    schema_errors   what does not fit the schema, in an editor's words
    load            a folder of files becomes a record set
    corpus          records and claims, linked, with who mentions whom
    resolver        whether a reference names something
    own_sentences   which sentences of a record are ours
    hand_written    the pages that an editor writes as markdown
    link            a record set becomes a corpus
"""

from generator.corpus.corpus import ClaimOf, Corpus, Given, Mention, whole_claim_ref
from generator.corpus.hand_written import INSERT, WHOLE_LINK, torn_links_in
from generator.corpus.link import link
from generator.corpus.load import PAGES, load
from generator.corpus.own_sentences import our_sentences, outside_quotes, parts

__all__ = [
    "INSERT",
    "PAGES",
    "WHOLE_LINK",
    "ClaimOf",
    "Corpus",
    "Given",
    "Mention",
    "link",
    "load",
    "our_sentences",
    "outside_quotes",
    "parts",
    "torn_links_in",
    "whole_claim_ref",
]
