"""Credits: bylines, and the wire agencies whose copy an outlet says it runs."""

import re

# the agencies whose copy outlets run under credit, by every name they are credited with
AGENCIES = {
    "AFP": ("AFP", "Agence France-Presse", "Agence France Presse"),
    "AP": ("AP", "Associated Press", "The Associated Press", "AP News", "A.P."),
    "Reuters": ("Reuters", "REUTERS", "Thomson Reuters"),
    "Xinhua": ("Xinhua", "Xinhua News Agency"),
    "PTI": ("PTI", "Press Trust of India"),
    "ANI": ("ANI", "Asian News International"),
    "IANS": ("IANS", "Indo-Asian News Service"),
    "UNI": ("UNI", "United News of India"),
    "UPI": ("UPI", "United Press International"),
    "TASS": ("TASS", "ITAR-TASS", "Itar-Tass"),
    "RIA Novosti": ("RIA Novosti", "RIA"),
    "Interfax": ("Interfax",),
    "dpa": ("dpa", "DPA", "Deutsche Presse-Agentur"),
    "EFE": ("EFE",),
    "ANSA": ("ANSA",),
    "Kyodo": ("Kyodo", "Kyodo News"),
    "Yonhap": ("Yonhap", "Yonhap News Agency"),
    "Anadolu": ("Anadolu Agency", "Anadolu"),
    "PA": ("Press Association", "PA Media", "PA"),
    "AAP": ("AAP", "Australian Associated Press"),
    "Bernama": ("Bernama",),
    "The Canadian Press": ("The Canadian Press", "Canadian Press"),
    "Bloomberg": ("Bloomberg", "Bloomberg News"),
}
_CANONICAL = {name.casefold(): canonical for canonical, names in AGENCIES.items() for name in names}
_AGENCY = "(?:" + "|".join(
    re.escape(name)
    for name in sorted({n for ns in AGENCIES.values() for n in ns}, key=lambda n: (-len(n), n))
) + ")"  # fmt: skip
_NAMED = re.compile(rf"(?<![\w.]){_AGENCY}(?![\w]|\.\w)")

_NAME = r"[A-ZÀ-Þ][\w.'’-]*"
_BYLINE = re.compile(
    rf"(?:(?:Written|Story|Report|Reported|Posted|Published|Article)\s+)?[Bb][Yy]\s*:?\s+"
    rf"(?P<name>{_NAME}(?:(?:\s*,\s*|\s+|\s*[|/&]\s*|\s+(?:and|for|of|in|at|the)\s+){_NAME}){{0,11}})"
    r"\s*[|/–—-]*\s*"
)
_WRITER = re.compile(
    rf"(?P<name>{_NAME}(?:\s+{_NAME}){{1,3}})\s*[,|/]?\s*(?:The\s+)?"
    rf"(?P<agency>{_AGENCY})(?:\s+(?:[Ww]riter|[Rr]eporter|[Cc]orrespondent|[Ss]taff))?"
)
_DESK = re.compile(
    r"(?:(?:Our|Staff|Special|Own)\s+(?:Staff\s+)?(?:Correspondent|Reporter|Writer|Bureau)s?"
    r"|(?:News|Web|Online|Foreign|Sports|World|Digital)\s+Desk|Agencies)",
    re.IGNORECASE,
)
_WRITER_AND_OUTLET = re.compile(
    rf"(?P<name>{_NAME}(?:\s+{_NAME}){{1,2}})\s+\|\s+{_NAME}(?:\s+{_NAME}){{0,3}}"
)
_CREDIT_LINES = tuple(
    re.compile(shape)
    for shape in (
        rf"[(\[]?(?:Source|SOURCE|Via|Agency|Agencies|Credit)s?\s*:\s*.{{0,40}}{_AGENCY}.{{0,40}}",
        r"[(\[]?(?:With|Includes?)\s+(?:additional\s+)?(?:inputs?|reporting|reports?|material)"
        r"\s+(?:from|by)\b.{0,160}",
        rf"[(\[—–\-\s]*(?:The\s+)?{_AGENCY}(?:\s*[/,&|-]\s*(?:The\s+)?{_AGENCY})*[)\].]?",
        rf".{{0,200}}\b{_AGENCY}\b.{{0,60}}\bcontributed to this (?:report|story|article)\.?",
        r"[A-Z].{0,200}\bcontributed to this (?:report|story|article)\.?",
        r"\(?Reporting by .{3,200}",
        r"[(\[]?(?:This|The) (?:story|article|report|copy)\b.{0,140}"
        r"\b(?:agency|syndicated|wire) feed\b.{0,160}",
    )
)
_CREDIT_TAILS = (
    re.compile(
        rf"(?<=[.!?”\"])\s+(?:(?:This|It)\s+(?:is|was)\s+)?(?:Writes?|Reports?|Reported)"
        rf"\s+(?:about\s+)?(?:it|this|by)?\s*(?P<agency>{_AGENCY})\.?$"
    ),
    re.compile(rf"(?<=[.!?”\"])\s+[(\[]?(?P<agency>{_AGENCY})[)\]]?\.?$"),
    re.compile(rf"(?<=[.!?”\"])\s*(?:--?|–|—|/)\s*(?P<agency>{_AGENCY})\.?$"),
)


def agencies_in(text: str) -> tuple[str, ...]:
    """List the agencies a credit names, by their usual names, in order."""
    found = (_CANONICAL[match.group().casefold()] for match in _NAMED.finditer(text))
    return tuple(dict.fromkeys(found))


def canonical_origins(names: tuple[str, ...]) -> tuple[str, ...]:
    """Bring agencies' names to one form each; other names stay as they are."""
    return tuple(dict.fromkeys(_CANONICAL.get(name.casefold(), name) for name in names))


def read_byline(text: str) -> str | None:
    """Read who wrote the article from a line that says nothing else; None where it isn't one."""
    if len(text) > 140 or len(text.split()) > 16:
        return None
    match = _BYLINE.fullmatch(text)
    if match:
        return match["name"].strip(" ,.|/")
    if _DESK.fullmatch(text):
        return text
    match = _WRITER.fullmatch(text) or _WRITER_AND_OUTLET.fullmatch(text)
    return match["name"] if match and not _NAMED.fullmatch(match["name"]) else None


def is_credit_line(text: str) -> bool:
    """Tell whether a whole line is a credit ("Source: AFP", "(With inputs from PTI)")."""
    return any(shape.fullmatch(text) for shape in _CREDIT_LINES)


def credit_tail(text: str) -> int | None:
    """Find where a paragraph's closing credit ("... at a briefing. Reuters.") begins."""
    for shape in _CREDIT_TAILS:
        match = shape.search(text)
        if match:
            return match.start()
    return None
