"""The dictionary: built once, the same for all, whole or not at all."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

import platformdirs
import pytest

from cleantext.language import lexicon_file
from cleantext.language.lexicon import Lexicon, LexiconError, own_words, read_words

if TYPE_CHECKING:
    from pathlib import Path

SMALL = [("the", 130), ("ferry", 460), ("渡口", 577), ("x" * 300, 700), ("quay", 850)]


@pytest.fixture
def cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A cache folder of its own, and word lists of five words."""
    path = tmp_path / "cache" / "lexicon-en.bin"
    monkeypatch.setattr(lexicon_file, "cache_path", lambda _language: path)
    monkeypatch.setattr(lexicon_file, "_words_of", lambda _language: iter(SMALL))
    return path


def test_every_word_is_found_with_its_frequency_and_no_other(cache: Path) -> None:
    lexicon = Lexicon(lexicon_file.table_of("en"))
    assert cache.is_file()
    assert lexicon.log("ferry") == pytest.approx(math.log(10**-4.6))
    assert lexicon.log("渡口") == pytest.approx(math.log(10**-5.77))
    assert [lexicon.log(word) for word in ("ferr", "ferryy", "", "渡", "x" * 300, "\ud800")] == [None] * 6
    assert lexicon.common == {"the", "ferry", "渡口", "quay"}


@pytest.mark.usefixtures("cache")
def test_words_with_more_than_a_share_are_given_the_most_frequent_first() -> None:
    lexicon = Lexicon(lexicon_file.table_of("en")).with_words({"ferry": -9.0, "slipway": -16.0})
    assert list(lexicon.shares(math.log(1e-6))) == ["the", "ferry", "渡口"]
    assert lexicon.shares()["ferry"] == -9.0
    assert list(lexicon.shares()) == ["the", "ferry", "渡口", "slipway"]
    assert list(lexicon.listed()) == ["quay"]


def test_the_table_is_built_once(cache: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    lexicon_file.table_of("en")
    monkeypatch.setattr(lexicon_file, "build", lambda _language: pytest.fail("built again"))
    assert "ferry" in Lexicon(lexicon_file.table_of("en"))
    assert [path.name for path in cache.parent.iterdir()] == [cache.name]


@pytest.mark.parametrize("damage", [b"", b"rubbish\n", b'{"cleantext-lexicon": 0}\n'])
def test_a_damaged_file_is_built_anew(cache: Path, damage: bytes) -> None:
    cache.parent.mkdir()
    cache.write_bytes(damage)
    assert "ferry" in Lexicon(lexicon_file.table_of("en"))
    assert len(cache.read_bytes()) > 100


def test_a_file_cut_short_is_built_anew(cache: Path) -> None:
    whole = bytes(lexicon_file.table_of("en"))
    cache.write_bytes(whole[:-3])
    assert "quay" in Lexicon(lexicon_file.table_of("en"))
    assert cache.read_bytes() == whole


def test_without_a_folder_to_write_to_it_is_built_in_memory(cache: Path) -> None:
    cache.parent.write_text("a file where the folder should be")
    assert "ferry" in Lexicon(lexicon_file.table_of("en"))


def test_its_name_says_what_it_was_made_from() -> None:
    from importlib.metadata import version

    name = lexicon_file.cache_path("zh").name
    assert f"wordfreq-{version('wordfreq')}" in name
    assert f"spacy_pkuseg-{version('spacy-pkuseg')}" in name


def test_pkuseg_s_list_is_read_without_running_anything() -> None:
    words = set(lexicon_file.pkuseg_words())
    assert len(words) > 100_000
    assert {"渡口", "航班"} <= words
    assert all(len(word) > 1 for word in words)


def test_words_of_the_users_are_added_and_never_made_rarer(cache: Path) -> None:
    assert cache
    lexicon = Lexicon(lexicon_file.table_of("en")).with_words(read_words("the\nsalt-pan\t4\n"))
    assert lexicon.log("the") == pytest.approx(math.log(10**-1.3))
    assert lexicon.log("salt-pan") is not None
    assert "salt-pan" in lexicon.common


@pytest.mark.parametrize(
    ("content", "says"), [(b"quay\tmany\n", ":1: 'many' is no count"), (b"qu\xffay\n", "not UTF-8 at offset 2")]
)
def test_a_word_list_that_cannot_be_used_says_why(tmp_path: Path, content: bytes, says: str) -> None:
    path = tmp_path / "words.txt"
    path.write_bytes(content)
    with pytest.raises(LexiconError, match=says):
        own_words(str(path))


@pytest.mark.parametrize("folder", ["/caches", ""])
def test_the_cache_folder_is_the_one_that_platformdirs_names(folder: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", folder)
    assert lexicon_file.cache_folder() == platformdirs.user_cache_path("cleantext")


def test_a_relative_cache_folder_is_ignored(monkeypatch: pytest.MonkeyPatch) -> None:
    """So the XDG Base Directory Specification wants it; platformdirs does so from some version on."""
    monkeypatch.setenv("XDG_CACHE_HOME", "")
    folder = lexicon_file.cache_folder()
    monkeypatch.setenv("XDG_CACHE_HOME", "caches")
    assert lexicon_file.cache_folder() == folder


def test_what_stands_beside_what_in_a_counted_word_is_known(cache: Path) -> None:
    lexicon = Lexicon(lexicon_file.table_of("zh"))
    assert cache.is_file()
    assert all(lexicon.may_join(*pair) for pair in ("渡口", "th", "he"))
    assert not any(lexicon.may_join(*pair) for pair in ("口渡", "qu", "口口"))  # "quay" was never counted
    assert lexicon.with_words(read_words("口渡\n")).may_join("口", "渡")


def test_without_a_word_on_neighbours_any_two_characters_may_be_some(cache: Path) -> None:
    assert Lexicon(lexicon_file.table_of("en")).may_join("口", "渡")
    assert cache.is_file()
