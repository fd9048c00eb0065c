"""Words of no topic by language: numbers, small words, words that ask, and endings.

They stand here as people write them; `word_tables` makes one table of them. Words of a topic are in
the content: `search-synonyms` in plan.yaml.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping


@dataclass(frozen=True, slots=True)
class LanguageWords:
    """The words of one language, as people write them, with blanks between them."""

    counts: str = ""
    """The numbers from zero on, each at its own index; `-` where a word means something else."""
    more: Mapping[int, str] = field(default_factory=dict)
    """Words for other numbers under a thousand."""
    hundreds: str = ""
    """Words that make the number before them a hundred times as large."""
    scales: Mapping[int, str] = field(default_factory=dict)
    """Words and letters after a number, by how many zeros they add."""
    between: str = ""
    """Words between the two numbers of a range."""
    small: str = ""
    """Words that a query does not need."""
    asking: Mapping[str, str] = field(default_factory=dict)
    """Words that begin a question, by what they ask for."""
    pages: Mapping[str, str] = field(default_factory=dict)
    """What readers call a page that every site has, by its template, with `; ` between names."""
    script: str = "latin"
    """`latin` or `cyrillic`."""
    endings: str = ""
    """Endings by which forms of one word differ."""


LANGUAGES = {
    "en": LanguageWords(
        counts="zero one two three four five six seven eight nine ten eleven twelve thirteen"
        " fourteen fifteen sixteen seventeen eighteen nineteen twenty",
        more={
            30: "thirty", 40: "forty fourty", 50: "fifty", 60: "sixty", 70: "seventy", 80: "eighty",
            90: "ninety", 4: "fourth", 5: "fifth", 6: "sixth", 7: "seventh", 8: "eighth",
            9: "ninth", 10: "tenth", 11: "eleventh", 12: "twelfth", 20: "twentieth",
        },
        hundreds="hundred",
        scales={
            3: "k thousand thousands", 6: "m mn mln million millions",
            9: "bn b bln billion billions", 12: "tn trillion trillions",
        },
        between="to and or",
        pages={
            "plan": "where the plan stands now; status of the plan",
            "own-draft": "full text of the plan; text of the plan; original text; wording",
            "all-points": "print; printable version; all points; summary; overview",
            "changes": "what is new; updates; corrections made; history; news",
            "timeline": "chronology; history of events; what happened when; dates",
            "crosswalk": "compare drafts; changes between drafts; versions",
            "disputes": "contradictions; differences; what sources differ on",
            "coverage": "silence; who reports what; missing",
            "sources": "all sources; references; bibliography; list of sources",
            "places": "map; all places", "questions": "all questions", "points": "all points",
            "actors": "people; all actors; who is who", "events": "all events",
            "search": "site map; index; browse",
        },
        small="a about an and are as at be become becomes been by can could did do does for from"
        " had happen happened happens has have how i in into is it its many me much must my"
        " of on or shall should that the their them there these they this to was were what"
        " when where which who whom whose why will with would you your",
        asking={
            "who": "who whom whose", "when": "when", "where": "where", "why": "why",
            "number": "many much", "size": "large big", "length": "long",
            "other": "what which how",
            "whether": "did do does is are was were will would can could may might must has have"
            " had should",
        },
        endings="ing ings ed d es s e er ers al ly ment",
    ),
    "de": LanguageWords(
        counts="null eins zwei drei vier fünf sechs sieben acht neun zehn elf zwölf dreizehn"
        " vierzehn fünfzehn sechzehn siebzehn achtzehn neunzehn zwanzig",
        more={
            21: "einundzwanzig", 30: "dreißig", 40: "vierzig", 50: "fünfzig",
            60: "sechzig", 70: "siebzig", 80: "achtzig", 90: "neunzig", 100: "einhundert",
        },
        hundreds="hundert",
        scales={
            3: "tausend tsd", 6: "millionen mio", 9: "milliarde milliarden mrd", 12: "billionen",
        },
        between="bis und oder",
        pages={
            "own-draft": "Volltext; Wortlaut", "all-points": "drucken", "sources": "Quellen",
            "timeline": "Chronologie; Zeitleiste", "changes": "Änderungen", "places": "Karte",
        },
        small="darf das dass dem den der des die ein eine einem einen einer es für hat haben im"
        " ist mit sind und viel viele von vom wann warum was wer wem wen wie wird wo werden"
        " zu zum zur über",
        asking={
            "who": "wer wem wen", "when": "wann", "where": "wo", "why": "warum",
            "number": "viele viel", "size": "groß", "length": "lange",
            "other": "was wie welche welcher welches",
            "whether": "ist sind wird werden hat haben darf muss kann",
        },
        endings="en em er es e n",
    ),
    "uk": LanguageWords(
        counts="нуль - два три чотири - шість сім вісім девʼять десять одинадцять дванадцять"
        " тринадцять чотирнадцять пʼятнадцять шістнадцять сімнадцять вісімнадцять"
        " девʼятнадцять двадцять",
        more={
            1: "один", 5: "пʼять", 30: "тридцять", 40: "сорок", 50: "пʼятдесят", 60: "шістдесят",
            70: "сімдесят", 80: "вісімдесят", 90: "девʼяносто", 100: "сто", 200: "двісті",
            300: "триста", 400: "чотириста", 500: "пʼятсот", 600: "шістсот", 700: "сімсот",
            800: "вісімсот", 900: "девʼятсот",
        },
        scales={
            3: "тис тисяч тисяча тисячі", 6: "млн мільйон мільйона мільйони мільйонів",
            9: "млрд мільярд мільярда мільярди мільярдів",
        },
        between="до та або",
        pages={
            "own-draft": "повний текст", "all-points": "друк", "sources": "джерела",
            "timeline": "хронологія", "changes": "зміни", "places": "мапа; карта",
        },
        small="а бути в від до для з за за й його її і із її їх кого кому мати може на не про при"
        " та у хто це ці чи чим чого чому що щоб як яка яке які який якою якого коли де"
        " скільки буде будуть",
        asking={
            "who": "хто кого кому", "when": "коли", "where": "де", "why": "чому",
            "number": "скільки", "length": "довго",
            "other": "що який яка яке які як", "whether": "чи",
        },
        script="cyrillic",
        endings="ами ями ого ому ими їми ею єю ою ої ах ях ам ям ом ем єм ів їв ей ій их ім ую юю у"
        " ю а я о е є и і ї ія ії ію ією іями іям іях ий ього ьому ати ить ять уть ють ють ти ла"
        " ло ли в",
    ),
    "ru": LanguageWords(
        counts="ноль - два три четыре пять шесть семь восемь девять десять одиннадцать двенадцать"
        " тринадцать четырнадцать пятнадцать шестнадцать семнадцать восемнадцать девятнадцать"
        " двадцать",
        more={
            30: "тридцать", 50: "пятьдесят", 60: "шестьдесят", 70: "семьдесят",
            80: "восемьдесят", 90: "девяносто", 200: "двести", 400: "четыреста", 500: "пятьсот",
            600: "шестьсот", 700: "семьсот", 800: "восемьсот", 900: "девятьсот",
        },
        scales={
            3: "тыс тысяч тысяча тысячи", 6: "миллион миллиона миллионов",
            9: "миллиард миллиарда миллиардов",
        },
        between="и или",
        pages={
            "own-draft": "полный текст", "all-points": "печать", "sources": "источники",
            "timeline": "хронология", "changes": "изменения",
        },
        small="быть во где для его ее если из или их к как какая какие какой каких когда которые"
        " кто ли мне может можно мы на не о об от по почему при с сколько со так то ты у уже"
        " чего чем что чтобы эта это этот я будет будут",
        asking={
            "who": "кто кого кому", "when": "когда", "where": "где", "why": "почему",
            "number": "сколько", "length": "долго",
            "other": "что какой какая какие как", "whether": "ли",
        },
        script="cyrillic",
        endings="ами ями ого его ому ему ыми ими ею ою ой ей ая яя ое ее ые ие ий ый ах ях ам ям ом"
        " ем ов ев их ых им ым ую юю у ю а я о е ы и ь ия ии ию ией иями иям иях ать ить ет ут"
        " ит ят ли ла",
    ),
    "other": LanguageWords(
        scales={
            3: "mila mille mil tysiecy", 4: "万 萬 만", 6: "mio milion milionów milioni millones",
            8: "億 亿 억", 9: "mld miliard miliardów miliardi milliard milliards",
        },
    ),
}  # fmt: skip
"""The words by the code of their language; `other` has those of several more."""
