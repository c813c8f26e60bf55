"""Files of a local layer become an `Overlay`.

Stands on `procedures.overlay` and `procedures`. The layout is told in the reference of the docs.
"""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import Any

import attrs

from onestop.citation import Citation
from onestop.errors import BadValueError
from onestop.i18n.remarks import Remark
from onestop.loading.node import Faults, Node, Source, read_sources
from onestop.loading.procedures import one_fee, one_limit, one_procedure, own_basis
from onestop.procedures.channels import Channel
from onestop.procedures.local_fees import LocalFee
from onestop.procedures.overlay import Overlay, Shortening

_CHANNELS = ", ".join(channel.value for channel in Channel)


def load_overlay(*files: str | Path | Source) -> Overlay:
    """Return the local layer that the files make (*quy định của địa phương*).

    Several files make one layer, so they bear one name. Whether the layer fits the published
    procedures is not known here: `catalogue.overlay` tells it.

    Raises:
        BadValueError: no file is given.
        FactErrors: every fault of every file, by file and path.
    """
    if not files:
        raise BadValueError("files", files, "one_file")
    faults = Faults()
    layers: list[Overlay] = []
    for source in read_sources(files, faults):
        _add(Node.parse(source, faults), layers)
    faults.raise_if_any()
    return Overlay(
        layers[0].name,
        shortenings=[shortening for layer in layers for shortening in layer.shortenings],
        procedures=[procedure for layer in layers for procedure in layer.procedures],
        fees=[fee for layer in layers for fee in layer.fees],
        source=next((layer.source for layer in layers if layer.source is not None), None),
    )


def _add(root: Node, layers: list[Overlay]) -> None:
    """Take the layer of one file and put it to those before it, which must bear the same name."""
    root.head("overlay")
    name, seen = root.need("name", str), root.get("seen", str)
    if name is not None and layers and layers[0].name != name:
        root.fault("name", Remark.of("fault_layer", name=repr(name), before=repr(layers[0].name)))
    source = own_basis(root, seen)
    values: dict[str, Any] = {
        "procedures": _all(one_procedure(node) for node in root.nodes("procedure")),
        "shortenings": _all(one_shortening(node, seen, source) for node in root.nodes("shortened")),
        "fees": _all(_local_fee(node, source) for node in root.nodes("fee")),
        "source": source,
    }
    root.done()
    layer = root.make(Overlay, {"name": name}, **values)
    layers += [] if layer is None else [layer]


def _all(items: Iterable[Any]) -> tuple[Any, ...]:
    return tuple(item for item in items if item is not None)


def _local_fee(node: Node, source: Citation | None) -> LocalFee | None:
    """Take one fee of a published procedure; without a basis of its own it rests on the file's."""
    code, is_own = node.need("code", str), node.has("basis")
    fee = one_fee(node)
    if source is None and not is_own:
        node.fault("basis", "fault_no_basis")
    if fee is not None and not is_own:
        fee = attrs.evolve(fee, basis=source)
    return node.make(LocalFee, {"code": code, "fee": fee})


def one_shortening(node: Node, seen: str | None, source: Citation | None) -> Shortening | None:
    """Take one shortened limit, all of its table.

    Without a basis of its own it rests on that of the file.
    """
    code = node.need("code", str)
    condition = node.get("condition", str)
    channel = node.choice("channel", Channel, among=_CHANNELS)
    is_own, limit = node.has("basis"), one_limit(node)
    basis = own_basis(node, seen) or source
    node.done()
    if basis is None and not is_own:
        node.fault("basis", "fault_no_basis")
    needed = {"code": code, "limit": limit, "citation": basis}
    return node.make(Shortening, needed, condition=condition, channel=channel)
