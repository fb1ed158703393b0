"""What `clean` lets through, and what it shows in the place of what it does not."""

from __future__ import annotations

from typing import Literal
from unicodedata import normalize

import pytest

from briefing.clean import clean, clean_line, visible_changes
from briefing.clean.notation import caret

REAL_TEXTS = {
    "Latin": "Gündəm: “çağırış” – naïve Œuvre № 5, 1 000 €…",
    "Vietnamese": "Thủ tướng Armenia điện đàm với Tổng thống Pháp",
    "Greek": "Ἡ κυβέρνηση ανακοίνωσε εκεχειρία",
    "Cyrillic": "Объявлено прекращение огня; ещё не всё",
    "Armenian": "Հայաստանի վարչապետը խոսեց. «այո՛»",
    "Georgian": "საქართველოს მთავრობა",
    "Hebrew": "שָׁלוֹם עוֹלָם: ממשלת ישראל",
    "Arabic": "السَّلَامُ عَلَيْكُمْ، قال الوزير: «نعم»؟",
    "Arabic abbreviation": "١٤٤٤ ه\u200d",
    "Persian": "می\u200cخواهم به خانه\u200cهای آن\u200cها بروم",
    "Urdu": "وزیرِ اعظم نے کہا",
    "Syriac": "ܫܠܵܡܵܐ",
    "Devanagari": "प्रधानमंत्री ने कहा कि क्ष और र्\u200dय अलग हैं।",
    "Bengali": "র\u200d্যাব বলেছে",
    "Malayalam": "അവന്\u200d പറഞ്ഞു",
    "Kannada": "ರಾಜ್\u200cಕುಮಾರ್",
    "Sinhala": "ශ්\u200dරී ලංකාව",
    "Tamil": "பிரதமர் கூறினார்",
    "Thai": "นายกรัฐมนตรีกล่าวว่าที่นี่",
    "Lao": "ນາຍົກລັດຖະມົນຕີ",
    "Tibetan": "བོད་སྐད་བསྒྲུབས་ཧཱུྃ",
    "Burmese": "လျှော့ချ၍ ပြောသည်။",
    "Khmer": "ព្រះរាជាណាចក្រកម្ពុជា",
    "Ethiopic": "ሰላም ለዓለም።",
    "Mongolian": "ᠮᠣᠩᠭᠣᠯ ᠬᠡᠯᠡ\u180b",
    "Chinese": "总理表示：“停火。”",
    "variant ideograph": "葛\U000e0100城市",
    "Japanese": "首相は「停戦」と述べた。　ガギグ",
    "Korean": "총리는 휴전을 발표했다",
    "Cherokee": "ᏣᎳᎩ",
    "mathematics": "∀x ∈ ℝ: ⌈x⌉ ≥ x ± ½",
}


@pytest.mark.parametrize("form", ["NFC", "NFD"])
@pytest.mark.parametrize("text", REAL_TEXTS.values(), ids=REAL_TEXTS.keys())
def test_real_text_passes_untouched(text: str, form: Literal["NFC", "NFD"]) -> None:
    text = normalize(form, text)
    assert clean(text) == text
    assert clean_line(text) == text
    assert visible_changes(text) == ()


EMOJI = (
    "👍 👍🏽 ☝🏿 ❤️ ☎︎ 1️⃣ #️⃣ *️⃣ ℹ️ ‼️ 〰️ ↔️ ©️ 🇦🇲🇦🇿 👨‍👩‍👧‍👦 👩🏻‍❤️‍💋‍👨🏿 🧑🏽‍🤝‍🧑🏿 🏳️‍🌈 "
    "🏴‍☠️ 👁️‍🗨️ 🏃🏽‍♀️‍➡️ 🐻‍❄️ 🐦‍⬛ 🙂‍↔️ 🧑🏿‍⚕️ ❤️‍🔥"
).split()


@pytest.mark.parametrize("emoji", EMOJI)
def test_emoji_pass_untouched(emoji: str) -> None:
    for text in (emoji, f"an {emoji} in text", emoji * 3):
        assert clean(text) == text


SEQUENCES = {
    "colour": ("\x1b[31mred\x1b[m", "␛[31mred␛[m"),
    "clipboard": ("\x1b]52;c;cm0gLXI=\x07", "␛]52;c;cm0gLXI=␇"),
    "title ended by ST": ("\x1b]0;root\x1b\\", "␛]0;root␛\\"),
    "link": ("\x1b]8;;http://x\x1b\\y", "␛]8;;http://x␛\\y"),
    "device control": ("\x1bP$q\x1b\\", "␛P$q␛\\"),
    "tmux passthrough": ("\x1bPtmux;\x1b\x1b]0;x\x07", "␛Ptmux;␛␛]0;x␇"),
    "application command": ("\x1b_Gf=100;\x1b\\", "␛_Gf=100;␛\\"),
    "privacy message": ("\x1b^x\x1b\\", "␛^x␛\\"),
    "reset": ("\x1bc", "␛c"),
    "character set": ("\x1b(0\x0e", "␛(0␎"),
    "C1 CSI": ("\x9b2J", "<9B>2J"),
    "C1 OSC": ("\x9d0;x\x9c", "<9D>0;x<9C>"),
    "overtyping": ("safe\x08\x08\x08\x08evil", "safe␈␈␈␈evil"),
    "erased by a return": ("safe\revil", "safe␍evil"),
    "null, tab, vertical tab, form feed": ("\0|\t|\x0b|\x0c", "␀|    |␋|␌"),
    "delete": ("a\x7fb", "a␡b"),
}


@pytest.mark.parametrize(("text", "shown"), SEQUENCES.values(), ids=SEQUENCES.keys())
def test_terminal_sequences_are_shown_in_full(text: str, shown: str) -> None:
    assert clean(text) == shown
    assert clean_line(text) == shown


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("a\r\nb\r\n\r\nc", "a\nb\n\nc"),
        ("a\rb\n\rc\r", "a␍b\n␍c␍"),
        ("a\x85b\u2028c\u2029d", "a\nb\nc\nd"),
        ("co\xadoperate", "cooperate"),
        ("a\u2003b\u2009c\u1680d", "a b c d"),
        ("1\xa0000\u202f%\u3000。", "1\xa0000\u202f%\u3000。"),
    ],
)
def test_line_ends_spaces_and_hyphens_are_made_plain(text: str, shown: str) -> None:
    assert clean(text) == shown
    assert visible_changes(text) == (("␍",) if "␍" in shown else ())


MARK = "\u0301"
CONTEXTS = {
    "reversed name": ("invoice\u202egpj.exe", "invoice<U+202E>gpj.exe"),
    "isolates": ("\u2066a\u2069", "<U+2066>a<U+2069>"),
    "hidden in a word": ("Go\u200bris", "Go<U+200B>ris"),
    "byte order mark": ("\ufeffid", "<U+FEFF>id"),
    "blank name": ("\u3164\u2800", "<U+3164><U+2800>"),
    "annotation": ("\ufff9a\ufffab\ufffb", "<U+FFF9>a<U+FFFA>b<U+FFFB>"),
    "flag of tags": ("🏴\U000e0067\U000e007f", "🏴<U+E0067><U+E007F>"),
    "joiner in Latin": ("a\u200db\u200cc", "a<U+200D>b<U+200C>c"),
    "joiners at the ends": ("\u200cب\u200c", "<U+200C>ب<U+200C>"),
    "joiner between digits": ("١\u200c٢", "١<U+200C>٢"),
    "two joiners": ("ب\u200c\u200cب", "ب<U+200C><U+200C>ب"),
    "joiner without virama": ("क\u200d!", "क<U+200D>!"),
    "joiner before a filler": ("ក\u200c\u17b4", "ក<U+200C><U+17B4>"),
    "joiner before a selector": ("\u1820\u200c\u180b", "\u1820<U+200C><U+180B>"),
    "joiner after four marks": (f"ب{'َ' * 4}\u200cَ", f"ب{'َ' * 4}<U+200C>◌َ"),
    "joiner after an emoji": ("👩\u200d!", "👩<U+200D>!"),
    "wrong joiner after an emoji": ("👩\u200c👩", "👩<U+200C>👩"),
    "joiner after a mark on an emoji": (f"👩{MARK}\u200d👩", f"👩{MARK}<U+200D>👩"),
    "flags do not join": ("🇦🇲\u200d🇦🇲", "🇦🇲<U+200D>🇦🇲"),
    "four joined emoji": (
        "\u200d".join("👩👩👩👩👩👩"),
        "👩\u200d👩\u200d👩\u200d👩<U+200D>👩\u200d👩",
    ),
    "selector behind a letter": ("a\ufe0f", "a<U+FE0F>"),
    "selector behind a sign": ("+\ufe0e", "+<U+FE0E>"),
    "selector behind a digit": ("1\ufe0f", "1<U+FE0F>"),
    "selector twice": ("❤\ufe0f\ufe0f", "❤\ufe0f<U+FE0F>"),
    "selector alone": ("\ufe0f", "<U+FE0F>"),
    "payload of selectors": ("😀\U000e0148\U000e0155", "😀<U+E0148><U+E0155>"),
    "ideograph selector twice": ("葛\U000e0100\U000e0101", "葛\U000e0100<U+E0101>"),
    "ideograph selector behind a hexagram": ("䷀\ufe00", "䷀<U+FE00>"),
    "Mongolian selector elsewhere": ("a\u180b", "a<U+180B>"),
    "tone behind a letter": ("a🏽", "a<U+1F3FD>"),
    "tone twice": ("👍🏽🏽", "👍🏽<U+1F3FD>"),
    "tall stack": ("a" + MARK * 9 + "b", "a" + MARK * 4 + "…b"),
    "stack with a joiner": (f"ب{'َ' * 6}\u200c{'َ' * 6}ب", f"ب{'َ' * 4}…<U+200C>◌{'َ' * 4}…ب"),
    "stack with a selector": (f"❤\ufe0f{MARK * 5}", f"❤\ufe0f{MARK * 3}…"),
    "stack after a return": (f"a{MARK * 4}\r{MARK}", f"a{MARK * 4}␍◌{MARK}"),
    "spacing marks": ("क" + "ः" * 6, "क" + "ः" * 4 + "…"),
    "vowels on vowels": ("ᄀ" + "ᅡ" * 6, "ᄀ" + "ᅡ" * 4 + "…"),
    "mark with no base": (f"{MARK}a", f"◌{MARK}a"),
    "mark behind a space": (f"a {MARK}\n{MARK}\xa0{MARK}", f"a ◌{MARK}\n◌{MARK}\xa0◌{MARK}"),
    "mark behind a notation": ("\u202e\u0338\x1b\u20e0", "<U+202E>◌\u0338␛◌\u20e0"),
    "private use": ("\ue000\U0010fffd", "<U+E000><U+10FFFD>"),
    "unassigned": ("\u0378", "<U+0378>"),
    "surrogates": ("\ud83d\ude00", "\ufffd\ufffd"),
    "noncharacters": ("\ufffe\ufdd0\U0010ffff", "\ufffd\ufffd\ufffd"),
}


@pytest.mark.parametrize(("text", "shown"), CONTEXTS.values(), ids=CONTEXTS.keys())
def test_what_hides_or_misleads_is_shown(text: str, shown: str) -> None:
    assert clean(text) == shown


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("folded scalar\n", "folded scalar"),
        ("two \r\n  lines", "two lines"),
        ("a\n\n\x85b\u2028", "a b"),
        ("  kept  as typed ", "  kept  as typed "),
        ("\n \n", ""),
    ],
)
def test_a_line_holds_all_its_lines(text: str, line: str) -> None:
    assert clean_line(text) == line


def test_changes_are_named_once_in_order() -> None:
    text = f"a\u202eb\x1b[m\x1b[m\x9b\t\r\n\xad{MARK}\u202eé" + MARK * 9
    assert visible_changes(text) == ("<U+202E>", "␛", "<9B>", f"◌{MARK}", "…")


def test_only_the_first_hundred_changes_are_named() -> None:
    assert visible_changes("\u202e" * 99 + "a\u200b") == ("<U+202E>", "<U+200B>")
    assert visible_changes("\u202e" * 100 + "a\u200b") == ("<U+202E>",)


def test_only_the_first_thousand_of_a_run_are_looked_at_for_changes() -> None:
    word = "\u0995\u09be" * 500
    assert visible_changes(f"{word[:-1]}\u202e") == ("<U+202E>",)
    assert visible_changes(f"{word}\u202e a\u200b") == ("<U+200B>",)


def test_control_pictures_have_an_ascii_form() -> None:
    pictures = "".join(map(chr, [*range(0x2400, 0x2420), 0x2421]))
    carets = "".join(f"^{letter}" for letter in "@ABCDEFGHIJKLMNOPQRSTUVWXYZ[\\]^_?")
    assert caret(pictures) == carets
    assert caret(f"a{clean(chr(27))}[m — b") == "a^[[m — b"
