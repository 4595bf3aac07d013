from pathlib import Path

import pytest

from claims.encode import load_encoder
from claims.errors import ModelError
from compare.judge.model import Verdict
from compare.pair import StatementPair, StatementText
from rashomon.cross_encoder import columns_of, load_cross_encoder
from rashomon.judging import judge_pairs
from rashomon.settings import Settings
from tests.rashomon.conftest import Run

WORDS = [
    "[PAD]",
    "[UNK]",
    "[CLS]",
    "[SEP]",
    "[MASK]",
    "the",
    "storm",
    "killed",
    "people",
    "jury",
    "convicted",
    "kessler",
]


def make_model(folder: Path, labels: dict[int, str]) -> Path:
    """Write a tiny cross-encoder of random weights."""
    import torch
    from transformers import BertConfig, BertForSequenceClassification, BertTokenizer

    torch.manual_seed(0)
    folder.mkdir()
    (folder / "vocab.txt").write_text("\n".join(WORDS) + "\n", encoding="utf-8")
    BertTokenizer(vocab=str(folder / "vocab.txt")).save_pretrained(folder)
    config = BertConfig(
        vocab_size=len(WORDS),
        hidden_size=8,
        num_hidden_layers=1,
        num_attention_heads=2,
        intermediate_size=16,
        max_position_embeddings=64,
        id2label=labels,
        label2id={label: column for column, label in labels.items()},
    )
    BertForSequenceClassification(config).save_pretrained(folder)
    return folder


def test_a_cross_encoder_judges_in_the_packaged_ones_stead(tmp_path: Path) -> None:
    """The verdict is the model's, its columns in the order of its own labels."""
    folder = make_model(tmp_path / "m", {0: "CONTRADICTION", 1: "entailment", 2: "neutral"})
    model = load_cross_encoder(str(folder))
    assert model.columns == (1, 2, 0)
    pair = StatementPair(
        id=1,
        a=StatementText(text="The jury convicted Kessler."),
        b=StatementText(text="The storm killed people."),
    )
    [judged] = judge_pairs([pair], Settings(judge=str(folder)), encoder=load_encoder())
    [verdict] = model.verdicts([(pair.b.text, pair.a.text)])
    swapped = model.verdicts([(pair.a.text, pair.b.text)])
    assert judged.verdict in {verdict, *swapped}
    assert isinstance(judged.verdict, Verdict)
    total = judged.verdict.agreement + judged.verdict.neither + judged.verdict.conflict
    assert total == pytest.approx(1)


def test_labels_that_do_not_tell_are_refused(tmp_path: Path) -> None:
    """Where a model does not name its labels nobody can know which is which."""
    folder = make_model(tmp_path / "m", {0: "LABEL_0", 1: "LABEL_1", 2: "LABEL_2"})
    with pytest.raises(ModelError, match=r"its labels are label_0, label_1, label_2; wanted are"):
        load_cross_encoder(str(folder))


@pytest.mark.parametrize(
    "labels", [None, {0: "entailment"}, {0: "entailment", 1: "entailed", 2: "neutral"}]
)
def test_other_labels_are_refused(labels: dict[int, str] | None) -> None:
    """One column for each of the three, and no other, is wanted."""
    with pytest.raises(ModelError, match="can't be used"):
        columns_of(labels, "m")


def test_nothing_is_downloaded(rashomon: Run, tmp_path: Path) -> None:
    """A name that is not on this machine is a one-line error, not a download."""
    pairs = tmp_path / "pairs.jsonl"
    pairs.write_text('{"a": "It rained.", "b": "It snowed."}\n', encoding="utf-8")
    code, out, err = rashomon("judge", pairs, "--judge", "nobody/no-such-judge")
    assert (code, out) == (4, "")
    assert "nothing is downloaded" in err
    assert len(err.splitlines()) == 1


def test_a_nameless_judge_is_refused() -> None:
    """An empty name is no folder."""
    with pytest.raises(ModelError, match="has no name"):
        load_cross_encoder(" ")
