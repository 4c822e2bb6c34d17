from __future__ import annotations

import pytest

from lumbarjack.catalog_io import load
from lumbarjack.core.catalogue.index import Catalogue


@pytest.fixture(scope="session")
def catalogue() -> Catalogue:
    return load()
