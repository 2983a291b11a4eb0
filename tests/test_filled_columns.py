"""Columns of words parted by single spaces: found by how many words fit into a line, or left alone."""

from __future__ import annotations

import time

import pytest
from rows_of_text import rows

import cleantext
from cleantext.columns import filled_columns
from cleantext.columns.column_pieces import Found
from cleantext.columns.filled_columns import mended
from cleantext.columns.filled_rows import Setting, cut_rows
from cleantext.columns.segments import segment
from cleantext.columns.word_rows import WordRows
from cleantext.letter_widths import natural_width
from cleantext.lines import split

#: As pdftotext -layout prints columns set close together: a single space behind full lines, or these are spread.
LIGHTHOUSE = """\
Le phare rallumé
Éteint depuis onze ans, le phare         état pendant trois hivers, sans                chacun possède un appareil qui
de    la   pointe     du   Grouët   a    plan,    en      suivant      les     traces   sait où il est. Mais plusieurs ont
retrouvé samedi soir son éclat           laissées par les vis.                          avoué qu’ils regardaient encore
blanc, visible à dix-huit milles.        Le     service    des    phares        avait   de ce côté en rentrant, par
Une        centaine        d’habitants   d’abord     refusé      de     rendre     le   habitude, et qu’il leur manquait
s’étaient rassemblés sur la cale         bâtiment à la commune, puis il a               quelque chose.
malgré la pluie, et les enfants          cédé pour un euro, à condition                 L’escalier, fermé au public pour
avaient apporté des lampions.            que la lumière ne puisse être                  le moment, compte deux cent
La lanterne d’origine, démontée          confondue avec celle du port.                  quatre     marches.         La   mairie
pièce par pièce, attendait dans          Elle    donne     donc       trois    éclats   espère     l’ouvrir    au    printemps
une grange de l’arrière-pays.            toutes les vingt secondes.                     prochain    si   les   rampes     sont
C’est un horloger à la retraite,         Les     pêcheurs     n’en       ont    plus    livrées.
Yvon Kerdal, qui l’a remise en           besoin, disent-ils, depuis que
"""
TRAM = """\
Last tram on Quay Street
    At    twenty    minutes      past   What becomes of the
midnight on Sunday the last tram
                                        cars
left the depot in Quay Street with
ninety-four passengers, a brass             Of the fourteen cars two go to
band of six and a dog that had not      the museum at Ludlow Park and
paid.                                   one to a school, where it is to
    The line has run for eighty-        serve as a library. The others have
three    years   between   the   fish   been offered for sale to anybody
market and the hill suburbs. It will    who can lift them. A farmer has
be replaced by electric buses that      bought three and intends to keep
take the same route but need no         hens in them.
rails, which the council says will          The rails stay for the present.
save £1.2m in repairs to the            Taking them up would cost more
roadway every year.                     than the buses, and cyclists have
    Shopkeepers      are   divided.     been asked to cross them at a
Nadia Kestrel, who sells umbrellas      right angle, as they have been
opposite the town hall, expects         asked since 1941.
more custom when the kerb is                The driver of the last car,
free; the owner of the bakery next      Ewan Prior, rang the bell at each
door thinks that people buy bread       stop   although     nobody     was
because they are waiting for a          waiting. At the terminus he turned
tram.                                   the seats, as the rules require,
                                        and found a shoe.
"""
#: Where one column goes on in the next, and what stands last in each.
JOINTS = {
    LIGHTHOUSE: ["Yvon Kerdal, qui l’a remise en état pendant trois hivers", "depuis que chacun possède un appareil"],
    TRAM: ["umbrellas opposite the town hall, expects more custom", "they are waiting for a tram. What becomes of the cars"],
}
WRAPPED_CELLS = """\
Brass plane    trimming the edge of a board that has on the shelf above the
               warped in the damp                    window, behind the glue
Marking gauge  drawing a line at an even distance    in the left drawer of
               from the edge of the wood             the long bench
Spokeshave     rounding chair legs and the handles   on a nail beside the door
               of tools, always towards you          to the yard
Bench hook     holding short pieces while they are   under the bench, next to
               sawn across the grain                 the bucket of offcuts
Mitre box      cutting frames at half a right angle  in the cupboard, lower
               without measuring them                shelf, to the right
"""
TRANSLATION = """\
The ferry crosses at six.              Die Fähre geht um sechs.
The ticket costs one crown.            Die Karte kostet eine Krone.
Children travel free of charge.        Kinder fahren ohne Entgelt.
Dogs are kept on a lead.               Hunde sind an der Leine zu führen.
Smoking is allowed on deck.            Rauchen ist an Deck erlaubt.
The bell is rung at noon.              Die Glocke wird mittags geläutet.
Bicycles stand at the stern. Please! Fahrräder stehen am Heck. Bitte!
The captain knows the tide.            Der Kapitän kennt die Flut.
No crossing in fog.                    Bei Nebel keine Überfahrt.
"""
DIRECTORY = """\
Adair, Thomas, boatbuilder, 4 Quay St   Kestrel, Nadia, umbrellas, 9 Market Sq
Aldous, J., and Sons, ropes, Hessle   Ladd, Peter, fish, 2 Slip Lane
Bright, Emma, teacher, School House  Marsh, Hal, sluice keeper, The Weir
Cole, Agnes, tea room, 11 Market Sq    Nunn, Walter, coal, Gas Street
Dunmore, Wilf, clocks, Church Row    Orme, Judith, doctor, 1 Church Row
Ewart, James, ferry, The Hard  Prior, Ewan, trams, 40 Hill Road
Farr, Imogen, surveyor, 17 Hill Road      Quill, Martha, printer, 6 Gas Street
Gale, Robert, butcher, 3 Market Sq        Rudd, Simon, bees, Upper Field
Hope, Susan, lodging, 8 Quay St   Sayer, Anne, lamps, 5 Quay St
Ives, Henry, tailor, 12 Market Sq     Thorn, Giles, joiner, Mill Lane
"""
NOTES = """\
1  The deed of 1741 gives the width of     the seal is missing
   the lane as eleven feet, which the
   owner of the mill has never accepted    see page 14
   and which no surveyor has confirmed
   since the wall was built.               compare the map
2  The second deed, found in the church,   in another hand
   says nothing of the lane at all, but
   speaks of a path to the spring that     not on the map
   everybody had used within memory.
3  A third paper was burnt.                so he says
"""


@pytest.mark.parametrize("page", [LIGHTHOUSE, TRAM], ids=["three columns", "two columns"])
def test_columns_behind_full_lines_are_read_down(page: str) -> None:
    document = cleantext.process(page)
    document.verify()
    read = " ".join(document.text.split())
    assert [joint for joint in JOINTS[page] if joint not in read] == []


@pytest.mark.parametrize("page", [LIGHTHOUSE, TRAM], ids=["three columns", "two columns"])
def test_a_second_run_changes_nothing(page: str) -> None:
    once = cleantext.clean(page)
    assert cleantext.clean(once) == once


def test_the_decision_tells_where_the_columns_begin() -> None:
    told = [decision for decision in cleantext.process(TRAM).decisions if decision.rule == "columns"]
    wanted = "2 columns side by side, with gutters at 40: each is read down before the next"
    assert [decision.reason for decision in told] == [wanted]


@pytest.mark.parametrize(
    "page", [WRAPPED_CELLS, TRANSLATION, DIRECTORY, NOTES], ids=["cells", "translation", "directory", "notes"]
)
def test_what_is_not_set_in_full_lines_is_left_alone(page: str) -> None:
    lines = split(page)
    assert segment(lines) is lines


def test_lines_without_wide_spaces_are_not_asked() -> None:
    page = rows(*TRAM.splitlines())
    assert mended(page, [], ()) == []


def test_a_page_that_is_read_but_for_its_head_is_not_read_again() -> None:
    page = rows(*TRAM.splitlines())
    found = Found(3, len(page), [], [40])
    assert mended(page, [found], {0, 1}) == [found]
    assert mended(page, [found], {0, 1, 2, 3}) != [found]


def test_what_was_read_stays_the_same_object_where_filled_lines_tell_nothing_better() -> None:
    page = rows(*["the mill stood by  a stream", "and turned a", "wheel  the colour of", "ripe oats  all day"] * 3)
    found: list[Found] = []
    assert mended(page, found, set(range(len(page)))) is found


def test_a_line_is_cut_where_the_next_word_does_not_fit() -> None:
    page = rows("the mill stood by a stream that ran all", "and turned a wheel the colour of ripe oats")
    measure = natural_width("the colour of ripe oats")
    found = cut_rows(WordRows(page), Setting((0.0, 19.0), measure, 0.12), 0, 2, 20)
    assert found is not None
    texts = [[row.text[cell.start : cell.end] for cell in cells if cell] for row, cells in zip(page, found[1], strict=True)]
    assert texts == [["the mill stood by a", "stream that ran all"], ["and turned a wheel", "the colour of ripe oats"]]


def test_words_wider_than_all_columns_fit_in_no_way() -> None:
    page = rows("a headline that goes over all columns of the page and farther")
    assert cut_rows(WordRows(page), Setting((0.0, 24.0), 10.0, 0.12), 0, 1, 20) is None


def test_the_words_of_a_row_are_measured_once_in_whatever_stretch_of_rows() -> None:
    words = WordRows(rows("the mill stood by a stream that ran all", "and turned a wheel the colour of ripe oats"))
    setting = Setting((0.0, 19.0), natural_width("the colour of ripe oats"), 0.12)
    both, alone = cut_rows(words, setting, 0, 2, 20), cut_rows(words, setting, 1, 2, 20)
    assert both is not None
    assert alone is not None
    assert all(cell is same for cell, same in zip(both[1][1], alone[1][0], strict=True))


def test_time_is_linear() -> None:
    page = split((TRAM + "\n\n\n") * 20)
    begin = time.perf_counter()
    segment(page)
    assert time.perf_counter() - begin < 60


def test_among_lines_longer_than_a_row_no_columns_are_looked_for(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(filled_columns, "_read_block", lambda *_: pytest.fail("asked for columns"))
    who = ("Ada", "The miller", "Nobody but the old miller of Hythe", "His sister and her two sons", "A mason from the town")
    told = [f"{name} mended the weir  in spring, and the mill turned again before the hay was in. " for name in who]
    lines = split("\n".join([(told[k % 5] * times).strip() for k, times in enumerate((3, 6, 3, 2) * 4)]) + "\n")
    assert segment(lines) is lines


def test_how_far_apart_columns_are_is_asked_only_where_wide_spaces_stand_there() -> None:
    """Behind stray spaces text begins anywhere; behind gutters, where a column begins, or at its indent."""
    assert filled_columns._begin_there([40, 41, 43, 80, 84], 40.0)
    assert not filled_columns._begin_there([12, 21, 33, 47, 59, 64], 40.0)
    assert filled_columns._begin_there([], 40.0)
