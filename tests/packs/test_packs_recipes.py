"""How packaged files are made: same bytes every time, and the bytes do what they should."""

import os
import subprocess
import sys
from io import BytesIO
from pathlib import Path

import numpy as np
import onnxruntime
import pytest
from fontTools.subset import Subsetter
from fontTools.ttLib import TTFont
from onnx import TensorProto, helper

from vgenflow.packs import Packs, default_data_dir
from vgenflow.packs.recipes import graph_output

PACKS = Packs(default_data_dir() / "packs")


def small_model() -> bytes:
    """`out = -(x + x)`, with the sum inside."""
    nodes = [helper.make_node("Add", ["x", "x"], ["sum"]), helper.make_node("Neg", ["sum"], ["out"])]
    ends = [helper.make_tensor_value_info(name, TensorProto.FLOAT, ["n"]) for name in ("x", "out")]
    graph = helper.make_graph(nodes, "small", ends[:1], ends[1:])
    model = helper.make_model(graph, opset_imports=[helper.make_opsetid("", 17)], ir_version=8)
    return model.SerializeToString()


def test_an_inner_value_becomes_one_more_output() -> None:
    session = onnxruntime.InferenceSession(small_model() + graph_output("sum"))
    assert [output.name for output in session.get_outputs()] == ["out", "sum"]
    out, inner = session.run(None, {"x": np.array([1, 2.5], np.float32)})
    np.testing.assert_array_equal(inner, [2, 5])
    np.testing.assert_array_equal(out, [-2, -5])


def test_a_name_too_long_for_one_byte_of_length_is_refused() -> None:
    with pytest.raises(ValueError, match="too long"):
        graph_output("x" * 200)


@pytest.mark.parametrize(
    ("name", "output"), [("kokoro.onnx", b"/encoder/Clip_output_0"), ("hibari.onnx", b"/Cast_32_output_0")]
)
def test_speech_models_return_lengths(name: str, output: bytes) -> None:
    assert PACKS.read(name).endswith(graph_output(output.decode()))


def test_latin_and_latin_extended_are_one_typeface() -> None:
    font = TTFont(BytesIO(PACKS.read("font.newsreader.400")))
    missing = set("Łódź, Dvořák, Gönül: “ff” 1234 — €£") - {chr(code) for code in font.getBestCmap()}
    assert not missing
    assert {"kern", "mark"} <= {
        feature.FeatureTag for feature in font["GPOS"].table.FeatureList.FeatureRecord
    }


def test_merging_does_not_depend_on_the_hash_seed_or_the_clock(tmp_path: Path) -> None:
    """Two processes with other hash seeds, a second apart, give the same font."""
    for subset, codes in (("one", range(32, 127)), ("two", range(0x100, 0x180))):
        font = TTFont(BytesIO(PACKS.read("font.newsreader.400")))
        chosen = Subsetter()
        chosen.populate(unicodes=codes)
        chosen.subset(font)
        font.flavor = "woff2"
        font.save(tmp_path / subset)
    script = (
        "import hashlib, sys, time; from pathlib import Path; from vgenflow.packs.recipes import _ttf;"
        "time.sleep(float(sys.argv[3]));"
        "print(hashlib.sha256(_ttf([Path(path).read_bytes() for path in sys.argv[1:3]])).hexdigest())"
    )
    prints = [
        subprocess.run(
            [sys.executable, "-c", script, str(tmp_path / "one"), str(tmp_path / "two"), wait],
            env={**os.environ, "PYTHONHASHSEED": seed, "PYTHONPATH": "src"},
            capture_output=True,
            text=True,
            check=True,
        ).stdout
        for seed, wait in (("1", "0"), ("2", "1.1"))
    ]
    assert prints[0] == prints[1]
    assert len(prints[0].strip()) == 64
