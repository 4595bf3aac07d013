"""The rules that SARIF results refer to: one for each status and kind of value."""

from typing import Any

from compare.model import Kind, Status
from reports.words import MEANINGS

_VALUES = {
    Kind.DATE: "dates",
    Kind.QUANTITY: "figures",
    Kind.NAME: "names",
    Kind.PLACE: "places",
    Kind.QUOTE: "quotes",
    Kind.POLARITY: "an assertion and its denial",
    Kind.ASSERTION: "assertions",
}
_TITLES = {
    Status.CONFLICT: "Outlets contradict each other",
    Status.SPEAKERS: "Speakers contradict each other",
    Status.SUPERSEDED: "A later report updates an earlier one",
    Status.SCOPE: "Different scope",
    Status.ROUNDING: "Different precision",
    Status.VARIANT: "Different spelling",
    Status.AGREEMENT: "Outlets agree",
}
_HELP = {
    Status.CONFLICT: "Read both sentences and find out which is right; correct the article, or"
    " record in the baseline why both may stand.",
    Status.SPEAKERS: "Make sure that each article says whose words these are.",
    Status.SUPERSEDED: "Update the article that gives the earlier value, or date the value in it.",
}
_READ = (
    "Nothing need be done where the explanation holds; read both sentences to see whether it does."
)
_LEVELS = {Status.CONFLICT: "error", Status.SPEAKERS: "warning"}


def rule_id(status: Status, kind: Kind) -> str:
    """Name the rule of a finding."""
    return f"{status.value}/{kind.value}"


def rule(status: Status, kind: Kind) -> dict[str, Any]:
    """Describe what a finding of a status and a kind means and what to do about it."""
    meaning = f"{MEANINGS[status][:1].upper()}{MEANINGS[status][1:]}."
    todo = _HELP.get(status, _READ)
    return {
        "id": rule_id(status, kind),
        "name": f"{status.value.capitalize()}Of{kind.value.capitalize()}",
        "shortDescription": {"text": f"{_TITLES[status]}: {_VALUES[kind]}"},
        "fullDescription": {"text": f"Articles about one story differ. {meaning}"},
        "help": {
            "text": f"{meaning} {todo}",
            "markdown": f"**{meaning}**\n\n{todo}",
        },
        "defaultConfiguration": {"level": _LEVELS.get(status, "note")},
        "properties": {"tags": ["news", kind.value, status.value]},
    }
