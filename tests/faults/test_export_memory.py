"""Long: whatever the format, an export of a million questions takes little memory beyond the open session."""

from __future__ import annotations

import pytest

from app.bench.exports import measured
from app.bench.million import million_session
from ida_core.report.export import ALL

pytestmark = [pytest.mark.soak, pytest.mark.timeout(1200)]
MOST_MIB = 128


@pytest.mark.parametrize("form", ALL)
def test_an_export_of_a_million_questions_takes_bounded_memory(form):
    assert measured(form, million_session())["above_mib"] < MOST_MIB
