"""The finished files: standards, structure, fonts, hostile text, size."""

from __future__ import annotations

import io
import re
import unicodedata
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pikepdf
import pytest

from jobcenter.letters import bench, render
from jobcenter.letters.fonts.make_codepoints import codepoints, ranges
from jobcenter.letters.tests import pdf, samples

ALLE = samples.alle()


@pytest.fixture(scope="module")
def files() -> dict[str, bytes]:
    return {name: render.render_pdf(template, context) for name, (template, context) in ALLE.items()}


@pytest.mark.parametrize("name", ALLE)
def test_conforms_to_archive_and_accessibility_standard(files: dict[str, bytes], name: str) -> None:
    assert pdf.problems(files[name]) == []


def test_the_checker_is_not_blind(files: dict[str, bytes]) -> None:
    with pikepdf.open(io.BytesIO(files["w1"])) as document:
        del document.Root["/StructTreeRoot"]
        del document.Root["/Lang"]
        out = io.BytesIO()
        document.save(out)
    assert any(line.startswith("3a ") for line in pdf.problems(out.getvalue()))
    assert any(line.startswith("ua1 ") for line in pdf.problems(out.getvalue()))


@pytest.mark.parametrize("name", ALLE)
def test_title_language_and_structure(files: dict[str, bytes], name: str) -> None:
    with pikepdf.open(io.BytesIO(files[name])) as document:
        assert str(document.Root["/Lang"]) == "de-DE"
        assert bool(document.Root["/ViewerPreferences"]["/DisplayDocTitle"])
        assert len(str(document.docinfo["/Title"])) > 10
    order = pdf.tags(files[name])
    assert order.count("H1") == 1
    assert order.index("H1") < order.index("H2") < order.index("Table") < order.index("TH") < order.index("TD")
    assert order.count("THead") == order.count("Table")


@pytest.mark.parametrize("name", ALLE)
def test_nothing_leaves_the_type_area(files: dict[str, bytes], name: str) -> None:
    assert pdf.overflow(files[name]) == []


def test_long_words_of_any_letter_stay_inside() -> None:
    context = samples.grosse_familie()
    for nummer, person in enumerate(context["personen"]):
        person["name"] = person["hinweis"] = "WMÄş́iاx"[nummer % 8] * 200
    context["ansprechperson"] = {"name": "W" * 90, "email": "w" * 60 + "@" + "m" * 60 + ".example"}
    context["widerspruch"]["stelle"] = "M" * 300
    context["behoerde"] = {**context["behoerde"], "barrierefreiheit": "W" * 500}
    fertig = render.render_pdf("bescheid", context)
    assert pdf.overflow(fertig) == []
    assert "W" * 90 in pdf.text(fertig).replace(" ", "")


def test_table_heads_repeat_on_the_next_page() -> None:
    context = samples.grosse_familie()
    text = pdf.text(render.render_pdf("bescheid", context))
    tables = len(context["monate"])
    assert text.count("Person zum Leben zum Wohnen zusammen") > tables


def test_every_page_is_numbered(files: dict[str, bytes]) -> None:
    anzahl = pdf.pages(files["w6"])
    text = pdf.text(files["w6"])
    assert anzahl > 2
    for nummer in range(1, anzahl + 1):
        assert f"Seite {nummer} von {anzahl}" in text


# ---------------------------------------------------------------- hostile and foreign text


@pytest.mark.parametrize("name", [name for name in samples.BOESE if "\u202e" not in name and "😀" not in name])
def test_text_is_never_markup(name: str) -> None:
    """The name appears letter by letter where names appear: address, table, calculation, reasons."""
    context = samples.w1()
    context["personen"][0]["name"] = name
    context["empfaenger"]["zeilen"] = [name]
    context["anrede"] = name
    context["begruendung"] = [{"titel": name, "saetze": [{"satz": name, "zitat": name, "teile": [{"satz": name}]}]}]
    fertig = render.render_pdf("bescheid", context)
    text = pdf.text(fertig)
    erwartet = re.sub(r"\s+", " ", name)
    verglichen = text.replace(" ", "") if len(name) > 40 else text
    assert verglichen.count(erwartet) >= 7
    assert pdf.problems(fertig) == []


@pytest.mark.parametrize("template", ["antragskopie", "quittung"])
@pytest.mark.parametrize("name", ["#strong[x]", "<img src=x onerror=alert(1)>", "$x$ *a* @ref \\ `c`", "محمد"])
def test_text_is_never_markup_in_receipts(template: str, name: str) -> None:
    context: Any = samples.antragskopie() if template == "antragskopie" else samples.quittung()
    context["name"] = name
    context["weiter"] = [name]
    if template == "antragskopie":
        context["abschnitte"] = [{"titel": name, "person": name, "antworten": [{"frage": name, "antwort": [name]}]}]
        context["erklaerung"] = [name]
    text = pdf.text(render.render_pdf(template, context))
    assert text.count(name) >= (7 if template == "antragskopie" else 2)


def test_emoji_and_unknown_scripts_do_not_stop_a_letter() -> None:
    context = samples.quittung()
    context["name"] = "Ada 😀 日本 Beispiel \x00\x07\ud800"
    fertig = render.render_pdf("quittung", context)
    text = pdf.text(fertig)
    assert "Ada [?] [?] Beispiel [?]" in text
    assert "Einige Zeichen kann dieser Brief nicht drucken" in text
    assert pdf.problems(fertig) == []


def test_direction_override_cannot_disguise_a_name() -> None:
    context = samples.quittung()
    context["name"] = "Rechnung\u202efdp.exe"
    assert "Rechnungfdp.exe" in pdf.text(render.render_pdf("quittung", context))


def _din_91379() -> list[str]:
    """Letters of DIN 91379: all precomposed Latin ones of its blocks and the sequences with combining marks."""
    einzeln = [
        chr(code)
        for von, bis in ((0xC0, 0x17F), (0x18F, 0x18F), (0x1A0, 0x1B0), (0x1B5, 0x1B7), (0x1CD, 0x1DC), (0x1DE, 0x1DF),
                         (0x1E2, 0x1F0), (0x1F4, 0x1F5), (0x1F8, 0x21B), (0x21E, 0x21F), (0x227, 0x233), (0x259, 0x259),
                         (0x292, 0x292), (0x1E02, 0x1E99), (0x1E9E, 0x1E9E), (0x1EA0, 0x1EF9))
        for code in range(von, bis + 1)
        if unicodedata.category(chr(code)).startswith("L")
    ]  # fmt: skip
    folgen = (  # noqa: SIM905 - one string reads better than 140 quotes
        "A̋ C̀ C̄ C̆ C̈ C̕ C̣ C̦ C̨̆ D̂ F̀ F̄ G̀ H̄ H̦ H̱ J́ J̌ K̀ K̂ K̄ K̇ K̕ K̛ K̦ K͟H K͟h L̂ L̥ L̥̄ L̦ M̀ M̂ M̆ M̐ N̂ N̄ N̆ N̦ "
        "P̀ P̄ P̕ P̣ R̆ R̥ R̥̄ S̀ S̄ S̛̄ S̱ T̀ T̄ T̈ T̕ T̛ U̇ Z̀ Z̄ Z̆ Z̈ Z̧ "
        "a̋ c̀ c̄ c̆ c̈ c̕ c̣ c̦ c̨̆ d̂ f̀ f̄ g̀ h̄ h̦ j́ k̀ k̂ k̄ k̇ k̕ k̛ k̦ k͟h l̂ l̥ l̥̄ l̦ m̀ m̂ m̆ m̐ n̂ n̄ n̆ n̦ "
        "p̀ p̄ p̕ p̣ r̆ r̥ r̥̄ s̀ s̄ s̛̄ s̱ t̀ t̄ t̕ t̛ u̇ z̀ z̄ z̆ z̈ z̧ Ç̆ ç̆ Û̄ û̄ ž̦ Ž̦"
    ).split()
    return [unicodedata.normalize("NFC", buchstabe) for buchstabe in [*einzeln, *folgen, *"ʹʺʼʿˈˌ‡"]]


@pytest.mark.parametrize("stark", [False, True])
def test_every_letter_of_din_91379_is_drawn_and_read_back(stark: bool) -> None:
    """Regular (answers) and bold (person headings); nothing replaced, and copied text is the text typed."""
    context = samples.antragskopie()
    woerter = _din_91379()
    zeilen = ["|".join(woerter[i : i + 12]) for i in range(0, len(woerter), 12)]
    context["abschnitte"] = [
        {
            "titel": "T",
            "person": zeile if stark else "",
            "antworten": [{"frage": "F", "antwort": "" if stark else zeile}],
        }
        for zeile in zeilen
    ]
    fertig = render.render_pdf("antragskopie", context)
    text = unicodedata.normalize("NFC", pdf.text(fertig))
    assert "[?]" not in text
    dicht = text.replace(" ", "")
    assert [zeile for zeile in zeilen if zeile not in dicht] == []
    assert pdf.problems(fertig) == []


@pytest.mark.parametrize("satz", ["Привіт, Україно! Ґанок їжак", "أحمد بن محمد", "Ελλάδα", "Straße, Ähre, Öl, Übermaß"])
def test_other_scripts_read_back(satz: str) -> None:
    context = samples.quittung()
    context["weiter"] = [satz]
    text = pdf.text(render.render_pdf("quittung", context))
    assert satz in text
    assert "[?]" not in text


# ---------------------------------------------------------------- the machine room


def test_same_data_same_bytes(files: dict[str, bytes]) -> None:
    template, context = ALLE["w6"]
    assert render.render_pdf(template, context) == files["w6"]


def test_threads_do_not_mix_letters() -> None:
    def one(nummer: int) -> bool:
        context = samples.quittung()
        context["name"] = f"Person Nummer {nummer}"
        return f"Person Nummer {nummer} " in pdf.text(render.render_pdf("quittung", context)) + " "

    with ThreadPoolExecutor(4) as pool:
        assert all(pool.map(one, range(24)))


def test_unknown_template_is_refused() -> None:
    with pytest.raises(render.UnknownTemplate):
        render.render_pdf("../../etc/passwd", {})


def test_layouts_neither_evaluate_nor_import_from_outside() -> None:
    for path in render.LAYOUTS.glob("*.typ"):
        source = path.read_text(encoding="utf-8")
        assert not re.search(r"\beval\(|\bplugin\(|@preview|\bread\(|mode:\s*\"markup\"", source), path.name
        for ziel in re.findall(r"#(?:import|include)\s+\"([^\"]+)\"", source):
            assert (render.LAYOUTS / ziel).parent == render.LAYOUTS


@pytest.mark.parametrize("name", ["w1", "w6", "ablehnung", "antragskopie", "quittung", "beweisquittung"])
def test_layouts_compile_without_warnings(name: str) -> None:
    template, context = ALLE[name]
    warm = render._warm(template, 0)
    _, warnings = warm.compiler.compile_with_warnings(
        format="pdf", sys_inputs={"data": render.payload(template, context)}, pdf_standards=render.STANDARDS
    )
    assert warnings == []


def test_list_of_characters_matches_the_fonts() -> None:
    lines = (render.FONTS / "codepoints.txt").read_text(encoding="ascii").split()
    assert lines == ranges(codepoints())


def test_only_our_fonts_are_used() -> None:
    assert set(render._fonts().families()) == {"Noto Sans", "Vazirmatn NL"}


def test_fonts_come_with_their_licences() -> None:
    fonts = Path(render.FONTS)
    for name in ("OFL-NotoSans.txt", "OFL-Vazirmatn.txt"):
        assert "SIL OPEN FONT LICENSE Version 1.1" in (fonts / name).read_text(encoding="utf-8")
    assert sum(path.stat().st_size for path in fonts.iterdir() if path.is_file()) < 1_000_000


def test_bench_letters_have_the_size_they_claim(capsys: pytest.CaptureFixture[str]) -> None:
    assert pdf.pages(render.render_pdf("antragskopie", bench.antragskopie(7))) == 2
    assert pdf.pages(render.render_pdf("bescheid", bench.bescheid(7))) == 3
    assert set(bench.bench(2)) == {"antragskopie", "bescheid"}
    assert capsys.readouterr().out.count("ms per letter") == 2
