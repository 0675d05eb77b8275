"""Import all of ours and use what the libraries load late, while the modules named are hidden.

With `videos` as the first word: only what making videos takes, without the server's rooms.
"""
# ruff: noqa: PLC0415, T201 - a script that imports after it has hidden something

import importlib
import pkgutil
import sys
from collections.abc import Sequence
from importlib.machinery import ModuleSpec
from types import ModuleType

WHAT, HIDDEN = sys.argv[1], frozenset(sys.argv[2:])
DOORS = ("__main__",)
SERVING = tuple(
    f"vgenflow.{room}" for room in ("api", "cli.", "db", "production", "services", "store.bucket", "studio")
)
"""Rooms that the server has to itself, or parts of."""


class Hide:
    """Makes the hidden packages look absent."""

    @staticmethod
    def find_spec(
        name: str, path: Sequence[str] | None = None, target: ModuleType | None = None
    ) -> ModuleSpec | None:
        if name.split(".", maxsplit=1)[0] in HIDDEN:
            raise ModuleNotFoundError(f"{name} is left out of the requirements", name=name)
        return None


def import_ours() -> None:
    import vgenflow
    import vgenflow.cli.app
    import vgenflow.studio.studio

    for module in pkgutil.walk_packages(vgenflow.__path__, "vgenflow."):
        if not module.name.endswith(DOORS) and (WHAT == "all" or not module.name.startswith(SERVING)):
            importlib.import_module(module.name)


def use_what_loads_late() -> None:
    import htmldate
    import misaki.zh
    import onnxruntime
    import tokenizers
    import trafilatura
    from hibari.g2p import G2P

    from vgenflow.packs import Packs, default_data_dir

    packs = Packs(default_data_dir() / "packs")
    session = onnxruntime.InferenceSession(str(packs.path("minilm.onnx")))
    encoded = tokenizers.Tokenizer.from_file(str(packs.path("minilm.tokenizer"))).encode("A sentence.")
    assert {value.name for value in session.get_inputs()} == {"input_ids", "attention_mask", "token_type_ids"}
    assert encoded.tokens[:4] == ["[CLS]", "a", "sentence", "."]
    assert misaki.zh.ZHG2P()("今天是2024年。")[0]
    assert G2P()("Forty-two trains.")
    sentences = "A sentence of some length, in a page. " * 20
    page = f"<html><body><article><p>{sentences}</p></article></body></html>"
    assert "some length" in str(trafilatura.extract(page, with_metadata=True, output_format="json"))
    assert (
        htmldate.find_date("<html><body><span class='date'>3 octobre 2021</span></body></html>")
        == "2021-10-03"
    )


if __name__ == "__main__":
    sys.meta_path.insert(0, Hide)
    import_ours()
    use_what_loads_late()
    print("everything works")
