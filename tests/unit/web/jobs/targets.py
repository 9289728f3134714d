"""What the jobs of the tests do, in a process that knows nothing of Django."""

import os
import time

from ripplegrid.errors import UnknownDocument


def well(given, step):
    step()
    return given["text"].encode()


def slow(given, step):
    step()
    time.sleep(60)
    return b"never"


def refuses(given, step):
    raise UnknownDocument(kind="poem", kinds="none")


def dies(given, step):
    os._exit(9)


def nosy(given, step):
    return os.environ.get("RIPPLEGRID_SECRET_KEY", "no key").encode()
