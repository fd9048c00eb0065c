"""Structured summaries of sources become a cross-linked site about one plan.

Nine floors, one a stage. Each imports only from those below it, and each package says in its own
docstring what it promises and in which order to read it. Data flows upwards:

    publish/     hands pages to MkDocs
    search/      what pages offer to whoever searches, and the files that a browser loads
    pages/       which pages exist, how a template becomes a page, the escapes
    views/       one module a kind of page: what it shows, and the function that gathers it
    pictures/    the geometry of the drawings, in whole numbers
    compare/     answers against answers: findings, independence, silence, positions
      check/     beside it: the rules, one small function each
    corpus/      YAML records, linked into one corpus
    model/       records, references, dates and answers: the only home of the schema
    files/       text and YAML read with their places; problems and the names of rules

Problems are collected at every stage and shown together, once. `build` is the whole flow, from a
folder of content to pages, as one function; `publish.plugin` gives its pages to MkDocs, and
`__main__` writes them to disk or only says what is wrong. `settings` is what differs between sites.
"""
