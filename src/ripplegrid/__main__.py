"""So that ``python -m ripplegrid`` is the command."""

from ripplegrid.cli import main

if __name__ == "__main__":
    main()
