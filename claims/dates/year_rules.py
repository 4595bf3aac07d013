"""Rules for years: a four-digit figure is one only where something shows it."""

import re

from claims.dates.calendar_rules import CENTURY_BASE, PIVOT, Rule, compiled, words_after
from claims.dates.expression import Expression
from claims.dates.lexicon import YEAR, number_value

# After these a figure is a year unless it counts something.
_CUES = (
    r"(?:in|since|until|till|during|before|after|by|of|from|to|through|between|and|than|or|early"
    r"|late|mid|circa|about|around|year|for|as|ended|ending|back|throughout)"
)
_COUNTED = (
    r"(?!\s+(?:people|men|women|children|troops|soldiers|workers|jobs|feet|foot|miles?|metres?"
    r"|meters?|km|kilomet\w+|tons?|tonnes?|dollars?|euros?|pounds?|points?|points?|per\s?cent"
    r"|percent|million|billion|thousand|hours|gmt|utc|local|or\s+so|more|of\s+the|hrs|est|edt|ist"
    r"|homes|houses|members|dead|deaths|victims|others|rounds|kg|cars|times|years|days)\b)"
)
_FUNCTION = (
    r"(?:was|is|has|as|its|his|this|us|does|always|less|plus|versus|across|perhaps|besides)\b"
)


def _year(match: re.Match[str]) -> Expression | None:
    return Expression(start=match.start("year"), end=match.end("year"), year=int(match["year"]))


def _cued_year(match: re.Match[str]) -> Expression | None:
    after = words_after(match, "year")
    plural = re.match(rf"\s+(?!{_FUNCTION})[a-z]+s\b", after)
    firm = match["cue"].lower() in (
        "in",
        "since",
        "during",
        "early",
        "late",
        "mid",
        "year",
        "circa",
    )
    value = int(match["year"])
    if plural and (not firm or value % 100 == 0):
        return None
    return _year(match)


def _adjective_year(match: re.Match[str]) -> Expression | None:
    if int(match["year"]) % 100 == 0 and re.match(r"\s+\w+s\b", words_after(match, "year")):
        return None
    return _year(match)


def _christian(match: re.Match[str]) -> Expression | None:
    year = int(match["year"] or match["before"])
    return Expression(start=match.start(), end=match.end(), year=year) if year else None


def _fiscal(match: re.Match[str]) -> Expression | None:
    short = int(match["short"] or 0)
    year = int(match["year"] or short + (2000 if short < PIVOT else CENTURY_BASE))
    return Expression(
        start=match.start(), end=match.end(), year=year, fiscal=True, approximate=True
    )


def _year_range(match: re.Match[str]) -> Expression | None:
    first, last = match["year"], match["last"]
    last = first[:2] + last if len(last) == 2 else last
    if not int(first) < int(last) <= int(first) + 200:
        month = int(match["last"])
        if len(match["last"]) == 2 and 1 <= month <= 12:  # 2016-11 can't be years
            return Expression(
                start=match.start("year"), end=match.end("last"), year=int(first), month=month
            )
        return None
    start = Expression(start=match.start("year"), end=match.end("last"), year=int(first))
    return Expression(
        start=start.start,
        end=start.end,
        year=start.year,
        until=Expression(start=start.start, end=start.end, year=int(last)),
    )


def _word_year(match: re.Match[str]) -> Expression | None:
    words = re.sub(r"[\s-]+", " ", match["words"].lower())
    words = words.replace(" and ", " ").replace(" hundred", "")
    for prefix, base in (("two thousand", 2000), ("nineteen", 1900), ("eighteen", 1800)):
        if words == prefix and base == 2000:
            return Expression(start=match.start("words"), end=match.end(), year=2000)
        if words.startswith(prefix + " "):
            rest = words.removeprefix(prefix + " ").removeprefix("zero ").removeprefix("oh ")
            value = number_value(rest)
            if value is not None and value < 100:
                return Expression(start=match.start("words"), end=match.end(), year=base + value)
    return None


_WORDS = (
    r"(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen"
    r"|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety"
    r"|zero|oh)"
)
RULES: tuple[Rule, ...] = (
    (
        compiled(
            rf"\b(?:(?:fiscal|financial)\s+(?:year\s+)?|FY\s?)(?:(?P<year>{YEAR})|['’]?(?P<short>\d\d)\b)"
            r"(?:\s?[-–/]\s?\d\d(?:\d\d)?\b)?"
        ),
        _fiscal,
    ),
    (
        compiled(
            rf"(?<![\w.,$£€/-])(?P<year>{YEAR})\s*(?:-|–|/)\s*(?P<last>(?:{YEAR}|\d\d))"
            rf"(?![\w/-]|[.,]\d){_COUNTED}"
        ),
        _year_range,
    ),
    (
        compiled(
            rf"\b(?P<cue>{_CUES})(?:\s+(?:the\s+)?(?:year\s+)?|-)(?P<year>{YEAR})(?![\w/-]){_COUNTED}"
        ),
        _cued_year,
    ),
    # centuries before those whose years stand without a cue
    (
        compiled(rf"\b(?:in|since|year)\s+(?P<year>1[0-4]\d\d)(?=\s*(?:$|[.;:!?)]|,\s)){_COUNTED}"),
        _year,
    ),
    (compiled(r"\b(?:(?-i:AD)\s+(?P<year>\d{2,4})|(?P<before>\d{2,4})\s+(?-i:AD))\b"), _christian),
    (
        compiled(rf"\b(?P<cue>in|since|by|of)\s+(?:the\s+)?(?P<year>{YEAR})(?=-[a-z])"),
        _cued_year,
    ),
    # the 2014 election, its 2008 budget, Russia's 2014 move
    (
        compiled(
            rf"(?:\b(?:the|a|an|his|her|its|their|our|this|that|last)|\w['’]s|s['’])\s+"
            rf"(?:(?-i:[a-z]+)\s+)?(?P<year>{YEAR})(?=\s+[A-Za-z]|-[a-z]){_COUNTED}"
        ),
        _adjective_year,
    ),
    (compiled(rf"[(\[](?P<year>{YEAR})(?=[)\],;]|\s*-\s*present)"), _year),
    (compiled(rf"[(,]\s*(?P<year>{YEAR})(?=[)])"), _year),
    # since '82
    (
        compiled(r"\b(?:in|since|of|by|from|until)\s+(?P<year>['’](?P<short>\d\d))(?!\w|['’])"),
        lambda match: Expression(
            start=match.start("year"),
            end=match.end("year"),
            year=int(match["short"]) + (2000 if int(match["short"]) < PIVOT else CENTURY_BASE),
        ),
    ),
    # in 2004, 2008 and 2012
    (compiled(rf"(?<=\d{{4}},\s)(?P<year>{YEAR})(?=\s*(?:,|and\b|or\b))"), _year),
    # and with the year first: hosts the 2010 Expo, 2010 Expo opens
    (
        re.compile(rf"(?<=[a-z]\s)(?P<year>{YEAR})(?=\s+[A-Z][a-z]+)"),
        lambda match: Expression(
            start=match.start("year"), end=match.end("year"), year=int(match["year"]), cue="named"
        ),
    ),
    # a yearly event: Expo 2010; the reader keeps it near the publication only
    (
        re.compile(rf"\b[A-Z]\w+\s+(?P<year>{YEAR})(?=\s*(?:$|[.,;:!?)]))"),
        lambda match: Expression(
            start=match.start("year"), end=match.end("year"), year=int(match["year"]), cue="named"
        ),
    ),
    # at the start of a sentence or a title: 2011 election results
    (
        compiled(rf"^\W*(?P<year>{YEAR})(?=\s+[A-Za-z]){_COUNTED}(?!\s+[a-z]+s\b)"),
        _adjective_year,
    ),
    (
        compiled(
            r"(?:\b(?:in|since|of|until|by|from|to|January|February|March|April|May|June|July|August"
            r"|September|October|November|December|\w+(?:st|nd|rd|th|first|second|third))|,|\d)\s+"
            r"(?P<words>(?:two\s+thousand|nineteen|eighteen)"
            rf"(?:(?:[\s-]+hundred)?(?:[\s-]+and)?(?:[\s-]+{_WORDS}){{1,2}})?)(?!\s+\w+s\b)\b"
        ),
        _word_year,
    ),
)
