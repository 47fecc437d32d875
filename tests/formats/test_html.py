"""HTML → Document, with the real child process."""

from __future__ import annotations

import os
import re
import signal
import subprocess
import sys
import threading
import time
from pathlib import Path

import pytest

from clipper.domain.clipping import BlockKind, Document, RunStyle
from clipper.formats import html
from clipper.formats.html import FAILED, TOO_DEEP, TOO_SLOW, WHOLE_PAGE, close_worker, read_html
from clipper.formats.html_head import page_head
from clipper.formats.html_process import Answer, Fault, HtmlProcess

PROSE = "Перше речення статті про воду. Місто чекає на воду вже третій день, кажуть мешканці району. "
SINGLE_FILE = """<!DOCTYPE html><html lang="uk-UA"><!--
 Page saved with SingleFile
 url: https://www.pravda.com.ua/news/2025/10/31/1/
 saved date: Fri Oct 31 2025 09:12:44 GMT+0200 (EET)
--><head><title>Про воду | УП</title><meta property="og:site_name" content="Українська правда"></head>"""
DATA_IMAGE = "data:image/png;base64," + "A" * 900
ARTICLE = f"""{SINGLE_FILE}<body><nav><a href="/">Головна</a></nav><article><h1>Про воду</h1>
<p>{PROSE * 3}<b>жирне <i>слово</i></b> і <a href="/news/2">лінк</a>, <a href="#x">місце</a>,
<a href="javascript:alert(1)">зле</a>.</p>
<figure><img src="{DATA_IMAGE}" alt="Вода"><figcaption>Вода (фото з відкритих джерел)</figcaption></figure>
<h2>Далі</h2><blockquote><p>{PROSE}</p></blockquote><ol><li>раз</li><li><p>два</p><p>три</p></li></ol>
<img src="page_files/a.jpg" alt="тут"><img src="file:///etc/x.png" alt="файл"><img src="https://r.ua/z.jpg" alt="там">
<table><tr><th>А</th><th>Б</th></tr><tr><td>1</td><td>2</td></tr></table><pre>код
  рядок</pre><p>{PROSE}</p></article><footer>Усі права</footer></body></html>"""


def read(page: str) -> Document:
    return read_html(page, "utf-8")


def lines(document: Document) -> list[tuple[str, str, int, str]]:
    return [(block.kind.value, block.text, block.level, block.marker) for block in document.blocks]


def test_article_keeps_its_structure() -> None:
    found = lines(read(ARTICLE))
    assert found[0] == ("headline", "Про воду", 0, "")
    assert found[2:5] == [
        ("image", "\ufffc", 0, ""),
        ("caption", "Вода (фото з відкритих джерел)", 0, ""),
        ("heading", "Далі", 2, ""),
    ]
    assert found[5][0] == "quote"
    assert found[6:9] == [("list_item", "раз", 1, "1."), ("list_item", "два", 1, "2."), ("list_item", "три", 1, "")]
    assert ("table_row", "А\tБ", 0, "") in found and ("preformatted", "код\n  рядок", 0, "") in found


@pytest.mark.parametrize("box", ["article", "div", "section", "td"])
def test_words_between_paragraphs_keep_the_spaces_around_bold_ones_and_links(box: str) -> None:
    loose = 'Рада <b>проголосувала</b> вночі за <a href="/1">закон</a> про воду.'
    text = read(
        f"<html><body><{box}><h1>Вода</h1><p>{PROSE * 3}</p>{loose}<p>{PROSE * 3}</p></{box}></body></html>"
    ).text
    assert "Рада проголосувала вночі за закон про воду." in text.split("\n")


@pytest.mark.parametrize("box", ["article", "div"])
def test_blank_lines_part_paragraphs_where_the_page_has_none(box: str) -> None:
    loose = f"{PROSE * 3}<br><br>Рада <b>не</b> вирішила.<br>Далі буде.<br> <br>{PROSE * 3}"
    found = lines(read(f"<html><body><{box}><h1>Вода</h1>{loose}</{box}></body></html>"))
    assert [text for _, text, _, _ in found] == [
        "Вода",
        (PROSE * 3).strip(),
        "Рада не вирішила.\nДалі буде.",
        (PROSE * 3).strip(),
    ]


def test_links_between_paragraphs_do_not_become_text() -> None:
    links = '<a href="/1">Політика сьогодні</a> | <a href="/2">Економіка сьогодні</a>'
    page = f"<html><body><article><p>{PROSE * 3}</p>{links}<p>{PROSE * 3}</p></article></body></html>"
    assert "Політика сьогодні | Економіка" not in read(page).text


def test_centred_text_and_a_time_in_a_sentence_stay() -> None:
    middle = "<center>Вночі</center><p>Вибух стався о <time datetime='2025'>14:30</time> біля порту.</p>"
    text = read(f"<html><body><article><p>{PROSE * 3}</p>{middle}<p>{PROSE * 3}</p></article></body></html>").text
    assert "Вночі\nВибух стався о 14:30 біля порту.\n" in text


def test_navigation_and_footer_are_left_out_until_the_whole_page_is_wanted() -> None:
    assert not re.search("Головна|Усі права", read(ARTICLE).text)
    whole = read_html(ARTICLE, "utf-8", whole_page=True)
    assert whole.text.startswith("Головна\nПро воду\nПерше") and whole.text.endswith("Усі права")
    assert "SingleFile" not in whole.text


@pytest.mark.parametrize("whole_page", [False, True])
def test_styles_and_links_are_kept_and_unsafe_links_are_not(whole_page: bool) -> None:
    document = read_html(ARTICLE, "utf-8", whole_page=whole_page)
    block = next(block for block in document.blocks if "жирне" in block.text)
    found = {(run.style, block.text[run.start : run.end], run.href) for run in block.runs}
    assert found == {
        (RunStyle.STRONG, "жирне слово", ""),
        (RunStyle.EMPHASIS, "слово", ""),
        (RunStyle.LINK, "лінк", "https://www.pravda.com.ua/news/2"),
    }


@pytest.mark.parametrize("whole_page", [False, True])
def test_images_keep_where_they_come_from(whole_page: bool) -> None:
    document = read_html(ARTICLE, "utf-8", whole_page=whole_page)
    images = [(block.image, block.alternative) for block in document.blocks if block.kind is BlockKind.IMAGE]
    assert images == [(DATA_IMAGE, "Вода"), ("page_files/a.jpg", "тут"), ("https://r.ua/z.jpg", "там")]


def test_metadata_of_a_saved_page() -> None:
    found = read(ARTICLE).metadata
    assert (found.title, found.source, found.language) == ("Про воду", "Українська правда", "uk")
    assert (found.url, found.date) == ("https://www.pravda.com.ua/news/2025/10/31/1/", "2025-10-31T09:12+02:00")


def test_a_short_page_is_shown_whole_and_says_so() -> None:
    document = read("<html><body><div>Коротко про воду.</div><div>Ще.</div></body></html>")
    assert document.text == "Коротко про воду.\nЩе."
    assert document.remarks in ((), (WHOLE_PAGE,))


def test_a_fragment_without_a_body_is_read() -> None:
    assert read(f"<p>{PROSE}</p>" * 3).text.count("Перше") == 3


@pytest.mark.parametrize("depth", [240, 256, 300, 5_000, 50_000])
def test_deep_nesting_loses_no_text_and_is_told(depth: int) -> None:
    begin = time.perf_counter()
    document = read("<html><body>" + "<div>" * depth + f"<p>{PROSE}</p>" + "кінець</div>" * depth)
    assert document.remarks == (TOO_DEEP,)
    assert document.text.count("кінець") == depth and "Місто чекає" in document.text
    assert time.perf_counter() - begin < 12  # 1 s on an idle machine; the bound only catches a change of order


@pytest.mark.parametrize("depth", [14, 20, 100])
def test_nested_tables_keep_their_text(depth: int) -> None:
    document = read("<html><body>" + "<table><tr><td>" * depth + PROSE * 4 + "</td></tr></table>" * depth)
    assert "Місто чекає" in document.text


@pytest.mark.parametrize(
    "piece", ["<", "<a ", "<a b=\"'>", "<!-- ", "<svg><p>a", "<script>", "&", "<p", "</p>", "<b>x"]
)
def test_hostile_tags_take_linear_time(piece: str) -> None:
    begin = time.process_time()  # of this process: the machine may be busy
    read_html(f"<html><body>{piece * 50_000}слово", "utf-8", whole_page=True)
    assert time.process_time() - begin < 4


@pytest.mark.parametrize(
    ("digits", "char"),
    [("1" * 5_000, "\ufffd"), ("0" * 5_000 + "65", "A"), ("11000000", "\ufffd"), ("00000048", "0")],
)
def test_a_reference_of_many_digits_is_read_as_in_browsers(digits: str, char: str) -> None:
    page = f"<html lang='&#{digits};'><body><h1>Про &#{digits};</h1><p>Текст.</p>"
    assert read_html(page, "utf-8", whole_page=True).text == f"Про {char}\nТекст."
    assert (page_head(page).language, page_head(page).headings) == (char, [f"Про {char}"])


def test_signs_that_open_no_tag_are_passed_over_at_once() -> None:
    begin = time.process_time()
    read_html(f"<html><body>{'<' * 6_000_000}слово", "utf-8", whole_page=True)
    assert time.process_time() - begin < 2


def test_a_sign_before_a_ukrainian_letter_opens_no_tag() -> None:
    page = '<html><body><p>Коли x <є y.</p><p><a href="/1" title="далі > тут">лінк</a></p></body></html>'
    assert read_html(page, "utf-8", whole_page=True).text == "Коли x <є y.\nлінк"


def test_a_page_that_takes_too_long_is_shown_as_plain_text() -> None:
    process = HtmlProcess(seconds_a_page=0.02)
    slow = "<html><body>" + '<a href="x">y</a> ' * 30_000
    document = read_html(slow + PROSE, "utf-8", process=process)
    assert document.remarks == (TOO_SLOW,) and "Місто чекає" in document.text
    assert process.pid is None


def test_after_the_child_died_the_next_page_is_read_again() -> None:
    process = HtmlProcess()
    assert not isinstance(process.ask(ARTICLE, ""), Fault)
    assert process.pid is not None
    os.kill(process.pid, signal.SIGTERM)
    assert read_html(ARTICLE, "utf-8", process=process).remarks in ((), (FAILED,))
    assert not read_html(ARTICLE, "utf-8", process=process).remarks
    process.close()


def test_closing_ends_the_child_and_is_repeatable() -> None:
    read(ARTICLE)
    close_worker()
    close_worker()
    assert html._PROCESS.pid is None
    assert not read(ARTICLE).remarks


@pytest.mark.skipif(not Path("/proc").is_dir(), reason="needs /proc")
def test_the_child_ends_with_its_parent(tmp_path: Path) -> None:
    script = (
        "from clipper.formats import html; html.read_html('<p>слово', 'utf-8');"
        "print(html._PROCESS.pid, flush=True); import os, signal; os.kill(os.getpid(), signal.SIGKILL)"
    )
    root = str(Path(html.__file__).resolve().parents[2])
    env = {**os.environ, "PYTHONPATH": root}
    run = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, env=env, cwd=tmp_path, check=False
    )
    assert not run.stderr
    child = Path("/proc") / run.stdout.strip() / "cmdline"
    ends = time.monotonic() + 5
    while time.monotonic() < ends and child.exists() and b"html_worker" in child.read_bytes():
        time.sleep(0.02)
    assert not child.exists() or b"html_worker" not in child.read_bytes()


@pytest.mark.skipif(os.name == "nt", reason="needs SIGSTOP")
def test_closing_ends_a_page_that_is_being_read() -> None:
    process = HtmlProcess()
    process.ask("<p>слово</p>", "")
    assert process.pid is not None
    os.kill(process.pid, signal.SIGSTOP)
    answers: list[object] = []
    asking = threading.Thread(target=lambda: answers.append(process.ask("<p>слово</p>", "")))
    asking.start()
    while asking.is_alive() and not process._lock.locked():  # until it has begun to ask
        time.sleep(0.001)
    started = time.monotonic()
    process.close()
    asking.join(5)
    assert answers == [Fault.FAILED] and time.monotonic() - started < 2


def test_a_module_in_the_working_folder_is_not_imported(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "trafilatura.py").write_text("raise SystemExit")
    monkeypatch.chdir(tmp_path)
    process = HtmlProcess()
    assert not isinstance(process.ask(ARTICLE, ""), Fault)
    process.close()


def test_real_pages_are_found_again_by_their_true_text(real_files: Path) -> None:
    import gzip
    import json

    folder = real_files / "articles-scrapinghub"
    truth = json.loads((folder / "ground-truth.json").read_text("utf-8"))
    for name in sorted(truth)[:8]:
        text = read(gzip.decompress((folder / f"{name}.html.gz").read_bytes()).decode("utf-8", "replace")).text
        words = truth[name]["articleBody"].split()
        assert sum(word in text for word in words) > 0.95 * len(words), name


def test_a_page_that_nobody_waits_for_keeps_no_other_waiting(monkeypatch: pytest.MonkeyPatch) -> None:
    gate, begun = threading.Event(), threading.Event()
    ask = HtmlProcess.ask

    def slow(self: HtmlProcess, page: str, url: str) -> Answer | Fault:
        if "behind" in page:
            with self._lock:
                begun.set()
                gate.wait(10)
            return Fault.FAILED
        return ask(self, page, url)

    monkeypatch.setattr(HtmlProcess, "ask", slow)
    page = f"<html><body><article><p>{'A sentence of an article about the port. ' * 20}</p></article></body></html>"
    behind = threading.Thread(target=lambda: read_html(page.replace("port", "behind"), "utf-8", is_behind=True))
    behind.start()
    assert begun.wait(5)
    assert "port" in read_html(page, "utf-8").text and behind.is_alive()
    gate.set()
    behind.join(5)
