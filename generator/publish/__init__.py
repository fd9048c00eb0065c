"""The pages are given to MkDocs: the only package that knows MkDocs.

The promise: nothing is published while the content has problems, and a page runs no script but the
theme's own.

Read in this order:

    box_html        the insides of boxes become HTML, once for all pages
    policy          which scripts a page may run
    inclusion       which hand-written pages are published
    hashed_names    a file that changes gets another name
    assets          the theme's styles and scripts, under such names
    sitemap         which pages there are, and when each last changed
    site_settings   what mkdocs.yml must have, and must not have
    plugin          what MkDocs calls, in the order in which it calls it
"""
