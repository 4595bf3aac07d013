"""Lines that a page or a crawler left in the text: what no editor would call the article."""

import re
from collections.abc import Sequence
from dataclasses import replace

from claims.clean.piece import Piece

LONGEST_NOTICE = 60  # words; a longer line is looked at by its cues only

# whole lines, each with the reason it is dropped for
_LINES = tuple(
    (re.compile(shape, re.IGNORECASE), reason)
    for shape, reason in (
        (r"[\d.,]+ (?:requests?|queries) in [\d.,]+ seconds?\.?", "crawler residue"),
        (r"page (?:generated|rendered|loaded) in [\d.,]+ .{0,20}", "crawler residue"),
        (r"(?:please )?(?:enable|turn on) javascript\b.{0,120}", "crawler residue"),
        (r"(?:your browser|this browser) (?:does not|doesn.t) support .{0,120}", "crawler residue"),
        (r"(?:skip|jump) to (?:main )?(?:content|navigation|search)", "crawler residue"),
        (r"(?:loading|please wait|menu|close|search|home|top|next|previous|prev|back to top"
         r"|toggle navigation|log ?in|sign in|register|image|video|gallery|play|pause)[.…:]*",
         "crawler residue"),
        (r"(?:powered|hosted) by \w+(?: \w+)?", "crawler residue"),
        (r"(?:\d+|one|two|five)[- ]min(?:ute)?s? read", "crawler residue"),
        (r"listen to (?:this )?(?:article|story)\b.{0,40}", "crawler residue"),
        (r"(?:story|article) continues below(?: (?:this )?(?:ad|advertisement))?", "advertisement"),
        (r"[-—– (\[]*(?:advertisements?|ads?|sponsored(?: (?:content|post|links?))?|promoted"
         r"(?: (?:content|stories))?|paid (?:content|post))(?:[-—– ]*continue reading.*)?"
         r"[-—– )\]:.]*",
         "advertisement"),
        (r"(?:continue|keep) reading(?: (?:below|the main story|this article).{0,40})?[:.»>…]*",
         "advertisement"),
        (r"(?:we|(?:this|our) (?:web)?site)\b.{0,40}\b(?:uses?|using|sets?|stores?)\b.{0,30}"
         r"\bcookies\b.{0,300}", "cookie notice"),
        (r"(?=.*\byou\b)by (?:continuing|using|clicking|browsing)\b.{0,200}"
         r"\b(?:cookies|privacy policy)\b.{0,200}", "cookie notice"),
        (r"accept(?: all)?(?: cookies)?|reject(?: all)?(?: cookies)?|cookie (?:settings|policy)",
         "cookie notice"),
        (r"(?:share|print|e-?mail|tweet|pin|save|comment|comments|like|facebook|twitter|whatsapp"
         r"|telegram|linkedin|reddit|pinterest|instagram|copy link|x)(?:[\s,|/•·]+(?:share|print"
         r"|e-?mail|tweet|pin|save|comments?|like|on|via|this|to|a|friend|facebook|twitter|whatsapp"
         r"|telegram|linkedin|reddit|pinterest|instagram|copy link|article|story|link|x))*[.:]?",
         "share links"),
        (r"(?:share|print|e-?mail|tweet|save|bookmark) (?:this|the) (?:article|story|page|post"
         r"|news)\b.{0,40}", "share links"),
        (r"[\d.,]+[km]? (?:shares?|comments?|views?|likes?|retweets?|reads|people like this)",
         "share links"),
        (r"(?:view|show|hide|read|post|leave|add|write|see|load)(?: \w+){0,2} (?:comments?|reply)\b"
         r".{0,30}", "share links"),
        (r"(?:tags?|filed (?:under|in)|topics?|keywords?|categor(?:y|ies)|labels?|posted in)\s*:"
         r".{0,300}", "tags"),
        (r"(?:view|see|show) (?:more|all)(?: \w+){0,6}", "related link"),
        (r"(?:#\w+[\s,]*){2,}", "tags"),
        (r"(?:©|\(c\)|&copy;|copyright\b).{0,250}", "copyright"),
        (r".{0,150}\ball rights reserved\b.{0,150}", "copyright"),
        (r"this material may not be (?:published|broadcast|rewritten)\b.{0,150}", "copyright"),
        (r"(?:original (?:url|link|article|source)|source url|permalink|read (?:the )?original)"
         r"\s*:?(?:\s*https?://\S+)?", "metadata"),
        (r"<?(?:https?://|www\.)\S+>?", "link"),
        (r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+", "link"),
    )
)  # fmt: skip

_SUBSCRIPTION = re.compile(
    r"(?:subscribe|sign up|register)\b(?:\s+now|\s+here|\s+today)?\s+(?:to|for|on|and|with|in)\b"
    r"|(?:subscribe|donate|support us|follow us|join us|like us)\b.{0,60}$"
    r"|follow\s+@?\w+(?:\s+\w+){0,5}\s+on\s+(?:twitter|facebook|instagram|google|telegram|x|youtube|whatsapp)\b"
    r"|(?:follow|like|find|join)\s+(?:us|our|me)\b"
    r"|(?:get|receive)\b.{0,80}\b(?:newsletters?|inbox|e-?mail alerts?|breaking news alerts?)\b"
    r"|(?:download|get|install)\s+(?:our|the)\b.{0,40}\bapps?\b"
    r"|are you on (?:telegram|facebook|twitter|whatsapp|instagram)\b"
    r"|(?:please\s+)?(?:consider\s+)?(?:donate|donating|support(?:ing)?)\b.{0,40}\b(?:our|independent)\s+(?:journalism|work|newsroom|reporting)\b"
    r"|(?:click|tap)\s+(?:here|on the link)\b"
    r"|(?:read|see|view)\s+(?:our|all)\s+(?:full|our|latest|live)?\s*(?:coverage|stories)\b"
    r"|(?:your|already have an)\s+(?:account|subscription)\b"
    r"|already a (?:subscriber|member)\b",
    re.IGNORECASE,
)
# one of these says little; three in a line that speaks to the reader are an appeal
_CUES = re.compile(
    r"\b(?:subscrib\w+|newsletters?|donat(?:e|ion)|support us|follow us|join thousands|our page"
    r"|our channel|telegram|facebook|instagram|twitter|youtube|google news|inbox|sign up|patreon"
    r"|whatsapp)\b",
    re.IGNORECASE,
)
_READER = re.compile(r"\b(?:you|your|us|our)\b", re.IGNORECASE)
_TRANSLATED = re.compile(
    r"(?:(?:article|text|story|page|content|post|news|material|report|publication)\b.{0,60}"
    r"\b(?:automatically|machine)[- ]translated\b"
    r"|(?:article|text|story|page|content|post|news|material)\b.{0,60}\btranslated\b.{0,60}\bby "
    r"(?:google translate|deepl|(?:a )?machine|automatic translation)"
    r"|\b(?:machine|automatic) translation (?:of|by|from)\b"
    r"|^(?:translated|translation)\b.{0,40}\b(?:by|with|using|via)\b.{0,20}\b(?:google|deepl|yandex|machine|ai)\b)",
    re.IGNORECASE,
)
_TRANSLATOR = re.compile(r"\b(?:Google Translate|DeepL|Yandex[ .]Translate)\b", re.IGNORECASE)


def drop_residue(pieces: Sequence[Piece]) -> list[Piece]:
    """Give every whole line of residue the reason it is dropped for."""
    return [
        replace(piece, reason=reason)
        if piece.open and (reason := residue_reason(piece.text))
        else piece
        for piece in pieces
    ]


def residue_reason(text: str) -> str | None:
    """Say why a line is no part of the article; None where nothing says so."""
    words = len(text.split())
    if words <= LONGEST_NOTICE:
        for shape, reason in _LINES:
            if shape.fullmatch(text):
                return reason
        if is_translation_notice(text):
            return "translation notice"
    if _SUBSCRIPTION.match(text) and words <= 40:
        return "subscription"
    if len(_CUES.findall(text)) >= 3 and len(_READER.findall(text)) >= 3 and "said" not in text:
        return "subscription"
    return None


def is_translation_notice(text: str) -> bool:
    """Tell whether a line says that a machine translated the text."""
    if len(text.split()) > 45:
        return False
    if _TRANSLATED.search(text):
        return True
    # in another language than English the service's name is all there is to go by
    foreign = sum(ord(letter) > 0x7F for letter in text) >= max(4, len(text) // 20)
    return foreign and _TRANSLATOR.search(text) is not None
