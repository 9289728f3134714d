"""Small random accounts: a few voices, merged entries, tellings and claims."""

import random

from ripplegrid.model.words import Direction, Level, Stance

from ...factories import case, claim, entry, link, telling, voice

VOICES = "abcd"
MOSTLY_SAYS = (*(Stance.SAYS,) * 4, *Stance)


def random_account(seed):
    """A small account of four voices with merged entries, claims and tellings at random."""
    dice = random.Random(seed)
    size = dice.randint(3, 6)
    names = [f"e{n}" for n in range(size)]
    kinds = {name: dice.sample(("process", "outcome", "use"), dice.randint(0, 2)) for name in names}
    merged = {f"x{n}": dice.choice(names) for n in range(dice.randint(0, 2))}
    records = [entry(name, dice.choice(list(Level)), kinds[name]) for name in names]
    records += [entry(name, merged_into=into) for name, into in merged.items()]
    for name in (*names, *merged):
        records += [
            telling(name, who, stance=dice.choice(list(Stance)),
                    direction=dice.choice(list(Direction)))
            for who in VOICES if dice.random() < 0.3
        ]  # fmt: skip
    stands = {name: [name, *(x for x, into in merged.items() if into == name)] for name in names}
    for one in names:
        for other in names:
            if one == other or dice.random() > 0.45:
                continue
            records.append(link(one, other))
            records += [
                claim(f"{one}>{other}", who, source=dice.choice(stands[one]),
                      target=dice.choice(stands[other]), stance=dice.choice(MOSTLY_SAYS))
                for who in VOICES if dice.random() < 0.5
            ]  # fmt: skip
    return case(*(voice(who) for who in VOICES), *records)
