"""Structured summaries of sources become a cross-linked site about one plan.

Data flows one way, and the order of the modules is the reading order:

    content/*.yaml → yaml_file → load → [model] → link → check → compare → gather → pages → render
                          └────── problems: collected at every stage, shown together, once ──────┘

`search` says what the pages offer to whoever searches, and `search_index` how a browser loads it.
`build` is the whole flow as one function; `plugin` hands its pages to MkDocs, with `box_html` to
convert most of them beside it, and `__main__` writes them to disk or only says what is wrong.
"""
