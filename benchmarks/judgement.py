"""Judgement cases: what a careful fact-checker says of two short articles about one story."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import click

from benchmarks.gold import plain
from claims.encode import Encoder, load_encoder
from claims.ingest.article import make_article
from claims.model import Article
from compare.model import Comparison, Finding, Status
from rashomon.pipeline import compare_articles
from rashomon.settings import Settings

ROOT = Path(__file__).parents[1]
# the cases that every change must pass, and those that are too hard so far
FOLDERS = (ROOT / "tests" / "cases" / "compare", ROOT / "benchmarks" / "cases")


def print_cases() -> None:
    """Print the cases that are judged wrongly, with what is wrong, and a line a folder."""
    encoder = load_encoder()
    for folder in FOLDERS:
        judged = list(judged_cases(folder, encoder))
        for name, wrong in judged:
            for line in wrong:
                click.echo(f"{name}: {line}")
        right = sum(not wrong for _, wrong in judged)
        click.echo(f"{folder.relative_to(ROOT).as_posix()}: {right} of {len(judged)} right")


def judged_cases(folder: Path, encoder: Encoder) -> Iterator[tuple[str, list[str]]]:
    """Yield the name of each case of a folder and what is wrong with its comparison."""
    for file in sorted(folder.glob("*.json")):
        case = json.loads(file.read_text(encoding="utf-8"))
        yield file.stem, judge(case, compare_case(case, encoder))


def compare_case(case: dict[str, Any], encoder: Encoder) -> Comparison:
    """Compare a case's articles."""
    return compare_articles(case_articles(case), Settings(one_story=True), encoder=encoder)


def case_articles(case: dict[str, Any]) -> list[Article]:
    """Make a case's articles; the file names are their numbers."""
    return [
        make_article(file=str(number), language="en", **article)
        for number, article in enumerate(case["articles"])
    ]


def judge(case: dict[str, Any], comparison: Comparison) -> list[str]:
    """Return what is wrong with a comparison, one line each."""
    wrong = [
        problem
        for expected in case["expect"]
        if (problem := unmet(expected, with_both(expected, comparison)))
    ]
    if case.get("quiet"):
        wrong.extend(
            f"a false conflict: {shown(finding)}"
            for finding in comparison.findings
            if finding.status is Status.CONFLICT
        )
    return wrong


def unmet(expected: dict[str, Any], found: list[Finding]) -> str:
    """Say why the findings that hold both places aren't what is expected; empty where they are.

    `status` names what is right; with "apart" it is also right not to compare the places, with
    "never" what it names is wrong. A conflict that is not named is always wrong.
    """
    named = {Status(status) for status in expected["status"]}
    places = f"“{expected['a']}” and “{expected['b']}”"
    of_kind = [f for f in found if f.kind.value == expected.get("kind", f.kind.value)]
    if expected.get("never"):
        false = [finding for finding in of_kind if finding.status in named]
        return f"of {places}, wrongly: {shown(false[0])}" if false else ""
    if Status.CONFLICT not in named:
        for finding in found:
            if finding.status is Status.CONFLICT:
                return f"a false conflict of {places}: {shown(finding)}"
    if expected.get("apart") or any(finding.status in named for finding in of_kind):
        return ""
    instead = "; ".join(shown(finding) for finding in found) or "nothing"
    return f"expected {' or '.join(sorted(named))} of {places}, found {instead}"


def with_both(expected: dict[str, Any], comparison: Comparison) -> list[Finding]:
    """Return the findings that have one side with each of the places."""
    files = {article.id: article.file for article in comparison.articles}
    wanted = [
        (str(number), plain(expected[letter]))
        for letter, number in zip("ab", places(expected), strict=True)
    ]
    kept: list[Finding] = []
    for finding in comparison.findings:
        sides = [(files[s.claim.article], plain(s.claim.sentence.text)) for s in finding.sides]
        left, right = (
            {n for n, (file, text) in enumerate(sides) if file == number and words in text}
            for number, words in wanted
        )
        if any(x != y for x in left for y in right):
            kept.append(finding)
    return kept


def places(expected: dict[str, Any]) -> tuple[int, int]:
    """Return the articles in which a and b stand: the first and the second, or those of `of`."""
    first, second = expected.get("of", (0, 1))
    return int(first), int(second)


def shown(finding: Finding) -> str:
    """Write a finding in a line."""
    values = " / ".join(side.value for side in finding.sides)
    return f"{finding.kind.value} {finding.status.value} {finding.confidence}: {values}"
