"""Captions with a mark of where the picture is from at their end: in brackets, after Photo:, 사진=, and the Japanese ＝."""

from __future__ import annotations

from . import Rule
from .words import words

RULES = (
    Rule(
        name="picture-taken",
        kind="caption",
        pattern="[(（]?摄于[^，。！？\\n]{0,12}(?:19|20)[0-9]{2}(?:年|[-./])[^，。！？\\n]{0,12}[)）]?",
        why="when a picture was taken, in a line of its own: beside the rest of its caption",
        examples=("摄于1994年冬", "（攝於上渡 2003年8月）"),
        counter_examples=("摄于1994年冬，地点是上渡。", "摄于渡口", "拍摄于1994年"),
        confidence=0.4,
        where="beside",
        starts=("摄于",),
        longest=32,
    ),
    Rule(
        name="ends-in-bracketed-photographer",
        kind="caption",
        pattern=(
            "(?:[^。！？\\n(（]{2,120}(?:[(（][^()（）。]{1,12}[)）][^。！？\\n(（]{0,100}){0,3}。?"
            "[(（](?:[^\\x00-\\x7f]{0,6}记者 ?)?(?P<names>[^\\x00-\\x1f0-9A-Za-z，。！？（）()]{2,5}) ?摄[)）]){1,5}"
        ),
        why=(
            "one long sentence and its photographer in brackets, or several sentences with one each: the words of one "
            "picture or more"
        ),
        examples=(
            "渡口旁的旧仓库改成了茶馆，屋梁上还挂着当年吊粮食的滑轮，来喝茶的老人里有三位曾在这里扛过麻袋，他们说那时一天要上下船四十趟，肩上的垫布一个月磨破一块，到了冬天，船工就在火塘边烤红薯等他们。（林越摄）",
            "船工（持篙者）靠岸。（林越攝）岸上的人接過纜繩。（溫嵐攝）孩子們上船。（林越攝）",
        ),
        counter_examples=("渡口开航。船满了。（林越摄）", "渡口开航（上午八点）", "渡口开航，这部片子由他（林越）摄"),
        confidence=0.8,
        spans="up",
        ends=("摄",),
        marks=True,
    ),
    Rule(
        name="ends-in-bracketed-source",
        kind="caption",
        pattern=(
            "(?:([^。\\n]{4,70}。)\\1|[^。\\n]{4,70}。?) ?[(（][^()（）\\n。]{0,16}(?:资料(?:图片?|照片?)|"
            "档案(?:照片?|图片?)|"
            "视频截图|影片截图|翻摄|翻拍|网络图片|"
            "示意图|供图|提供)[)）]。?"
        ),
        why="one short sentence and, in brackets, whose picture it is",
        examples=(
            "老磨坊的水车。（資料照）", "石拱桥下的晒布场（资料照片）", "退潮後的蚵田。（石潭新聞網資料照）",
            "收网的渔民（视频截图）", "渡口开航了。渡口开航了。（林越提供）",
        ),
        counter_examples=("旧照（资料照片）征集启事", "他把老照片（资料图）交给了博物馆", "午餐（免费）由镇里提供"),
        confidence=0.8,
        spans="up",
        ends=words("料图 图片 料照 照片 案照 截图 翻摄 翻拍 意图 供图 提供"),
        marks=True,
        longest=100,
    ),
    Rule(
        name="ends-in-slash-source",
        kind="caption",
        pattern=(
            "[^\\n]{3,100}(?:[。！」”] ?(?:图片?|摄影?)[/|] ?[^\\x00-\\x1f!-/，。！？]{2,24}|"
            " (?:图片?|摄影?)[/|] ?[^\\x00-\\x1f!-/，。！？]{2,24}(?:提供|供图|翻[摄拍])|"
            "[/|]图片?[^\\x00-\\x1f!-/，。！？]{2,16}提供)[)）]?"
        ),
        why="a sentence or a few words, then 圖／ with who took or gave the picture",
        examples=(
            "石磨磨出來的豆漿。圖／林美提供", "退潮後的蚵田。攝影／王文", "收网的渔民 摄影/受访者提供",
            "渡口开航 居民看燈/圖渡口鎮公所提供",
        ),
        counter_examples=("文/谷雨 图/麦子", "本报记者 谷雨 图/麦子", "他画了三张图/表", "设计图/效果图", "看图/说话"),
        confidence=0.8,
        spans="up",
        inside=("图／", "图/", "摄影/", "摄影／", "/图", "／图"),
        marks=True,
        longest=130,
    ),
    Rule(
        name="ends-in-named-source",
        kind="caption",
        pattern=(
            "(?!文字|撰文|采写|[本特]?[报约]?记者|编辑|责编)[^。！？：:/|\\n]{3,60}[。！]? ?[ (（|]"
            "(?:(?:图片?来?源|供图|图片提供)[：:/ ]{1,2}[^\\x00-\\x1f。！？，：:/|]{2,16}|"
            "图据[^\\x00-\\x7f，。：；！？]{2,10}|"
            "图片由[^\\x00-\\x7f，。：；！？]{2,16}提供|图/[^\\x00-\\x7f，。：；！？（）]{2,10}|"
            "图虫创意|视觉中国|东方IC|人民视觉|中新图片|摄图网|CFP|VCG)[)）]?"
        ),
        why="a few words and, set off, 图源： or 供图： and from where",
        examples=(
            "雨后的渡口 图源：青石发布", "老渡口的石阶（图片来源：县档案馆）", "摆渡的老人 供图：老闻", "雪中的渡口 图据青石网",
            "渡口的晒谷场 图片由合作社提供", "雾里的渡船 图/渡口摄影社", "停在渡口的白鹭。 图虫创意",
        ),
        counter_examples=(
            "文字：谷雨 图源：青石发布", "渡口 图源", "他说，图片来源：青石发布", "记者 谷雨 图/麦子",
            "三种读法 图/文互见，各有用处", "图源：青石发布",
        ),
        confidence=0.8,
        spans="up",
        marks=True,
        inside=(
            "图源：", "图源:", "图源/", "图片来源：", "图片来源:", "供图：", "供图:",
            "图片提供：", " 图据", "（图据", "(图据", " 图片由", "（图片由", " 图/", " 图／",
            "图虫创意", "视觉中国", "东方IC", "人民视觉", "中新图片", "摄图网", " CFP", " VCG",
        ),
        longest=90,
    ),
    Rule(
        name="english-photographer-of-paper",
        kind="caption",
        pattern=(
            "[A-Z“][^\\n]{12,180}[.!?”] (?:[A-Z][A-Za-z.'’-]{1,15} ){1,3}[A-Z][A-Za-z'’-]{1,15} ?[/|] ?"
            "(?:The |For the |Special to the )?(?:[A-Z][A-Za-z'’.-]{1,15} ?){1,4}"
        ),
        why="a sentence, and behind it somebody's name, a stroke and the name of a paper: who took the picture for whom",
        examples=(
            "Ernest Gower slides the last loaves out of the oven. KATE MULLEN / The Valley Tribune",
            "The mill at noon. Tom Ash/The Ledger",
        ),
        counter_examples=(
            "He left the mill. Kate Mullen and / or her sister stayed", "The oven went cold. The Valley Tribune",
            "Gates open at six. Adults/Children",
        ),
        confidence=0.8,
        inside=(" / ", "/The ", "/For ", "/Special "),
        marks=True,
    ),
    Rule(
        name="english-photo-of",
        kind="caption",
        pattern="(?:Photo|PHOTO|Photograph|Picture): (?!(?:see|not|no|none|yes)\\b)[^\\n]{4,100}",
        why="Photo: and what it shows, in a line of its own; a form asks for one, too",
        examples=("Photo: the weir at Ashdown, noon", "Photo: candles in the orchard"),
        counter_examples=("Photo: none", "Photo finish at the regatta", "Photos: see page 4 below"),
        confidence=0.45,
        where="text",
        starts=words("Photo: PHOTO: Photograph: Picture:"),
        marks=True,
        longest=110,
    ),
    Rule(
        name="korean-ends-in-photographer",
        kind="caption",
        pattern=(
            "[^\\n]{4,120}[.)\\]] ?[\\[(/]?(?:사진|그래픽|그림|일러스트)(?: ?제공)? ?[=:/] ?[^\\n.]{2,20}[\\])]?|"
            "[\\[(](?:사진|자료사진|그래픽)(?: ?제공)? ?[=:/] ?[^\\n.]{2,20}[\\])]"
        ),
        why="a sentence, then 사진= and who took it",
        examples=("물레방아를 고치는 목수들. 사진=박가온 기자", "장터의 아침. 사진 제공=솔빛시", "[사진=솔빛시 제공]"),
        counter_examples=("사진=예술인가", "사진 제공을 부탁했다.", "그는 사진을 찍었다. 사진은 남았다."),
        confidence=0.85,
        spans="down",
        inside=words("사진 그래픽 일러스트"),
        longest=160,
    ),
    Rule(
        name="japanese-caption",
        kind="caption",
        pattern=(
            "[^。\\n=]{4,50}=(?:[0-9]{1,2}(?:月[0-9]{1,2})?日|[一二三四五六七八九十]{1,3}日)(?:午前|午后|朝|夕|夜|未明|、)"
            "[^。\\n=]{0,40}|"
            "[^。\\n=]{4,50}=[^。\\n=]{2,14}(?:で、|で|、)[^。\\n=]{0,16}(?:撮影|提供)"
        ),
        why="a noun phrase, ＝, and when or where the picture was taken",
        examples=("朝霧の漁港＝5日午前6時、北浜町", "直された水車小屋＝北浜町で、本社撮影"),
        counter_examples=("速さ＝距離÷時間", "今日の答え＝三日後", "収入＝枚数×単価、税込み"),
        confidence=0.85,
        spans="down",
        inside=("＝",),
        longest=80,
    ),
    Rule(
        name="cartoon",
        kind="caption",
        pattern=(
            "(?:[^。！？\\n]{2,24}[(（ ](?:新闻|时事)?漫画[)） ]{1,2}|"
            "漫画[：:|/ ]{1,2}[^。！？\\n]{2,20}? )"
            "(?:作者|绘[画图]?|文图)?[：:/ ]{0,2}"
            "(?P<names>[^\\x00-\\x1f0-9A-Za-z，。：；！？]{2,8}?)(?: ?[作绘画])?"
        ),
        why="a cartoon's title and who drew it",
        examples=("漫画：一字之差 作者 胡一笑", "渡口（新闻漫画） 谷小雨", "排队（漫画）王芳 作"),
        counter_examples=("漫画：渡口的一天", "漫画 作者 见面会", "他学漫画 王芳"),
        confidence=0.85,
        inside=("漫画",),
        longest=40,
    ),
)
