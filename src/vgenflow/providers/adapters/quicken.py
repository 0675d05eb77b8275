"""Kokoro's graph, rewritten so that the runtime's fast kernels do its convolutions.

The published int8 graph convolves with ConvInteger, which the runtime neither packs ahead nor fuses.
The same integers come out of one matrix product over the window columns with the weights packed
ahead, the scaling and the bias fused in; the normalisations, spelled out in eight nodes each, become
one. Nothing is trained or quantised anew. Figures: docs/decisions/0040.
"""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

import numpy as np
import onnx
from numpy.typing import NDArray
from onnx import NodeProto, helper, numpy_helper

_SMALLEST = 4096
"""Weights of a convolution worth rewriting."""


def quickened(model: bytes) -> bytes:
    """The model with its convolutions and normalisations rewritten; the same inputs and outputs."""
    proto = onnx.load_model_from_string(model)
    graph = _Graph(proto.graph)
    for node in list(proto.graph.node):
        if node.op_type == "ConvInteger":
            _convolution(graph, node)
        elif node.op_type == "Sub":
            _normalisation(graph, node)
    graph.settle()
    return bytes(proto.SerializeToString())


@dataclass
class _Graph:
    """The graph being rewritten: who makes and who reads each value, and what replaces what."""

    proto: onnx.GraphProto
    made: dict[str, NodeProto] = field(init=False)
    read: dict[str, list[NodeProto]] = field(init=False)
    weights: dict[str, onnx.TensorProto] = field(init=False)
    dropped: set[str] = field(default_factory=set)
    """Values no longer made."""
    added: list[NodeProto] = field(default_factory=list)
    columns: dict[tuple[str, int], str] = field(default_factory=dict)
    """Channel-last copies of quantised values, by name and padding (0: bare)."""

    def __post_init__(self) -> None:
        self.made = {value: node for node in self.proto.node for value in node.output}
        self.weights = {tensor.name: tensor for tensor in self.proto.initializer}
        self.read = defaultdict(list)
        for node in self.proto.node:
            for value in dict.fromkeys(node.input):
                self.read[value].append(node)

    def array(self, name: str) -> NDArray[np.generic]:
        """The constant called `name`."""
        return numpy_helper.to_array(self.weights[name])

    def constant(self, name: str, value: NDArray[np.generic]) -> str:
        """A constant, made once a name."""
        if name not in self.weights:
            self.weights[name] = numpy_helper.from_array(value, name)
        return name

    def only_reader(self, node: NodeProto, kind: str) -> NodeProto | None:
        """The one node that reads the output of `node`, if it is of `kind`."""
        readers = self.read[node.output[0]]
        return readers[0] if len(readers) == 1 and readers[0].op_type == kind else None

    def add(self, kind: str, inputs: list[str], output: str, **attributes: Any) -> str:  # noqa: ANN401
        """A new node; gives back its output."""
        self.added.append(helper.make_node(kind, inputs, [output], **attributes))
        return output

    def drop(self, *nodes: NodeProto) -> None:
        """Take nodes out."""
        self.dropped.update(value for node in nodes for value in node.output)

    def settle(self) -> None:
        """Put the nodes in an order in which each value is made before it is read."""
        waiting = [node for node in self.proto.node if node.output[0] not in self.dropped] + self.added
        known = {"", *self.weights, *(value.name for value in self.proto.input)}
        ordered: list[NodeProto] = []
        while waiting:
            later: list[NodeProto] = []
            for node in waiting:
                if known.issuperset(node.input):
                    ordered.append(node)
                    known.update(node.output)
                else:
                    later.append(node)
            if len(later) == len(waiting):
                raise ValueError(f"the graph has no order: {later[0].name} reads what nobody makes")
            waiting = later
        wanted = {value for node in ordered for value in node.input}
        kept = [tensor for name, tensor in self.weights.items() if name in wanted]
        for repeated, items in ((self.proto.node, ordered), (self.proto.initializer, kept)):
            del repeated[:]
            repeated.extend(items)
        del self.proto.value_info[:]


@dataclass(frozen=True)
class _Convolution:
    """A quantised convolution as the exporter wrote it: product, bias, cast and scale."""

    nodes: tuple[NodeProto, ...]
    output: str
    scale: str
    weight_scale: str
    bias: str | None


def _convolution(graph: _Graph, conv: NodeProto) -> None:
    """Rewrite one convolution of stride 1 as a product with the columns of its windows."""
    weights = graph.array(conv.input[1])
    shape = {item.name: helper.get_attribute_value(item) for item in conv.attribute}
    plain = shape["strides"] == [1] and shape["group"] == 1 and len(set(shape["pads"])) == 1
    found = _described(graph, conv)
    if found is None or not plain or weights.shape[0] * weights.shape[1] < _SMALLEST:
        return
    out, into, taps = weights.shape
    name = found.output
    offsets = [tap * shape["dilations"][0] for tap in range(taps)]
    columns = _columns(graph, conv, offsets, shape["pads"][0])
    signed = (weights.transpose(2, 1, 0).reshape(taps * into, out).astype(np.int16) - 128).astype(np.int8)
    zero = (graph.array(conv.input[3]).astype(np.int16) - 128).astype(np.int8)
    inputs = [
        columns,
        graph.constant(f"{name}.weights", signed),
        found.scale,
        found.weight_scale,
        conv.input[2],
        graph.constant(f"{name}.zero", zero),
        *([found.bias] if found.bias else []),
    ]
    product = graph.add("MatMulIntegerToFloat", inputs, f"{name}.product", domain="com.microsoft")
    graph.drop(*found.nodes)
    graph.add("Transpose", [product], f"{name}", perm=[0, 2, 1])


def _described(graph: _Graph, conv: NodeProto) -> _Convolution | None:
    """The nodes after the convolution, if they are as the exporter writes them."""
    nodes, last, bias = [conv], conv, None
    added = graph.only_reader(conv, "Add")
    if added is not None:
        reshape = graph.made[added.input[1]]
        cast_node = graph.made[reshape.input[0]]
        floor = graph.made[cast_node.input[0]]
        division = graph.made[floor.input[0]]
        if division.op_type != "Div":
            return None
        nodes += [added, reshape, cast_node, floor, division]
        last, bias = added, division.input[0]
    as_float = graph.only_reader(last, "Cast")
    scaled = as_float and graph.only_reader(as_float, "Mul")
    if as_float is None or not scaled:
        return None
    scale = graph.made[conv.input[0]].output[1]
    factors = [factor for factor in graph.made[scaled.input[1]].input if factor != scale]
    if len(factors) != 1 or factors[0] not in graph.weights:
        return None
    return _Convolution((*nodes, as_float, scaled), scaled.output[0], scale, factors[0], bias)


def _columns(graph: _Graph, conv: NodeProto, offsets: list[int], padding: int) -> str:
    """The quantised input channel-last, each row its windows at `offsets` side by side."""
    value, zero, name = conv.input[0], conv.input[2], conv.output[0]
    bare = graph.columns.get((value, 0))
    if bare is None:
        bare = graph.columns[value, 0] = graph.add("Transpose", [value], f"{value}.turned", perm=[0, 2, 1])
    if len(offsets) == 1:
        return bare
    padded = graph.columns.get((value, padding))
    if padded is None:
        pads = graph.constant(f"pads.{padding}", np.array([0, padding, 0, 0, padding, 0]))
        padded = graph.add("Pad", [bare, pads, zero], f"{value}.padded.{padding}")
        graph.columns[value, padding] = padded
    length = graph.add("Shape", [bare], f"{name}.length", start=1, end=2)
    axis = graph.constant("axis.1", np.array([1]))
    windows = []
    for offset in offsets:
        start = graph.constant(f"start.{offset}", np.array([offset]))
        end = graph.add("Add", [length, start], f"{name}.end.{offset}")
        windows.append(graph.add("Slice", [padded, start, end, axis], f"{name}.window.{offset}"))
    return graph.add("Concat", windows, f"{name}.columns", axis=2)


def _normalisation(graph: _Graph, centred: NodeProto) -> None:
    """Rewrite (x - mean) / sqrt(variance + e) * g + b as InstanceNormalization."""
    mean = graph.made.get(centred.input[1])
    if mean is None or mean.op_type != "ReduceMean" or mean.input[0] != centred.input[0]:
        return
    steps = _spelled_out(graph, centred)
    if steps is None or graph.array(mean.input[1]).tolist() not in ([2], [-1]):
        return
    *inner, added, divided = steps
    ends = list(_scaled(graph, divided))
    if len(ends) != len(graph.read[divided.output[0]]):
        return
    epsilon = float(graph.array(added.input[1]))
    flat = graph.constant("flat", np.array([-1]))
    for scaled, shifted, gain, bias in ends:
        name = shifted.output[0]
        gains = graph.add("Reshape", [gain, flat], f"{name}.gain")
        biases = graph.add("Reshape", [bias, flat], f"{name}.bias")
        graph.drop(scaled, shifted)
        graph.add("InstanceNormalization", [centred.input[0], gains, biases], name, epsilon=epsilon)
    graph.drop(mean, centred, *inner, added, divided)


def _spelled_out(graph: _Graph, centred: NodeProto) -> tuple[NodeProto, ...] | None:
    """Square, variance, root, epsilon added, division: the nodes behind the centred value."""
    readers = {node.op_type: node for node in graph.read[centred.output[0]]}
    square, divided = readers.get("Mul") or readers.get("Pow"), readers.get("Div")
    if len(readers) != 2 or square is None or divided is None:
        return None
    variance = graph.only_reader(square, "ReduceMean")
    added = variance and graph.only_reader(variance, "Add")
    root = added and graph.only_reader(added, "Sqrt")
    if not variance or not added or not root or divided.input[1] != root.output[0]:
        return None
    return square, variance, root, added, divided


def _scaled(graph: _Graph, divided: NodeProto) -> Iterator[tuple[NodeProto, NodeProto, str, str]]:
    """For each use of the normalised value: multiplication, addition, gain and bias."""
    value = divided.output[0]
    for scaled in graph.read[value]:
        shifted = graph.only_reader(scaled, "Add") if scaled.op_type == "Mul" else None
        if shifted is None:
            continue
        gain = next(name for name in scaled.input if name != value)
        bias = next(name for name in shifted.input if name != scaled.output[0])
        yield scaled, shifted, gain, bias
