"""Split words: what is joined, what stays apart, what is only told."""

from __future__ import annotations

import json
import subprocess
import sys
from itertools import product
from pathlib import Path

import pytest

import cleantext
from cleantext.language.lexicon import lexicon_of
from cleantext.words import latin, parted_words
from cleantext.words.hyphenation import Words, judge
from cleantext.words.odd_words import odd_words
from cleantext.words.seen_words import SeenWords

CASES = [json.loads(line) for line in (Path(__file__).parent / "cases" / "words.jsonl").read_text("utf-8").splitlines()]
IN_DOUBT = (
    "The council said that the un-\nkind winds of the winter would\nbe kept out by the new wall, and\n"
    "that the cost of it will be met\nby the county and the state.\n"
)


@pytest.mark.parametrize("case", CASES, ids=[case["why"] for case in CASES])
def test_words_are_made_whole_where_that_is_certain_and_nowhere_else(case: dict[str, str]) -> None:
    document = cleantext.process(case["input"])
    document.verify()
    assert document.text == case["output"]


@pytest.mark.parametrize("case", CASES, ids=[case["why"] for case in CASES])
def test_a_second_run_changes_nothing(case: dict[str, str]) -> None:
    assert cleantext.clean(case["output"]) == case["output"]


@pytest.mark.parametrize("options", [{"words": "keep"}, {"safe": True}])
def test_words_can_be_left_as_they_are(options: dict[str, object]) -> None:
    parted = "Two oceanograph ers from the station have found that the current is stronger at night.\n"
    assert cleantext.clean(parted) != parted
    assert cleantext.clean(parted, **options) == parted


def test_a_hyphen_in_doubt_stays_and_is_told() -> None:
    document = cleantext.process(IN_DOUBT)
    assert "un-kind" in document.text
    assert [(d.rule, d.applied) for d in document.decisions if "hyphen" in d.rule] == [("hyphen-in-doubt", False)]


def test_words_run_together_are_told_and_stay() -> None:
    text = "The ferry is kept againstthe wall of the quay, and it will not be moved from there by anyone but him.\n"
    document = cleantext.process(text)
    assert document.text == text
    assert [d.reason for d in document.decisions if d.rule == "run-on-words"] == [
        "againstthe: no word by itself, perhaps against the: left alone"
    ]


def test_common_words_are_looked_through_once_many_were_asked_for_and_that_changes_no_answer() -> None:
    lexicon = lexicon_of("en").with_words({"quaymaster": -15.5})
    words = Words("en", {}, lexicon)
    tokens = {"ferry", "Ferry,", "ferr", "ment", "quaymaster", "tion.", "zq", "don't", "river"}
    odd = {"ferr": "ferr", "ment": "ment", "tion.": "tion", "zq": "zq"}
    assert odd_words(tokens, words) == odd
    assert "common" not in vars(lexicon)
    odd_words({f"{word}." for word in sorted(lexicon_of("en").shares())[:5_000]}, words)
    assert "common" in vars(lexicon)
    assert odd_words({f"({token}" for token in tokens}, words) == {f"({token}": word for token, word in odd.items()}


def test_a_join_says_which_parts_it_joined_and_why() -> None:
    decisions = cleantext.process(CASES[0]["input"]).decisions
    joins = [decision for decision in decisions if decision.rule == "line-end-hyphen"]
    assert [decision.reason.partition(":")[0] for decision in joins] == ["Tues|day", "win|ter"]


def test_words_of_the_users_count_as_known(tmp_path: Path) -> None:
    words = tmp_path / "words.txt"
    words.write_text("# the parish\nHebblethwaitery\t12\n", encoding="utf-8")
    text = "The members of the Hebblethw aitery were seen at the hall with their dogs and one of the boats.\n"
    assert cleantext.clean(text) == text
    assert "the Hebblethwaitery were" in cleantext.clean(text, lexicon=str(words))


def test_words_of_a_text_are_counted_whole_and_without_pieces_at_line_ends() -> None:
    blocks = [["The ferry, the ferryman’s ferry-boat and a FERRY", "wait for the old boat-", "man. The man"], ["boat’s", "man2"]]
    seen = SeenWords(blocks)
    assert [seen.get(word) for word in ("ferry", "ferryman", "ferry-boat", "ferryman’s")] == [2, 0, 1, 1]
    assert [seen.get(word) for word in ("boat", "man", "the", "wait")] == [0, 2, 4, 1]
    assert "oat" not in seen
    assert len(seen) == len(set(seen)) == len([word for word in seen if word in seen])


@pytest.mark.parametrize(
    "lines", [["an old ferry-", "„man waits"], ["an old ferry,-", " (man waits"], ["man\u2010", "ferry-", "ferry-"]]
)
def test_pieces_at_line_ends_are_no_words_though_marks_stand_beside_them(lines: list[str]) -> None:
    seen = SeenWords([["the hill"], lines])
    assert (seen.get("ferry"), seen.get("man"), seen.get("hill")) == (0, 0, 1)


@pytest.mark.parametrize(
    "text",
    [
        "渡口的灯亮了,第一班船在清晨六点离岸，船上站满了人。\n",
        "渡 口 的 灯 亮 了 ， 第 一 班 船 离 岸 ， 船 上 站 满 了 人 。\n",
        "渡口昨日恢复通航，第一\n班船在清晨六点离岸，船\n上站满了人，票价一元。\n",
    ],
)
def test_pages_without_a_word_in_question_load_no_word_list(text: str) -> None:
    code = f"import sys, cleantext; cleantext.clean({text!r}); print('cleantext.language.lexicon' in sys.modules)"
    result = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert result.stdout.strip() == "False"


@pytest.mark.needs_extra("bench")
def test_columns_of_english_come_out_as_they_were_written() -> None:
    from benchmarks.words.__main__ import tally_of

    tally = tally_of("en", copies=1)
    assert tally.cer <= 0.01
    assert tally.kept == tally.real > 0
    assert tally.healed >= 0.9 * tally.parted > 0
    assert tally.wrong <= 0.005 * tally.joins


@pytest.mark.parametrize(
    "text",
    [
        "The clerk copies string s to the ledger whenever a new page is ready to be written.\n",
        'The pair of tests "a < y and y <= z" holds where the ferry is late.\n',
    ],
)
def test_a_letter_that_is_a_name_is_no_part_of_a_word(text: str) -> None:
    assert cleantext.clean(text) == text


def test_in_a_damaged_text_each_stretch_of_neighbours_is_weighed_once(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[str] = []
    weigh = parted_words._gain

    def weighed(parts: list[str], *args: object, **options: object) -> float:
        asked.append(" ".join(parts))
        return weigh(parts, *args, **options)  # type: ignore[arg-type]

    monkeypatch.setattr(parted_words, "_gain", weighed)
    text = "two oceanograph ers found a new cur rent by night"
    found = parted_words.find_parted(text, None, Words("en", {}, lexicon_of("en")))
    assert [text[parted.start : parted.end] for parted in found] == ["oceanograph ers", "cur rent"]
    assert len(asked) == len(set(asked)) == 9 + 8 + 7


def test_what_is_looked_for_around_hyphens_alone_is_what_is_found_from_each_letter_on() -> None:
    pieces = ("a", "bo", "x" * 59, "x" * 70, "- ", "-", "\u00ac ", " ")
    texts = ["".join(chosen) for chosen in product(pieces, repeat=5)]
    every = [[match.span() for match in latin._PARTED.finditer(text)] for text in texts]
    assert sum(map(bool, every)) > 1_000
    assert [[match.span() for match in latin._parted_inside(text)] for text in texts] == every


def test_hyphens_of_a_row_cost_no_look_at_the_whole_text(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[str] = []

    def judged(first: str, second: str, words: Words, *, item: bool) -> tuple[str, float]:
        asked.append(first)
        return judge(first, second, words, item=item)

    monkeypatch.setattr(latin, "judge", judged)
    text = "The pre- and post-war boats were kept at the quay for him, and their resi- dency was not what it had been.\n"
    assert cleantext.clean(text) == text.replace("resi- dency", "residency")
    assert asked == ["resi"]
