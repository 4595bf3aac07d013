"""The fitted weights of sameness; made by `python -m benchmarks train-sameness`.

Fitted on ECB+'s sentence pairs (annotation CC BY 3.0) and NAnCo's pairs of answers (Discord
Questions, BSD-3), development halves. In folds by topic and by question: area under the curve
0.810, balanced accuracy 0.894.
"""

from compare.sameness.evidence import Head

# The order is that of `Evidence`.
SAME_EVENT = Head(
    bias=-5.3135,
    weights=(
        2.318,  # cosine
        2.4182,  # coherence
        -0.4305,  # profile
        0.8212,  # common
        1.4146,  # shared
        0.5054,  # events
        1.2147,  # event
        -0.6217,  # apart
        0.4524,  # length
    ),
)
SAME_ANSWER = Head(
    bias=-1.6528,
    weights=(
        3.6639,  # cosine
        -5.365,  # coherence
        2.5898,  # profile
        0.3112,  # common
        0.2611,  # shared
        1.9847,  # events
        3.0727,  # event
        -1.5768,  # apart
        0.2397,  # length
    ),
)
