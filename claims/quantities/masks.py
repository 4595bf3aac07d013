"""Stretches whose digits and number words are no quantities: addresses, dates, telephones, guns."""

import re

_MONTH = (
    "(?:January|February|March|April|May|June|July|August|September|October|November|December|"
    "Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec)"
)
# the end of an address; not in "300 Main Street bankers"
_STREET = (
    r"(?:Street|St|Avenue|Ave|Road|Rd|Boulevard|Blvd|Lane|Ln|Drive|Dr|Place|Pl|Parkway|Pkwy|"
    r"Highway|Hwy|Terrace|Crescent|Turnpike)\b(?! [a-z]+s\b)"
)
_WORD = r"(?:\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)"
_ADDRESSES = (
    # "1420 West Oak Avenue", "88 42nd Street"
    r"(?<![$£€\d.,])\b\d{1,5}(?:-\d{1,5})? "
    rf"(?-i:(?:North |South |East |West |[NS]?[EW]\.? |[NS]\.? )?"
    rf"(?:\d{{1,3}}(?:st|nd|rd|th)|[A-Z][\w’'.]*) (?:[A-Z][\w’'.]* ){{0,2}}{_STREET})",
    r"\b\d{2,5}[ -]block\b(?! away)",
    rf"\b\d{{1,3}}(?:st|nd|rd|th) {_STREET}",
    r"\b(?-i:[A-Z]{2}) \d{5}(?:-\d{4})?(?![\d,])",
    r"https?://\S+|www\.\S+|\S+@\S+\.\w+|(?<!\w)[@#]\w+|[\w-]+\.(?:com|org|net|gov|edu)\b\S*",
    r"(?<!\d)\d{1,3}(?:\.\d{1,3}){3}(?!\d)",  # network addresses
    r"(?:\+\d{1,3}|\(\d{2,4}\))[ -]\d{2,4}[ -]\d{3,4}(?:[ -]?\d{3,4})?",
    r"(?<![\d-])(?:\d{3}-){1,2}\d{4}(?![\d-])",  # telephones
    r"\b1-\d{3}-(?:\d{3}-\d{4}|[A-Z0-9]{4,8}(?:-[A-Z0-9]+)?)\b",
    r"(?<![\w.,$£€:/-])(?<!\d )0\d{2,4}[ -]\d{3,4}(?:[ -]?\d{3,4})?(?![\d,.]\d)",
    r"\b(?:pp?\.|pages?) ?\d{1,4}(?: ?[-–] ?\d{1,4})?(?!\d)",
    r"(?<![\d,.$£€])911(?= (?:call|dispatch|operator|system|emergency)|[.,;]|$)",
    r"\b(?:call|called|calls|calling|dialled|dialed|phoned) (?:911|999|112|000)\b|9-1-1",
)
_MAKES = (
    # guns by their bore, aircraft by their type; a bore with its point is a calibre
    r"(?<![\w.])(?<!\. )\d{1,3}[ -]cal(?:ib(?:er|re))?\b",
    r"(?<!\w)(?:\. ?)?\d{2,3} (?-i:Magnum|ACP|Winchester)\b",
    r"\b(?:9|7\.62|5\.56|5\.45|10)[- ]?mm(?= (?:[a-z-]+ ){0,2}(?:pistol|hand ?gun|gun|round|bullet|"
    r"shell|cal|weapon|ammunition|rifle|glock|beretta|luger|makarov|semi))",
    r"\b(?:10|12|16|20)[- ]gau?ge\b|\b7[0-8]7-\d{1,3}\b",
    r"\b\d+[xX]\d+\b(?!\^)",
)
_SPORTS = (
    # a team's record, tries that came off, lines of the court
    r"(?<=[A-Za-z] )\(\d{1,3}-\d{1,3}(?:-\d{1,2})?(?:[,;] \d{1,3}-\d{1,3}[^()]{0,24})?\)",
    rf"\b{_WORD}-(?:for|of|by)-{_WORD}\b",
    r"\b(?:three|two|3|2)-pointers?\b",
    r"\b(?:three|two|3|2)-points?(?= (?:range|shot|shoot|line|arc|attempt|basket|field|goal|land|"
    r"conversion|try|tries|play|percentage))",
    r"\b(?:under|over)-\d{2}s?\b",
    r"\b(?:first|second|third)[ -]base(?:man|men)?\b",
)
_TIMES = (
    r"(?<![\d.,])\d{1,2}:\d{2}(?::\d{2})?(?!\d)(?:\s?[ap]\.?m\b)?",
    r"(?<![\d.,$£€])\d{1,2}(?:\.\d{2})?\s?(?:[ap]\.m\.?|[ap]m\b(?!s))",
    r"\b\d{4}(?:\s?hrs?\b)?\s?(?:GMT|UTC|BST|EST|EDT|PST|PDT|ET)\b|\bo'clock",
    r"\b(?:\d{1,2}|[a-z]+)\s+o['’]clock",
    r"(?<![\d/])\d{1,2}/\d{1,2}/\d{2,4}(?![\d/])|(?<![\d-])\d{4}-\d{2}-\d{2}(?![\d-])",
    r"(?<![\d/] )(?<!\d)\d{1,2} / \d{1,2}(?: / \d{2,4})?(?![\d/])",
    r"(?<!\d)(?:9/11|7/7|24/7|24-7|20/20|50-50|50/50|9-to-5)(?![\d/])",
    rf"\b{_MONTH}\.?\s+(?:the\s+)?\d{{1,2}}(?:st|nd|rd|th)?\b(?![,.]\d{{3}}\b)"
    r"(?:\s*[-–]\s*\d{1,2}\b)?(?:,?\s+(?:19|20)\d{2}\b)?",
    rf"(?<![\d.,$£€])(?:3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th)?(?:\s+of)?\s+{_MONTH}\b\.?(?:,?\s+(?:19|20)\d{{2}}\b)?",
    rf"\b{_MONTH}\.?,?\s+(?:19|20)\d{{2}}\b",
    r"\b(?:19|20)\d{2}\s?[-–/]\s?(?:(?:19|20)\d{2}|\d{2})\b(?!,\d)",  # seasons, spans of years
    r"\b(?:1[0-9]|20)\d{0,2}0['’]?s\b|(?<!\w)['’]?\d0['’]?s\b|['’]\d{2}\b",
    r"\b\d{1,2}(?:st|nd|rd|th)[ -]centur(?:y|ies)\b|\b\w+(?:th|st|nd|rd)[ -]centur(?:y|ies)\b",
    # a mixed fraction that was torn apart
    r"\b\d+ \d / \d\b|"
    r"\b(?:first|second|third|fourth)[ -](?:quarter|half)\b|\b(?:Q[1-4]|H[12])\b",
)
_PHRASES = (
    r"\bzero[- ](?:day|sum)\b|\bfirst (?:lady|minister|name)\b",
    r"\b(?:first|second|third)[ -]degree\b|\bsecond[ -]hand\b|\bfirst[ -]hand\b",
    r"\bat (?:first|once)\b|\bone day\b|\bone[ -]time\b|\bone-on-one\b|\bone by one\b",
    r"\bone another\b|\bno\.? one\b|\bone['’]s\b|\bone(?:self|-sided|-way|-off|-liner)\b",
    r"\bone (?:thing|way|or another)\b|\bthird[ -]part(?:y|ies)\b|\bthird world\b",
)
_MASK = re.compile("|".join((*_ADDRESSES, *_MAKES, *_SPORTS, *_TIMES, *_PHRASES)), re.IGNORECASE)


def masked_spans(text: str) -> list[tuple[int, int]]:
    """Find the stretches whose digits are no quantities: addresses, dates, clock times."""
    return [match.span() for match in _MASK.finditer(text)]
