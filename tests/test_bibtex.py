"""A statement as BibTeX: each field is there, and no mark of TeX is bare."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from generator.pages.bibtex import bibtex

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from generator.corpus.corpus import Corpus

SOURCE = """
title: '50% & more {odd} #1'
publisher: gazette
author: [Ann Ash, Bo Birk]
published: 2024-05-11
url: https://gazette.example/a_letter
kind: news
language: en
read: {on: 2024-05-12, extent: whole}
claims:
  - {id: tolls, says: The letter tells of tolls., about: [plan], quote: one coin, at: ¶1}
"""


def test_every_field_is_there_and_no_mark_of_tex_is_left_bare(
    corpus_of: Callable[[Mapping[str, str | bytes | None]], Corpus],
) -> None:
    corpus = corpus_of({"sources/letter.yaml": SOURCE})
    entry = bibtex(
        corpus.claims["letter#tolls"], "The Gazette", "A site", "https://site.example/#x"
    )

    assert entry.splitlines() == [
        "@misc{letter-tolls,",
        "  author = {Ann Ash and Bo Birk},",
        r"  title = {50\% \& more \{odd\} \#1},",
        "  howpublished = {The Gazette},",
        "  year = {2024},",
        "  date = {11 May 2024},",
        "  url = {https://gazette.example/a_letter},",
        r"  note = {¶1: “one coin”. In: A site, https://site.example/\#x (accessed ...)},",
        "}",
    ]
    values = re.sub(r"\\.", "", entry)
    assert values.count("{") == values.count("}")
