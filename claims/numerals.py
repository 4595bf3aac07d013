"""The number words of English, each with its value; dates and quantities read both by them."""


def _counted(words: str, first: int, step: int = 1) -> dict[str, int]:
    """Number words that are given in their order."""
    return {word: first + step * at for at, word in enumerate(words.split())}


ONES = _counted("one two three four five six seven eight nine", 1)
TEENS = _counted(
    "ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen", 10
)
TENS = _counted("twenty thirty forty fifty sixty seventy eighty ninety", 20, 10)
ORDINAL_ONES = _counted("first second third fourth fifth sixth seventh eighth ninth", 1)
ORDINAL_TEENS = _counted(
    "tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth "
    "nineteenth",
    10,
)
ORDINAL_TENS = _counted(
    "twentieth thirtieth fortieth fiftieth sixtieth seventieth eightieth ninetieth", 20, 10
)
SCALES = {"thousand": 10**3, "million": 10**6, "billion": 10**9, "trillion": 10**12}
ORDINAL_SCALES = {"hundredth": 100} | {f"{word}th": value for word, value in SCALES.items()}
