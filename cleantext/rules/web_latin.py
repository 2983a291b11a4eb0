"""What web pages in English, French, German and Spanish say around their text: how long it takes, share it, read this."""

from __future__ import annotations

from . import Rule
from .words import words

_CAPITAL = "[A-ZÀ-ÖØ-Þ]"
_NAME = f"{_CAPITAL}[a-zà-öø-ÿ'’-]{{0,20}}\\.?"
#: A name in small letters behind its capitals, or in capitals all over.
_PERSON = (
    f"(?:(?:{_NAME} ){{1,2}}(?:d[eu] |von |van |de la )?{_NAME}|"
    f"{_CAPITAL}[A-ZÀ-Þ.'’-]{{1,20}}(?: {_CAPITAL}[A-ZÀ-Þ'’-]{{1,20}}){{1,2}})"
)
_PEOPLE = f"{_PERSON}(?:(?:,| et| und| y) {_PERSON}){{0,2}}"
_MONTH = (
    "(?:janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre|Januar|Februar|März|April|"
    "Mai|Juni|Juli|August|"
    "September|Oktober|November|Dezember|enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|"
    "diciembre)"
)
_DAY = (
    f"(?:[0-9]{{1,2}}[./-][0-9]{{1,2}}[./-](?:19|20)?[0-9]{{2}}|[0-9]{{1,2}}(?:er|\\.)? (?:de )?{_MONTH}(?: de)? (?:19|"
    f"20)[0-9]{{2}})"
)
_WEEKDAY = (
    "(?:[Ll]undi|[Mm]ardi|[Mm]ercredi|[Jj]eudi|[Vv]endredi|[Ss]amedi|[Dd]imanche|Montag|Dienstag|Mittwoch|Donnerstag|"
    "Freitag|Samstag|Sonnabend|"
    "Sonntag|[Ll]unes|[Mm]artes|[Mm]iércoles|[Jj]ueves|[Vv]iernes|[Ss]ábado|[Dd]omingo)"
)
_CLOCK = "[0-9]{1,2} ?[h:.] ?[0-9]{0,2}(?: ?(?:Uhr|h|horas))?"
_NETWORK = (
    "(?:Facebook|Twitter|X|WhatsApp|LinkedIn|Instagram|Telegram|Messenger|Bluesky|Pinterest|Reddit|Xing|Email|"
    "E-Mail|e-mail|mail)"
)

RULES = (
    Rule(
        name="reading-time",
        kind="metadata",
        pattern=(
            "(?:[0-9]{1,2}[ -]?(?:min(?:ute)?s?\\.?) read|(?:Reading time|Read time|Estimated read(?:ing)? time|"
            "Temps de lecture|Lecture|Lesezeit|Lesedauer|"
            "Tiempo de lectura|Lectura)[: ]{1,3}[0-9]{1,2} ?(?:[Mm]in(?:ute|uto)?[sn]?\\.?|mn)|"
            "[0-9]{1,2} ?min(?:utos)? de lect(?:ura|ure))"
        ),
        why="how many minutes it takes to read the page",
        examples=("4 min read", "Temps de lecture : 4 min", "Lesezeit: 3 Min", "Tiempo de lectura: 5 min"),
        counter_examples=("4 min readers", "Lecture: 4 minutes of fame", "a 4 min read aloud"),
        confidence=0.9,
        starts=("Reading", "Read time", "Estimated", "Temps de", "Lecture", "Lese", "Tiempo", "Lectura"),
        inside=("min read", "minute read", "mins read", "minutes read", "de lectura", "de lecture"),
        longest=40,
    ),
    Rule(
        name="listen-to-page",
        kind="navigation",
        pattern=(
            "(?:[▶►🔊] ?)?(?:Listen to (?:this |the )?(?:article|story|post)|Listen|Écouter (?:l[’']article|cet article)|"
            "Artikel (?:vor|an)hören|"
            "Escuchar (?:el |este )?(?:artículo|noticia)|Escucha(?:r)? la noticia)(?: ?[(·|"
            "-]? ?[0-9]{1,2}(?:[:.][0-9]{2})? ?(?:min(?:ute)?s?|mn)?[)]?)?"
        ),
        why="the button that reads the page aloud",
        examples=("Listen to this article", "Listen to this article (5 min)", "Écouter l’article", "Artikel anhören"),
        counter_examples=("Listen to this", "Listen to the article of faith", "Listening"),
        confidence=0.88,
        starts=("Listen", "Écouter", "Artikel", "Escuch", "▶", "►"),
        longest=44,
    ),
    Rule(
        name="share-on",
        kind="navigation",
        pattern=(
            f"(?:Share|Partager|Teilen|Compartir|Auf {_NETWORK} teilen)(?: (?:this (?:article|story|post)|l[’']article|on|"
            f"sur|auf|en|via|by|par|por))? {_NETWORK}|"
            "Share this (?:article|story|page|post)|Envoyer (?:par (?:e-?)?mail|à un ami)|Per (?:E-)?Mail (?:teilen|"
            "senden)|Enviar por (?:correo|e-?mail)|"
            f"Auf {_NETWORK} teilen|Copier le lien|Copiar enlace|Link kopieren|Copy link|Imprimer|Commenter|Réagir|"
            "Partager|Compartir|"
            "(?:Share on [A-Z][a-z]{2,12}[ |]{0,3}){1,6}(?:Email|Print|Copy link)?"
        ),
        why="buttons that share the page, with where to",
        examples=(
            "Partager sur Facebook",
            "Share on X",
            "Compartir en WhatsApp",
            "Envoyer par mail",
            "Auf Facebook teilen",
            "Copy link",
            "Share on Facebook Share on Twitter Email",
        ),
        counter_examples=("Share on a farm", "Partager sur le pain", "Share this bread", "Teilen macht froh"),
        confidence=0.88,
        starts=words("Share Partager Teilen Compartir Auf Envoyer Per Enviar Copier Copiar Link Copy Imprimer Commenter Réagir"),
        longest=130,
    ),
    Rule(
        name="also-read",
        kind="navigation",
        pattern=(
            "(?:(?:À|A) lire (?:aussi|également)|Lire (?:aussi|également)|Lesen Sie auch|Mehr zum Thema|Auch interessant|"
            "(?:Lea|Lee) (?:también|además)|"
            "También (?:te puede interesar|puedes leer)|Te puede interesar|Más información|Also read|Read also|Read next|"
            "More on this) ?[:|»>–-] ?[^\\n]{5,110}|"
            "(?:READ MORE|Read more|RELATED|Related|MORE|See also|SEE ALSO)[:|] ?[^\\n]{5,110}"
        ),
        why="Lire aussi or READ MORE, a colon and the headline of another text",
        examples=(
            "Lire aussi : La loutre est de retour",
            "Lesen Sie auch: Neuer Markt in der Altstadt",
            "Lea también: El puente reabre",
            "READ MORE: Council approves plan for riverside walk",
        ),
        counter_examples=(
            "Lire aussi les petits caractères", "Lesen Sie auch das Kleingedruckte", "Also read by many", "Related to the miller",
            "MORE than a mill",
        ),
        confidence=0.9,
        starts=(
            "À lire",
            "A lire",
            "Lire ",
            "Lesen",
            "Mehr zum",
            "Auch int",
            "Lea ",
            "Lee ",
            "También",
            "Te puede",
            "Más inf",
            "Also read",
            "Read also",
            "Read next",
            "More on",
            "READ",
            "Read more",
            "RELATED",
            "Related",
            "MORE",
            "See also",
            "SEE ALSO",
        ),
        longest=130,
    ),
    Rule(
        name="goes-on-below-advert",
        kind="navigation",
        pattern=(
            "La suite (?:de l[’']article )?après (?:cette|la) publicité|(?:L[’']article continue|Lire la suite) (?:après|"
            "ci-dessous)[^\\n]{0,30}|"
            "(?:Nach der )?(?:Anzeige|Werbung)(?: weiterlesen)?|Publicité|Publicidad|PUBLICITÉ|PUBLICIDAD|ANZEIGE|"
            "Sigue leyendo|Weiterlesen(?: nach der Anzeige)?|Advertisement(?: - Scroll to Continue)?|ADVERTISEMENT|"
            "Story continues below advertisement"
        ),
        why="the label over an advertisement, and that the text goes on below it",
        examples=("La suite après cette publicité", "Publicité", "ANZEIGE", "Weiterlesen nach der Anzeige", "Advertisement"),
        counter_examples=("Publicité mensongère", "Anzeige erstattet", "La suite après la pause", "Advertisement rates"),
        confidence=0.8,
        starts=(
            "La suite", "L’article", "L'article", "Lire la", "Nach der", "Anzeige", "Werbung", "Public", "PUBLIC", "ANZEIGE",
            "Sigue", "Weiter", "Adv", "ADV", "Story continues below adv",
        ),
        longest=60,
    ),
    Rule(
        name="stamps-latin",
        kind="metadata",
        pattern=(
            "(?:(?:[Pp]ublié|[Mm]is à jour|[Mm]ise à jour|[Mm]odifié|[Vv]eröffentlicht|[Aa]ktualisiert|Stand|Erstellt|"
            "[Pp]ublicado|[Aa]ctualizado)(?: le| am| el)?:? ?"
            f"{_DAY}(?:,? ?(?:à|um|a las|-|–)? ?{_CLOCK})?[ ,;|·•-]{{0,4}}){{1,3}}"
        ),
        why="when the page was published and changed, and nothing else",
        examples=(
            "Publié le 14/10/2023 à 07h15, mis à jour le 14/10/2023 à 11h02",
            "Aktualisiert am 3. Mai 2023, 18:05 Uhr",
            "Publicado el 4 de febrero de 2023",
        ),
        counter_examples=("Publié le 14/10/2023, ce livre a plu", "Stand 3. Mai im Regal", "Publicado por la casa"),
        confidence=0.9,
        starts=("Publi", "publi", "Mis à", "Mise à", "Modif", "Veröff", "Aktual", "Stand", "Erstellt", "Actual"),
        longest=110,
    ),
    Rule(
        name="byline-latin",
        kind="byline",
        pattern=(
            f"(?:Par|PAR|Von|VON|Por|POR|Texte?|Text und Fotos|Texto)(?: ?:)? {_PEOPLE}(?: ?[(,/|"
            f"•·-] ?[A-ZÀ-Þ][^\\n.!?]{{1,30}})?"
        ),
        why="Par, Von or Por and names in capitals: under a headline a byline, elsewhere it may be one",
        examples=("Par Hélène Vasseur", "VON JUTTA REINHARDT", "Von Katrin Ahlers", "Por Rocío Belmonte y Juan Soler"),
        counter_examples=("Par la fenêtre", "Von Berlin nach Hamburg fuhr er", "Por favor"),
        confidence=0.45,
        where="text",
        starts=words("Par PAR Von VON Por POR Text"),
        longest=70,
    ),
    Rule(
        name="jump-latin",
        kind="jump",
        pattern=(
            "[(▶►>]{0,2} ?(?:(?:Lire la )?[Ss]uite (?:en )?page [0-9]{1,2}|(?:Lire (?:aussi )?|"
            "Voir )(?:en )?pages? [0-9]{1,2}(?:(?: et |-)[0-9]{1,2})?|"
            "(?:Fortsetzung|Mehr dazu|Bericht|Siehe)(?: auf| von)? (?:Seite|S\\.) ?[0-9]{1,2}|(?:Pasa a|Viene de|"
            "Sigue en|Continúa en)(?: la)? (?:página|pág\\.) ?[0-9]{1,2})"
            "[.)]{0,2}[▶►>]{0,2}"
        ),
        why="where the text goes on or comes from: a page and its number",
        examples=("Suite page 5", "Fortsetzung auf Seite 15", "Pasa a la página 13", "(Lire page 3)"),
        counter_examples=("Suite page blanche", "Fortsetzung folgt", "Pasa a la página siguiente"),
        confidence=0.93,
        starts=(
            "Lire",
            "Suite",
            "suite",
            "Voir",
            "Fortsetzung",
            "Mehr dazu",
            "Bericht",
            "Siehe",
            "Pasa",
            "Viene",
            "Sigue",
            "Continúa",
            "(",
            "▶",
        ),
        longest=44,
        holds=("page", " pág", " S", "uite "),
    ),
    Rule(
        name="day-latin",
        kind="header",
        pattern=f"{_WEEKDAY},? (?:den )?{_DAY}(?: ?[|·•–-] ?[^\\n.!?]{{1,40}})?",
        why="a weekday with its whole date and nothing else: in a paper's running head",
        examples=("Sábado, 4 de febrero de 2023", "Freitag, 14. April 2023", "Samedi 14 octobre 2023"),
        counter_examples=("Samedi 14 octobre", "Freitag, den 14., regnete es", "Sábado de gloria"),
        confidence=0.4,
        where="edge",
        starts=words(
            "Lundi Mardi Mercr Jeudi Vendr Samedi Diman lundi mardi mercr "
            "jeudi vendr samedi diman Montag Dienst Mittw Donner Freitag "
            "Samstag Sonn Lunes Martes Miér Jueves Viernes Sábado Domingo "
            "lunes martes miér jueves viernes sábado domingo"
        ),
        longest=80,
    ),
    Rule(
        name="legal-bar",
        kind="navigation",
        pattern=(
            "(?:(?:Mentions légales|Données personnelles|CGU|CGV|Contacts?|Plan du site|Cookies?|Gestion des cookies|"
            "Charte|Politique de confidentialité|Publicité|"
            "Impressum|Datenschutz(?:erklärung)?|AGB|Nutzungsbedingungen|Kontakt|Mediadaten|Barrierefreiheit|Aviso legal|"
            "Política de (?:privacidad|cookies)|Contacto|"
            "Terms(?: of (?:[Uu]se|[Ss]ervice))?|Terms & Conditions|Privacy(?: [Pp]olicy)?|Cookie [Pp]olicy|"
            "Cookie [Ss]ettings|Contact [Uu]s|About [Uu]s|Advertise|Careers|"
            "Accessibility|Sitemap|Site map|Help)(?: ?[|·•/–-] ?|$)){2,12}"
        ),
        why="what the law wants at the foot of a site: two such words at least, parted by bars",
        examples=(
            "Mentions légales - Données personnelles - CGU - Contact",
            "Impressum | Datenschutz | AGB",
            "Terms of Use | Privacy Policy",
        ),
        counter_examples=("Contact", "Impressum und Datenschutz im Verein", "Privacy and terms"),
        confidence=0.9,
        starts=words(
            "Mentions Données CGU CGV Contact Plan Cookie Gestion Charte Politique Publicité Impressum Datenschutz AGB "
            "Nutzung Kontakt Media Barriere Aviso Política Terms Privacy About Advertise Careers Access Site Help"
        ),
        longest=150,
    ),
    Rule(
        name="latin-path",
        kind="navigation",
        pattern="(?:Accueil|Startseite|Inicio|Portada|Home)(?: ?[>»›] ?[^.!?>»›\\n]{1,40}){1,6}",
        why="the path to the page, from its start",
        examples=("Accueil > Région > Environnement", "Startseite » Lokales", "Inicio > Local"),
        counter_examples=("Accueil chaleureux", "Startseite", "Inicio de curso > septiembre"),
        confidence=0.93,
        starts=words("Accueil Startseite Inicio Portada Home"),
        longest=120,
    ),
    Rule(
        name="latin-caption",
        kind="caption",
        pattern=(
            f"[^\\n]{{10,160}}(?<=[.!?»”]) ?(?:[(] ?(?:Photo|Foto|Crédits?|Image|Bild)s?(?: ?[:/©])? ?[^)\\n]{{2,40}}[)]|"
            f"(?:Photo|Foto|FOTO|Bild|BILD|Crédit photo)[sS]?: ?(?:{_CAPITAL}\\. ?){{0,2}}{_CAPITAL}[^.!?\\n]{{2,40}}|"
            f"/ ?{_NAME}(?: {_NAME}){{1,2}})"
        ),
        why="a sentence and whose picture it is, at the line's end",
        examples=(
            "Un castor au crépuscule, le 2 octobre. (Photo Marc Thibaut)",
            "Der Laden am Markt. Foto: Henning Brode", "Viel zu tun in der Mühle. FOTO: M. KERN",
            "La alcaldesa, ayer, en el mercado. / J. M. Soler",
        ),
        counter_examples=("Il aime la photo (Photo Marc)", "Er zeigte ein Foto", "und / oder"),
        confidence=0.8,
        ends=(")",),
        inside=("Foto: ", "FOTO: ", "BILD: ", "Fotos: ", "(Photo ", "(Foto ", ". / ", "Bild: ", "Photo : "),
        marks=True,
        longest=200,
    ),
)
