"""Which pages exist, and how a template and a view become the markdown of a page.

The promise: nothing is printed without a typed escape, and every page has one address that holds
for ever.

Read in this order:

    site             a page decided but not rendered, and what all pages share
    moved            pages that lead on from former addresses
    plan             which pages exist, from which template, with which view
    escapes          text made safe for markdown and for HTML inside it
    text_fragments   the address of the very words of a quote
    answer_words     answers in words
    report_address   where a mistake is reported
    page_links       links, labels and answers as the current page prints them
    anchors          which anchors a page prints, and which it keeps
    environment      how templates print: through typed escapes
    kept_pages       pages that a second build in a process need not fill again
    render           templates become markdown
    last_changed     the day on which each page last changed
    published        every address of a finished site
"""

from generator.pages.answer_words import answer_text
from generator.pages.environment import CompiledTemplates
from generator.pages.escapes import text
from generator.pages.kept_pages import KeptPages
from generator.pages.last_changed import last_changed
from generator.pages.plan import plan_pages, plan_site
from generator.pages.published import addresses_of
from generator.pages.render import render
from generator.pages.site import Built, Page

__all__ = [
    "Built",
    "CompiledTemplates",
    "KeptPages",
    "Page",
    "addresses_of",
    "answer_text",
    "last_changed",
    "plan_pages",
    "plan_site",
    "render",
    "text",
]
