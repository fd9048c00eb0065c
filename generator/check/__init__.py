"""What must hold in a corpus: the rules, one small function each.

The promise: a corpus that passes can be published. A rule sees one record, one claim or the whole
corpus, and reports what it finds as problems; it changes nothing.

Read in this order:

    reporter        how a rule reports a problem at its place
    whole_words     words found whole in a text
    record_rules    about one record
    claim_rules     about one claim
    corpus_rules    about several records together
    address_rules   about addresses that were published, and former ids
    wording_rules   about the words of our own sentences
    check           applies all of them
    capture_rules   compares quotes with the texts of sources, where a folder of them is given
"""

from generator.check.capture_rules import check_captures
from generator.check.check import check

__all__ = ["check", "check_captures"]
