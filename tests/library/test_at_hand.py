"""Which briefings are at hand beside the one that is read."""

from __future__ import annotations

from pathlib import Path

from briefing.library.at_hand import AtHand, briefings_at_hand
from briefing.resources import folder

SHIPPED = sorted(Path(folder("content")).glob("*.yaml"))


def write(path: Path, title: str) -> Path:
    path.write_text(f"id: {path.stem}\ntitle: {title}\n", encoding="utf-8")
    return path


def test_those_beside_the_file_come_first_then_those_that_ship(tmp_path: Path) -> None:
    write(tmp_path / "b.yaml", "Second")
    write(tmp_path / "a.yml", "First")
    (tmp_path / "notes.txt").write_text("id: x\ntitle: y\n", encoding="utf-8")
    (tmp_path / "c.yaml").mkdir()
    (tmp_path / "d.yaml").write_text("[" * 100, encoding="utf-8")
    own = write(tmp_path / "own.yaml", "The one that is read")
    found = list(briefings_at_hand(str(own)))
    assert found[:2] == [
        AtHand(str(tmp_path / "a.yml"), "a", "First"),
        AtHand(str(tmp_path / "b.yaml"), "b", "Second"),
    ]
    assert [each.path for each in found[2:]] == [str(path) for path in SHIPPED]


def test_none_is_named_twice_and_not_the_one_that_is_read(tmp_path: Path) -> None:
    assert [each.path for each in briefings_at_hand(str(SHIPPED[0]))] == [
        str(path) for path in SHIPPED[1:]
    ]
    (tmp_path / "link.yaml").symlink_to(SHIPPED[0])
    own = write(tmp_path / "own.yaml", "The one that is read")
    found = [each.path for each in briefings_at_hand(str(own))]
    assert found == [str(tmp_path / "link.yaml"), *(str(path) for path in SHIPPED[1:])]


def test_what_a_link_that_is_read_leads_to_is_not_named(tmp_path: Path) -> None:
    own = write(tmp_path / "own.yaml", "The one that is read")
    link = tmp_path / "link.yaml"
    link.symlink_to(own)
    found = [each.path for each in briefings_at_hand(str(link))]
    assert found == [str(path) for path in SHIPPED]


def test_a_reading_account_has_what_it_is_served(tmp_path: Path) -> None:
    own = write(tmp_path / "own.yaml", "The one that is read")
    write(tmp_path / "a.yaml", "First")
    write(tmp_path / "Not an id.yaml", "Second")
    (tmp_path / "link.yaml").symlink_to(tmp_path / "a.yaml")
    found = [each.path for each in briefings_at_hand(str(own), follow=False)]
    assert found == [str(tmp_path / "a.yaml")]


def test_a_folder_that_is_gone_hides_none_that_ship(tmp_path: Path) -> None:
    found = [each.path for each in briefings_at_hand(str(tmp_path / "gone" / "x.yaml"))]
    assert found == [str(path) for path in SHIPPED]
