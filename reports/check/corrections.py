"""A corrected article -> what its change ended, and who still gives the old value."""

from collections.abc import Mapping, Sequence

from compare.continuity import Continued
from reports.check.model import OPEN, Carried, CheckFinding, CheckSide, Correction, WordChange
from reports.check.traffic import Revised, word_changes

_MARKS = ".,;:!?\"'()“”‘’"


def correction(
    revised: Revised,
    earlier: Sequence[CheckFinding],
    now: Sequence[CheckFinding],
    ties: Mapping[int, Continued],
) -> Correction:
    """Tell which words of an article changed, and what that means for findings before and now.

    `ties` say which of the findings now, by place, continue which of the earlier ones.
    """
    changes = word_changes(revised.before.words, revised.now.words)
    later = {tie.earlier: now[row] for row, tie in ties.items()}
    resolves: list[str] = []
    leaves: list[str] = []
    carried: dict[str, list[CheckSide]] = {}
    for place, finding in enumerate(earlier):
        taken_back = [side for side in finding.sides if _taken_back(side, revised)]
        if finding.status not in OPEN or not taken_back:
            continue
        again = later.get(place)
        if again is not None and all(_kept(side, again, revised) for side in taken_back):
            # the sentence has other words around the value that it had
            continue
        (leaves if again is not None and again.status in OPEN else resolves).append(finding.id)
        for side in taken_back:
            others = [s for s in finding.sides if s.article != revised.before.id]
            _carry(carried, side.value, [s for s in others if _same(s.value, side.value)])
    for finding in now:
        own = [side for side in finding.sides if side.article == revised.now.id]
        if finding.status in OPEN and own:
            for side in finding.sides:
                if side.article != revised.now.id and _left_behind(side, own, changes):
                    _carry(carried, side.value, [side])
    return Correction(
        file=revised.now.file,
        outlet=revised.now.outlet,
        title=revised.now.title,
        changes=_without_notes(changes),
        resolves=tuple(resolves),
        leaves=tuple(leaves),
        carried=tuple(_as_carried(sides) for sides in carried.values() if sides),
    )


def _without_notes(changes: tuple[WordChange, ...]) -> tuple[WordChange, ...]:
    """Put what was only added behind what was replaced: a note tells of a change made above."""
    return tuple(sorted(changes, key=lambda change: not change.before))


def _taken_back(side: CheckSide, revised: Revised) -> bool:
    """Tell whether a side's sentence stood in the article before and stands there no more."""
    return side.article == revised.before.id and side.words not in " ".join(
        revised.now.words.split()
    )


def _kept(side: CheckSide, again: CheckFinding, revised: Revised) -> bool:
    """Tell whether a finding still has the article with the value of its side."""
    return any(
        one.article == revised.now.id and _same(one.value, side.value) for one in again.sides
    )


def _carry(carried: dict[str, list[CheckSide]], value: str, sides: Sequence[CheckSide]) -> None:
    known = carried.setdefault(value.casefold(), [])
    files = {side.place.file for side in known}
    known.extend(side for side in sides if side.place.file not in files)


def _as_carried(sides: Sequence[CheckSide]) -> Carried:
    return Carried(
        value=sides[0].value,
        outlets=tuple(dict.fromkeys(side.outlet for side in sides)),
        files=tuple(dict.fromkeys(side.place.file for side in sides)),
    )


def _same(a: str, b: str) -> bool:
    return " ".join(a.split()).casefold() == " ".join(b.split()).casefold()


def _left_behind(other: CheckSide, own: Sequence[CheckSide], changes: Sequence[WordChange]) -> bool:
    """Tell whether another's sentence has the words that a change took out of one's own."""
    theirs = _tokens(other.words)
    for change in changes:
        before, after = _tokens(change.before), _tokens(change.after)
        # where words were only taken out, those around them stand side by side now
        present = after or (*_tokens(change.lead)[-1:], *_tokens(change.tail)[:1])
        if not before or not _within(before, theirs) or (after and _within(after, theirs)):
            continue
        if any(_within(present, _tokens(side.words)) for side in own):
            return True
    return False


def _tokens(text: str) -> tuple[str, ...]:
    tokens = (token.strip(_MARKS) for token in text.casefold().split())
    return tuple(token for token in tokens if token)


def _within(run: tuple[str, ...], tokens: tuple[str, ...]) -> bool:
    return any(tokens[at : at + len(run)] == run for at in range(len(tokens) - len(run) + 1))
