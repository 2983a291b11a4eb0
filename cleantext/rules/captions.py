"""Captions that say so: 图为, a pointing mark with a credit, a line that ends in its photographer."""

from __future__ import annotations

from . import Rule
from .words import HAN, words

#: A credit at a caption's end: 李文 摄, （记者 李文 摄）, 资料图, 县文旅局供图, 新华社发.
_TAIL_NAMES = "(?P<names>[^\\x00-\\x1f0-9A-Za-z。！？，”(（]{2,36})"
_PICTURE_CREDIT = (
    f"(?:资料图片?|图片?(?:来源|源)[：:/ ]?[^\\x00-\\x1f!-~]{{2,12}}|[^\\x00-\\x1f!-~]{{2,14}}(?:供图|提供)|"
    f"网络图片?|图片?由[^\\x00-\\x1f!-~]{{2,12}}提供|图/{HAN}{{2,8}}|新华社发)"
)

RULES = (
    Rule(
        name="picture-shows-credit",
        kind="caption",
        pattern=(
            "[(▲△↑↓←→▼●■]?[上下左右本小大]?图片?[一二三四五①②③④⑤⑥\\d]?(?:为|"
            f"[：:])[^\\n]{{4,110}}[。 (（，”)]{{1,2}}{_TAIL_NAMES}[ /]?摄[)。]{{0,2}}"
        ),
        why="begins with 图为 and ends with the photographer",
        examples=(
            "图为村民在茶园采茶。记者 李文 摄", "（图为渔船归港。王芳 摄）", "上图：龙舟赛现场。张立文摄",
            "圖為市集一角。陳立文 攝",
        ),
        counter_examples=("图为之计深远，他说服了李文拍摄", "图为村民在茶园采茶。他们拍摄", "作图为张立文 摄影"),
        confidence=0.95,
        starts=words("图 上图 下图 左图 右图 本图 小图 大图 中图"),
        marks=True,
        holds=("摄",),
    ),
    Rule(
        name="picture-shows",
        kind="caption",
        pattern=(
            "[(▲△↑↓←→▼●■]?[上下左右小大]?图片?[一二三四五①②③④⑤⑥\\d]?(?:为(?!了|此|之|何|中心|核心|止)|"
            f"[①②③④⑤⑥一二三四五]?[：:])[^。！？?!\\n]{{4,60}}。?(?:[ (]{{0,2}}{_PICTURE_CREDIT})?[)。]{{0,2}}"
        ),
        why="one sentence that begins with 图为 or 上图：, in a paragraph of its own",
        examples=(
            "图为村民在茶园采茶。", "上图：龙舟赛现场", "图①：新建的粮仓", "图为改造后的老码头。（资料图片）",
            "右圖為市集一角",
        ),
        counter_examples=(
            "图为主、文为辅的版面很受欢迎。这家报纸的读者越来越多。", "图为了好看", "图1 系统结构", "企图为自己辩护",
            "上图书馆借书的人多了",
        ),
        confidence=0.8,
        spans="down",
        starts=words("图 上图 下图 左图 右图 小图 大图 中图"),
        marks=True,
        holds=("：", ":", "为"),
    ),
    Rule(
        name="picture-note",
        kind="caption",
        pattern="[(【]?(?:图片?说明?|图注|照片说明|图片简介)[：:】] ?[^\\n]{2,80}[)】]?",
        why="图片说明： announces a caption",
        examples=("图片说明：老码头改造前后", "图说：村民在晒场上忙碌。", "圖說：市集一角"),
        counter_examples=("图说新语", "图片说明了一切。", "图注册商标"),
        confidence=0.88,
        spans="down",
        starts=words("图说 图片 图注 照片"),
        marks=True,
    ),
    Rule(
        name="pointer-credit",
        kind="caption",
        pattern=f"[▲△↑↓←→▼◀▶◤◥] ?[^\\n]{{2,90}}[。 (（，”)]{{1,2}}(?:{_TAIL_NAMES}[ /]?摄|{_PICTURE_CREDIT})[)。]{{0,2}}",
        why="a mark that points at a picture, and a picture credit at the end",
        examples=("▲茶农在采摘春茶。 李文 摄", "△老码头（资料图）", "↑渔船归港。记者 王芳 摄", "▼新粮仓 县融媒体中心供图"),
        counter_examples=("▲ 第一步：打开阀门", "△ABC为等腰三角形", "→ 返回上一级", "↑ 较上年增长"),
        confidence=0.93,
        starts=words("▲ △ ↑ ↓ ← → ▼ ◀ ▶ ◤ ◥"),
        marks=True,
    ),
    Rule(
        name="pointer",
        kind="caption",
        pattern=f"[▲△↑↓▼◀▶◤◥] ?{HAN}[^\\n。]{{3,60}}。?",
        why="a mark that points at a picture; also a bullet: never beside another one",
        examples=("▲茶农在山上采摘春茶", "△改造后的老码头。"),
        counter_examples=("△ABC≌△DEF", "▲3.2%", "↑ 12", "▲"),
        confidence=0.42,
        where="text",
        spans="down",
        starts=words("▲ △ ↑ ↓ ▼ ◀ ▶ ◤ ◥"),
        marks=True,
    ),
    Rule(
        name="ends-in-photographer",
        kind="caption",
        pattern=(
            "(?![^。\\n]{0,90}。[^。\\n]{1,90}。[^。\\n]{1,90}。[^\\n])"
            f"[^\\n]{{4,90}}[。！” (（，]{{1,2}}{_TAIL_NAMES}(?<!拍)(?:[ /]?摄|[ /]摄影)[)。]{{0,2}}"
        ),
        why="a short text that ends in a name and 摄",
        examples=(
            "5月6日，村民在潮岸镇茶园采茶。李文 摄", "老码头的清晨（记者 王芳 摄）", "龙舟竞渡 张立文 摄",
            "市集一角。記者陳立文攝",
        ),
        counter_examples=("这部纪录片在潮岸镇开机，由李文执导拍摄", "村民采茶。图片由本人拍摄", "昨天下午（现场直播拍摄）",
            "渡口开航。客人很多。老周撑船。对岸放炮。 李文 摄"),
        confidence=0.85,
        spans="up",
        ends=("摄", "摄影"),
        marks=True,
    ),
    Rule(
        name="ends-in-reporter-photographer",
        kind="caption",
        pattern=(
            "(?![^\\n]{0,90}[：:,，][“「])(?![^。\\n]{0,90}。[^。\\n]{1,90}。[^。\\n]{1,90}。[^\\n])"
            "[^\\n]{4,90}[。！” (（，]{1,2}(?:[^\\x00-\\x7f，。！？（）]{0,8}?)(?:记者|通讯员)[：: /]?"
            "(?P<people>[^\\x00-\\x1f0-9A-Za-z，。！？（）]{2,8}?)(?<!拍)[ /]?摄(?:影)?[)。]{0,2}"
        ),
        why="a short text and, set off, a reporter, what can only be a name, and 摄: the role vouches for it",
        examples=("锉锁芯的人。本报记者 仉青山 摄", "●義工在天台採收通菜。 記者仉樂 攝", "清晨的渡口（晚报记者 仉亮 摄）"),
        counter_examples=(
            "清晨，本报记者在渡口拍摄", "清晨的渡口，记者 现场 拍摄", "他说，记者昨天在摄",
            "船工老周说：“船修好了，天天都能开。”本报记者 李文 摄",
        ),
        confidence=0.85,
        spans="up",
        ends=("摄", "摄影"),
        marks=True,
        longest=120,
        holds=("记者", "通讯"),
    ),
    Rule(
        name="ends-in-places",
        kind="caption",
        pattern=(
            "(?!.{0,60}(?:照[片里]|相片|合影|画面|影像|镜头))"
            "[^\\n。！？]{0,40}[^\\x00-\\x7f，。、：；！？（）“”「」][(（]从?(?:[前后第][一二三]?排?)?"
            "[左右](?:[一二三四五六七八起]|"
            "侧[一二三四]?|[一二三四]?[至到]右)?(?:第?[一二三四五六七八]人)?(?:、[左右]?[一二三四五六七八]){0,3}(?:者)?[)）][^\\n。！？]{2,70}。?"
        ),
        why="one sentence that says in brackets behind a name who stands where in the picture, which it doesn't name as one",
        examples=(
            "罗小满（右）与儿子检查放映机，左为林木。", "從左至右：陳伯（左起）、李嬸、周仔在剪綵。",
            "晁满堂（前排左二）向学徒演示扎灯笼",
        ),
        counter_examples=(
            "转弯时（左）要慢。司机说，右边也要慢。", "南珠（中）城际今天动工。", "他（左撇子）用剪刀很慢。", "（右）与儿子",
            "老照片里，罗小满（左一）抱着孩子。",
        ),
        confidence=0.8,
        spans="up",
        inside=("（左", "（右", "(左", "(右", "（前排", "（后排", "（从左", "（第一排"),
        marks=True,
        longest=120,
    ),
    Rule(
        name="ends-in-any-photographer",
        kind="caption",
        pattern=(
            "[^\\n，。！？]{4,40} (?P<people>[^\\x00-\\x1f0-9A-Za-z。！？，”(（]{2,3}) 摄"
            "|[^\\n，。！？/：:]{4,40} 摄影[/|：:] ?(?P<names>[^\\x00-\\x1f0-9A-Za-z。！？，”(（/ ]{2,4})"
        ),
        why="a few words, what can only be a name between two spaces, and 摄",
        examples=("木匠在敲击桐木板听音 仉亮 摄", "清晨的渡口 洛雨 摄", "清晨的下河街 摄影/林越"),
        counter_examples=("清晨的渡口 航拍 摄像", "木匠在敲击桐木板听音，仉亮 摄", "他在渡口 现场 摄", "文/林越 摄影/温岚"),
        confidence=0.7,
        spans="up",
        ends=("摄",),
        inside=(" 摄影/", " 摄影：", " 摄影／"),
        longest=50,
    ),
    Rule(
        name="ends-in-picture-source",
        kind="caption",
        pattern=(
            "[^。\\n]{4,70}[。 (（]{1,2}(?:(?:本报|新华社)?资料图片?|图片?(?:来源|"
            "源)[：:/ ]?[^\\x00-\\x1f!-~]{2,12}|[^\\x00-\\x1f!-~]{2,12}供图|网络图片?|新华社发)[)）。]{0,2}"
        ),
        why="one short sentence that ends in （资料图） or 供图",
        examples=("改造前的老码头（资料图）", "潮岸镇新粮仓。县融媒体中心供图", "春茶采摘 受访者供图"),
        counter_examples=("他把老照片（资料图）交给了博物馆", "欢迎为本版供图", "档案馆收藏了大量资料图"),
        confidence=0.8,
        spans="up",
        ends=words("资料图 资料图片 网络图 网络图片 供图 新华社发"),
        marks=True,
    ),
    Rule(
        name="source-of-picture",
        kind="caption",
        pattern=(
            "[■●◆▲△◎▌□]? ?[^。\\n]{6,70}。?[ (（]{1,3}(?:(?:受访者|读者|网上|网络|互联网|当事人|"
            "校方|官方|作者|本人|家属)(?:提供|供图|图片|[截影]图|摄)|"
            f"{HAN}{{2,10}}(?:记者|实习生) ?{HAN}{{2,8}}/图)[)）]?"
        ),
        why="one short sentence and, set off, who gave the picture: the reader, who was spoken with, the net",
        examples=(
            "■渡口的石階長滿青苔。　讀者提供", "陳伯手持舊船票（受訪者提供）",
            "老周在补他的旧船。　 作者提供", "■8月9日，渡船靠岸。 (潮岸周刊记者 方言/图)",
        ),
        counter_examples=("為兩岸居民 提供", "他說相片由讀者提供。", "照片（读者提供）他都留着"),
        confidence=0.86,
        spans="down",
        ends=words("提供 图片 供图 截图 影片 者摄 方摄 上摄 人摄 /图"),
        marks=True,
        longest=100,
        holds=words("提供 图 影 摄"),
    ),
    Rule(
        name="english-pictured",
        kind="caption",
        pattern=(
            "(?:\\(?(?:Pictured|PICTURED)(?: above| below| left| right| here| from left)?:|Photo caption:|Caption:|(?:Above|"
            "Below|Left|Right|Top|Bottom|Clockwise from top left)(?:,? (?:left|right|center))?: [A-Z]) ?[^\\n]{3,200}"
        ),
        why="Pictured: and a description",
        examples=("Pictured: the old pier before the storm", "Above: Ann Lee at the market"),
        counter_examples=("Pictured as a hero, he fled", "Above all: be kind", "Left to right: justify"),
        confidence=0.8,
        starts=(
            "(Pictured", "Pictured", "PICTURED", "Photo caption", "Caption:", "Above", "Below", "Left:", "Left,", "Right:",
            "Right,", "Top:", "Bottom:", "Clockwise",
        ),
    ),
    Rule(
        name="english-agency-photo",
        kind="caption",
        pattern=(
            "[^\\n]{0,240}\\((?:[^()\\n]{0,40} )?(?:"
            "(?:AP|AFP|EPA|PA|UPI|File|Staff|Courtesy|Handout|Reuters|[A-Z][a-z]{2,15}) (?:[Pp]hoto|PHOTO|Images?)"
            "(?:/| by | courtesy of | via )[A-Z][^()\\n]{2,50}|(?:AP|AFP|File|Staff|Courtesy|Handout) [Pp]hoto)\\)"
        ),
        why="ends in an agency's photo credit in brackets",
        examples=(
            "Boats return at dawn. (AP Photo/Jane Doe)", "The old pier in 1962. (File photo)", "(Staff Photo by Ann Lee)",
            "The mill at night. (2018 AP PHOTO/Jane Doe)", "Boats return at dawn. (Reuters Images/Jane Doe)",
        ),
        counter_examples=(
            "Boats return at dawn. AP Photo/Jane Doe)", "He sold the file photo.", "A staff photo of the team hangs there",
            "See the photo/video page",
        ),
        confidence=0.85,
        inside=("hoto", "HOTO", "Image"),
        holds=("(",),
    ),
    Rule(
        name="agency-caption",
        kind="caption",
        pattern=(
            "这是(?:[0-9]{4}年)?[0-9]{1,2}月[0-9]{1,2}日[^。！？\\n]{0,50}(?:拍[摄下]|航拍|看到)的[^。！？\\n]{2,70}。?"
            "(?:[^。\\n]{0,24}[摄发])?[)）]?|[^\\n]{8,120}。 ?新华社(?:发|记者)? ?[(（ ][^。！？\\n]{2,16}摄[)）]?"
        ),
        why="这是…日在…拍摄的, or a sentence that ends in 新华社发（某摄）: how an agency words its captions",
        examples=("这是5月6日在潮岸镇拍摄的新粮仓。", "5月6日，渔民在潮岸镇出海。新华社发（仉文摄）"),
        counter_examples=("这是5月6日的事。", "这是我拍摄的。", "他说，这是新华社记者拍摄的照片。"),
        confidence=0.85,
        spans="down",
        starts=("这是",),
        ends=("摄",),
        marks=True,
        holds=("新华社", "这是"),
    ),
    Rule(
        name="credit-in-brackets",
        kind="caption",
        pattern="[^\\n]{4,110}[。！]? ?[(（](?:摄影|图片?|摄)[/：:|] ?[^()（）。！？\\n]{2,24}[)）]",
        why="a short text that ends in （摄影/…）",
        examples=("主灯吸引众人拍照。（摄影/Kelvin Ng）", "老码头的清晨（图：王芳）"),
        counter_examples=("他学的是（摄影）", "会场（图1）布置一新", "这张照片（摄影：王芳）挂在墙上。"),
        confidence=0.8,
        spans="down",
        inside=("（摄影/", "（摄影：", "(摄影/", "（图/", "（图：", "（摄/", "（摄：", "（图片/", "（图片："),
        marks=True,
    ),
    Rule(
        name="english-picture-by",
        kind="caption",
        pattern=(
            "[A-Z“][^\\n]{5,180}[.!?”] (?:[/|—–-] )?(?:Pictures?|Photos?|Images?|Photographs?|PICTURES?|PHOTOS?)(?::| by|/) "
            "?[A-Z][A-Za-z .'/-]{2,40}|"
            "[A-Z][^\\n]{4,180}[.!?’”\"'] \\(?(?:Photo(?:graph)?s?|Photography|PHOTO|Picture|Image)(?: by|:| courtesy of) "
            "(?:[A-Z][A-Za-z'’.-]{0,20}[ ,/]{0,2}){1,6}\\)?\\.?"
        ),
        why="a sentence and behind it who took the picture",
        examples=(
            "The bell at Pelham Mill. Picture: TOM ASHDOWN", "Boats in the harbor. Pictures: Jane Doe",
            "The mill after the flood. Photograph: T. Marsh", "The mill will turn again. (Photo courtesy of Ann Lee.)",
        ),
        counter_examples=(
            "The bell at Pelham Mill. Picture it: a wheel", "Pictures by children hang in the hall.",
            "He took one photo. Photo by photo the wall filled.", "She sold it. Photographs were rare",
        ),
        confidence=0.85,
        inside=("Picture: ", "Pictures: ", "PICTURE: ", "Picture by ", "Picture/", "hoto"),
        marks=True,
    ),
)
