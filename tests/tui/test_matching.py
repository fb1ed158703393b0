from __future__ import annotations

import pytest

from briefing.tui.matching import match


@pytest.mark.parametrize(
    ("letters", "text", "rank", "found"),
    [
        ("sotk", "Sotk village", 4, "Sotk"),
        ("SOTK", "Sotk village", 4, "Sotk"),
        ("zoe", "Zoë O'Neill", 4, "Zoë"),
        ("Zoë", "Zoe O'Neill", 4, "Zoe"),
        ("gegh", "Geġhamasar", 4, "Geġh"),
        ("raisi", "Ebrahim Raisi President", 3, "Raisi"),
        ("jo mor", "Ana Moreau → Jo Okafor", 3, "MorJo"),
        ("neill", "Zoë O'Neill", 3, "Neill"),
        ("order", "The border stays closed", 2, "order"),
        ("mfa", "The Ministry for Foreign Affairs", 0, ""),
        ("mffa", "The Ministry for Foreign Affairs", 1, "MfFA"),
        ("raisi", "Center of Analysis of International Relations", 0, ""),
        ("jo jo", "Jo Okafor", 0, ""),
        ("x", "Jo Okafor", 0, ""),
        ("n", "The Nord", 3, "N"),
        ("", "Jo Okafor", 0, ""),
        (" ", "Jo Okafor", 0, ""),
    ],
)
def test_how_well_letters_match(letters: str, text: str, rank: int, found: str) -> None:
    matched = match(letters, text)
    assert matched.rank == rank
    assert "".join(text[at] for at in matched.places) == found
