"""What in the record is worth a look, where only a person can decide.

The promise: nothing here is a mistake that a program can prove, so nothing here stops a build. Each
notice names its place, and goes once an editor has decided: by a change, or by `looked-at`.

Read in this order:

    content_words        the words of a sentence that carry its meaning, and whether it denies
    name_words           one word for every spelling of a name
    likeness             how much two sets of words have in common
    overview             what the kinds share: the corpus, its findings and the words of its claims
    notice               one thing to look at, and a kind of such things
    answer_words         the words by which a claim can carry an answer
    one_sided            questions whose answers agree while other claims may say otherwise
    unanswered_claims    claims that answer nothing, although a claim like them does
    unsupported_answers  answers that no word of their claim carries
    thin_points          points of the plan that rest on little
    open_allegations     accusations that nobody replies to
    similar_claims       claims that say almost the same
    similar_sources      sources that may be one
    scant_sources        sources of which little was read or kept
    status               all kinds, in the order in which they are listed
"""

from generator.status.status import NOTICE_KINDS, list_status

__all__ = ["NOTICE_KINDS", "list_status"]
