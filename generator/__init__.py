"""Structured summaries of sources become a cross-linked site about one plan.

Nine floors, one a stage. Each imports only from those below it, and each package says in its own
docstring what it promises and in which order to read it. Data flows upwards:

    publish/     hands pages to MkDocs
      export/    beside it: writes pages to disk, as a folder that other builders can build
    search/      what pages offer to whoever searches, and the files that a browser loads
    pages/       which pages exist, how a template becomes a page, the escapes
    views/       one module a kind of page: what it shows, and the function that gathers it
    pictures/    the geometry of the drawings, in whole numbers
      status/    beside it: what is worth a look, where only a person can decide
    compare/     answers against answers: findings, independence, silence, positions
      check/     beside it: the rules, one small function each
    corpus/      YAML records, linked into one corpus
    model/       records, references, dates and answers: the only home of the schema
    files/       text and YAML read with their places; problems and the names of rules

Problems are data. Each stage collects all that it finds before it stops the flow. `build` is the
whole flow in two functions: `read`, from a folder of content to a checked corpus, and `build`, from
there to pages. `publish.plugin` gives the pages to MkDocs. `__main__` lets `export` write them to
disk, lists their addresses, or only says what is wrong. `settings` is what differs between sites.
"""
