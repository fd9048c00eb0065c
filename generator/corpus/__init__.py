"""The content folder becomes one corpus: every record typed, every reference followed.

The promise: a `Corpus` holds only records that fit the schema, and references that name a record.
Everything else is a problem with its place. Mentions are known in both directions.

Read in this order:

    compared_list   the quotes that were compared with a copy
    record_set      all records of a folder by id, not yet linked
    address_list    every address that the site has published
    schema_errors   what does not fit the schema, in an editor's words
    content_files   which files are records and pages
    load            a folder of files becomes a record set
    resolver        whether a reference names something
    question_set    which questions there are, asked or built in
    own_sentences   which sentences of a record are the site's own
    page_code       where code is in a hand-written page
    prose_links     links in sentences and pages, whole or torn
    hand_written    the pages that an editor writes as markdown
    former_ids      what a record, claim, question or theme was called before
    address_reader  what an address of the site names
    draft_items     which points the labels of a draft's text name
    parts_read      how much of each source was read
    linked          a claim with its source, an answer, a mention
    linked_records  records and claims, linked, with who mentions whom
    corpus          the same by draft and by question
    link            a record set becomes a corpus
"""

from generator.corpus.address_list import ADDRESSES, address_list
from generator.corpus.address_reader import QUESTION_ANCHOR, PublishedAddress
from generator.corpus.compared_list import COMPARED, Compared, compared_list
from generator.corpus.content_files import PAGES, is_ignored
from generator.corpus.corpus import Corpus
from generator.corpus.draft_items import DraftItems, is_inside, stretches
from generator.corpus.hand_written import url_of
from generator.corpus.link import link
from generator.corpus.linked import ClaimOf, Given, Mention, whole_claim_ref
from generator.corpus.load import KeptFiles, load
from generator.corpus.own_sentences import (
    names_in,
    our_sentences,
    outside_quotes,
    parts,
    sentences_in,
)
from generator.corpus.parts_read import PartRead
from generator.corpus.prose_links import (
    WHOLE_LINK,
    PageLink,
    links_in_page,
    replace_links,
    torn_links_in,
)

__all__ = [
    "ADDRESSES",
    "COMPARED",
    "PAGES",
    "QUESTION_ANCHOR",
    "WHOLE_LINK",
    "ClaimOf",
    "Compared",
    "Corpus",
    "DraftItems",
    "Given",
    "KeptFiles",
    "Mention",
    "PageLink",
    "PartRead",
    "PublishedAddress",
    "address_list",
    "compared_list",
    "is_ignored",
    "is_inside",
    "link",
    "links_in_page",
    "load",
    "names_in",
    "our_sentences",
    "outside_quotes",
    "parts",
    "replace_links",
    "sentences_in",
    "stretches",
    "torn_links_in",
    "url_of",
    "whole_claim_ref",
]
