"""The pages are given to MkDocs: the only package that knows MkDocs.

The promise: nothing is published while the content has problems, and a page runs no script but the
theme's own.

Read in this order:

    convert          a page's CommonMark becomes HTML, with what MkDocs wants to know of it
    generated_page   a generated page as MkDocs sees it
    policy           which scripts a page may run
    inclusion        which hand-written pages are published
    hashed_names     a file that changes gets another name
    assets           the theme's styles and scripts, under such names
    theme_names      every name of ours that the theme's templates use
    sitemap          which pages there are, and when each last changed
    site_settings    what mkdocs.yml must have, and must not have
    plugin_settings  what a site says under `plan-pages`, and which settings break it
    kept_html        finished pages of `mkdocs serve`, kept in memory
    serving          a server that shows mistakes and stays alive
    preview          what `mkdocs serve` keeps from build to build
    plugin           what MkDocs calls, in the order in which it calls it
"""
