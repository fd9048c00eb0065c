"""What must hold in a corpus: the rules, one small function each.

The promise: a corpus that passes can be published. A rule looks at one record, one claim or the
whole corpus, and reports problems; it changes nothing.

Read in this order:

    reporter        how a rule reports a problem at its place
    whole_words     a pattern that finds words only as whole words
    wording_rules   about the words of our own sentences
    sentence_rules  about the form of our own sentences and names
    plan_rules      about the record of the plan
    text_rules      about the words of the plan's text
    record_rules    about any one record
    part_rules      about the parts inside it
    draft_rules     about the labels of a draft's items
    claim_rules     about one claim
    number_words    the numbers that a text names, in digits or in words
    named_dates     the dates that a sentence names
    answer_rules    about an answer, and the words of its claim
    voice_rules     about the outlet that quotes an unnamed voice
    date_rules      about the order of dates
    source_rules    about sources and claims that are there twice
    name_rules      about the names of records
    lead_rules      about highlights, where things stand, and questions beside each other
    cycles          records that lead back to themselves
    corpus_rules    about several records together
    address_rules   about addresses that were published, and former ids
    check           applies all the rules above
    capture_text    the text of a source, and where a quote is in it
    copied_words    about words of a source that are not in quotation marks
    quote_rules     about the quotes of a source
    capture_rules   applies copied_words and quote_rules to a folder of captures, if one is given
    quote_states    what is recorded of quotes that were found in a copy
"""

from generator.check.capture_rules import check_captures
from generator.check.check import check
from generator.check.quote_states import count_quotes, record_quotes

__all__ = ["check", "check_captures", "count_quotes", "record_quotes"]
