"""The fitted weights that ship with the program: do two statements agree or conflict?"""

import json
from dataclasses import fields
from importlib.resources import files

from compare.judge.head import Head
from compare.judge.model import Judge, SignWeight

# made by `python -m benchmarks train-judge`; docs/judge.md tells what they were fitted on
FILE, HEADS_FILE = "judge_model.json", "judge_heads.npz"
# What the program uses, and the same before RTE-3 took part in the fit.
FITTED, BASE = "fitted", "without RTE-3"


def load_judge(key: str = FITTED) -> Judge:
    """Read the weights that were fitted last."""
    stored = json.loads(files("rashomon").joinpath(FILE).read_text(encoding="utf-8"))
    weights = stored[key]
    agreement, neither, conflict = weights["bias"]
    return Judge(
        bias=(agreement, neither, conflict),
        signs=tuple(
            SignWeight(name=name, agreement=values[0], neither=values[1], conflict=values[2])
            for name, values in weights["signs"].items()
        ),
        heads=_load_heads(key, stored["heads"]),
        share=weights["share"],
        temperature=weights["temperature"],
        least=stored["least"],
    )


def _load_heads(key: str, count: int) -> tuple[Head, ...]:
    import numpy as np

    with files("rashomon").joinpath(HEADS_FILE).open("rb") as stream, np.load(stream) as arrays:
        return tuple(
            Head(
                **{
                    field.name: arrays[f"{key}/{number}/{field.name}"].astype(np.float32)
                    for field in fields(Head)
                }
            )
            for number in range(count)
        )
