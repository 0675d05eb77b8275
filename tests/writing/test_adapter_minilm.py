"""The packaged sentence model, the real one where it is installed."""

import numpy as np
import pytest

from vgenflow.packs import PackMissing, Packs, default_data_dir
from vgenflow.providers.adapters.minilm import MiniLm


@pytest.fixture(scope="module")
def model() -> MiniLm:
    packs = Packs(default_data_dir() / "packs")
    try:
        return MiniLm(packs.path("minilm.onnx"), packs.path("minilm.tokenizer"))
    except PackMissing as missing:
        pytest.skip(missing.sentence)


def test_like_sentences_are_alike(model):
    cat, kitten, market = model.embed(
        ["A cat sat on the mat.", "The kitten was sitting on a rug.", "Stock markets fell sharply today."]
    )
    assert cat @ kitten > 0.5 > 0.2 > cat @ market


def test_rows_are_unit_vectors_in_order(model):
    texts = [
        "One.",
        "A much longer sentence than the first one, with many words in it.",
        "Three words here.",
    ] * 20
    rows = model.embed(texts)
    assert rows.shape == (60, 384)
    assert np.allclose(np.linalg.norm(rows, axis=1), 1, atol=1e-5)
    assert rows[1] @ rows[4] > 0.98
    assert np.array_equal(rows, model.embed(texts))


def test_no_text_no_row(model):
    assert model.embed([]).shape == (0, 384)
