"""A small network over the token vectors of two statements: agreement, neither or conflict.

Each token of the one is held against what answers to it in the other (soft alignment), both ways,
and what comes of it is summed up: a decomposable attention model (Parikh et al. 2016,
arXiv:1606.01933) over the encoder's vectors.
"""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from claims.encode import TokenVectors

Floats = npt.NDArray[np.float32]

# Tokens of a statement that are looked at, from its start.
MOST_TOKENS = 90
# What the learned part of the alignment is multiplied by.
SHARPNESS = 4.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Head:
    """The weights of one network; every weight has shape (out, in), every bias (out,).

    `project` makes the vectors small, `attend` those that are aligned, `trust` weighs the cosine in
    the alignment. `compare` and `merge` see a token with its counterpart, `hidden` and `out` the
    whole.
    """

    project: Floats
    project_bias: Floats
    attend: Floats
    trust: Floats
    compare: Floats
    compare_bias: Floats
    merge: Floats
    merge_bias: Floats
    hidden: Floats
    hidden_bias: Floats
    out: Floats
    out_bias: Floats

    def scores(self, carrier: TokenVectors, said: TokenVectors) -> tuple[float, float, float]:
        """Return the log-probabilities of agreement, neither and conflict.

        Without a token on either side all three are alike.
        """
        theirs, ours = carrier.vectors[:MOST_TOKENS], said.vectors[:MOST_TOKENS]
        if not len(theirs) or not len(ours):
            return (0.0, 0.0, 0.0)
        cosines = ours @ theirs.T
        learned = (ours @ self.attend.T) @ (theirs @ self.attend.T).T
        attention: Floats = (self.trust * cosines + SHARPNESS * learned).astype(np.float32)
        x, y = ours @ self.project.T + self.project_bias, theirs @ self.project.T
        y = y + self.project_bias
        summary = np.concatenate(
            [
                *self._compared(x, y, attention, cosines),
                *self._compared(y, x, attention.T, cosines.T),
            ]
        )
        hidden = np.maximum(self.hidden @ summary + self.hidden_bias, 0)
        scores = (self.out @ hidden + self.out_bias).astype(np.float64)
        top = scores.max()
        agreement, neither, conflict = scores - top - np.log(np.exp(scores - top).sum())
        return (float(agreement), float(neither), float(conflict))

    def _compared(self, x: Floats, y: Floats, attention: Floats, cosines: Floats) -> list[Floats]:
        """Return the mean and the maximum, over tokens, of what each makes with its counterpart."""
        raised = np.exp(attention - attention.max(axis=1, keepdims=True))
        shares = raised / raised.sum(axis=1, keepdims=True)
        met = shares @ y
        nearest = cosines.max(axis=1, keepdims=True)
        expected = (shares * cosines).sum(axis=1, keepdims=True)
        seen = np.concatenate([x, met, np.abs(x - met), x * met, nearest, expected], axis=1)
        first = np.maximum(seen @ self.compare.T + self.compare_bias, 0)
        second = np.maximum(first @ self.merge.T + self.merge_bias, 0)
        return [second.mean(axis=0), second.max(axis=0)]
