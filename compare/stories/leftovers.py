"""Single articles that are left over -> the well-known story that each tells."""

from collections.abc import Sequence
from dataclasses import replace

import numpy as np

from compare.stories.links import Links, Matrix, StoryModel, scores

# a story that so many articles tell is known well enough to tell what is foreign to it
_KNOWN = 4
# the score of an article with a story that may be its own and isn't there
_ABSENT = -2.5
# how much the nearest story must be ahead of any other, and of one that isn't there
_AHEAD = 1.5


def attach(links: Links, groups: Sequence[Sequence[int]], model: StoryModel) -> list[list[int]]:
    """Give an article that stands alone to the one known story that it is much nearer to than any.

    Growing asks whether two groups have enough in common. An article that tells a story in its
    own words hasn't, but where the choice is between stories that are well known, it may be clear
    all the same. `groups` hold the rows of `links` that are grown together; the first of each is
    the row that stands for it.
    """
    known = [place for place, rows in enumerate(groups) if len(rows) >= _KNOWN]
    found = [list(rows) for rows in groups]
    if not known:
        return found
    stands = np.array([groups[place][0] for place in known])
    timeless = replace(links, dated=np.zeros_like(links.dated))
    for place, rows in enumerate(groups):
        if len(rows) > 1:
            continue
        told = _told(scores(links, rows[0], stands, model), _ABSENT + _AHEAD)
        if told is None and links.dated[rows[0]]:
            # who looks back after weeks tells the same story: the text alone must say so
            told = _told(scores(timeless, rows[0], stands, model), 0.0)
        if told is not None:
            found[known[told]].extend(rows)
            found[place] = []
    return [sorted(rows) for rows in found if rows]


def _told(likeness: Matrix, least: float) -> int | None:
    """Return the place of the score that is ahead of all others and no less than the least."""
    nearest = int(likeness.argmax())
    second = np.delete(likeness, nearest).max(initial=-np.inf)
    ahead = likeness[nearest] >= least and likeness[nearest] - second >= _AHEAD
    return nearest if ahead else None
