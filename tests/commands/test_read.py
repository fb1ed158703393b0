"""`briefing` where no screen can be: settings reach the digest that stands in for it."""

from __future__ import annotations

import io
import os
from typing import TYPE_CHECKING

from briefing.__main__ import main

if TYPE_CHECKING:
    from pathlib import Path

    import pytest


def test_ascii_of_the_settings_holds_for_the_digest_that_stands_in(
    seed: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main([str(seed)]) == 0
    assert not capsys.readouterr().out.isascii()
    monkeypatch.setenv("BRIEFING_ASCII", "yes")
    assert main([str(seed)]) == 0
    assert capsys.readouterr().out.isascii()
    assert main([str(seed), "--no-ascii"]) == 0
    assert not capsys.readouterr().out.isascii()


def test_settings_that_are_wrong_stop_nobody(
    seed: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    monkeypatch.setenv("BRIEFING_CONFIG", str(tmp_path))
    monkeypatch.setenv("BRIEFING_ASCII", "perhaps")
    assert main([str(seed)]) == 0
    out, err = capsys.readouterr()
    assert "BOTTOM LINE" in out
    assert err == ""


def test_settings_that_are_wrong_are_told_where_a_briefing_is_read_by_prompt(
    seed: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO()))
    monkeypatch.setenv("BRIEFING_CONFIG", os.devnull)
    monkeypatch.setenv("BRIEFING_ASCII", "perhaps")
    assert main([str(seed), "--linear"]) == 0
    out, err = capsys.readouterr()
    assert "Bottom line: " in out
    assert err == "BRIEFING_ASCII: error: expected true or false, not 'perhaps'\n"
    monkeypatch.setenv("BRIEFING_ASCII", "1")
    assert main([str(seed), "--linear"]) == 0
    assert capsys.readouterr().err == ""


def test_settings_are_not_those_of_the_digest_itself(
    seed: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("BRIEFING_ASCII", "yes")
    assert main(["digest", str(seed)]) == 0
    assert not capsys.readouterr().out.isascii()
