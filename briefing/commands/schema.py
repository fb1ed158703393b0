"""`briefing schema`: what the format allows, for editors and for people."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.commands import output
from briefing.errors import ExitCode

if TYPE_CHECKING:
    import argparse

DESCRIPTION = "Print the JSON Schema of the format, or its reference page."


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the command's arguments."""
    parser.add_argument(
        "--format",
        choices=("json", "markdown"),
        default="json",
        help="json, a JSON Schema of draft 2020-12 for editors (default), or markdown, tables of"
        " every key",
    )

    parser.add_argument(
        "--library",
        action="store_true",
        help="the schema of library.yaml, which holds what the briefings beside it share; the"
        " reference has both",
    )


def run(arguments: argparse.Namespace) -> int:
    """Print the schema, or the reference, to stdout."""
    is_reference = arguments.format == "markdown"
    output.write(_reference() if is_reference else _schema(library=arguments.library))
    return ExitCode.OK


def _schema(*, library: bool) -> str:
    import json  # noqa: PLC0415 - this form's alone

    from briefing.rendering.specification.json_schema import json_schema  # noqa: PLC0415 - the same

    return json.dumps(json_schema(library=library), indent=2) + "\n"


def _reference() -> str:
    from briefing.rendering.specification.reference import reference  # noqa: PLC0415 - this form's alone

    return reference()
