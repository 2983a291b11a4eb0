"""Tables about words of Latin script, a language at a time: small words, prefixes, pieces that are no words, phrases."""

from __future__ import annotations

from typing import Final

from cleantext.rules.words import words


def _table(**rows: str) -> dict[str, frozenset[str]]:
    return {language: frozenset(words(row)) for language, row in rows.items()}


#: The small words of each language: few other languages of the table have them, and any half page has several.
SMALL_WORDS: Final = _table(
    en="the of and to in is was that for with on as by are his from at which be were it have had this not but they their who",
    de="der die und das von den mit dem für auf ist nicht ein eine einen im des zu sich auch werden wurde als aus bei nach sind",
    fr="le les des et la une est dans pour qui sur pas au du par avec ce il plus elle sont aux ont été cette leur mais ou où",
    es="el los las y una por con para del se su como más pero al es lo que un la en fue sus ya sin sobre este hasta desde",
    it="il gli che di è per una con del della sono nel non più alla dei anche un le si ha ma come delle al lo nella",
    pt="o os as um uma e do da não em para com por que dos das ao na no se mais foi são pela pelo como mas à também",
    nl="de het een van en op te dat zijn voor met niet aan er om ook als naar bij door uit werd deze heeft maar over",
    sv="och att det som en på är av för med den till inte om ett han var från de har hon vid ut",
    da="og at det som en på er af for med den til ikke om et han var fra de har hun ved ud",
    pl="i w na z do nie się jest to że o po jak za od przez są ale dla",
    ro="și în de la cu pe nu este un o care din pentru mai au fost prin ale",
    la="et in est non ad cum quod ut sed qui quae ex per ab esse sunt atque enim",
)
#: Prefixes that writers part by a hyphen as often as not.
LOOSE_PREFIXES: Final = _table(
    en="anti co extra half mid mini multi non off post pre pro quasi semi socio super vice",
    fr="après anti avant co contre entre demi ex mi mini non outre quasi socio sous vice",
    es="anglo anti ex franco greco hispano judeo no socio vice",
)
#: Parts that keep their hyphen unless the whole is far likelier.
OWN_HYPHEN: Final = _table(en="self ex all cross", fr="est peut ci là celui celle")
#: What a French verb or demonstrative is followed by behind a hyphen.
ENCLITICS: Final = _table(fr="il ils elle elles on je tu nous vous ce ci là t moi toi lui leur le la les y en même mêmes")
#: Words in front of which a hyphen stands for a part of the next word: pre- and post-war.
CONJUNCTIONS: Final = _table(en="and or to nor but", de="und oder bis bzw sowie noch als wie", fr="et ou ni", es="y o e u ni")
#: What stands before the hyphen of paired adjectives in German: deutsch-englisch, schwarz-weiß.
PAIRED_ADJECTIVES: Final = words("isch deutsch schwarz rot blau grün gelb süß lich")
#: What begins or ends words and is none itself, however often lists of words hold it.
FRAGMENTS: Final = _table(
    en="al ally able ment ments ing ings tion tions sion sions ers er ed ly ness ance ence ous ive ful ity ty ies ible ial ical "
    "ated ating ation ations ized ised con com dis ex re un pre pro im de th wh fi fl ff ffi",
    de="ung ungen heit keit lich lichen isch ischen schaft ver ent zer ge be er te ten ter tet nen tion tionen fi fl ff "
    "en ern eln chen lein nis tum ver miss erin innen erung erungen tig tige ige iger iges igen liche licher liches sche scher "
    "sches",
    fr="tion tions ment ments eur eurs euse ité ités ique iques aire ement ant ants ée ées é és er ez dé ré con com fi fl ff ent "
    "èrent ons al ra rons ront rait raient isme iste ible",
    es="ción ciones mente dad dades ando iendo ado ada ados adas idad miento mientos ismo ista des fi fl re in "
    "aron ieron aban ían",
)
#: Words of one letter.
LETTERS: Final = _table(en="a i o", de="o", fr="à a ô y", es="a e o u y")
#: Phrases that are written as one word, too.
BOTH_WAYS: Final = frozenset({
    "after noon", "all right", "bath room", "half way", "head quarters", "life time", "mean time", "over night", "per cent",
    "short cut", "to day", "to morrow", "to night", "under way", "web site",
})  # fmt: skip
#: Two words that make a third, and that nobody writes side by side.
NEVER_APART: Final = {
    "en": frozenset({
        "an other", "be came", "be cause", "be come", "be fore", "be tween", "how ever", "in stead", "more over", "no where",
        "some what", "there fore", "to gether", "what ever", "when ever", "with in", "with out",
    })
}  # fmt: skip
#: What OCR takes for what, letters of Latin script: as read, as meant. Written for this project.
CONFUSIONS: Final = tuple(
    (pair.partition(">")[0], pair.partition(">")[2])
    for pair in words(
        "rn>m m>rn vv>w cl>d d>cl li>h h>li ri>n n>ri in>m tl>d ii>u fi>h "
        "1>l 1>i l>i i>l 0>o 5>s 8>b 6>b 9>g |>l |>i c>e e>c o>c c>o h>b b>h u>n n>u a>o o>a f>t t>f r>t t>r y>v v>y "
        "f>s ſ>s i>t l>t"
    )
)
