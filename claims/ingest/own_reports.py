"""Which files are reports of this program, so that none is read as an article."""

import json
import re

# what reports/templates/report.html writes in its head
_PAGE = re.compile(
    r"<meta\s[^>]{0,100}name=[\"']?generator[\"']?\s[^>]{0,100}content=[\"']?Rashomon\b",
    re.IGNORECASE,
)
_HEAD = 20_000
# what reports/json.py names its format
_FORMAT = "rashomon/"


def is_report(text: str) -> bool:
    """Tell whether a file's text is an HTML or JSON report of this program.

    The file's name does not matter, nor does the order or the white space of a JSON report.
    """
    start = text.lstrip("\ufeff \t\r\n")
    if start.startswith("<"):
        return _PAGE.search(start, 0, _HEAD) is not None
    if not start.startswith("{") or _FORMAT not in start:
        return False
    try:
        value = json.loads(start)
    except (ValueError, RecursionError):
        return False
    return str(value.get("format", "")).startswith(_FORMAT) and "findings" in value
