"""Whose or what a date is, read off the words before it."""

import re

from claims.model import Claim, DateFact, NameFact, NameKind, QuantityFact
from compare.story import Story

# What may stand between a name and what is told of it: ", 48, a former teacher who".
_BETWEEN = re.compile(
    r"(?:['’]s)?(?:,? \(?(?:aged )?\d{1,3}\)?)?(?:,? (?:an?|the)(?: [\w’'-]+){1,7}?)?"
    r"(?:, [^,;.]{2,50} since \d{4})?(?:,? (?:and )?(?:who|which|that))?"
    r"(?: (?:also|first|only|himself|herself|he|she))?,?\s*"
)
_BEHIND = re.compile(r"^, (?:[a-z][\w’'-]* ){0,3}(?:(?:Mr|Mrs|Ms|Dr)\.? )?")


def own_words(claim: Claim, fact: DateFact | QuantityFact) -> tuple[str, str]:
    """Return the words of a claim before and behind a value, with its pronouns resolved."""
    text, context = claim.text, claim.context
    own = text if not context or context.endswith(text) else context
    later = text[max(0, fact.end - claim.start) :].count(fact.text)
    place = len(own)
    for _ in range(later + 1):
        place = own.rfind(fact.text, 0, place)
        if place < 0:
            return "", ""
    return own[:place], own[place + len(fact.text) :]


def holder_before(before: str, after: str, claim: Claim, story: Story) -> str | None:
    """Return the entity of the person whose name ends the words before, but for asides."""
    names = _persons(claim, story)
    if not before.strip():
        behind = _BEHIND.match(after)
        rest = after[behind.end() :] if behind else ""
        found = [name for name in names if re.match(rf"{re.escape(name)}\b", rest)]
        return names[max(found, key=len)] if found else None
    best: tuple[int, int, str] | None = None
    for name, entity in names.items():
        place = before.rfind(name)
        if place < 0 or not _BETWEEN.fullmatch(before, place + len(name)):
            continue
        if before[place - 1 : place].isalnum():
            continue
        best = max(best or (-1, 0, ""), (place + len(name), len(name), entity))
    return best[2] if best else None


def _persons(claim: Claim, story: Story) -> dict[str, str]:
    """Return the ways in which an article names persons, with their entities."""
    return {
        form: entity.id
        for other in story.claims_of(claim.article)
        for fact in other.facts
        if isinstance(fact, NameFact) and fact.kind is not NameKind.ORGANISATION
        if (entity := story.entities.of(claim.article, fact.start)) is not None
        for form in (fact.name, fact.full)
    }


def names_holder(claim: Claim, holder: str, story: Story) -> bool:
    """Tell whether a sentence names somebody or something, with its pronouns resolved."""
    forms = next((entity.forms for entity in story.entities.all if entity.id == holder), ())
    words = {form.split()[-1] for form in forms if form}
    told = f"{claim.sentence.text} {claim.context}"
    return any(re.search(rf"\b{re.escape(word)}\b", told, re.I) for word in words)
