"""What figures of agreement must not be taken for, in sentences with the numbers of the table."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import combinations

from ripplegrid.agreement.measure import Coefficient, Measure
from ripplegrid.agreement.ratings import Ratings, Value, order_of
from ripplegrid.saying import mark, say, say_count, say_list

HIGH = 0.8
LOW = 0.4
GAP = 0.3
"""Percentage and chance-corrected value are told apart when they lie so far from each other."""
FEW = 20
UNEVEN = 0.1
Found = Mapping[Coefficient, Measure]


@dataclass(frozen=True, slots=True)
class Caution:
    """One thing to keep in mind, with a stable name for programs."""

    code: str
    sentence: str


def cautions(ratings: Ratings, found: Found, theme: Value | None = None) -> tuple[Caution, ...]:
    """Everything to keep in mind about the figures of a table.

    Args:
        ratings: the table.
        found: its coefficients.
        theme: the code that the table is about, when it is about one.
    """
    rules = [_paradox(ratings, found, theme), _below(found), _uneven(ratings, theme)]
    if theme is None:
        rules += [_gaps(ratings), _few(found), _undrawn(found)]
    return tuple(caution for rule in rules for caution in rule)


def per_cent(share: float) -> str:
    """A share as people say it; what is not all or nothing is never rounded to it.

    Example:
        >>> per_cent(0.5), per_cent(0.999), per_cent(1)
        ('50%', '99.9%', '100%')
    """
    places = 0
    while places < 3 and share not in (0, 1) and round(share * 100, places) in (0, 100):
        places += 1
    return say("{number}%", number=f"{share * 100:.{places}f}")


def figure(value: float) -> str:
    """A coefficient with two places, without a minus before nought.

    Example:
        >>> figure(-0.001), figure(0.743)
        ('0.00', '0.74')
    """
    return f"{round(value, 2) + 0.0:.2f}"


def named(value: Value) -> str:
    """A value in quotation marks; a set by its codes; yes and no in words.

    Example:
        >>> named(frozenset({"b", "a"})), named(True)
        ('“a” and “b”', 'yes')
    """
    if isinstance(value, bool):
        return say("yes") if value else say("no")
    if isinstance(value, frozenset):
        codes = [named(one) for one in sorted(value, key=order_of)]
        return say_list(codes) if codes else say("no code")
    return say("“{text}”", text=str(value))


def _chance_corrected(found: Found) -> Measure | None:
    for name in (Coefficient.COHEN, Coefficient.ALPHA):
        if name in found and found[name].value is not None:
            return found[name]
    return None


def _paradox(ratings: Ratings, found: Found, theme: Value | None) -> Iterator[Caution]:
    percent, low = found[Coefficient.PERCENT], _chance_corrected(found)
    if percent.value is None or low is None or low.value is None:
        return
    if percent.value < HIGH or low.value >= LOW or percent.value - low.value < GAP:
        return
    code, share = _commonest(ratings)
    if share < HIGH:
        return
    gaps = {
        "percent": per_cent(percent.value),
        "name": low.name.label,
        "value": figure(low.value),
        "share": per_cent(share),
    }
    steady = _steady(found)
    if theme is not None:
        yield Caution("rare-code", _of_theme(theme, bool(code), steady, gaps))
        return
    parts = [
        say(
            "The coders say the same in {percent} of units, and yet {name} is {value}. "
            "That is no mistake: {code} is {share} of everything said, so people who say it "
            "without looking agree nearly as often, and {name} counts only what goes beyond that.",
            code=named(code),
            **gaps,
        ),
        say(
            "It does not say that anybody coded badly. It says that the rest is too rare in this "
            "table to show whether the coders recognise it alike. Look at the units where they "
            "differ, and have more units coded in which it may stand."
        ),
    ]
    if steady:
        parts.append(
            say(
                "{names} do not fall in this way; but they do not show either that anybody knows "
                "the rare code when they see it. Report them side by side.",
                names=steady,
            )
        )
    yield Caution("rare-code", " ".join(parts))


def _of_theme(theme: Value, there: bool, steady: str, gaps: Mapping[str, str]) -> str:
    """The same for one code, in short."""
    if there:
        sentence = mark(
            "The coders say the same in {percent} of units, and yet {name} is {value}, because "
            "they give {theme} nearly always ({share}). Too few units lack it to show whether the "
            "coders agree on when it does not apply. Beside it: {names}."
        )
    else:
        sentence = mark(
            "The coders say the same in {percent} of units, and yet {name} is {value}, because "
            "they hardly ever give {theme} (not in {share} of codings). It is too rare here to "
            "show whether the coders recognise it alike. Beside it: {names}."
        )
    return say(sentence, theme=named(theme), names=steady, **gaps)


def _steady(found: Found) -> str:
    """The coefficients that a rare code does not pull down, with their values."""
    told = [
        say("{name} ({value})", name=found[name].name.label, value=figure(value))
        for name in (Coefficient.AC1, Coefficient.PABAK)
        if name in found and (value := found[name].value) is not None
    ]
    return say_list(told)


def _commonest(ratings: Ratings) -> tuple[Value, float]:
    said = [value for row in ratings.rows for value in row if value is not None]
    often = Counter(said)
    code = max(ratings.used(), key=often.__getitem__)
    return code, often[code] / len(said)


def _below(found: Found) -> Iterator[Caution]:
    low = _chance_corrected(found)
    if low is not None and low.value is not None and low.value < -UNEVEN:
        yield Caution(
            "below-chance",
            say(
                "{name} is {value}, below nought: the coders agree less than people who deal out "
                "the same codes at random. They may understand a code in opposite ways, or columns "
                "or rows of the table may be mixed up.",
                name=low.name.label,
                value=figure(low.value),
            ),
        )


def _uneven(ratings: Ratings, theme: Value | None) -> Iterator[Caution]:
    """The two coders whose habits differ most, over the units that both coded."""
    if theme is None:
        return
    widest, most, least = 0.0, ("", 0.0), ("", 0.0)
    for (at, one), (to, other) in combinations(enumerate(ratings.coders), 2):
        both = [
            (row[at], row[to])
            for row in ratings.rows
            if row[at] is not None and row[to] is not None
        ]
        if not both:
            continue
        shares = (
            (one, sum(bool(first) for first, _ in both) / len(both)),
            (other, sum(bool(second) for _, second in both) / len(both)),
        )
        apart = abs(shares[0][1] - shares[1][1])
        if apart > widest:
            widest = apart
            least, most = sorted(shares, key=lambda share: share[1])
    if widest >= UNEVEN:
        yield Caution(
            "used-unevenly",
            say(
                "Of the units that both coded, {most} gives {theme} to {more}, {least} to {less}. "
                "Talk about when it applies: a difference in habit is settled by words, and no "
                "coefficient shows it by itself.",
                most=most[0],
                theme=named(theme),
                more=per_cent(most[1]),
                least=least[0],
                less=per_cent(least[1]),
            ),
        )


def _gaps(ratings: Ratings) -> Iterator[Caution]:
    if not ratings.missing:
        return
    places = len(ratings.units) * len(ratings.coders)
    alone = sum(sum(value is not None for value in row) < 2 for row in ratings.rows)
    said = say(
        "{missing} of {places} places in the table are empty.",
        missing=ratings.missing,
        places=places,
    )
    if alone:
        said += " " + say_count(
            "{count} unit was coded by fewer than two coders and does not count.",
            "{count} units were coded by fewer than two coders and do not count.",
            count=alone,
        )
    yield Caution("gaps", said)


def _few(found: Found) -> Iterator[Caution]:
    units = found[Coefficient.PERCENT].units
    if 0 < units < FEW:
        yield Caution(
            "few-units",
            say_count(
                "Only {count} unit was compared. A few more could change every figure.",
                "Only {count} units were compared. A few more could change every figure; "
                "the intervals say by how much, and with so few are themselves rough.",
                count=units,
            ),
        )


def _undrawn(found: Found) -> Iterator[Caution]:
    drawn = [m.interval for m in found.values() if m.interval is not None]
    without = [m for m in found.values() if m.value is not None and m.interval is None]
    undefined = max((interval.undefined for interval in drawn), default=0)
    if drawn and (undefined or without):
        yield Caution(
            "draws-without-value",
            say(
                "Some of the {times:,} draws behind the intervals held one code only and have no "
                "value. They are left out; where more than one in ten had none, no interval is "
                "told.",
                times=drawn[0].resamples,
            ),
        )
