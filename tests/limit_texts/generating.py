"""Texts of limits made by chance, each with the one reading that is right.

Every text is our own wording. A reading of `None` says that only a refusal is right.
"""

import random
from collections.abc import Iterator

from tests.limit_texts.plain_reader import BOUNDS, STARTS, UNITS, number_words

KINDS = (
    "cấp mới", "cấp lại", "hồ sơ phức tạp", "hộ nghèo", "nộp trực tuyến", "nộp qua bưu chính",
    "phải xác minh", "công trình cấp II", "tổ chức nước ngoài", "hồ sơ chưa đầy đủ",
)  # fmt: skip
STEPS = ("tiếp nhận hồ sơ", "thẩm định", "phê duyệt", "xem xét, quyết định", "trả kết quả")
NOISE_BEFORE = (
    "", "", "Miễn phí", "Không có thông tin", "Miễn phí(Giảm 50% phí đến hết ngày 31/12/2026)",
    "200,000 Việt Nam Đồng(200.000 đồng/lần theo Thông tư số 5/2020/TT-BTC)", "- ", "a) ", "+ ",
    "Nộp hồ sơ trực tiếp tại xã. ", "<p>",
)  # fmt: skip
NOISE_BEHIND = (
    "", "", ".", ";", " (dịch vụ công toàn trình)", ". Lệ phí: 10.000 đồng", "<br/>",
    ". Giấy xác nhận có giá trị 06 tháng",
)  # fmt: skip


def number(chance: random.Random) -> tuple[str, int]:
    """Return a number as it is written, and what it is."""
    n = chance.randint(1, 99)
    form = chance.randrange(5)
    if form == 0:
        return number_words(n), n
    if form == 1:
        return f"{n:02} ({number_words(n)})", n
    if form == 2:
        return f"{number_words(n)} ({n:02})", n
    return (f"{n:02}" if form == 3 else str(n)), n


def simple(chance: random.Random) -> str:
    """Return a text of the simple grammar: one bound, one number, one unit, one start."""
    written, _ = number(chance)
    unit, start = chance.choice(list(UNITS)), chance.choice(list(STARTS))
    joint = chance.choice((" ", ", ")) if start else ""
    words = f"{chance.choice(BOUNDS)} {written} {unit}{joint}{start}".strip()
    return _dressed(words, chance)


def _dressed(words: str, chance: random.Random) -> str:
    form = chance.randrange(6)
    if form == 0:
        return words.upper()
    if form == 1:
        return words.replace(" ", "\u00a0")
    if form == 2:
        return words[:1].upper() + words[1:] + chance.choice((".", ";", " ."))
    return words


def _limit(chance: random.Random) -> tuple[str, str]:
    unit, (kind, times) = chance.choice(list(UNITS.items())[:2])
    n = chance.randint(1, 60)
    return f"{n:02} {unit}", f"{kind}({n * times})"


def _two(chance: random.Random) -> tuple[tuple[str, str], tuple[str, str]]:
    """Return two limits that differ."""
    first, second = _limit(chance), _limit(chance)
    return (first, second) if first[1] != second[1] else _two(chance)


def branches(chance: random.Random) -> tuple[str, str | None]:
    """Return two branches, with conditions before or behind, in a clause, a line or a list."""
    (a, la), (b, lb) = _two(chance)
    one, two = chance.sample(KINDS, 2)
    joint = chance.choice(("; ", ". ", ";\n- ", "\n+ "))
    cased = joint[-2:] in {". ", "- ", "+ "}
    opens = "Đối với" if cased else "đối với"
    reading = f"{la} ; {one} ; total ; - | {lb} ; {two} ; total ; -"
    ordinary = f"{la} ; - ; total ; - | {lb} ; {two} ; total ; -"
    forms = (
        (f"{a} đối với {one}{joint}{b} đối với {two}", reading),
        (f"Đối với {one} thì {a}{joint}{opens} {two} thì {b}", reading),
        (f"Đối với {one}: {a}{joint}{opens} {two}: {b}", reading),
        (f"{a} (đối với trường hợp {one}), {b} (đối với trường hợp {two})", reading),
        (f"{a}; trường hợp {two} thì không quá {b}", ordinary),
        (f"{a}, nếu {two} thì {b}", ordinary),
        (f"{a} ({b} đối với {two})", ordinary),
        (f"{a} hoặc {b}", None),
        (f"{a} đối với {one}; {b} đối với {one}", None),
        (f"{a}; {b}", None),
    )
    return chance.choice(forms)


def leading(chance: random.Random) -> tuple[str, str | None]:
    """Return a condition that opens a sentence, and two branches within it."""
    (a, la), (b, lb) = _two(chance)
    lead, one, two = chance.sample(KINDS, 3)
    reading = f"{la} ; {lead}; {one} ; total ; - | {lb} ; {lead}; {two} ; total ; -"
    forms = (
        (f"Trường hợp {lead}, trong {a} (nếu {one}) hoặc {b} (nếu {two})", reading),
        (f"Đối với {lead}: {a} nếu {one}, {b} nếu {two}", reading),
        (f"Trường hợp {lead} thì {a} đối với {one}; {b} đối với {two}", reading),
        (f"Trường hợp {lead}:\n- {a} nếu {one};\n- {b} nếu {two}.", reading),
        (f"Đối với {lead}: {a}; {b} đối với {two}", None),
        (f"Đối với {lead} {a} và {b}", f"Sequence({la}, {lb}) ; {lead} ; total ; -"),
    )
    return chance.choice(forms)


def steps(chance: random.Random) -> tuple[str, str | None]:
    """Return the steps of one path, and what looks like them."""
    chosen = sorted(chance.sample(range(len(STEPS)), chance.randint(2, 4)))
    limits = [_limit(chance) for _ in chosen]
    whole = f"Sequence({', '.join(limit for _, limit in limits)}) ; - ; total ; -"
    lines = [f"{STEPS[k]}: {text}" for k, (text, _) in zip(chosen, limits, strict=True)]
    numbered = [f"Bước {n}: {text}" for n, (text, _) in enumerate(limits, 1)]
    torn = [f"Bước {2 * n}: {text}" for n, (text, _) in enumerate(limits, 1)]
    path = [
        f"{text} đối với {who}"
        for who, (text, _) in zip(
            ("UBND xã", "Sở Nội vụ", "UBND tỉnh", "Bộ Y tế"), limits, strict=False
        )
    ]
    forms = (
        ("; ".join(lines), whole),
        ("\n".join(f"- Thời hạn {line};" for line in lines), whole),
        ("; ".join(numbered), whole),
        ("; ".join(torn), None),
        ("; ".join(path), None),
    )
    return chance.choice(forms)


def no_limit(chance: random.Random) -> tuple[str, str | None]:
    """Return a time that is no limit."""
    (a, _), (b, _) = _two(chance)
    n = chance.randint(2, 36)
    forms = (
        f"Giấy phép có hiệu lực không quá {n} tháng",
        f"Thời hạn có giá trị của thẻ theo hợp đồng và tối đa là {n} tháng kể từ ngày cấp",
        f"Hồ sơ được lưu giữ tại xã trong {n} năm",
        f"Niêm yết tại trụ sở trong {a}",
        f"Khai {n} lần trong thời hạn {a}",
        f"Sau {a} kể từ ngày đăng tin, cơ quan xóa đăng ký",
        f"{a}/thửa đất",
        f"{a} cho mỗi công trình",
        f"Thời gian {a} không tính vào thời hạn giải quyết hồ sơ",
        f"Trường hợp nộp trong {a} thì không thu phí",
        f"Chậm nhất {a} trước ngày tổ chức",
        f"Ít nhất {a}",
        f"Giấy có giá trị {a} đối với cá nhân; {b} đối với tổ chức",
        f"Thẻ được gia hạn với thời hạn không quá {n} tháng",
    )
    return chance.choice(forms), None


def noisy(chance: random.Random) -> tuple[str, str | None]:
    """Return one limit in the noise of a portal's cell."""
    written, limit = _limit(chance)
    start, anchor = chance.choice([pair for pair in STARTS.items() if pair[0]])
    before, behind = chance.choice(NOISE_BEFORE), chance.choice(NOISE_BEHIND)
    joint = chance.choice((" ", ", ", "<br/>", "\n", ": "))
    text = f"{before}{chance.choice(('Trong ', 'Không quá ', ''))}{written}{joint}{start}{behind}"
    return text, f"{limit} ; - ; total ; {anchor}"


SHAPES = (branches, leading, steps, no_limit, noisy)


def generated(seed: int, count: int) -> Iterator[tuple[str, str | None]]:
    """Yield texts with their right readings, every shape in turn."""
    chance = random.Random(seed)
    for n in range(count):
        yield SHAPES[n % len(SHAPES)](chance)
