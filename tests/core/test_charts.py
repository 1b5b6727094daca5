"""Where the words of a chart stand: names of bands cross no curve, a title has room beside its axis, wide letters have theirs."""

import re
from xml.etree import ElementTree as ET

import pytest

from ida_core.report.chart import LABEL, Band, Chart, Series, svg

SVG = "{http://www.w3.org/2000/svg}"
BANDS = (Band("H flips ≤ 20.0%, n = 20", 0.2), Band("H's own noise: flips 2.6%, n = 20", 0.026))
TITLE = "answers that differ from undistilled H"


def chart(name: str = "bound: measured leak", note: str = "") -> Chart:
    return Chart("t", "T", "n", TITLE, (Series(name, (1.0, 2.0), (0.1, 0.43)),), bands=BANDS, note=note)


def parts(width: float, height: float, drawn: Chart):
    picture = ET.fromstring(svg(drawn, width, height))  # noqa: S314  # our own
    return [each for each in picture.iter() if each.tag.startswith(SVG)]


def said(all_parts, words: str):
    return next(each for each in all_parts if each.tag == f"{SVG}text" and each.text == words)


@pytest.mark.parametrize(("width", "height"), [(380, 250), (442, 419), (1057, 886), (720, 420)])
def test_names_of_bands_stand_above_the_curves(width, height):
    drawn = parts(width, height, chart())
    highest = min(float(each.get("y1")) for each in drawn if each.tag == f"{SVG}line")
    for band in BANDS:
        name = said(drawn, band.name)
        assert float(name.get("y")) < highest
        assert float(name.get("x")) + len(band.name) * 6 < width


@pytest.mark.parametrize(("height", "beside"), [(250, False), (886, True)])
def test_a_title_that_is_longer_than_its_axis_stands_above_it(height, beside):
    drawn = parts(500, height, chart())
    turned = [each for each in drawn if "rotate" in each.get("transform", "")]
    assert bool(turned) is beside
    assert said(drawn, TITLE) is not None


def test_letters_of_chinese_are_given_twice_the_room():
    name = "估计:实测泄漏".replace(":", "\N{FULLWIDTH COLON}")
    drawn = parts(442, 419, chart(name, "所有上界同时成立的置信度" * 6))
    assert float(said(drawn, name).get("x")) + len(name) * LABEL <= 442
    notes = [
        each.text for each in drawn if each.tag == f"{SVG}text" and re.fullmatch("[所有上界同时成立的置信度]+", each.text or "")
    ]
    assert "".join(notes) == "所有上界同时成立的置信度" * 6
    assert all(14 + len(line) * LABEL <= 442 for line in notes)
