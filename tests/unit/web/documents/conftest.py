"""A synthesis in the store that looks at one case study, for the tests of its documents."""

from tests.unit.web.across.conftest import synthesis

__all__ = ["synthesis"]
