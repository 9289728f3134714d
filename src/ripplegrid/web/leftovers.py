"""How often a server looks for what nothing uses any more.

Python does so after every few hundred new objects, and now and then looks through every object
there is. A server that keeps large case studies in memory has hundreds of thousands that are all
in use, and somebody's page waited for that look, a sixth of a second and more. What is dropped in
the ordinary way is freed at once all the same; this is only about objects that point at each other
in a circle.
"""

from __future__ import annotations

import gc

YOUNG, OLDER, OLDEST = 20_000, 20, 50


def look_seldom() -> None:
    """Leave out what was loaded by now, and look through the rest less often."""
    gc.freeze()
    gc.set_threshold(YOUNG, OLDER, OLDEST)
