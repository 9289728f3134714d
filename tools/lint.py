"""Every check that needs no running code: style, types, import contracts, budgets."""

import subprocess
import sys

from tools import budgets

CHECKS = {
    "style (ruff check)": ["ruff", "check", "--quiet", "."],
    "format (ruff format)": ["ruff", "format", "--quiet", "--check", "."],
    "import contracts (import-linter)": ["lint-imports"],
    "types (mypy strict)": ["mypy"],
}


def main() -> None:
    failed = []
    for name, command in CHECKS.items():
        run = subprocess.run(
            [f"{sys.prefix}/bin/{command[0]}", *command[1:]],
            capture_output=True,
            text=True,
            check=False,
        )
        print(f"{'ok  ' if run.returncode == 0 else 'FAIL'}  {name}", flush=True)
        if run.returncode:
            print(run.stdout + run.stderr)
            failed.append(name)
    over = budgets.problems()
    print(f"{'FAIL' if over else 'ok  '}  size budgets and house rules")
    print(*over, sep="\n", end="\n" if over else "")
    if failed or over:
        sys.exit(1)


if __name__ == "__main__":
    main()
