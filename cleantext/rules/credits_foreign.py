"""Bylines and credits in English, Japanese and Korean."""

from __future__ import annotations

from . import Rule
from .words import words

_PERSON = "(?:[A-Z][A-Za-z'’.-]{0,20} ){1,3}[A-Z][A-Za-z'’-]{1,20}"
_PEOPLE = f"{_PERSON}(?:(?:,| and| &) {_PERSON}){{0,3}}"
#: The commonest Korean family names.
_KOREAN_FAMILY = (
    "김이박최정강조윤장임한오서신권황안송류유홍전고문손양배백허남심노하곽성차주우구민진나지엄채원천방공현함변염여추도소석선설마길연위표명기반왕금옥육인맹제모탁국은편용봉경사부"
)

RULES = (
    Rule(
        name="english-byline-staff",
        kind="byline",
        pattern=(
            f"(?:By|BY|by) {_PEOPLE}(?:,| \\||/| -| —)? ?(?:(?:Special to )?(?:The|the|THE) [A-Z][A-Za-z ]{{2,30}}|"
            f"(?:[A-Z]?[A-Za-z]{{2,12}} ){{0,2}}(?:[Ss]taff|STAFF|[Ss]enior)? ?(?:[Ww]riters?|WRITERS?|[Rr]eporters?|"
            "REPORTERS?|[Cc]orrespondents?|CORRESPONDENT|[Cc]olumnist|[Ee]ditor|[Pp]hotographer))"
        ),
        why="By, names and what they are at the paper",
        examples=("By Jane Doe, Staff Writer", "By Ann Lee and Tom Hill, staff reporters", "BY JANE DOE STAFF WRITER"),
        counter_examples=(
            "By Monday the editor had left", "By hiring a staff writer, the paper grew", "By the writer of these lines",
        ),
        confidence=0.92,
        starts=("By", "BY", "by"),
        holds=(
            "The ", "the ", "THE ", "riter", "RITER", "eporter", "EPORTER", "orrespondent", "CORRESPONDENT",
            "olumnist", "ditor", "hotographer",
        ),
    ),
    Rule(
        name="english-byline",
        kind="byline",
        pattern=f"(?:By|BY) {_PEOPLE}(?: ?[|•·/] ?[A-Za-z0-9._-]{{2,40}}@[A-Za-z0-9.-]{{3,40}})?",
        why="By and capitalised names: under a headline a byline, elsewhere it may be one",
        examples=("By Jane Doe", "By JANE DOE", "By Ann B. Lee and Tom Hill", "By Jane Doe | jdoe@courier.example"),
        counter_examples=("By land and by sea", "By Jane Doe's count, nine boats sank", "By then", "Stand By Me"),
        confidence=0.45,
        where="text",
        starts=("By", "BY"),
    ),
    Rule(
        name="english-photo-credit",
        kind="credit",
        pattern=(
            "\\(?(?:(?:PHOTOS?|Photos?|Photographs?|Photography|Images?|Pictures?|Illustrations?|Graphics?|Artwork|Video)"
            "(?: by|:| courtesy of| Credit:| credit:)|Photo [Cc]redit:?|Courtesy of) "
            "(?:[A-Z][A-Za-z'’.-]{0,20}[ ,]{0,2}){1,6}(?:[/|] ?[A-Z][A-Za-z .]{1,30})?\\)?"
        ),
        why="photo, by or a colon, and capitalised names to the line's end",
        examples=("Photo: Jane Doe", "Photograph by Ann Lee", "Photos by Tom Hill/Harbor Courier", "(Photo by Jane Doe)"),
        counter_examples=(
            "Photo by photo, the wall filled", "Photos: see page 4 below", "Courtesy of the house",
            "Photograph by daylight only",
        ),
        confidence=0.88,
        starts=words("PHOTO Photo Image Picture Illustration Graphic Artwork Video Courtesy"),
    ),
    Rule(
        name="english-desk-credit",
        kind="credit",
        pattern=(
            "(?:Editors?|Copy editor|Reporting by|Edited by|Additional reporting by|Written by|Words|Text|Design|Layout)(?::|"
            f" by)? {_PEOPLE}\\.?(?:; (?:[Ee]diting|[Ww]riting) by {_PEOPLE}\\.?)?"
        ),
        why="who reported and edited, at an article's foot; a list of staff has the same form",
        examples=("Reporting by Jane Doe; editing by Tom Hill", "Editor: Jane Doe", "Additional reporting by Ann Lee"),
        counter_examples=("Editor in chief of the paper", "Text by text", "Design notes for the new bridge"),
        confidence=0.45,
        where="edge",
        starts=words("Editor Copy Reporting Edited Additional Written Words Text Design Layout"),
    ),
    Rule(
        name="staff-title",
        kind="byline",
        pattern=(
            "(?:(?:Senior |Chief )?(?:Staff|STAFF) (?:Writers?|WRITERS?|[Rr]eporters?|REPORTERS?|[Pp]hotographers?)|"
            "Special to (?:The|the) [A-Z][A-Za-z ]{2,30}|Contributing [Ww]riter)"
        ),
        why="the second line of a byline; only beside the first",
        examples=("Staff Writer", "Staff reporter", "Special to The Harbor Courier"),
        counter_examples=("Staff writers were on strike", "Special to us all", "Contributing factors"),
        confidence=0.4,
        where="beside",
        starts=words("Senior Chief Staff STAFF Special Contributing"),
        longest=40,
    ),
    Rule(
        name="korean-byline",
        kind="byline",
        pattern=(
            f"[(=■]?(?:[^\\x00-\\x7f]{{2,4}}[=·] ?)?[{_KOREAN_FAMILY}][^\\x00-\\x7f]{{1,3}} (?:선임|수습|객원|사진|전문)?기자"
            "(?:[ =][A-Za-z0-9._-]{2,30}@[A-Za-z0-9.-]{3,30})?\\)?"
        ),
        why="a name and 기자 (reporter) with at most an address",
        examples=("김민수 기자", "이서연 수습기자"),
        counter_examples=("기자 회견이 열렸다", "신문 기자가 되다", "시민 기자"),
        confidence=0.45,
        where="text",
        ends=("기자",),
        longest=50,
    ),
    Rule(
        name="japanese-credit",
        kind="credit",
        pattern=(
            "[(【]?(?:写真(?:提供)?|撮影|文・写真|写真・文|取材・文|取材|构成)[：:=＝/][^\\x00-\\x1f!-~]{2,16}(?:撮影|提供|"
            "记者)?[)】]?|"
            "[(【](?:文・写真|写真・文|取材・文|文と写真|写真と文)[ ：:=/]{1,2}[^\\x00-\\x1f!-~はがをにで]{2,12}[)】]"
        ),
        why="写真 or 撮影 set off by a mark, and a name",
        examples=("写真：山田太郎", "撮影＝佐藤花子", "文・写真＝田中一郎", "（文・写真　井ノ口誠）"),
        counter_examples=("写真を撮る", "（写真は昨年）", "撮影は禁止です。", "取材の後で話を聞いた"),
        confidence=0.8,
        starts=words("写真 撮影 文・ 文と 取材 构成"),
    ),
)
