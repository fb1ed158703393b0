"""What a call imports, seen in a fresh interpreter: the price of start-up, and the layers."""

from __future__ import annotations

import subprocess
import sys

import pytest

LOADED = """
import sys
{code}
print("\\n".join(sys.modules))
"""


def loaded_after(code: str) -> set[str]:
    """Return the names of all modules loaded after `code` in an interpreter of its own."""
    command = [sys.executable, "-I", "-c", LOADED.format(code=code)]
    ended = subprocess.run(command, check=True, capture_output=True, text=True)
    return set(ended.stdout.rpartition("--modules--")[2].split())


@pytest.mark.parametrize(
    "module", ["cli", "loading", "library.finding", "model", "settings.settings", "tui.terminal"]
)
def test_nothing_but_the_screen_imports_textual(module: str) -> None:
    assert "textual" not in loaded_after(f"import briefing.{module}")


def test_the_wire_imports_no_textual() -> None:
    modules = ["", ".abilities", ".asking"]
    loaded = loaded_after("\n".join(f"import briefing.tui.wire{module}" for module in modules))
    assert "briefing.tui.wire.painter" in loaded
    assert "textual" not in loaded


def test_textual_is_imported_where_the_screen_is() -> None:
    assert "textual" in loaded_after("import briefing.tui.app")


def test_the_model_imports_no_yaml() -> None:
    assert "yaml" not in loaded_after("import briefing.model, briefing.rendering.sections")


@pytest.mark.parametrize("command", ["digest", "check"])
def test_a_headless_command_imports_neither_the_screen_nor_what_is_slow(command: str) -> None:
    code = f"from briefing.__main__ import main; main(['{command}']); print('--modules--')"
    loaded = loaded_after(code)
    slow = {"textual", "rich.console", "pathlib", "shutil", "importlib.metadata", "difflib", "json"}
    assert loaded & slow == set()


@pytest.mark.parametrize("command", ["keys", "themes", "paths"])
def test_a_command_about_the_screen_does_not_import_it(command: str) -> None:
    code = f"from briefing.__main__ import main; main(['{command}']); print('--modules--')"
    assert loaded_after(code) & {"textual", "rich.console"} == set()


@pytest.mark.parametrize("form", ["text", "json", "csv"])
def test_a_library_is_listed_without_the_screen(form: str) -> None:
    call = ["list", "--format", form]
    code = f"from briefing.__main__ import main; main({call}); print('--modules--')"
    loaded = loaded_after(code)
    assert "briefing.library.catalogue" in loaded
    assert loaded & {"textual", "rich.console"} == set()


@pytest.mark.parametrize("form", ["text", "csv"])
def test_one_record_is_shown_without_the_screen_and_without_an_index(form: str) -> None:
    call = ["show", "2022-09-13-armenia-azerbaijan", "goris", "--format", form]
    code = f"from briefing.__main__ import main; main({call}); print('--modules--')"
    slow = {"textual", "rich.console", "sqlite3", "pathlib", "difflib", "json"}
    assert loaded_after(code) & slow == set()


def test_a_digest_of_the_shipped_briefing_needs_no_width_tables() -> None:
    code = "from briefing.__main__ import main; main(['digest']); print('--modules--')"
    assert "rich" not in loaded_after(code)


def test_a_digest_imports_nothing_that_its_page_does_not_need() -> None:
    code = "from briefing.__main__ import main; main(['digest']); print('--modules--')"
    others = {"rendering.details", "rendering.wording.values", "clean.runs", "model.date_hints"}
    assert loaded_after(code) & {f"briefing.{name}" for name in others} == set()
