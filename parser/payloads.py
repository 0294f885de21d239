"""Records of a report as plain JSON and back: the form in which corrections are kept."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from parser.model import Report, Target

Payload = Mapping[str, Any]


def payload_of(report: Report, target: Target) -> Payload | None:
    """The payload of a target in a parsed report, None where there is nothing."""
    raise NotImplementedError


def assemble(report: Report, changed: Mapping[Target, Payload | None]) -> Report:
    """The report with the given payloads put in, taken out or replaced; bodies of sections follow their headings."""
    raise NotImplementedError
