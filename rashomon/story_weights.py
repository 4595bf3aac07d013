"""The fitted weights that ship with the program: do articles tell one story?"""

import json
from importlib.resources import files

from compare.stories.links import EVIDENCE, StoryModel
from compare.stories.terms import Background

# made by `python -m benchmarks train-stories`; tells what it was fitted on
FILE = "story_model.json"


def load_story_model() -> StoryModel:
    """Read the weights that were fitted last."""
    stored = json.loads(files("rashomon").joinpath(FILE).read_text(encoding="utf-8"))
    return StoryModel(
        bias=float(stored["bias"]),
        weights=tuple(float(stored["weights"][name]) for name in EVIDENCE),
        background=Background(documents=int(stored["documents"]), counts=stored["words"]),
    )
