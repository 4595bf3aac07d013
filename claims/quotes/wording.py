"""A quote as a list of comparable words: spelling, contractions, brackets and gaps set aside."""

import re
import unicodedata
from dataclasses import dataclass

from claims.lexicon import lexicon

NEGATIONS = lexicon("not no never neither nor none nobody nothing nowhere without")

# Words that translation and transcription change freely. Modals of duty and possibility are not
# among them: "may" for "will" is another statement.
FUNCTION_WORDS = lexicon(
    """
    a an the this that these those and or but so if as than then of to in on at by for with
    from into onto upon about over under between among through during within toward towards up
    down out off is are was were be been being am do does did doing have has had having will
    would shall i me my mine myself you your yours yourself he him his himself she her hers
    herself it its itself we us our ours ourselves they them their theirs themselves who whom
    whose which what there here also just very really quite well yes oh because while when
    where how some any such own same too 's again still
    """
)

# Spellings of one word that no ending rule below brings together.
SPELLINGS = {
    "centre": "center", "theatre": "theater", "metre": "meter", "litre": "liter", "fibre": "fiber",
    "defence": "defense", "offence": "offense", "licence": "license", "pretence": "pretense",
    "grey": "gray", "programme": "program", "cheque": "check", "aeroplane":
    "airplane", "judgement": "judgment", "ageing": "aging", "sceptical": "skeptical",
    "towards": "toward", "amongst": "among", "whilst": "while", "per cent": "percent",
    "travelled": "traveled", "travelling": "traveling", "cancelled": "canceled", "ok": "okay",
    "cancelling": "canceling", "labelled": "labeled", "fuelled": "fueled", "learnt": "learned",
    "jan": "january", "feb": "february", "apr": "april", "jun": "june", "jul": "july",
    "aug": "august", "sep": "september", "sept": "september", "oct": "october", "nov": "november",
    "zero": "0", "one": "1", "two": "2", "three": "3", "four": "4", "five": "5",
    "six": "6", "seven": "7", "eight": "8", "nine": "9", "ten": "10", "eleven": "11",
    "twelve": "12", "first": "1", "second": "2", "third": "3", "fourth": "4", "fifth": "5",
    "sixth": "6", "seventh": "7", "eighth": "8", "ninth": "9", "tenth": "10", "eleventh": "11",
    "twelfth": "12",
}  # fmt: skip
_ENDINGS = (
    (re.compile(r"(?<=\w{3})our(?=$|s$|ed$|ing$|ite|able|ful|less|hood|ly)"), "or"),
    (re.compile(r"(?<=\w{3})is(?=(e|es|ed|ing|ation|ations|er|ers)$)"), "iz"),
    (re.compile(r"(?<=\w{2})ys(?=(e|es|ed|ing)$)"), "yz"),
    (re.compile(r"(?<=\w{3})ogue(?=s?$)"), "og"),
)
_IRREGULAR = {
    "said": "say", "told": "tell", "went": "go", "gone": "go", "made": "make", "took": "take",
    "taken": "take", "came": "come", "saw": "see", "seen": "see", "gave": "give", "given": "give",
    "got": "get", "knew": "know", "known": "know", "thought": "think", "found": "find",
    "kept": "keep", "left": "leave", "met": "meet", "felt": "feel", "brought": "bring",
    "heard": "hear", "held": "hold", "lost": "lose", "began": "begin", "begun": "begin",
    "men": "man", "women": "woman", "children": "child", "people": "person",
}  # fmt: skip
_CONTRACTIONS = (
    (re.compile(r"\b(can)not\b"), r"\1 not"),
    (re.compile(r"\bcan't\b"), "can not"),
    (re.compile(r"\bwon't\b"), "will not"),
    (re.compile(r"\bshan't\b"), "shall not"),
    (re.compile(r"n't\b"), " not"),
    (re.compile(r"'re\b"), " are"),
    (re.compile(r"'ve\b"), " have"),
    (re.compile(r"'ll\b"), " will"),
    (re.compile(r"'m\b"), " am"),
    (re.compile(r"'d\b"), " would"),
    (re.compile(r"\blet's\b"), "let us"),
    (re.compile(r"\b(it|that|he|she|there|what|here|who|where|how)'s\b"), r"\1 is"),
    (re.compile(r"\bper cent\b"), "percent"),
    (re.compile(r"\bgonna\b"), "going to"),
    (re.compile(r"\bwanna\b"), "want to"),
    (re.compile(r"\bgotta\b"), "got to"),
)
_ORDINAL = re.compile(r"\b(\d+)(?:st|nd|rd|th)\b")
_ON_THE_HOUR = re.compile(r"\b(\d{1,2}): ?00\b")
# "6:41pm PST", "18:41", "0241 GMT": one way to write a time; a zone may be left out.
_ZONE = r"(?P<zone>GMT|UTC|[A-Z]{1,3}[SD]T|[BI]ST|CET)"
_CLOCK = re.compile(
    r"\b(?P<hour>[01]?\d|2[0-3])(?:[:.](?P<minute>[0-5]\d))?(?: ?(?P<half>[ap])\.?m\b\.?)?"
    rf"(?: {_ZONE}\b)?"
)
_FOUR_DIGITS = re.compile(rf"\b(?P<hour>[01]\d|2[0-3])(?P<minute>[0-5]\d) {_ZONE}\b")
# "the ship’ s crew", "we’ ll", as some crawlers leave them
_STRAY_SPACE = re.compile(r"(\w)' (s|t|ll|re|ve|d|m)\b")
_MARKS = str.maketrans({"‘": "'", "’": "'", "‚": "'", "‛": "'", "`": "'", "´": "'"})
_ITEM = re.compile(
    r"(?P<gap>…|\.(?:\s?\.){2,})|(?P<open>[\[(])|(?P<close>[\])])"
    r"|(?P<word>\d+(?:[.,]\d+)*|[^\W\d_](?:\.[^\W\d_])+\b|[^\W_]+(?:'[^\W_]+)*)"
)


@dataclass(frozen=True, slots=True)
class Word:
    """One word of a quote: as written, as compared, and what it was before inflection.

    `optional` marks words an editor put in brackets; `after_gap` that an ellipsis stands before it.
    """

    surface: str
    form: str
    stem: str
    optional: bool
    after_gap: bool

    @property
    def content(self) -> bool:
        """Tell whether the word carries meaning of its own."""
        return self.form not in FUNCTION_WORDS and self.form not in NEGATIONS

    @property
    def negation(self) -> bool:
        """Tell whether the word turns a statement round."""
        return self.form in NEGATIONS


# "We shall never, we shall never yield": said twice, which not every transcript keeps.
_REPEATED = re.compile(r"\b([^\W_]+(?: [^\W_]+){1,4}),? \1\b", re.IGNORECASE)
_NO_ONE = re.compile(r"\b([Nn])o[ -]one\b")
# "right here", "right after that": it stresses and says nothing
_STRESS = re.compile(
    r"\b[Rr]ight (?=(?:here|there|now|in|at|on|after|before|across|around|behind)\b)"
)


def read_words(text: str) -> tuple[tuple[Word, ...], bool]:
    """Split a quote into words; also tell whether it ends in an ellipsis."""
    plain = unicodedata.normalize("NFC", text).translate(_MARKS)
    plain = _REPEATED.sub(r"\1", plain)
    plain = _CLOCK.sub(_clock, _FOUR_DIGITS.sub(_clock, plain))
    plain = _ON_THE_HOUR.sub(r"\1", _ORDINAL.sub(r"\1", plain))
    plain = _NO_ONE.sub(r"\1obody", _STRAY_SPACE.sub(r"\1'\2", _STRESS.sub("", plain)))
    words: list[Word] = []
    bracketed = gap = False
    for item in _ITEM.finditer(plain):
        if item["gap"]:
            gap = True
        elif item["open"]:
            bracketed = True
        elif item["close"]:
            bracketed = False
        else:
            for form in _forms(item["word"]):
                words.append(
                    Word(
                        surface=item["word"],
                        form=form,
                        stem=stem(form),
                        optional=bracketed,
                        after_gap=gap,
                    )
                )
                gap = False
    return tuple(words), gap


def _clock(found: re.Match[str]) -> str:
    """Write a time by 24 hours, its zone in brackets; "6.41" alone may be a figure and stays."""
    told = found.groupdict()
    half, zone, minute = told.get("half"), told["zone"], told["minute"]
    if not (half or zone or ":" in found[0]):
        return found[0]
    hour = int(told["hour"])
    if half:
        hour = hour % 12 + (12 if half == "p" else 0)
    time = str(hour) if minute in {None, "00"} else f"{hour}.{minute}"
    return f"{time} ({zone})" if zone else time


def _forms(word: str) -> list[str]:
    text = word.casefold()
    if "." in text and not text[0].isdigit():
        text = text.replace(".", "")  # U.S. and US
    for pattern, expansion in _CONTRACTIONS:
        text = pattern.sub(expansion, text)
    return [spelling(part) for part in text.split()] or [text]


def spelling(word: str) -> str:
    """Give one spelling for the variants of a word (favour, favor)."""
    word = word.removesuffix("'s").strip("'") or word
    if word[:1].isdigit():
        return word.replace(",", "")
    if word in SPELLINGS:
        return SPELLINGS[word]
    if word.endswith("s") and word[:-1] in SPELLINGS:
        return SPELLINGS[word[:-1]] + "s"
    for pattern, ending in _ENDINGS:
        word = pattern.sub(ending, word)
    return word


def stem(form: str) -> str:
    """Cut the regular English inflections off a form."""
    if form in _IRREGULAR:
        return _IRREGULAR[form]
    for ending, shortest in (("ies", 5), ("ied", 5), ("ing", 6), ("ed", 5), ("es", 5), ("s", 4)):
        if form.endswith(ending) and len(form) >= shortest and not form.endswith("ss"):
            root = form[: -len(ending)]
            if ending in ("ies", "ied"):
                return root + "y"
            if len(root) > 2 and root[-1] == root[-2] and root[-1] not in "lsz":
                root = root[:-1]
            return root.removesuffix("e")
    return form.removesuffix("e") if len(form) > 3 else form
