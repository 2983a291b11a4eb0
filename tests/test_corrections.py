"""Misread characters: opt-in, few, and each with its evidence. Han are never touched by default."""

from __future__ import annotations

from itertools import pairwise

import pytest

import cleantext
from cleantext.language.fuzzy import Correction, han_reader
from cleantext.language.lookalikes import lookalikes
from cleantext.words.corrections import Reading, sure_ones

HAN = "县防汛抗早指挥部要求，各村今晚派人上堤，老人和孩子先到学校去住。\n"
LATIN = "It was the tirne of the year when the boats are kept by the quay and the rnen of the town sat there, houſe by house.\n"


@pytest.mark.parametrize("text", [HAN, LATIN])
@pytest.mark.parametrize("words", ["repair", "report", "keep"])
def test_nothing_is_corrected_unless_asked(text: str, words: str) -> None:
    assert cleantext.clean(text, words=words) == text


@pytest.mark.parametrize(
    ("text", "corrected"),
    [
        (HAN, HAN.replace("抗早", "抗旱")),
        (LATIN, LATIN.replace("tirne", "time").replace("rnen", "men").replace("houſe", "house")),
        ("村里的学校停课三天，孩子们在家里等待通紐，老师打来了电话。\n", None),
    ],
)
def test_what_is_sure_is_corrected_and_a_second_run_changes_nothing(text: str, corrected: str | None) -> None:
    document = cleantext.process(text, words="fuzzy")
    document.verify()
    assert document.text == (corrected or text)
    assert cleantext.clean(document.text, words="fuzzy") == document.text


@pytest.mark.parametrize("text", [HAN, LATIN])
def test_each_correction_tells_both_forms_and_the_score(text: str) -> None:
    document = cleantext.process(text, words="fuzzy")
    edits = [edit for block in document.blocks for edit in block.edits if edit.rule.startswith("misread")]
    told = [decision for decision in document.decisions if decision.rule.startswith("misread")]
    assert len(edits) == len(told) > 0
    assert all(decision.applied and " read for " in decision.reason and decision.reason[-1].isdigit() for decision in told)


@pytest.mark.parametrize("text", [HAN, LATIN])
def test_report_lists_corrections_and_makes_none(text: str) -> None:
    told = [decision for decision in cleantext.process(text, words="report").decisions if decision.rule.startswith("misread")]
    assert told
    assert not any(decision.applied for decision in told)


@pytest.mark.parametrize(
    "text",
    [
        "渡口恢复“通肮”，第一班船在清晨六点离岸，船上站满了人和货。\n",  # a quotation
        "船工王通肮说，第一班船在清晨六点离岸，船上站满了人和货。\n",  # a name
        "副县长周建琨在调研中说，第一班船在清晨六点离岸，船上站满了人和货。\n",  # a name of three
        "渡口恢复通肮，第一班船离岸，渡口恢复通肮，船上站满了人和货。\n",  # twice: a word of the text's own
        "The keeper of the inn is Mr Hornby, and Tirne is the name of the boat which he has had for the last ten years.\n",
        "The sign on the wall says “the tirne of the boats is over” and that is what the men of the town have said too.\n",
    ],
)
def test_quotations_names_and_the_text_s_own_words_stay(text: str) -> None:
    assert cleantext.clean(text, words="fuzzy") == text


@pytest.mark.parametrize(
    ("text", "wrong", "right"),
    [
        (HAN, "早", "旱"),
        ("沿江公路一带属于经济特区，治海开放城市的经验也用得上，来人很多。\n", "治", "沿"),
    ],
)
def test_common_characters_are_corrected_where_no_word_holds_them(text: str, wrong: str, right: str) -> None:
    assert cleantext.clean(text, words="fuzzy") == text.replace(wrong, right)


def test_one_sure_misreading_lets_less_evidence_do_for_the_rest_of_the_page() -> None:
    unlike = "老窑洞冬来夏凉，老人们说住惯了就不想搬，孩子们放学以后也来这里写字。\n"
    plain = "我们今天在这里开会，大家都说了自己的想法，会后一起去学校看望孩子们。\n"
    plain += "老师和学生都很高兴，他们一起打扫了教室，然后开始上课。\n"
    page = plain * 3 + "今年的经济工作要继续推进，各地要认真学习，把工作做好，为人民服务。\n" + unlike
    assert cleantext.clean(page, words="fuzzy") == page  # 暖 looks like nothing of the kind
    assert cleantext.clean(HAN + page, words="fuzzy") == (HAN + page).replace("抗早", "抗旱").replace("冬来", "冬暖")


def test_a_surname_that_only_the_misread_text_has_protects_nothing_where_the_evidence_is_large() -> None:
    page = HAN + "雨量分布不均的赵势还会继续，山洪随时可能发生，各乡都要有人值班。\n"
    assert "不均的趋势还会" in cleantext.clean(page, words="fuzzy")


@pytest.mark.parametrize(("mark", "told"), [("，", True), ("、", False)])
def test_a_character_before_a_row_of_names_makes_no_word_with_the_first_of_them(mark: str, told: bool) -> None:
    text = f"{HAN}女子团体赛今天决出金牌，壹华天{mark}包英凤{mark}孙华东组成的队伍上场。\n"
    reasons = [decision.reason for decision in cleantext.process(text, words="report").decisions]
    assert any("，繁华" in reason for reason in reasons) is told


@pytest.mark.parametrize(
    ("text", "wrong", "right"),
    [
        ("他把全村的包事拉回来，放在村口的小店里。\n", "包事", "包裹"),
        ("发稿时，全线坦防安全，没有一处漏水。\n", "坦防", "堤防"),
    ],
)
def test_a_surname_that_begins_a_plain_word_makes_no_name_of_it_on_a_misread_page(text: str, wrong: str, right: str) -> None:
    assert cleantext.clean(HAN + text, words="fuzzy") == HAN.replace("抗早", "抗旱") + text.replace(wrong, right)
    assert cleantext.clean(text, words="fuzzy") == text  # nothing else is misread


@pytest.mark.parametrize("name", ["杜静", "高帅", "石颖"])  # 杜鹃 is a word, too, but 杜 begins few
def test_a_name_stays_on_a_misread_page(name: str) -> None:
    text = f"船工{name}说，第一班船在清晨六点离岸。\n"
    assert cleantext.clean(HAN + text, words="fuzzy") == HAN.replace("抗早", "抗旱") + text


def test_what_a_reader_took_for_it_most_often_and_looks_like_it_is_the_likelier_candidate() -> None:
    worth, table = han_reader()._likeness_of("坦"), lookalikes()["坦"]
    first, second, alike = list(table.misread[:3])
    assert [table.is_near(char) for char in (first, second, alike)] == [False, False, True]
    assert worth[first] > worth[alike] > worth[second] > worth[table.once[0]] > worth[table.alike[0]]


def test_numbers_stay_on_a_misread_page() -> None:
    numbered = "今年各村要继续搞水十保持，多栽树，少开荒，把坡地改成梯田。\n"
    assert cleantext.clean(HAN + numbered, words="fuzzy") == HAN.replace("抗早", "抗旱") + numbered


def test_a_frequent_word_of_one_character_that_goes_with_its_neighbour_stays_on_a_misread_page() -> None:
    text = HAN + "守堤的老人说，他从来没有缺过一次班。\n"
    assert cleantext.clean(text, words="fuzzy") == text.replace("抗早", "抗旱")


def test_one_character_alone_is_no_sign_that_its_page_is_misread() -> None:
    text = "船工的锚钩挂住了一个沉得出奇的木箱，三个人拉了两个钟头，才把它拉上岸来。\n"
    assert cleantext.clean(text, words="fuzzy") == text


def test_rare_words_of_a_trade_stay_though_one_character_of_the_page_is_misread() -> None:
    trade = (
        "老街东头有一家修秤的铺子，师傅姓什么没人记得，只晓得他戴一副铜边眼镜，砧子旁边摆着戥子、刀纽、提毫和秤花模子。"
        "戥杆要用牦骨，秤砣得翻砂，铊绳用苎麻搓。他先用鱼胶粘了刀口，再拿锉子锉平毫眼，锤花、点星、打磨、上蜡，一把秤要三天。\n"
    )
    assert cleantext.clean(HAN + trade, words="fuzzy") == HAN.replace("抗早", "抗旱") + trade


def reading(at: int, score: float, *, alike: bool = True, held: bool = False) -> Reading:
    return Reading(0, Correction(at, "早", "旱", score), once=True, alike=alike, held=held)


def places(found: dict[int, list[Correction]]) -> list[int]:
    return [correction.at for corrections in found.values() for correction in corrections]


def test_less_is_enough_on_a_page_where_much_is_misread_and_more_on_one_of_rare_words() -> None:
    page = [reading(at, 4.0) for at in range(0, 60, 10)]
    assert places(sure_ones([*page, reading(90, 1.6)], 20, 0)) == [*range(0, 60, 10), 90]
    assert places(sure_ones([*page, reading(90, 1.4)], 20, 0)) == [*range(0, 60, 10)]  # too little on any page
    assert places(sure_ones([reading(90, 2.1)], 20, 0)) == []
    assert places(sure_ones([*page[:1], reading(90, 2.5)], 20, 0)) == [0, 90]
    assert places(sure_ones([reading(90, 2.6)], 20, 0)) == []  # no other sign of misreading
    assert places(sure_ones([reading(90, 3.0)], 20, 0)) == [90]
    assert places(sure_ones([reading(90, 3.0)], 300, 0)) == []
    assert places(sure_ones([reading(90, 2.95, alike=False)], 20, 0)) == []


def test_what_a_word_may_hold_needs_more_and_says_nothing_of_the_other_places() -> None:
    page = [reading(at, 4.0) for at in range(0, 60, 10)]
    assert places(sure_ones([*page, reading(90, 4.3, held=True)], 20, 0))[-1] == 90
    assert places(sure_ones([*page, reading(90, 4.1, held=True)], 20, 0))[-1] == 50
    assert places(sure_ones([reading(90, 9.0, held=True)], 20, 0)) == []  # nothing else is misread
    assert places(sure_ones([*[reading(at, 1.0) for at in range(0, 60, 10)], reading(90, 4.4, held=True)], 300, 0)) == []
    assert places(sure_ones([reading(90, 2.6), reading(60, 9.0, held=True)], 20, 0)) == [60]


#: Texts have 在宫 and words 宫方, by chance: nothing is odd there.
HELD = "防汛指挥部在宫方网站上公布了各村的值班电话，请大家记好。\n"


def test_what_a_word_holds_by_chance_is_corrected_on_a_page_that_is_misread_otherwise_only() -> None:
    assert cleantext.clean(HELD, words="fuzzy") == HELD
    assert "在官方网站上" in cleantext.clean(HAN + HELD, words="fuzzy")


def test_what_the_page_has_elsewhere_speaks_for_a_lookalike() -> None:
    page = HAN + "村里新买了两台收割机，收割机停在晒场上。地块太小，收制机不愿意来，只好用镰刀。\n"
    assert "收割机不愿意来" in cleantext.clean(page, words="fuzzy")


def test_of_two_neighbours_that_may_each_be_misread_only_the_far_likelier_one_is_corrected() -> None:
    assert places(sure_ones([reading(7, 5.0), reading(8, 3.0)], 20, 0)) == [7]
    assert places(sure_ones([reading(7, 3.3), reading(8, 3.0)], 20, 0)) == []


def test_lines_of_prose_that_stay_apart_are_corrected_and_verse_is_not() -> None:
    prose = "坝子上的人都说今年的雨来得比往年早了足足有半个月，\n县防汛抗早指挥部要求各村今晚都要派人上堤轮流值守，\n"
    verse = "江水流\n防汛抗早\n月如钩\n风满楼\n"
    assert "防汛抗旱指挥部" in cleantext.clean(prose, words="fuzzy")
    assert cleantext.clean(verse, words="fuzzy") == verse


def test_figures_and_marks_make_no_neighbour_strange() -> None:
    assert not han_reader().spots.mark(["工程持续了17个月，又过了3天。她说，好。"]).spots


def test_no_character_is_its_own_likeness_and_none_looks_like_it_twice() -> None:
    table = lookalikes()
    assert len(table) > 8000
    assert all(char not in known.misread + known.once + known.alike for char, known in table.items())
    assert all(len(set(known.alike)) == len(known.alike) <= 24 for known in table.values())


def test_spots_are_found_in_order_and_once() -> None:
    places = [spot.at for _, spot in han_reader().spots.mark([HAN * 5]).spots]
    assert len(places) >= 5
    assert all(first < second for first, second in pairwise(places))


@pytest.mark.parametrize(("text", "right"), [("渡欠從舊碼頭開出，載著學生", None), ("渡欠从旧码头开出，载着学生", "轮")])
def test_no_character_that_only_simplified_text_has_is_put_into_traditional_text(text: str, right: str | None) -> None:
    reader = han_reader()
    [spot] = [spot for _, spot in reader.spots.mark([text]).spots if spot.at == 1]
    found = reader.read(text, spot, damaged=True)
    assert (found and found.right) == right
