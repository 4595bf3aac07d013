"""Currencies as news writes them: symbols, codes and names, each to its ISO 4217 code."""

import re

from claims.lexicon import lexicon
from claims.quantities.words import alternation

_CODES = lexicon(
    "USD EUR GBP JPY CNY CNH RMB INR PKR LKR BDT NPR IDR MYR SGD HKD TWD KRW THB VND PHP AUD "
    "NZD CAD MXN BRL ARS CLP COP PEN CHF SEK NOK DKK ISK PLN CZK HUF RON BGN RUB UAH TRY ILS "
    "EGP ZAR NGN KES GHS AED SAR QAR KWD BHD OMR JOD IQD IRR AFN GEL AMD AZN KZT BTC"
)
_SYMBOLS = {
    "$": "USD",
    "£": "GBP",
    "€": "EUR",
    "¥": "JPY",
    "￥": "JPY",
    "元": "CNY",
    "₹": "INR",
    "₽": "RUB",
    "₩": "KRW",
    "₺": "TRY",
    "₪": "ILS",
    "₦": "NGN",
    "₱": "PHP",
    "฿": "THB",
    "₴": "UAH",
    "₫": "VND",
    "₡": "CRC",
    "₾": "GEL",
    "₭": "LAK",
    "₿": "BTC",
    "₸": "KZT",
    "रू": "NPR",
    "ரூ": "LKR",
}
_DOLLARS = {
    "us": "USD",
    "u.s.": "USD",
    "u.s": "USD",
    "usd": "USD",
    "c": "CAD",
    "ca": "CAD",
    "can": "CAD",
    "cad": "CAD",
    "cdn": "CAD",
    "a": "AUD",
    "au": "AUD",
    "aud": "AUD",
    "nz": "NZD",
    "nzd": "NZD",
    "hk": "HKD",
    "hkd": "HKD",
    "s": "SGD",
    "sg": "SGD",
    "nt": "TWD",
    "r": "BRL",
    "mex": "MXN",
    "mxn": "MXN",
    "j": "JMD",
    "tt": "TTD",
    "z": "ZWD",
}
# a name alone; where several countries use it and none is named, the name itself is the unit
_NAMES = {
    "dollar": "USD",
    "euro": "EUR",
    "sterling": "GBP",
    "quid": "GBP",
    "yen": "JPY",
    "yuan": "CNY",
    "renminbi": "CNY",
    "rmb": "CNY",
    "kuai": "CNY",
    "rupee": "rupee",
    "rupiah": "IDR",
    "ringgit": "MYR",
    "baht": "THB",
    "peso": "peso",
    "franc": "franc",
    "rouble": "RUB",
    "ruble": "RUB",
    "hryvnia": "UAH",
    "lira": "TRY",
    "shekel": "ILS",
    "rand": "ZAR",
    "naira": "NGN",
    "shilling": "shilling",
    "dirham": "dirham",
    "riyal": "riyal",
    "rial": "IRR",
    "dinar": "dinar",
    "krona": "SEK",
    "kronor": "SEK",
    "krone": "krone",
    "kroner": "krone",
    "zloty": "PLN",
    "zlotys": "PLN",
    "forint": "HUF",
    "taka": "BDT",
    "dong": "VND",
    "guilder": "NLG",
    "peseta": "ESP",
    "markka": "FIM",
    "bolivar": "VES",
    "bitcoin": "BTC",
    "cent": "USD",
    "penny": "GBP",
    "pence": "GBP",
    "satoshi": "BTC",
    "kopeck": "RUB",
}
_MINOR = {"cent": 0.01, "penny": 0.01, "pence": 0.01, "satoshi": 1e-8, "kopeck": 0.01}
_NATIONAL = {
    ("us", "dollar"): "USD",
    ("u.s.", "dollar"): "USD",
    ("american", "dollar"): "USD",
    ("canadian", "dollar"): "CAD",
    ("australian", "dollar"): "AUD",
    ("new zealand", "dollar"): "NZD",
    ("hong kong", "dollar"): "HKD",
    ("singapore", "dollar"): "SGD",
    ("taiwan", "dollar"): "TWD",
    ("british", "pound"): "GBP",
    ("egyptian", "pound"): "EGP",
    ("syrian", "pound"): "SYP",
    ("lebanese", "pound"): "LBP",
    ("swiss", "franc"): "CHF",
    ("french", "franc"): "FRF",
    ("cfa", "franc"): "XOF",
    ("japanese", "yen"): "JPY",
    ("chinese", "yuan"): "CNY",
    ("indian", "rupee"): "INR",
    ("pakistani", "rupee"): "PKR",
    ("pakistan", "rupee"): "PKR",
    ("sri lankan", "rupee"): "LKR",
    ("mexican", "peso"): "MXN",
    ("argentine", "peso"): "ARS",
    ("philippine", "peso"): "PHP",
    ("colombian", "peso"): "COP",
    ("chilean", "peso"): "CLP",
    ("swedish", "krona"): "SEK",
    ("swedish", "kronor"): "SEK",
    ("norwegian", "krone"): "NOK",
    ("norwegian", "kroner"): "NOK",
    ("danish", "krone"): "DKK",
    ("danish", "kroner"): "DKK",
    ("iraqi", "dinar"): "IQD",
    ("kuwaiti", "dinar"): "KWD",
    ("jordanian", "dinar"): "JOD",
    ("saudi", "riyal"): "SAR",
    ("qatari", "riyal"): "QAR",
    ("emirati", "dirham"): "AED",
    ("uae", "dirham"): "AED",
    ("moroccan", "dirham"): "MAD",
    ("kenyan", "shilling"): "KES",
    ("somali", "shilling"): "SOS",
    ("ugandan", "shilling"): "UGX",
    ("south korean", "won"): "KRW",
    ("korean", "won"): "KRW",
    ("turkish", "lira"): "TRY",
    ("finnish", "markka"): "FIM",
    ("dutch", "guilder"): "NLG",
    ("german", "mark"): "DEM",
    ("deutsche", "mark"): "DEM",
    ("russian", "rouble"): "RUB",
    ("russian", "ruble"): "RUB",
}
# codes that are no English words and so may stand in lower case
_LOWER = frozenset({"usd", "eur", "gbp", "jpy", "cny", "rmb", "inr", "aud", "cad", "chf", "btc"})
_ALIAS = {"RMB": "CNY", "CNH": "CNY"}
_CODE = "|".join(sorted(_CODES))
_GAP = "[ \u00a0\u202f]?"
# a lone letter only as a capital tied to the sign: "A$5", not "a $5 note" or "the firm's $5"
_LANDS = alternation({land for land in _DOLLARS if len(land) > 1})
_BEFORE = re.compile(
    rf"(?:(?:(?<![A-Za-z])(?:(?P<land>{_LANDS}){_GAP})|(?<![\w'’])(?P<letter>(?-i:[ACJRSZ])))?"
    r"(?P<dollar>\$)"
    rf"|(?P<symbol>{alternation({key: 0.0 for key in _SYMBOLS if key != '$'})})"
    rf"|(?<![A-Za-z])(?P<mega>M)?(?P<code>{_CODE})|(?<![A-Za-z])(?P<word>Rs\.?|RM|GB#|dollar|euro|sen)"
    rf"){_GAP}$",
    re.IGNORECASE,
)
_DEMONYM = alternation({land: 0.0 for land, _ in _NATIONAL})
_NAME = alternation(dict.fromkeys(_NAMES, 0.0) | {"pound": 0.0, "won": 0.0, "mark": 0.0})
_AFTER = re.compile(
    rf"[ \u00a0\u202f-]*(?:(?P<symbol>{alternation(dict.fromkeys(_SYMBOLS, 0.0))})(?!{_GAP}\d)"
    rf"|(?P<mega>M)?(?P<code>(?-i:{_CODE}|{'|'.join(sorted(_LOWER))}))(?![A-Za-z])"
    rf"|(?:(?P<land>{_DEMONYM})[ -])?(?P<name>{_NAME})s?(?![A-Za-z]))",
    re.IGNORECASE,
)
_PRICE = re.compile(
    r"\b(?:cost|costs|costing|pay|pays|paid|paying|fine|fined|worth|price|priced|earn|earned|fee|"
    r"sold|bought|donated|raised|spent|spend|salary|reward|wage|owed|stole|charge[ds]?)\b[^.;]{0,40}$",
    re.IGNORECASE,
)


def read_before(text: str, start: int) -> tuple[str, float, int] | None:
    """Read a currency mark before a number: its code, a factor ("MUSD" is 1e6), its start."""
    match = _BEFORE.search(text, max(0, start - 9), start)
    if not match:
        return None
    if match.group("dollar"):
        land = (match.group("land") or match.group("letter") or "us").lower()
        return _DOLLARS[land], 1.0, match.start()
    if match.group("symbol"):
        return _SYMBOLS[match.group("symbol").lower()], 1.0, match.start()
    if match.group("code"):
        code = match.group("code").upper()
        if not match.group("code").isupper() and match.group("code") not in _LOWER:
            return None
        return _ALIAS.get(code, code), 1e6 if match.group("mega") else 1.0, match.start()
    word = match.group("word").lower().rstrip(".")
    code = {"rs": "rupee", "rm": "MYR", "gb#": "GBP", "dollar": "USD", "euro": "EUR", "sen": "MYR"}[
        word
    ]
    if word in ("rm", "rs") and not match.group("word")[0].isupper():
        return None
    return code, 0.01 if word == "sen" else 1.0, match.start()


def read_after(
    text: str, start: int, end: int, *, value: float, scaled: bool
) -> tuple[str, float, int] | None:
    """Read a currency after a number: its code, a factor (0.01 for cents), its end."""
    match = _AFTER.match(text, end)
    if not match:
        return None
    if match.group("symbol"):
        return _SYMBOLS[match.group("symbol").lower()], 1.0, match.end()
    if match.group("code"):
        code = match.group("code").upper()
        if scale := re.compile(r" (million|billion)\b").match(text, match.end()):
            return _ALIAS.get(code, code), {"m": 1e6, "b": 1e9}[scale.group(1)[0]], scale.end()
        return _ALIAS.get(code, code), 1e6 if match.group("mega") else 1.0, match.end()
    name = match.group("name").lower()
    land = match.group("land")
    if land:
        national = _NATIONAL.get((land.lower(), name))
        return (national, 1.0, match.end()) if national else None
    if name == "pound":
        # the same word weighs: money in millions, in sterling, or with a price
        money = (
            (scaled and value >= 1e6)
            or text[match.end() :].lower().startswith((" sterling", " per share", " a share"))
            or _PRICE.search(text, max(0, start - 60), start)
        )
        return ("GBP", 1.0, match.end()) if money else None
    if name in ("won", "mark"):
        # "300 won" is also a verb
        if name == "mark" or value < 1000 or text[match.end() : match.end() + 1].isalpha():
            return None
        return "KRW", 1.0, match.end()
    return _NAMES[name], _MINOR.get(name, 1.0), match.end()


def is_minor(text: str, start: int, minor: tuple[int, int], value: float) -> int | None:
    """Give the end of the cents at `minor` where they follow an amount that ends at `start`.

    They may go unsaid: "15 dollars 50".
    """
    if not re.compile(r"(?: and|,)? ").fullmatch(text, start, minor[0]):
        return None
    match = re.compile(r"[ -](?:cents?|pence)\b", re.IGNORECASE).match(text, minor[1])
    if match:
        return match.end()
    named = text[start - 1 : start].isalpha() and text[start : start + 1] == " "
    last = re.compile(r"\s*(?:$|[.;!?)](?!\d))| more\b").match(text, minor[1])
    return minor[1] if named and last and 10 <= value < 100 and value % 1 == 0 else None
