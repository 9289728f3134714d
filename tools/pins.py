"""Write requirements/*.txt from pyproject.toml: exact versions with hashes, and no hosts."""

import subprocess
import sys
from pathlib import Path

COMMON = [
    *("uv", "pip", "compile", "--quiet", "--universal", "--python-version", "3.11"),
    *("--generate-hashes", "--no-emit-index-url", "--no-header", "--no-annotate"),
    # a pip of 2023 overlooks the pin of "coverage" when something asks for "coverage[toml]",
    # and then refuses the next version that comes out
    "--no-strip-extras",
    *("--extra", "web", "--extra", "documents", "--extra", "synthesis"),
    *("--group", "build", "pyproject.toml"),
]


def main() -> None:
    uv = [f"{sys.prefix}/bin/uv", *COMMON[1:]]
    subprocess.run([*uv, "-o", "requirements/app.txt"], check=True)
    more = ["--group", "dev", "--group", "docs"]
    more += ["-c", "requirements/app.txt"]
    subprocess.run([*uv, *more, "-o", "requirements/dev.txt"], check=True)
    for path in sorted(Path("requirements").glob("*.txt")):
        if "://" in path.read_text("utf-8"):
            sys.exit(f"{path} names a host; nothing may.")


if __name__ == "__main__":
    main()
