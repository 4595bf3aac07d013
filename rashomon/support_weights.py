"""The fitted weights that ship with the program: does one statement carry another?"""

import json
from importlib.resources import files

from compare.support import Weights

# made by `python -m benchmarks train-support`; tells what it was fitted on
FILE = "support_model.json"


def load_weights() -> Weights:
    """Read the weights that were fitted last."""
    stored = json.loads(files("rashomon").joinpath(FILE).read_text(encoding="utf-8"))
    parts = tuple((name, float(weight)) for name, weight in sorted(stored["weights"].items()))
    return Weights(bias=float(stored["bias"]), parts=parts)
