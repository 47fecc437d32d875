"""What a full stop after a word means, in Ukrainian and English: which abbreviations end a sentence, and when.

Only words and their forms are known here; `clipper.domain.sentences` decides what they mean for a border. A word
that is also an ordinary one («ген», «полк») stands under `_EITHER`, or nowhere («центр», «тур», «вас»): to miss a
rare abbreviation is better than to glue together what everybody writes.
"""

from __future__ import annotations

from enum import Enum, auto

import regex

from clipper.domain.patterns import lazy


class Role(Enum):
    """What follows an abbreviation. A word that is none has no role."""

    LEADS = auto()
    """A name or a number: «ім.», «вул.», "Dr.". Never the end of a sentence."""
    COUNTS = auto()
    """A number belongs to it: «млн.», "No.", "Jan.". Before a capital letter it is the end."""
    CLOSES = auto()
    """It stands behind what it belongs to: «грн.», «і т. д.», "etc.". Before a capital letter or digit, the end."""
    EITHER = auto()
    """Initials, "U.S.", "Inc.": the end only before a word that usually begins a sentence."""


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


# Any letter case.
_LEADS = _words(
    "ім вул просп прос пр пров пл бул бульв узв шос наб смт хут оз св тзв зв проф акад доц канд д-р асист асп інж"
    " підполк лейт заст зав нач деп секр упор уклад ред заг авт худ реж викон цит пор напр прибл бл"
    " укр рос англ нім лат грец фр франц польськ італ ісп араб яп санскр давньогрец старогрец тюрк"
    " міжнар держ респ зах півд о.о архит митр свящ прп вмч e.g i.e cf viz ca approx"
)
_COUNTS = _words(
    "млн млрд трлн тис год хв сек стор арк рис мал табл іл вип розд гл пп чч тт абз буд корп оф кімн кв тел факс"
    " моб дод реєстр vol vols pp chap fig figs eq eqs sec nos ext ft lb lbs oz hr hrs"
)
_CLOSES = _words("рр грн коп ін руб дол євр обл р-н шт екз прим км кг см мм га мг мл дм куб etc a.m p.m b.c")
_EITHER = _words(
    "ген полк мін див сер нар кн майд кап муз адм al est dept univ assn govt ave blvd rd esq bros ltd inc corp plc"
)

# As written: "Rep." is a title, "rep." may be anything.
_TITLES = _words(
    "Mr Mrs Ms Mx Dr Prof Gen Col Maj Lt Sgt Cpl Pvt Capt Cmdr Adm Rep Sen Gov Pres Rev Hon Fr Mt Ft Msgr Supt Insp"
    " Det Messrs vs"
)
_NAMES_CUT_SHORT = _words("Ів Ол Мик Мих Гр Вол Дм Юр Ант Андр Олекс Богд Серг Євг Дж Дз Wm Geo Chas Thos Jos Th")
_NUMBERED = _words("No Nos Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec Art Ch Pt Op")
_PLACES_AND_FIRMS = _words(
    "Co Jr Sr St Calif Mass Conn Fla Ariz Colo Ill Ind Mich Minn Mo Okla Ore Penn Tenn Tex Va Wash Wis"
    " Mon Tue Tues Wed Thu Thurs Fri"
)

# Before a name these lead; behind a number they are units: «м. Київ», but «5 м.»; «ст. Фастів», but «XX ст.».
_UNITS = _words("м с г л т ц р ст гр п д в а")
_NUMBER = lazy(r"[IVXLCDMІХСМ]+(?:[-–—][IVXLCDMІХСМ]+)?|.*\d.*|тис|млн|млрд|трлн|кв|куб|пог")
_CERTAIN_YEAR = lazy(r"(?:(?:мин|поточн|наступн|нинішнь|позаминул)\w*|т|ць)ого")

_COMPOUND_ENDS = lazy(r"(?<!\w)(?:т\.\s?(?:д|п|ін)|н\.\s?е|a\.\s?m|p\.\s?m)\Z", regex.I)
_COMPOUND_LEADS = lazy(r"(?<!\w)(?:т\.\s?(?:зв|з|ч)|в\.\s?о|e\.\s?g|i\.\s?e|p\.\s?s)\Z", regex.I)
_LONGEST_COMPOUND = 6
_WORD_BREAKS = str.maketrans(dict.fromkeys('«“„"‘([—', " "))
_INITIALS = lazy(r"(?:\p{Lu}\p{Ll}?[.-]{1,2})*\p{Lu}")
_DOTTED = lazy(r"(?:\p{L}{1,2}\.)+\p{L}{1,2}")
_VOWELLESS = lazy(r"[бвгґджзйклмнпрстфхцчшщь]{2,5}(?:-[бвгґджзклмнпрстфхцчшщ]{1,3})?")
_LONE_LETTER_WORDS = _words("я є")

LOOK_BACK = 48
"""How many code points before a full stop `role_of` wants to see, at most."""


def role_of(tail: str) -> Role | None:
    """The role of the word that `tail` ends in; a full stop follows it. None: it is an ordinary word."""
    if not tail or tail[-1].isspace():
        return None
    last = tail[-_LONGEST_COMPOUND:]
    if _COMPOUND_ENDS.search(last):
        return Role.CLOSES
    if _COMPOUND_LEADS.search(last):
        return Role.LEADS
    words = tail.translate(_WORD_BREAKS).split()
    if not words:
        return None
    word = words[-1].rpartition(".")[2] if _is_run_together(words[-1]) else words[-1]
    return _role_of_word(words[-2] if len(words) > 1 else "", word)


def _is_run_together(word: str) -> bool:
    """«кв.м», «вул.ім»: the last part counts. Not initials, "U.S", nor a domain."""
    if "." not in word or word.isascii() or _DOTTED.fullmatch(word) or _INITIALS.fullmatch(word):
        return False
    return all(len(part) < 6 for part in word.split("."))


def _role_of_word(before: str, word: str) -> Role | None:
    lower = word.casefold()
    if lower in _UNITS and not word.isupper():
        return _role_of_unit(before, lower)
    if word in _TITLES or word in _NAMES_CUT_SHORT or lower in _LEADS:
        return Role.LEADS
    if word in _NUMBERED or lower in _COUNTS or (word == "no" and before.endswith(",")):  # "vol. 12, no. 10"
        return Role.COUNTS
    if lower in _CLOSES:
        return Role.CLOSES
    if word in _PLACES_AND_FIRMS or lower in _EITHER or _is_initials(before, word) or _DOTTED.fullmatch(word):
        return Role.EITHER
    return _role_by_look(word)


def _role_of_unit(before: str, word: str) -> Role:
    is_unit = _NUMBER.fullmatch(before.rstrip(".,")) or (word == "р" and _CERTAIN_YEAR.fullmatch(before.casefold()))
    return Role.CLOSES if is_unit else Role.LEADS


def _is_initials(before: str, word: str) -> bool:
    """Whether the word is a person's initials. "I" after a small word is the English pronoun: "neither do I."."""
    if word == "I" and before[:1].islower() and before.isascii():
        return False
    return _INITIALS.fullmatch(word) is not None


def _role_by_look(word: str) -> Role | None:
    """Unknown, yet no word: a lone small letter, or Ukrainian consonants without a vowel."""
    if len(word) == 1 and word.islower() and word not in _LONE_LETTER_WORDS:
        return Role.EITHER if word.isascii() else Role.LEADS
    return Role.EITHER if _VOWELLESS.fullmatch(word) else None


# No «де», «ді»: they begin surnames («М. Де Маркі»).
_STARTERS = _words(
    "він вона воно вони це то той та ті цей ця ці але а і й у в на за до з із зі від для про при під над між потім"
    " тоді тепер тут там так також проте однак отже адже бо якщо коли як що хто чому якби хоча хоч після перед через"
    " серед окрім крім ми ви я ти його її їх їхній їхня наш наша ваш мій моя свій усі всі все усе кожен кожна жоден"
    " ні не нині сьогодні завтра вчора учора торік зараз згодом нарешті далі ось от саме тож тому зокрема натомість"
    " водночас втім утім ще вже уже лише тільки навіть можливо мабуть звісно щоб аби поки протягом упродовж разом"
    " цього того таким такий така такі один одна інший інші деякі багато"
    " he she it they we you i the a an this that these those his her its their our my your but and or so yet in on at"
    " by for from with to of as if when while where why what who how after before since until although though"
    " because however then there here now today yesterday tomorrow meanwhile no not yes all some many most both each"
    " every nobody nothing someone later still only even once just perhaps"
)


def usually_begins(word: str) -> bool:
    """Whether sentences often begin with the word: after initials it tells «… Т. Г. Він …» from «Т. Г. Шевченко»."""
    return word.casefold() in _STARTERS


_SURNAME = lazy(
    r"\p{Lu}[\w’ʼ'-]+(?:ко|ка|ку|ком|ук|юк|ука|юка|ич|ича|ський|ського|ському|ська|ської|цький|цького|цька"
    r"|ов|ова|єв|єва|ів|їв|ін|їн|ак|як|ець|ий|ого|son|man|ez)"
)
_SURNAME_AND_INITIALS = lazy(rf"(?:{_SURNAME.pattern})\s\p{{Lu}}\.(?:\s?\p{{Lu}})?\Z")


def is_surname_first(tail: str, following: str) -> bool:
    """Whether `tail` ends like «Шевченко Т. Г» and the word that follows is no surname itself."""
    if not tail[-1:].isupper():
        return False
    return _SURNAME_AND_INITIALS.search(tail) is not None and _SURNAME.fullmatch(following) is None


_ZONES_AND_DAYS = _words(
    "ET EST EDT CT CST CDT PT PST PDT GMT UTC BST CET CEST EET EEST Eastern Pacific Central Kyiv London"
    " Monday Tuesday Wednesday Thursday Friday Saturday Sunday Mon Tue Tues Wed Thu Thurs Fri Sat Sun"
)


def continues_a_time(tail: str, following: str) -> bool:
    """Whether "5 p.m." goes on: "5 p.m. Monday", "5 p.m. GMT"."""
    return following in _ZONES_AND_DAYS and tail.casefold().endswith((".m", ". m"))


_LIST_MARKER = lazy(
    r"[(«\[]?(?:"
    r"(?:\d{1,3}|[^\W\d_яЯ]|[IVXLC]{1,6}|[ІХ]{1,4})(?:\.\d{1,3})*"  # 1. 2.3. а. IV.
    r"|P\.\s?(?:P\.\s?)?S"
    r"|(?i:розділ|глава|частина|рис|рисунок|мал|малюнок|табл|таблиця|додаток|крок|chapter|part|section|figure|fig"
    r"|table|step)\.?\s(?:\d+(?:\.\d+)*|[IVXLCІХ]+|[A-ZА-Я])"
    r")"
)
_ONLY_A_TIME = lazy(
    r"\W*(?:(?:у|в|на|з|із|до|від|після|перед|близько|наприкінці|початку|початок|кінці|кінця|кінець|середині|половині"
    r"|першій|другій|третій|останній|чверті|протягом|упродовж|станом|о|об|та|і|й|по|ще|вже|уже|лише|тільки|також|так"
    r"|отже|саме|навесні|влітку|восени|взимку|весни|літа|осені|зими|in|on|at|by|about|around|since|until|early|late"
    r"|from|to|of|(?:січ|лют|берез|квіт|трав|черв|лип|серп|верес|жовт|листоп|груд)\w*"
    r"|\d[\d.:–—-]*+(?:-?\p{L}{1,3})?|[IVXLCІХ][IVXLCІХ–—-]*+|[–—]|рр?|ст|тис|н|е|a|p|m)(?!\w)[\s,.]*+){1,9}",
    regex.I,
)
LEAD_IN_LENGTH = 64
"""Code points; no list marker and no lone time is longer."""


def is_list_marker(text: str) -> bool:
    """Whether the text, a full stop after it, only numbers what follows: «1», «а», «Розділ 2», "P.S"."""
    return len(text) <= LEAD_IN_LENGTH and _LIST_MARKER.fullmatch(text) is not None


def is_only_a_time(text: str) -> bool:
    """Whether a sentence that goes on has just begun: «У 1887 р», «На початку XX ст», "At 5 p.m"."""
    return len(text) <= LEAD_IN_LENGTH and _ONLY_A_TIME.fullmatch(text) is not None
