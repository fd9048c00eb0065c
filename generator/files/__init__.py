"""Files as they were written: text and YAML in which every value knows its line and column.

The promise: each part of a file that is unsafe, ambiguous or malformed becomes a `Problem` with a
place and a suggestion. This package guesses nothing and does not know what the values mean.

Read in this order:

    rules        every rule that content can break, by name
    problems     what can be wrong, as data: place, fact, suggestion, rule
    look_alikes  letters of another script that only look right
    text_file    the text of one file, without characters that a reader would not see
    document     the values of one YAML file, with a place for each
    yaml_file    a YAML file becomes a document
"""

from generator.files.document import Document, KeyPath, RecordPlace, Value
from generator.files.problems import (
    MOST_PRINTED,
    ContentError,
    Place,
    Problem,
    Problems,
    counted,
    did_you_mean,
    listed,
    nearest,
    quoted,
    quoted_name,
    with_article,
)
from generator.files.rules import RULES
from generator.files.text_file import is_visible, read_text
from generator.files.yaml_file import read_yaml

__all__ = [
    "MOST_PRINTED",
    "RULES",
    "ContentError",
    "Document",
    "KeyPath",
    "Place",
    "Problem",
    "Problems",
    "RecordPlace",
    "Value",
    "counted",
    "did_you_mean",
    "is_visible",
    "listed",
    "nearest",
    "quoted",
    "quoted_name",
    "read_text",
    "read_yaml",
    "with_article",
]
