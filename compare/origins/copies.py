"""What an outlet changed in a text that it copied: a figure, a date, a person's name."""

from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from dataclasses import replace

from claims.clean.credits import AGENCIES
from compare.model import Kind, Side, Status, Wire
from compare.origins.copied_values import Change, changes_in
from compare.outcome import FIRST, SECOND, Outcome, side
from compare.reconcile import reconcile
from compare.story import Story

_SURE = 0.95
_TURNED = str.maketrans(FIRST + SECOND, SECOND + FIRST)
# The checks whose findings are of the same kind.
_CHECKS = {Kind.QUANTITY: "quantity", Kind.DATE: "date", Kind.NAME: "slot"}
# Statuses that stand whatever the words around the values are.
_SETTLED = frozenset({Status.AGREEMENT, Status.ROUNDING, Status.VARIANT, Status.SUPERSEDED})


def with_copies(outcomes: Sequence[Outcome], story: Story) -> list[Outcome]:
    """Add what differs between copies of one text, or make sure of it where it was found before.

    In a text that was copied and else left alone nothing but the value can be meant otherwise: what
    is set apart as of another scope in sentences of two reporters' own is a conflict here. Values
    that round, vary or were brought up to date stay explained.
    """
    kept = list(outcomes)
    for copied in story.origins.copied:
        changes, alone = changes_in(copied, story)
        for change in changes:
            outcome = _outcome(change, story)
            at = next((i for i, old in enumerate(kept) if _same_sides(old, outcome)), None)
            if at is None:
                kept += [outcome] if alone else []
            elif kept[at].status is Status.CONFLICT or (alone and kept[at].status not in _SETTLED):
                kept[at] = _made_sure(kept[at], outcome, alone=alone)
        if alone:
            told = {c.claim.id for change in changes for c in (change.a, change.b)}
            kept = [old for old in kept if not _says_the_same(old, told)]
    return kept


def _says_the_same(old: Outcome, claims: AbstractSet[str]) -> bool:
    """Tell whether an outcome takes two claims for the same though a value in them was changed."""
    same = old.kind is Kind.ASSERTION and old.status is Status.AGREEMENT
    return same and {old.a.claim.id, old.b.claim.id} == claims


def _made_sure(old: Outcome, new: Outcome, *, alone: bool) -> Outcome:
    """Return an outcome with what a copy tells of the same two values.

    Where nothing but the value differs, the copy is the surer witness.
    """
    turned = not _overlap(old.a, new.a)
    return replace(
        old,
        status=new.status,
        explanation=new.explanation.translate(_TURNED) if turned else new.explanation,
        confidence=new.confidence if alone else old.confidence,
        wire=new.wire,
    )


def _outcome(change: Change, story: Story) -> Outcome:
    values = change.values
    left, right = side(change.a, values[0]), side(change.b, values[1])
    wire = _wire(left, right, story)
    if wire is None:
        text = (
            f"One text, two values: {FIRST} {values[0]}, {SECOND} {values[1]}. "
            "Which of them changed it is not known."
        )
    else:
        changed = right if wire.claim is left.claim else left
        outlet = story.article[changed.claim.article].outlet
        text = f"{outlet} {_carries(wire, story)} but gives {changed.value} where "
        text += f"{'the others give' if ' or ' in wire.origin else 'it gives'} {wire.value}."
    outcome = Outcome(
        check=_CHECKS[change.kind],
        kind=change.kind,
        status=Status.CONFLICT,
        confidence=_SURE,
        explanation=text,
        topic=change.topic,
        a=left,
        b=right,
        wire=wire,
    )
    later = reconcile(replace(outcome, wire=None), story)
    return later if later.status is Status.SUPERSEDED else outcome


def _carries(wire: Wire, story: Story) -> str:
    """Say whose text is carried: an agency's, or one that an outlet published first."""
    if wire.origin == story.article[wire.claim.article].outlet and wire.origin not in AGENCIES:
        return f"has the text that {wire.origin} published first"
    if " or " in wire.origin:
        return "carries one text with others"
    return f"carries {wire.origin}{'’' if wire.origin.endswith('s') else '’s'} text"


def _wire(a: Side, b: Side, story: Story) -> Wire | None:
    """Return the side that has the text as it was: its author's, else what most copies give."""
    origin = story.origins.of(a.claim)
    for here in (a, b):
        if story.origins.wrote(here.claim):
            return _as_wire(here, origin)
    backing = [_carriers(here, story) for here in (a, b)]
    if backing[0] == backing[1]:
        return None
    return _as_wire(a if backing[0] > backing[1] else b, origin)


def _as_wire(side: Side, origin: str) -> Wire:
    return Wire(origin=origin, claim=side.claim, start=side.start, end=side.end, value=side.value)


def _carriers(given: Side, story: Story) -> int:
    """Count the outlets whose copies of a sentence have the words of a side's value."""
    place = (given.claim.article, given.claim.sentence.start)
    words = story.article[given.claim.article].text[given.start : given.end].casefold()
    outlets = {story.article[given.claim.article].outlet}
    for copied in story.origins.copied:
        for here, there in ((copied.a, copied.b), (copied.b, copied.a)):
            same = (here.article, here.sentence.start) == place
            if same and words in there.sentence.text.casefold():
                outlets.add(story.article[there.article].outlet)
    return len(outlets)


def _same_sides(old: Outcome, new: Outcome) -> bool:
    """Tell whether an outcome is of the same values, whichever side stands first."""
    return old.kind is new.kind and any(
        _overlap(old.a, one) and _overlap(old.b, other)
        for one, other in ((new.a, new.b), (new.b, new.a))
    )


def _overlap(a: Side, b: Side) -> bool:
    return a.claim.article == b.claim.article and a.start < b.end and b.start < a.end
