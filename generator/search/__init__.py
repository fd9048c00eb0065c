"""What a reader can search for, and the files that a browser loads for a search.

The promise: each record, question, page and statement can be found by every spelling that the
content knows, and a browser loads only the small files that a query needs.

Read in this order:

    folding          a text in the plainest letters
    languages        words of no topic, by language
    word_tables      these words in one table
    numbers          numbers in digits, however people write them
    words            one form for every spelling of a word
    entry            what can be found, and what finds it
    page_titles      the title and the description of a page
    record_entries   entries of records and of questions
    entries          all entries of a site
    weights          how much each word of an entry counts
    spellings        one form for every spelling of a name
    index_files      how the entries are stored
"""

from generator.search.entries import entries
from generator.search.index_files import index_files

__all__ = ["entries", "index_files"]
