"""The content folder becomes one corpus: every record typed, every reference followed.

The promise: a `Corpus` holds only records that fit the schema and references that lead somewhere.
All else is a problem with its place. Who mentions whom is known in both directions.

Read in this order:

    record_set      all records of a folder by id, not yet linked
    address_list    every address that the site has published
    schema_errors   what does not fit the schema, in an editor's words
    load            a folder of files becomes a record set
    resolver        whether a reference names something
    own_sentences   which sentences of a record are ours
    hand_written    the pages that an editor writes as markdown
    former_ids      what a record, claim, question or theme was called before
    address_reader  what an address of the site names
    corpus          records and claims, linked, with who mentions whom
    link            a record set becomes a corpus
"""

from generator.corpus.address_list import ADDRESSES, address_list
from generator.corpus.address_reader import QUESTION_ANCHOR, PublishedAddress, url_of
from generator.corpus.corpus import ClaimOf, Corpus, Given, Mention, whole_claim_ref
from generator.corpus.hand_written import INSERT, WHOLE_LINK, torn_links_in
from generator.corpus.link import link
from generator.corpus.load import PAGES, load
from generator.corpus.own_sentences import our_sentences, outside_quotes, parts

__all__ = [
    "ADDRESSES",
    "INSERT",
    "PAGES",
    "QUESTION_ANCHOR",
    "WHOLE_LINK",
    "ClaimOf",
    "Corpus",
    "Given",
    "Mention",
    "PublishedAddress",
    "address_list",
    "link",
    "load",
    "our_sentences",
    "outside_quotes",
    "parts",
    "torn_links_in",
    "url_of",
    "whole_claim_ref",
]
