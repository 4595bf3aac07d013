"""Score names: found, of the right kind, and one entity for each thing a story names."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from benchmarks.gold import read_documents
from benchmarks.rows import Row, read_rows
from claims.extract import extract
from claims.model import NameFact
from claims.names import country_of
from claims.names.spelling import fold
from compare.entities import link

LABELS: Final = Path(__file__).parent / "labels" / "names.jsonl"


@dataclass(frozen=True, slots=True, kw_only=True)
class Form:
    """One way a document writes a labelled entity's name, and what was read of it.

    `entity` and `kind` are None where no such name was read.
    """

    document: str
    text: str
    label: str
    kinds: tuple[str, ...]
    entity: str | None
    kind: str | None

    @property
    def demonym(self) -> bool:
        """Tell whether the form is a word for a people, which has no kind to be right about."""
        return country_of(self.text) not in (None, fold(self.text)) and self.kind == "other"


@dataclass(frozen=True, slots=True, kw_only=True)
class Scores:
    """Figures over the labelled forms of some stories, each from 0 to 1, and what is wrong.

    B-cubed is taken over the forms that were read; `found` says how many those are.
    """

    forms: int
    found: float
    kind: float
    precision: float
    recall: float
    errors: tuple[str, ...]

    @property
    def f1(self) -> float:
        """Return the harmonic mean of B-cubed precision and recall."""
        return 2 * self.precision * self.recall / ((self.precision + self.recall) or 1.0)

    def __str__(self) -> str:
        return (
            f"found {self.found:.3f} of {self.forms}, kind right {self.kind:.3f}; linked: "
            f"precision {self.precision:.3f}, recall {self.recall:.3f}, F1 {self.f1:.3f}"
        )


def score(data: Path, draw: int | None = None) -> Scores:
    """Score the labelled stories of a data folder, one draw of them or all."""
    rows = [r for r in read_rows(LABELS) if draw in (None, r["draw"])]
    stories: defaultdict[str, list[Row]] = defaultdict(list)
    for row in rows:
        stories[row["subtopic"]].append(row)
    forms: list[Form] = []
    for subtopic, labels in stories.items():
        forms.extend(_read(data, subtopic, labels))
    return _scored(forms)


def _read(data: Path, subtopic: str, labels: Sequence[Row]) -> list[Form]:
    wanted = {document for row in labels for document in row["forms"]}
    every = read_documents(data / "eval" / "ecb_dev" / "docs.jsonl", subtopic)
    articles = [article for article in every if article.file in wanted]
    files = {article.id: article.file for article in articles}
    mentions = [
        (claim.article, fact)
        for claims in extract(articles)
        for claim in claims
        for fact in claim.facts
        if isinstance(fact, NameFact)
    ]
    entities = link(mentions)
    read: defaultdict[tuple[str, str], list[tuple[str, str]]] = defaultdict(list)
    for article, fact in mentions:
        entity = entities.of(article, fact.start)
        if entity is not None:
            place = (files[article], fold(fact.name).removeprefix("the "))
            read[place].append((f"{subtopic}/{entity.id} {entity.name}", entity.kind.value))
    return [_form(row, document, text, read) for row in labels for document, text in _forms(row)]


def _forms(row: Row) -> list[tuple[str, str]]:
    return [(document, text) for document, texts in row["forms"].items() for text in texts]


def _form(
    row: Row, document: str, text: str, read: Mapping[tuple[str, str], list[tuple[str, str]]]
) -> Form:
    """Make a form of a label; of several readings in one document, the commonest counts."""
    found = read.get((document, fold(text)), [])
    entity, kind = max(sorted(set(found)), key=found.count) if found else (None, None)
    return Form(
        document=document,
        text=text,
        label=f"{row['subtopic']}/{row['entity']}",
        kinds=tuple(row["kinds"]),
        entity=entity,
        kind=kind,
    )


def _scored(forms: Sequence[Form]) -> Scores:
    read = [form for form in forms if form.entity is not None]
    by_label: defaultdict[str, list[Form]] = defaultdict(list)
    by_entity: defaultdict[str | None, list[Form]] = defaultdict(list)
    for form in read:
        by_label[form.label].append(form)
        by_entity[form.entity].append(form)
    precision = recall = 0.0
    for form in read:
        both = sum(other.label == form.label for other in by_entity[form.entity])
        precision += both / len(by_entity[form.entity])
        recall += both / len(by_label[form.label])
    kinds = [form for form in read if not form.demonym]
    return Scores(
        forms=len(forms),
        found=len(read) / max(1, len(forms)),
        kind=sum(form.kind in form.kinds for form in kinds) / max(1, len(kinds)),
        precision=precision / max(1, len(read)),
        recall=recall / max(1, len(read)),
        errors=_errors(forms, by_label, by_entity),
    )


def _errors(
    forms: Sequence[Form],
    by_label: Mapping[str, Sequence[Form]],
    by_entity: Mapping[str | None, Sequence[Form]],
) -> tuple[str, ...]:
    errors = [f"not read: {f.document} {f.text!r}" for f in forms if f.entity is None]
    errors.extend(
        f"kind: {f.document} {f.text!r} is {'/'.join(f.kinds)}, read as {f.kind}"
        for f in forms
        if f.kind is not None and not f.demonym and f.kind not in f.kinds
    )
    for label, group in sorted(by_label.items()):
        entities = sorted({str(f.entity) for f in group})
        if len(entities) > 1:
            errors.append(f"split: {label}: {', '.join(entities)}")
    for entity, group in sorted(by_entity.items(), key=lambda item: str(item[0])):
        labels = sorted({f.label for f in group})
        if len(labels) > 1:
            errors.append(f"merged: {entity}: {', '.join(labels)}")
    return tuple(errors)
