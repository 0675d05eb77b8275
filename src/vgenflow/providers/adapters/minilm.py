"""MiniLM: English sentences as vectors, on this machine."""

from collections.abc import Sequence
from pathlib import Path

import numpy as np
import onnxruntime
from numpy.typing import NDArray
from tokenizers import Tokenizer

_LONGEST = 128
"""Tokens of a sentence that are read; the model was trained on 128."""
_BATCH = 32


class MiniLm:
    """all-MiniLM-L6-v2, int8, from its model file and its tokenizer's JSON file.

    The vector of a text is the mean of its tokens' last states, scaled to length one
    (sentence-transformers' mean pooling).
    """

    id = "all-minilm-l6-v2-int8/1"

    def __init__(self, model: Path, tokenizer: Path, *, threads: int = 2) -> None:
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = threads
        options.inter_op_num_threads = 1
        options.log_severity_level = 3
        self._session = onnxruntime.InferenceSession(model, options, providers=["CPUExecutionProvider"])
        self._wants = {one.name for one in self._session.get_inputs()}
        self._tokenizer = Tokenizer.from_str(tokenizer.read_text(encoding="utf-8"))
        self._tokenizer.enable_truncation(_LONGEST)
        self._tokenizer.no_padding()

    def embed(self, texts: Sequence[str]) -> NDArray[np.float32]:
        """One row of 384 numbers a text."""
        coded = [encoding.ids for encoding in self._tokenizer.encode_batch(list(texts))]
        rows = np.zeros((len(coded), 384), dtype=np.float32)
        by_length = sorted(range(len(coded)), key=lambda at: len(coded[at]))
        for first in range(0, len(by_length), _BATCH):
            batch = by_length[first : first + _BATCH]
            rows[batch] = self._states([coded[at] for at in batch])
        return rows

    def _states(self, coded: Sequence[Sequence[int]]) -> NDArray[np.float32]:
        """The vectors of a few texts of much the same length."""
        longest = max(len(ids) for ids in coded)
        ids = np.zeros((len(coded), longest), dtype=np.int64)
        mask = np.zeros_like(ids)
        for row, one in enumerate(coded):
            ids[row, : len(one)] = one
            mask[row, : len(one)] = 1
        given = {"input_ids": ids, "attention_mask": mask, "token_type_ids": np.zeros_like(ids)}
        states = self._session.run(None, {name: given[name] for name in self._wants})[0]
        weights = mask[:, :, None].astype(np.float32)
        means = (states * weights).sum(axis=1) / np.maximum(weights.sum(axis=1), 1.0)
        return np.asarray(
            means / np.maximum(np.linalg.norm(means, axis=1, keepdims=True), 1e-9), dtype=np.float32
        )
