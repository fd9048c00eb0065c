"""Answers are compared with answers: what is the same, what differs, who is silent.

The promise: every finding follows from the claims alone. No source outranks another, nothing is
decided, and reports are counted by where they come from, not by how often they are repeated.

Read in this order:

    silence        which sources say nothing, and which were not read far enough to tell
    independence   which claims with one answer come from one report
    positions      who supports, rejects or sets conditions, in order of time
    finding        one question: groups of the same answer, and how the groups relate
    findings       everything that comparing gives
    differences    the four lists of what differs, the most contested first
    redline        what differs between two texts, word by word
    witnesses      who prints the words of an item, and where their words differ
    compare        the answers to every question become findings
"""

from generator.compare.compare import compare
from generator.compare.differences import Differences, list_differences
from generator.compare.finding import Finding, Found, Group
from generator.compare.findings import Findings, most_contested_first
from generator.compare.independence import Independence, Report, find_independence
from generator.compare.positions import Position, Standing
from generator.compare.redline import TextPiece
from generator.compare.silence import Quiet, silence_on
from generator.compare.witnesses import EVIDENCE, ItemWords, Witness, words_of, words_of_item

__all__ = [
    "EVIDENCE",
    "Differences",
    "Finding",
    "Findings",
    "Found",
    "Group",
    "Independence",
    "ItemWords",
    "Position",
    "Quiet",
    "Report",
    "Standing",
    "TextPiece",
    "Witness",
    "compare",
    "find_independence",
    "list_differences",
    "most_contested_first",
    "silence_on",
    "words_of",
    "words_of_item",
]
