"""How to reach the paper, one line of a box each: desks with their numbers, the box's heading, where it is on the web."""

from __future__ import annotations

from . import Rule
from .words import words

_NUMBER = "[(+]{0,2}[0-9][0-9 ()/.–-]{3,20}[0-9]"
_MAIL = "[A-Za-z0-9._+-]{1,40}@[A-Za-z0-9-]{1,40}(?:\\.[A-Za-z0-9-]{1,20}){1,3}"
_PERSON = "[A-Z][A-Za-z.'’-]{0,16}(?: [A-Z][A-Za-z.'’-]{0,16}){1,2}"
_ENGLISH_DESK = (
    "(?:(?:[Mm]anaging |[Cc]ity |[Nn]ews |[Ss]ports |[Ff]eatures |[Pp]hoto )?[Ee]ditors?|News(?:room)?(?: [Dd]esk)?|"
    "Sports(?: [Dd]esk)?|"
    "Advertising|Classifieds?|Circulation|Subscriptions?|Subscribe|Home [Dd]elivery|Letters|Publisher|Obituaries|Photo [Dd]esk|"
    "Switchboard|Main [Oo]ffice)"
)
_OTHER_DESK = (
    "(?:(?:Lokal|Sport|Kultur)?[Rr]edaktion|Anzeigen(?:annahme|service)?|Abo(?:nnement|service)?s?|Leserservice|Zustellung|"
    "Verlag|Rédaction|Abonnements|Publicité|Redacción|Suscripciones|Publicidad)"
)

RULES = (
    Rule(
        name="desk-number",
        kind="metadata",
        pattern=(
            f"(?:[^\\x00-\\x7f]{{2,6}} ?)?(?:{_ENGLISH_DESK}|{_OTHER_DESK}): ?(?:{_PERSON}, ?)?(?:Tel\\.? ?|Telefon ?)?"
            f"(?:{_NUMBER}|{_MAIL})(?:[ ,;|]{{1,3}}(?:{_NUMBER}|{_MAIL})){{0,2}}"
        ),
        why="a desk of the paper with its number or address: at the foot or beside other furniture",
        examples=(
            "News desk: 555-0112, news@courier.example", "Editor: Paul Strand, 555-0110", "Lokalredaktion: 09999 / 12 34",
            "订阅本报 Subscribe: 555-0142",
        ),
        counter_examples=("Sports: 12 to 3", "Editor: Paul Strand", "Tickets: 555-0112", "Anzeigen: siehe Seite 9"),
        confidence=0.8,
        starts=words("News Sport Advert Class Circ Subs Home Letters Publ Obit Photo Switch Main Editor Managing City Feature "
                     "Lokal Kultur Redak Anzeigen Abo Leser Zustell Verlag Réd Redacc Susc"),
        inside=("Subscribe: ", "Advertising: "),
        longest=100,
        holds=(":",),
    ),
    Rule(
        name="hotline-and-mail",
        kind="metadata",
        pattern=(
            "(?:我们的|本[报刊]|[^\\x00-\\x7f ]{0,4})(?:热线|电话)[：: ]? "
            "?[0-9][0-9-]{4,16}[ |/，,]{1,3}"
            "(?:[^\\x00-\\x7f ]{0,4})(?:邮箱|信箱|微信(?:号|公众号)?|E-?mail|QQ群?)[：: ]? "
            "?[A-Za-z0-9@._-]{4,40}|"
            f"(?:我们的)(?:邮箱|信箱|电子邮箱)[：: ] ?{_MAIL}"
        ),
        why="a hotline's number and an address behind it, or 我们的 and an address: the paper's own",
        examples=("热线96301 邮箱 chengshi@example.com", "健康热线：0571-0000000 本报微信：jkzk", "我们的邮箱：tiyu@example.com"),
        counter_examples=("热线96301 开通", "报名电话：0571-0000000", "我们的邮箱满了"),
        confidence=0.75,
        inside=("热线", "我们的邮箱", "我们的信箱"),
        longest=80,
        holds=("QQ", "mail", "们的", "信箱", "微信", "邮箱"),
    ),
    Rule(
        name="counsel-and-licence",
        kind="metadata",
        pattern=(
            "本[报刊社](?:常年|特[约聘])?法律顾问(?:单位)?[：:] ?[^。！？\\n]{4,60}|"
            "广告(?:经营)?(?:许可|登记)证号?[：:] ?[^。！？，\\n]{0,24}[0-9]{2,16}号?"
        ),
        why="who advises the paper at law, or the number of its licence for advertisements, behind a colon: of its imprint",
        examples=("本报法律顾问：潮岸律师事务所 何文律师", "广告经营许可证：潮工商广字001号", "本報常年法律顧問：林立文律師"),
        counter_examples=("本报法律顾问何文昨天到庭", "广告经营许可证要年检", "法律顾问：潮岸律师事务所", "广告许可证：待办"),
        confidence=0.85,
        starts=words("本报 本刊 本社 广告"),
        longest=80,
        holds=("法律", "证"),
    ),
    Rule(
        name="call-for-texts",
        kind="metadata",
        pattern="[“《「][^《》“”\\n]{1,12}[”》」](?:栏目|专栏|副刊)?(?:征稿|徵稿|[稿约]{2})[：:] ?[^\\n]{6,120}",
        why="a column's name, 征稿 and what is wanted: the paper speaks of itself",
        examples=("《渡口》征稿：散文每篇不超过一千五百字。", "“老街”栏目征稿：来稿请发 lj@example.com"),
        counter_examples=("《渡口》征稿三百篇", "征稿：诗歌", "《渡口》：一条船的故事和一个人的四十年"),
        confidence=0.8,
        inside=("征稿：", "徵稿：", "征稿:", "稿约：", "约稿："),
        marks=True,
        longest=140,
    ),
    Rule(
        name="contact-beside",
        kind="metadata",
        pattern=(
            f"(?:E-?[Mm]ail|Tel(?:efon)?|Phone|Fax|Web|Online)?[.:]{{0,2}} ?(?:{_MAIL}|(?:https?://|www\\.)"
            f"[A-Za-z0-9./_~%-]{{4,60}}|"
            "[a-z0-9-]{2,30}\\.[a-z]{2,8}/[A-Za-z0-9._-]{2,40})|(?:Tel(?:efon)?|Phone|Fax)[.:]{1,2} ?" + _NUMBER
        ),
        why="an address or a number alone: below a byline or in a box of the paper's own numbers it belongs to them",
        examples=("dana@courier.example", "www.courier.example", "E-Mail: lokales@bote.example", "facebook.example/courier"),
        counter_examples=("see www.courier.example", "dana at courier", "555-0112", "and/or"),
        confidence=0.4,
        where="beside",
        inside=("@", "www.", "http", ".example/", ".com/", ".org/", "Tel", "Phone", "Fax"),
        longest=80,
    ),
    Rule(
        name="contact-heading",
        kind="metadata",
        pattern=(
            "(?:Newsroom [Cc]ontacts?|Contact [Uu]s|How to (?:reach|contact) us|Find us on [A-Z][A-Za-z]{2,15}|"
            "(?:Read|Find|See) (?:more )?(?:online at|us online(?: at)?)|So erreichen Sie uns|Ihr (?:Kontakt|Draht) zu uns|"
            "Kontakt(?: zur Redaktion)?|Nous contacter|Contactez[- ]nous|(?:Póngase en )?[Cc]ontacto)[:]?"
        ),
        why="heads the box of the paper's own numbers, so one of them must stand beside it",
        examples=("Newsroom contacts", "How to reach us", "So erreichen Sie uns", "Find us on Facebook"),
        counter_examples=("Contact with the weir", "Kontakte knüpfen", "Find us on the path"),
        confidence=0.4,
        where="beside",
        starts=words("Newsroom Contact How Find Read See So Ihr Kontakt Nous Póngase contacto"),
        longest=40,
    ),
    Rule(
        name="follow-handle",
        kind="navigation",
        pattern="Follow us(?: on [A-Z][a-z]{2,12})?(?: [^\\x00-\\x7f]{2,6})?[: ]{1,2}@[A-Za-z0-9_]{2,30}",
        why="Follow us and the paper's handle",
        examples=("Follow us 关注我们 @communityvoice", "Follow us on Instagram: @courier"),
        counter_examples=("Follow us @ the mill", "Follow us on the path"),
        confidence=0.85,
        starts=("Follow",),
        longest=60,
    ),
)
