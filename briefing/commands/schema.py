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


def run(arguments: argparse.Namespace) -> int:
    """Print the schema, or the reference, to stdout."""
    output.write(_reference() if arguments.format == "markdown" else _schema())
    return ExitCode.OK


def _schema() -> str:
    import json  # noqa: PLC0415 - this form's alone

    from briefing.rendering.specification.json_schema import json_schema  # noqa: PLC0415 - the same

    return json.dumps(json_schema(), indent=2) + "\n"


def _reference() -> str:
    from briefing.rendering.specification.reference import reference  # noqa: PLC0415 - this form's alone

    return reference()
