"""How much two claims have to share so that words of one set in them are told of one thing."""

import re
from dataclasses import dataclass

from claims.lexicon import lexicon
from claims.model import Claim
from compare.checks.words.word_slots import OWN, Slot, read_slot
from compare.contrasts import Member

# The least share of the shorter claim's other words: where one word governs both, where one phrase
# stands behind them ("of a nephew"), where less ties them.
_GOVERNED, _BEHIND, _LOOSE, _STRICT = 0.4, 0.3, 0.5, 0.6
# Which of many it is depends on what the many are: "the city's largest", "the largest in Usk".
_RANKS = lexicon("rank")
# What is behind these is a verb as often as a noun, or these mean another thing there.
_GOVERNED_ONLY = lexicon("degree kin service trade wound")
_WOUNDED = lexicon("in to")
# Of these there may be more than one article tells.
_SEVERAL = lexicon("crop drink drug fuel instrument kin load metal outbreak service sport study")
_REGIONS = lexicon("latitude longitude")


# By what means something was told or paid: in, by or at it.
_BY_ANY = lexicon("means payment")
# What started something is told in many orders of words.
_CAUSES = lexicon("trigger")
_CAUSING = re.compile(
    r"\b(?:began|begun|blam\w+|caught fire|caus\w+|due to|ignit\w+|origin\w*|put down to|result of"
    r"|set off|spark\w*|start\w*|trigger\w*)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Told:
    """A word of a set in a claim, with its slot there."""

    claim: Claim
    member: Member
    slot: Slot

    @property
    def word(self) -> str:
        """The word as the claim has it."""
        return self.claim.text[self.member.start : self.member.end]

    @property
    def owner(self) -> str:
        """Whose it is, with a pronoun read as whom it stands for; "" where that is not known."""
        place = self.claim.context.rfind(self.word)
        slot = self.slot
        if place >= 0:
            slot = read_slot(self.claim.context, place, place + len(self.word))
        return "" if slot.owner in OWN else slot.owner


def told(claim: Claim, member: Member) -> Told:
    """Return a word of a set with its slot."""
    return Told(claim, member, read_slot(claim.text, member.start, member.end))


def least_share(one: Told, other: Told) -> float:
    """Return the share of words that two claims need, above 1 where the slots are two."""
    never = 2.0
    left, right, of = one.slot, other.slot, one.member.set
    if one.owner and other.owner and one.owner != other.owner:
        return never
    headed = bool(left.head) and left.head == right.head
    behind = bool(left.behind) and left.behind == right.behind
    governed = bool(left.governor) and left.governor == right.governor
    governed = governed and (left.link == right.link or of in _BY_ANY)
    if of in _CAUSES and _causes(one) and _causes(other):
        return _GOVERNED
    if of in _RANKS and not behind and not (one.owner and other.owner):
        return never
    if of == "colour" and left.head == "card":
        return never  # two yellow ones make a red one
    if of == "trade" and left.link == "as":
        return never  # "worked as": one after the other
    if of == "wound" and left.link not in _WOUNDED:
        return never
    if one.member.attribute and not headed:
        return never
    if of in _GOVERNED_ONLY and not governed and not (behind and of == "kin"):
        return never
    if not (headed or behind or governed):
        return never
    if of in _REGIONS or (of == "kin" and left.link == "with"):
        return _STRICT  # two places; one companion of several
    if of in _SEVERAL or (one.member.attribute and not governed):
        return _LOOSE
    if governed:
        return _GOVERNED
    return _BEHIND if behind else _LOOSE


def _causes(told: Told) -> bool:
    return _CAUSING.search(told.claim.text) is not None
