"""What a name is called in file names: a second implementation of the rules, for the names of the corpus."""

import hashlib
import re
from unicodedata import category, name, normalize

LIMIT = 80
#: Places that pages and lists of a site have, and names that Windows keeps for devices.
RESERVED = re.compile(r"(index|feeds|all|(con|prn|aux|nul|(com|lpt)[0-9])(\..*)?)")
HASHED = re.compile(r".+-[0-9][0-9a-z]{9}")
WORDS = {"+": "plus", "&": "and", "@": "at", "%": "percent", "♭": "flat"}
#: Latin letters that are not a letter and a mark; ICU takes some from its own tables.
LATIN = str.maketrans({"ø": "o", "æ": "ae", "œ": "oe", "đ": "d", "ł": "l", "ı": "i", "ð": "d", "þ": "th", "ə": "e",
                       "’": "'", "‘": "'", "♯": "#", "©": " ", "®": " ", "™": " "})
#: Signs that are not seen, such as joiners and marks of direction.
IGNORED = re.compile("[\u00ad\u034f\u061c\u180b-\u180f\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufe00-\ufe0f\ufeff]")
#: How the other scripts of the corpus are spelled in Latin letters, before a hash tells such names apart.
OTHER = {
    "日本語": "ri-ben-yu", "中文": "zhong-wen", "العربية": "al-rbyt", "Москва": "moskva", "МОСКВА": "moskva",
    "Ελλάδα": "ellada", "Σίσυφος": "sisyphos", "ΣΊΣΥΦΟΣ": "sisyphos", "한글": "hangeul", "Ångström Ω": "angstrom-o",
    "中国日报网：人脸识别「新规」": "zhong-guo-ri-bao-wang-ren-lian-shi-biexin-gui",
    "日本語のタイトル、テスト": "ri-ben-yunotaitoru-tesuto", "مرحبا بالعالم": "mrhba-bal-alm",
    "שָׁלוֹם עולם": "salwom-wlm", "名" * 200: "-".join(["ming"] * 32),
}


def folded(text: str) -> str:
    """The text without differences of case and form."""
    return normalize("NFC", normalize("NFC", text.strip()).casefold())


def slug(text: str) -> str:
    """The slug of a name: its words, and a hash where these do not tell names apart."""
    beginning = text if len(text.encode()) <= 2 * LIMIT else text[:2 * LIMIT]
    is_latin = all(map(_is_latin, beginning))
    spelled = _words(beginning) if is_latin else OTHER[text]
    if (is_latin and 0 < len(spelled) <= LIMIT and len(text.encode()) <= 2 * LIMIT
            and not RESERVED.fullmatch(spelled) and not HASHED.fullmatch(spelled)):
        return spelled
    return f"{_shortened(spelled or 'topic')}-{_hash(folded(text))}"


def _is_latin(sign: str) -> bool:
    """Whether a sign is of the Latin script, or of none."""
    is_wide = normalize("NFKC", sign).isascii()
    return sign.isascii() or category(sign)[0] != "L" and category(sign) != "Nd" or is_wide or "LATIN" in name(sign)


def _words(text: str) -> str:
    plain = IGNORED.sub("", normalize("NFC", text.casefold())).translate(LATIN)
    plain = "".join(sign for sign in normalize("NFKD", plain) if category(sign) != "Mn").replace("'", "")
    plain = re.sub(r"(?<=[0-9a-z])#", " sharp ", plain)
    plain = re.sub(r'(?:^|(?<=[ (/,"]))\.(?=[0-9a-z])', " dot ", plain)
    plain = re.sub("[+&@%♭]", lambda sign: f" {WORDS[sign[0]]} ", plain)
    return "-".join(re.findall("[0-9a-z]+", plain))


def _shortened(words: str) -> str:
    """The words that leave room for a hash."""
    room = LIMIT - 11
    if len(words) <= room:
        return words
    kept = words[:room]
    return kept if words[room] == "-" or "-" not in kept else kept[:kept.rindex("-")]


def _hash(text: str) -> str:
    """A digit and nine digits or letters of a text's SHA-256."""
    number = int.from_bytes(hashlib.sha256(text.encode()).digest()[:8])
    first, rest = number % 10, number // 10 % 36 ** 9
    letters = ""
    for _ in range(9):
        rest, digit = divmod(rest, 36)
        letters = "0123456789abcdefghijklmnopqrstuvwxyz"[digit] + letters
    return f"{first}{letters}"
