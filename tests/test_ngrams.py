"""The context model as it is read: what it says of joints, which files it refuses, what ships."""

from __future__ import annotations

import math
import pickle
import re
import struct
import subprocess
import sys
import time
from pathlib import Path

import pytest

import cleantext
from benchmarks.quality.stitching import evidences_of
from cleantext.language.context_file import ContextFile
from cleantext.language.context_writer import Limits, model_bytes
from cleantext.language.fold import SIMPLIFIED_OF, to_simplified
from cleantext.language.learning import Learner
from cleantext.language.lexicon import lexicon_of
from cleantext.language.ngrams import ContextModel, ContextModelError, general
from cleantext.language.smoothing import ALPHABET
from cleantext.language.symbols import START
from cleantext.language.word_unigrams import WordUnigrams, chinese_words

PLACES = ("渡口", "石桥", "茶山", "盐场", "老街", "柳村", "东湖", "码头")
THINGS = ("渡船", "水车", "茶叶", "海盐", "灯笼", "竹篮", "莲藕", "渔网")
#: Sentences made up for these tests, cut in the middle of a word or phrase.
HALVES = (
    ("镇上的老人说，这座石桥已经有三百多年的历", "史，桥面换过两次石板。"),
    ("为了方便村民出行，县里决定在渡口新建一座公", "路桥，明年春天动工。"),
    ("图书馆周末延长开放时间，孩子们放学以后可", "以在这里写作业、看书。"),
    ("今年雨水充足，茶农预计春茶产量将比去年增", "加两成，价格保持稳定。"),
    ("记者看到，工人正在检修供水管道，预计今晚恢复正", "常供水，居民不必担心。"),
    ("他从小喜欢画画，退休后报名参加了老年大", "学的国画班，每周上两次课。"),
    ("博物馆新展出一百多件文物，其中大部分是第一次与观众", "见面，展览将持续到年底。"),
    ("气象部门提醒，未来三天北部地区气温明显下", "降，市民要注意添衣保暖。"),
)


def _corpus(shift: int) -> str:
    lines = []
    for n, place in enumerate(PLACES):
        for m, thing in enumerate(THINGS):
            if (n + m) % 4 != shift:
                lines.append(f"{place}的{thing}在附近很有名，每年春天都有人专门来看{thing}。{place}人说，{thing}是祖辈留下来的。")
    return "\n".join(lines) + "\n"


def _learned(text: str, path: Path, limits: Limits | None = None) -> ContextModel:
    learner = Learner()
    learner.add(text)
    path.write_bytes(model_bytes(learner.finish(), limits or Limits()))
    return ContextModel.open(path)


@pytest.fixture
def model(tmp_path: Path) -> ContextModel:
    return _learned(_corpus(0), tmp_path / "small.context")


# ------------------------------------------------------------------ probabilities
@pytest.mark.parametrize("history", ["", "渡", "渡口的", "都有人专门来看", "没见过的字", "，", START, "东湖的莲"])
def test_the_probabilities_after_any_history_sum_to_one(model: ContextModel, history: str) -> None:
    known = [chr(code) for code in model._levels[0].symbols if chr(code) != START]
    shares = [math.exp(model.logprob(history, symbol) if history != START else model.start_logprob(symbol)) for symbol in known]
    unknown = math.exp(model.logprob(history, "龘") if history != START else model.start_logprob("龘"))
    # Within what steps of 8 bits allow; symbols seen once are not kept, their share is that of the unknown.
    assert sum(shares) + unknown * (ALPHABET - len(known)) == pytest.approx(1, abs=0.04)


def test_the_probability_of_a_text_is_that_of_its_parts(model: ContextModel) -> None:
    whole = model.logprob("渡口的", "渡船很有名")
    assert whole == pytest.approx(model.logprob("渡口的", "渡船") + model.logprob("渡口的渡船", "很有名"))


def test_only_the_last_three_symbols_of_the_history_count(model: ContextModel) -> None:
    assert model.logprob("盐场的海盐在附近", "很") == model.logprob("茶山的茶叶在附近", "很")


def test_what_was_seen_is_likelier_than_what_was_not(model: ContextModel) -> None:
    assert model.logprob("每年春天都", "有") > math.log(0.5) > math.log(0.01) > model.logprob("每年春天都", "网")


def test_after_a_sentence_only_starts_count(model: ContextModel) -> None:
    assert model.logprob("留下来的。", "渡口") == model.logprob("完全不同。", "渡口") == model.start_logprob("渡口")


def test_nothing_at_all_has_a_score(model: ContextModel) -> None:
    assert model.logprob("渡口", "") == model.joint_gain("渡口", "") == 0
    assert math.isfinite(model.joint_gain("", "渡口"))
    assert math.isfinite(model.joint_gain("\x02\x00", "\ud800\U0001f600"))
    assert math.isfinite(model.end_logprob(""))


# ------------------------------------------------------------------ joints
def test_a_left_out_sentence_goes_on_better_than_with_the_head_of_another(model: ContextModel) -> None:
    right = total = 0
    for n, place in enumerate(PLACES):
        for m, thing in enumerate(THINGS):
            if (n + m) % 4 == 0:  # not in the corpus
                tail, head = f"{place}的{thing}在附近很", "有名，每年春天"
                others = [f"{thing[1:]}是祖辈", f"{place}人说，", "年春天都"]
                total += 1
                right += all(model.joint_gain(tail, head) > model.joint_gain(tail, other) for other in others)
    assert right == total == 16


def test_the_shipped_model_finds_the_head_of_every_tail() -> None:
    tails, heads = zip(*HALVES, strict=True)
    gains = evidences_of(general(), None)["+ open quotes and brackets (tuned)"](tails, heads)
    assert [max(range(len(row)), key=row.__getitem__) for row in gains] == list(range(len(HALVES)))


def test_traditional_text_scores_like_its_simplified_form() -> None:
    tail, head = "圖書館週末延長開放時間，孩子們放學以後可", "以在這裡寫作業"
    assert general().joint_gain(tail, head) == general().joint_gain(to_simplified(tail), to_simplified(head))
    assert chinese_words().joint_gain(tail, head) == chinese_words().joint_gain(to_simplified(tail), to_simplified(head))


def test_a_number_cut_in_two_is_a_good_joint() -> None:
    assert general().joint_gain("新桥将于20", "31年通车") > general().joint_gain("新桥将于今", "31年通车") > -20
    assert general().joint_gain("新桥将于２０", "３１年通车") == general().joint_gain("新桥将于20", "31年通车")


def test_white_space_and_widths_make_no_difference() -> None:
    assert general().joint_gain("共 200 人 ， 其 中", "一 半") == general().joint_gain("共200人,其中", "一半")


def test_a_mark_that_ends_a_sentence_is_likely_only_where_one_can_end() -> None:
    ended = general().end_logprob("桥面换过两次石板，明年还要再换一次")
    assert general().end_logprob("镇上的老人说，这座石桥已经有三百多年的历") < -4 < ended < 0


# ------------------------------------------------------------------ words
def test_a_word_across_the_joint_gains_and_no_word_costs_nothing() -> None:
    words = WordUnigrams({"供水": 1e-5, "供": 1e-6, "水": 1e-5, "管道": 1e-5, "水管": 1e-6})
    assert words.joint_gain("正在检修供", "水管道") > 0
    assert words.joint_gain("正在检修供", "茶山") == 0


def test_a_word_across_the_joint_that_breaks_better_words_gains_nothing() -> None:
    words = WordUnigrams({"水管": 1e-9, "供水": 1e-4, "管道": 1e-4, "供": 1e-6, "道": 1e-6})
    assert words.joint_gain("供水", "管道") == 0


def test_words_cover_the_text() -> None:
    text = "鎮上的老人說，石橋有3百年"
    assert "".join(chinese_words().segment(text)) == text
    assert "老人" in chinese_words().segment(text)


# ------------------------------------------------------------------ Traditional characters
def _in(character: str, encoding: str) -> bool:
    try:
        character.encode(encoding)
    except UnicodeEncodeError:
        return False
    return True


def test_the_fold_leads_from_one_han_character_to_another_and_no_further() -> None:
    for old, new in SIMPLIFIED_OF.items():
        assert len(old) == len(new) == 1
        assert old != new
        assert "\u3400" <= old <= "\u9fff"
        assert "\u4e00" <= new <= "\u9fff"
    assert not SIMPLIFIED_OF.keys() & set(SIMPLIFIED_OF.values())
    assert len(SIMPLIFIED_OF) > 2400


def test_the_fold_keeps_off_common_simplified_characters() -> None:
    # Of the 3,755 common characters of GB 2312 only those that Traditional text uses for another one.
    level_1 = [bytes([high, low]) for high in range(0xB0, 0xD8) for low in range(0xA1, 0xFF)]
    common = {pair.decode("gb2312") for pair in level_1 if pair < b"\xd7\xfa"}
    assert len(common) == 3755
    assert common & SIMPLIFIED_OF.keys() == set("乾著")


def test_the_fold_covers_the_common_characters_of_big5() -> None:
    level_1 = [bytes([high, low]) for high in range(0xA4, 0xC7) for low in (*range(0x40, 0x7F), *range(0xA1, 0xFF))]
    common = {pair.decode("big5", "ignore") for pair in level_1 if pair < b"\xc6\x7f"} - {""}
    unknown = {c for c in common if len(c) == 1 and not _in(c, "gb2312") and c not in SIMPLIFIED_OF}
    assert len(common) == 5401
    assert len(unknown) < 130  # rare ones that have no other form


# ------------------------------------------------------------------ files
def test_a_file_that_is_none_of_ours_is_refused_by_name(tmp_path: Path) -> None:
    for name, content in {"empty": b"", "short": b"text", "foreign": b"PK\x03\x04" + bytes(500)}.items():
        path = tmp_path / name
        path.write_bytes(content)
        with pytest.raises(ContextModelError, match=re.escape(str(path)) + ": is no context model"):
            ContextModel.open(path)


def test_a_file_that_is_not_there_is_an_error_of_the_same_kind(tmp_path: Path) -> None:
    for path in (tmp_path / "missing.context", tmp_path):
        with pytest.raises(ContextModelError, match=re.escape(str(path)) + ": cannot be read"):
            ContextModel.open(path)


@pytest.mark.parametrize("left", [60, 200, -8, -1])
def test_a_file_cut_short_is_refused(model: ContextModel, tmp_path: Path, left: int) -> None:
    path = tmp_path / "cut.context"
    path.write_bytes(model.path.read_bytes()[:left])
    with pytest.raises(ContextModelError, match=r"too short|cut short or damaged"):
        ContextModel.open(path)


def test_another_format_is_named(model: ContextModel, tmp_path: Path) -> None:
    data = bytearray(model.path.read_bytes())
    data[8:10] = struct.pack("<H", 7)
    path = tmp_path / "new.context"
    path.write_bytes(data)
    with pytest.raises(ContextModelError, match="format 7"):
        ContextModel.open(path)


def test_every_changed_byte_is_found(model: ContextModel, tmp_path: Path) -> None:
    data = model.path.read_bytes()
    path = tmp_path / "changed.context"
    for at in range(0, len(data), max(1, len(data) // 200)):
        changed = bytearray(data)
        changed[at] ^= 0x41
        path.write_bytes(changed)
        with pytest.raises(ContextModelError):
            ContextModel.open(path).verify()


def test_a_damaged_file_gives_scores_or_our_error_never_another(model: ContextModel, tmp_path: Path) -> None:
    data = model.path.read_bytes()
    path = tmp_path / "changed.context"
    for at in range(0, len(data) - 32, max(1, len(data) // 400)):
        changed = bytearray(data)
        changed[at] ^= 0xFF
        path.write_bytes(changed)
        try:
            damaged = ContextModel.open(path)
            for place in PLACES:
                damaged.joint_gain(f"{place}的渡船在附近很", "有名")
            damaged.about()
        except ContextModelError as error:
            assert str(path) in str(error)  # noqa: PT017 - no error is as good


def test_a_model_crosses_a_process_border_as_its_path(model: ContextModel) -> None:
    copy = pickle.loads(pickle.dumps(model))
    assert copy.joint_gain("渡口的", "渡船") == model.joint_gain("渡口的", "渡船")
    assert pickle.loads(pickle.dumps(general())) is general()
    assert len(pickle.dumps(general())) < 500


# ------------------------------------------------------------------ what ships
def test_the_shipped_model_is_whole_and_as_described() -> None:
    path = general().path
    origin = (path.parent / "ORIGIN.md").read_text(encoding="utf-8")
    general().verify()
    assert path.stat().st_size <= 8_000_000
    assert f"{path.stat().st_size:,} bytes" in origin
    assert general().digest in origin
    about = general().about()
    assert "DuckBurnIncense/xin-wen-lian-bo, MIT licence" in about["origin"]
    assert f"{about['characters']:,} characters" in origin
    assert min(about["seen_at_least"]) >= 2


def test_the_shipped_model_is_ready_in_twenty_milliseconds() -> None:
    spent = []
    for _ in range(5):
        begin = time.perf_counter()
        ContextModel(ContextFile(general().path)).joint_gain("镇上的老人说，这座石桥", "已经有三百多年")
        spent.append(time.perf_counter() - begin)
    assert min(spent) < 0.02


def test_reading_a_model_takes_the_standard_library_only() -> None:
    code = (
        "import sys; before = set(sys.modules); from cleantext.language.ngrams import general; general().joint_gain('石', '桥');"
        "new = {name.partition('.')[0] for name in set(sys.modules) - before};"
        "ours = {name for name in new if name == 'cleantext' or name.endswith('__mypyc')};"
        "print(sorted(new - ours - sys.stdlib_module_names), 'json' in new)"
    )
    result = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert result.stdout.strip() == "[] False"


def test_the_package_holds_the_model() -> None:
    assert general().path == Path(cleantext.__file__).parent / "data" / "general.context"


# ------------------------------------------------------------------ words that are looked for only where there may be some
def test_to_know_what_may_be_neighbours_changes_no_answer() -> None:
    lexicon = lexicon_of("zh")
    asked, plain = chinese_words(), WordUnigrams.of(lexicon.counted_log)
    text = "昨天夜里渡口停航，两岸的老人们都说，这座石拱桥修了三百年，今天清晨第一班船才离岸"
    cuts = [(text[:at], text[at:]) for at in range(1, len(text))]
    assert [asked.joint_gain(*cut) for cut in cuts] == [plain.joint_gain(*cut) for cut in cuts]
    assert [asked.shares(after[:10], backwards=True) for _, after in cuts] == [
        plain.shares(after[:10], backwards=True) for _, after in cuts
    ]
