"""Numbers that only name something: "Flight 370", "AK-47", "Formula One", a year."""

import re

from claims.lexicon import lexicon
from claims.quantities.number import Number, NumberKind

# words before a number that make it a label; a capital is asked of those that also have a plain use
_LABEL = re.compile(
    r"(?:\b(?:Boeing|Airbus|Flight|Article|Section|Route|Highway|Interstate|Formula|Room|Channel|"
    r"Chapter|Title|Gate|Platform|Pier|Terminal|Resolution|Apollo|Windows|iPhone|iPad|FTSE|S&P|"
    r"Nasdaq|Fortune|Nikkei|DAX|CAC|Stoxx|Russell?|Dow|Atlas|Falcon|Soyuz|Type|Mark|Mk|Area|Catch|Big|"
    r"Group of|Rule|Proposition|Prop|Amendment|Page|Phase|Stage|Version|Tier|Exit|Building|Ward|"
    r"District|Sector|Zone|Apartment|Apt|Suite|Box|Psalm|Verse|Merval|Covid|Model|Galaxy|Windows|"
    r"PlayStation|Xbox|Super Bowl|World War|Air Force|Studio|Radio|BBC|Camp|Hall|Bus|Train|Line|"
    r"Pope|Unit|Block|Lot|Vol|Volume|Figure|Fig|Table|Appendix|Paragraph|Clause|Act|Bill|Order|"
    r"Case|Docket|Exhibit|Interpol|Schedule|Form|Grade|Class|Year|Day|Week|Tank|Bank|Square)\.?"
    r"|\b(?:article|section|chapter|page|flight|route|channel|paragraph|phase|version|item|"
    r"terminal|grade|room|exit|gate|nos?\.|vol\.|verse))[ -]$"
)
_NAME_BEFORE = re.compile(r"(?:^|[^\w-])((?:[A-Z][\w&'’.-]*))[ -]$")
_OPENERS = lexicon(
    "about around some over nearly almost only at least more than up to as many an the a and of "
    "in on for with by from but or all these those his her their our its between after another "
    "other under just both aged when while if since until that there they he she it we police "
    "officials authorities kills killed kill wounds injures dead deaths leaves hits quake roughly "
    "approximately additional exactly fewer less total monday tuesday wednesday thursday friday "
    "saturday sunday where which who are is was were has had have also not no so now then last "
    "next first age magnitude sells buys cuts adds sheds loses wins gets jail jailed arrested "
    "arrest detained seizes seized rescue rescued saves orders"
)
_COUNTABLE = re.compile(
    r"[ \u00a0-](?:[a-z-]+ ){0,2}?(?:[a-z]+s\b|people|men|women|children|more|dead|crew|police|"
    r"killed|injured|wounded|missing|of\b|percent|per cent|million|billion)"
)
_PEOPLE = re.compile(
    r"[ -](?:[a-z-]+ )?(?:people|men|women|children|dead|killed|injured|wounded|missing|more)\b"
)
# "Reactor No. 4", "Bus Number 12" are called so; "ranked No. 4" and "World No. 1" are placed so
_NUMBERED = re.compile(
    r"(?:\b(?!(?:World|The|A|An|At|As|Is|Was|Now|Currently|Ranked|Seeded|Only|To|From|And|But|His|Her|Their|Its|"
    r"Our|My|In|By|Of|With|For|Against|Over)\b)[A-Z][\w’']*|\b(?:reactor|bus|flight|route|platform|unit|"
    r"count|item|case|room|gate|engine|pier|line|train|car|resolution|proposition|plant|mine|shaft|"
    r"jersey|chapter|issue|ward|lot|apartment|phone|telephone|file|order|docket))[ \u00a0]"
    r"(?:N[oº°]s?\.?|[Nn]umber|no\.) ?$"
)
# "for IE 6;": a version
_ACRONYM = re.compile(r"\b[A-Z]{2,5} $")
# a hyphen for a dash
_DASHED = re.compile(r"\b(?!covid)[a-z]{4,}[-‐‑]$")
_PERSONS = re.compile(r" (?:people|men|women|children|dead|killed|injured|wounded|missing)\b")
_PREFIXES = frozenset({"mid", "sub", "top", "under", "over", "all", "magnitude"})
_PLACED = re.compile(
    r"\b(?:[Ii]n|[Aa]t|[Ff]rom|[Nn]ear|[Oo]n|[Ff]or|[Oo]f|[Ww]ith) [A-Z][\w'’.-]*[ -]$"
)
_LISTED = re.compile(r",? (?:and|or|to) |, |[/–-]")
_YEAR_BEFORE = re.compile(
    r"\b(?:in|since|from|until|till|by|of|during|after|before|early|late|mid|the|and|to|for|spring|"
    r"summer|autumn|fall|winter|year|season|election|(?:19|20)\d\d)[ -]$|[(,]\s?$|['’]s $",
    re.IGNORECASE,
)
_SCALE_AFTER = re.compile(r"[ -](?:million|billion|dollars|euros|pounds|people|miles|metres|feet)")


def continues_label(text: str, label_end: int, number: Number) -> bool:
    """Tell whether a number goes on a list of labels: "IE8 and 9", "Articles 5, 6"."""
    joined = _LISTED.fullmatch(text, label_end, number.start)
    return bool(number.digits and joined and not _COUNTABLE.match(text, number.end))


def is_label(text: str, number: Number, *, money: bool, unit: bool, tied: bool = False) -> bool:
    """Tell whether a number only names something: "AK-47", "Flight 370", "Formula One", a year.

    `money` and `unit` tell that a currency or a unit stands with it, which rules most names out;
    `tied` that the number ends a range ("10-15").
    """
    start, end = number.start, number.end
    before, after = text[max(0, start - 24) : start], text[end : end + 24]
    if number.digits and not money and not tied and _glued(text, start, end, unit=unit):
        return True
    if money:
        return False
    if not number.digits:
        return _named_word(text, number, before, after)
    if number.kind is NumberKind.ORDINAL:
        return False
    if before.endswith((" per ", "-per-")):
        return True  # "12 per 100,000"
    if _LABEL.search(before) and not (unit and not before.endswith("-")):
        # "Flight 370 passengers" and "Article 5 members" still name the flight and the article
        return True
    if _NUMBERED.search(text, max(0, start - 36), start):
        return True
    if unit or number.scaled:
        return False
    plane = re.fullmatch(r"7[0-8]7", text[start:end])
    if plane and re.match(r"s\b|-\d|(?: [A-Za-z-]+)? (?:jet|aircraft|plane|airliner|[A-Z])", after):
        return True
    if _is_year(text[start:end]) and not _SCALE_AFTER.match(after):
        return bool(_YEAR_BEFORE.search(before)) or not _COUNTABLE.match(after)
    if (
        _ACRONYM.search(before)
        and re.match(r"[,;:.)](?!\d)|$| and \d", after)
        and not text.isupper()
    ):
        return True
    name = _NAME_BEFORE.search(before)
    if name and name.group(1).lower().rstrip(".") not in _OPENERS and not _shouted(text):
        if _PEOPLE.match(after) or not before[: name.start(1) + start - len(before)].strip():
            return not _COUNTABLE.match(after)
        # "in Paris 12 flats burned" against "the Trent 900 engines"
        return not (_COUNTABLE.match(after) and _PLACED.search(before))
    return False


def _glued(text: str, start: int, end: int, *, unit: bool) -> bool:
    """Tell whether letters are tied to the figure: "A380", "G-20", "747s", "3D", "24703 L-202"."""
    left, before = text[start - 1 : start], text[max(0, start - 24) : start]
    if (
        left.isalpha()
        or left in ("_", "#", "&", "/")
        or (left == "." and text[start - 2 : start - 1].isalnum())
    ):
        return True
    if _DASHED.search(before) and _PERSONS.match(text, end):
        return False
    if left in ("-", "‐", "‑") and re.search(r"\w[-‐‑]$", text[max(0, start - 2) : start]):
        word = re.search(r"([A-Za-z]+)[-‐‑]$", text[max(0, start - 12) : start])
        return not (word and word.group(1).lower() in _PREFIXES)
    right = text[end : end + 2]
    if unit:
        return False
    if right[:1].isalpha() or right[:1] == "_":
        return True
    return bool(re.match(r"[-‐‑](?:[A-Z]{1,3}\b|\d+[A-Z])|/\d", text[end : end + 5]))


def _named_word(text: str, number: Number, before: str, after: str) -> bool:
    """Tell whether a capitalised number word belongs to a name: "Fifth Avenue", "Bank One"."""
    word = text[number.start : number.end]
    if re.search(r"[A-Za-z][-‐‑]$", before):
        # "sub-zero", "all-one"; not "mother-of-two" and "workers-two women"
        parent = re.search(r"(?:fa|mo)ther-of-$|parent-of-$|\b(?:mum|dad|mom)-of-$", before)
        return not parent and not (_DASHED.search(before) and _PERSONS.match(after))
    if not word[:1].isupper():
        return False
    opening = not before.strip() or bool(re.search(r"[.!?:;\"“‘'(*•\n-]\s*$", before))
    if re.match(
        r" (?:World War|Lady|Amendment|Reich|Avenue|Street|Division|Army|Fleet|Circuit)", after
    ):
        return True
    if opening or _shouted(text):
        return False
    if re.search(r"[A-Z][\w.]*[ -]$", before) and not re.match(r" [A-Z][a-z]+s\b", after):
        return True
    return number.kind is NumberKind.ORDINAL and bool(re.match(r" [A-Z]", after))


def _is_year(said: str) -> bool:
    return bool(re.fullmatch(r"(?:1[5-9]|20)\d\d", said))


def _shouted(text: str) -> bool:
    """Tell whether the text is set like a headline, most words capitalised."""
    words = re.findall(r"\b[A-Za-z]{4,}\b", text)
    return len(words) > 2 and sum(word[0].isupper() for word in words) > 0.7 * len(words)
