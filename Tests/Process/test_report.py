"""The report of the figures for the coalition, printed to a PDF file by a browser and read."""

import re
from datetime import date

import pytest

from advocates import Advocate
from evidence_town import Town
from letters import PDF
from people import KEYS_ONLY, Person

PAGE_WIDTH, PAGE_HEIGHT = 612, 792
WORD = re.compile(r'<word xMin="([\d.-]+)" yMin="([\d.-]+)" xMax="([\d.-]+)" yMax="([\d.-]+)">')


@pytest.fixture(scope="module", params=["fr", "en"])
def report(request, gateways, browser):
    """The page in a window, laid out for paper, and the file that it makes."""
    gateway = gateways.make().start()
    coordinator = Advocate.invited(gateway, language=request.param)
    Person(gateway).texts(KEYS_ONLY)
    quarter = (date.today().month - 1) // 3
    start = f"{date.today().year - (quarter == 0)}-{(quarter - 1) % 4 * 3 + 1:02}"
    year, month = start.split("-")
    months = [f"{year}-{int(month) + later:02}" for later in range(3)]
    large = next(town for seed in range(400) if len((town := Town(seed, "virage-numerique", months)).cases) == 500)
    large.keep(gateway.data / "porte-voix.sqlite", "demo", "virage-numerique", months)
    context = browser.new_context(viewport={"width": PAGE_WIDTH, "height": PAGE_HEIGHT})
    context.add_cookies([{"name": name, "value": value, "url": gateway.url} for name, value in coordinator.cookies.items()])
    page = context.new_page()
    page.emulate_media(media="print")
    answer = page.goto(f"{gateway.url}/statistics/report?checklist=virage-numerique&period={start}")
    assert answer.status == 200
    yield page, PDF(page.pdf(format="Letter", prefer_css_page_size=True, print_background=False), f"report-{request.param}")
    context.close()


def words(text):
    return " ".join(text.split())


def test_it_takes_a_few_pages_and_none_is_empty(report):
    _, file = report
    assert 3 <= len(file.pages) <= 8
    assert all(len(words(page)) > 100 for page in file.pages)
    assert "no" not in file.fonts, "fonts are embedded"


def test_every_table_and_chart_is_on_paper(report):
    page, file = report
    sections = page.locator("section.figures")
    assert sections.count() >= 8
    text = words(file.text).replace("- ", "-")
    for heading in sections.locator("h2").all_inner_texts():
        assert words(heading) in words(file.text), heading
    tables, charts = page.locator(".report table.numbers"), page.locator(".report svg.chart")
    assert tables.count() >= 7 and charts.count() >= 5
    assert all(chart.bounding_box()["width"] > 100 and chart.bounding_box()["height"] > 20 for chart in charts.all())
    for cell in tables.locator("th, td").all_inner_texts():
        for word in cell.split():
            assert word in text or word in words(file.text), f"{word!r} of {cell!r}"
    for label in charts.locator("text").all_text_contents():
        for word in label.split():
            assert word in text or word in words(file.text), f"{word!r} of the chart’s {label!r}"


def test_paper_has_margins_and_no_table_is_parted(report):
    _, file = report
    boxes = [[float(side) for side in box] for box in WORD.findall(file.boxes)]
    assert all(left > 36 and right < PAGE_WIDTH - 36 and top > 36 and bottom < PAGE_HEIGHT - 36 for left, top, right, bottom in boxes)
    for page in file.pages[1:]:
        assert not re.match(r"\s*[\w ]+(\s+(\d+|caché|hidden|–)){2}", page.lstrip().splitlines()[0]), page


def test_nothing_of_the_console_around_it_is_printed(report):
    page, file = report
    for selector in (".bar", ".crumb", "footer", ".hint"):
        for one in page.locator(selector).all():
            assert not one.is_visible()
    assert "Ctrl" not in file.text


def test_no_text_is_cut_or_leaves_the_page(report):
    page, file = report
    boxes = [[float(side) for side in box] for box in WORD.findall(file.boxes)]
    assert len(boxes) > 500
    beyond = [box for box in boxes if not (0 <= box[0] < box[2] <= PAGE_WIDTH and 0 <= box[1] < box[3] <= PAGE_HEIGHT)]
    assert beyond == []
    cut = page.locator(".report *").evaluate_all(
        """elements => elements.filter(one => one.scrollWidth > one.clientWidth + 1 && one.clientWidth > 0
            && getComputedStyle(one).overflowX !== 'visible').map(one => one.className + ': ' + one.textContent.trim())"""
    )
    assert cut == []
    # What leaves a drawing lies over its table, and its words stay in the file all the same.
    outside = page.locator(".report svg.chart").evaluate_all(
        """charts => charts.flatMap(chart => [...chart.querySelectorAll('text')].filter(text => {
            // A letter such as J reaches a little beyond where it stands, and is drawn whole.
            const box = text.getBBox(), area = chart.viewBox.baseVal, beyond = 2
            return box.x < -beyond || box.x + box.width > area.width + beyond
                || box.y < -beyond || box.y + box.height > area.height + beyond
        }).map(text => text.textContent))"""
    )
    assert outside == []
