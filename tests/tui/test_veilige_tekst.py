"""Text from outside comes on the screen literally and without power over the terminal."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.veilig import regel, schoon, veilig, veilige_inhoud, veilige_regel


def test_markup_is_shown_as_it_was_written() -> None:
    """Square brackets are ordinary characters."""
    assert veilig("a [/kapot] [b]x").plain == "a [/kapot] [b]x"
    assert veilige_inhoud("a [/kapot] [b]x").plain == "a [/kapot] [b]x"


@pytest.mark.parametrize(
    ("gevaarlijk", "getoond"),
    [
        ("\x1b[2J", "␛[2J"),
        ("\x07", "␇"),
        ("\x7f", "␡"),
        ("\x9b31m", "⟨U+009B⟩31m"),
        ("van\u202erood", "van⟨U+202E⟩rood"),
        ("\u2066x\u2069", "⟨U+2066⟩x⟨U+2069⟩"),
        ("\ufeff", "⟨U+FEFF⟩"),
        ("\ud800", "⟨U+D800⟩"),
        ("a\r\nb", "a\nb"),
    ],
)
def test_what_steers_a_terminal_becomes_visible(gevaarlijk: str, getoond: str) -> None:
    """Escapes, bidirectional overrides and lone surrogates are seen, not obeyed."""
    assert schoon(gevaarlijk) == getoond


@pytest.mark.parametrize("naam", ["Şevda", "李雷", "שרה", "محمد", "👩‍👩‍👧", "José\nde Wit"])
def test_names_in_every_script_stay_as_they_are(naam: str) -> None:
    """Right-to-left letters, joined emoji and line breaks are ordinary text."""
    assert schoon(naam) == naam


@given(st.text(max_size=200))
def test_nothing_that_steers_is_left_in_any_text(tekst: str) -> None:
    """Whatever is written, the screen gets no control character but the line break."""
    assert not any(ord(teken) < 0x20 and teken != "\n" for teken in schoon(tekst))
    assert not set(schoon(tekst)) & set("\x7f\x9b\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")


@given(st.text(max_size=300), st.integers(min_value=0, max_value=40))
def test_a_line_is_never_wider_than_its_room(tekst: str, breedte: int) -> None:
    """Wide characters count for two."""
    gesneden = veilige_regel(tekst, breedte)
    assert gesneden.cell_len <= breedte
    assert "\n" not in gesneden.plain


def test_nothing_is_an_empty_text() -> None:
    """``None`` is not shown as a word."""
    assert schoon(None) == ""
    assert regel(None) == ""
