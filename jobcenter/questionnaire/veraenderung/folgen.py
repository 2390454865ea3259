"""What a change may mean, one plain text for each topic: shown on its first page and in the preview."""

from __future__ import annotations

from collections.abc import Mapping

from jobcenter.questionnaire.question import N_

FOLGEN_TEXTE: Mapping[str, str] = {
    "arbeit_beginnt": N_("Lohn kann bedeuten: Wir zahlen weniger. Ein Teil bleibt immer frei (§ 11b SGB II)."),
    "arbeit_endet": N_("Fällt der Lohn weg, zahlen wir meist mehr. Arbeitslosengeld geht vor (§ 12a SGB II)."),
    "geld_anders": N_("Mehr Geld kann bedeuten: Wir zahlen weniger. Bei weniger Geld zahlen wir mehr (§ 11 SGB II)."),
    "geld_einmal": N_("Einmaliges Geld zählt meist in dem Monat, in dem es ankommt (§ 11 SGB II)."),
    "umzug": N_("Die neue Miete zahlen wir sicher, wenn wir vor dem Vertrag zugesagt haben (§ 22 Abs. 4 SGB II)."),
    "miete": N_("Ändern sich die Kosten, ändert sich Ihr Geld ab diesem Monat (§ 22 Abs. 1 SGB II)."),
    "abrechnung": N_("Nachzahlungen übernehmen wir oft. Geld zurück senkt die Miete im nächsten Monat (§ 22 SGB II)."),
    "baby": N_("Ihr Kind hat eigenes Geld ab der Geburt. Auch für Kinderwagen und Bett gibt es Geld (§ 24 SGB II)."),
    "einzug": N_("Die Miete teilen wir durch alle, die in der Wohnung leben (§ 22 Abs. 1 SGB II)."),
    "auszug": N_("Das Geld für diese Person endet. Die Miete teilen wir neu (§§ 7, 22 SGB II)."),
    "trennung": N_("Nach einer Trennung rechnen wir für jeden allein. Vielleicht gibt es Unterhalt (§ 7 SGB II)."),
    "heirat": N_("Für Paare, die zusammen wohnen, rechnen wir gemeinsam (§ 7 Abs. 3 SGB II)."),
    "todesfall": N_("Für den Monat des Todes bleibt Ihr Geld, wie es ist (§ 40 Abs. 5 SGB II)."),
    "konto": N_("Ein neues Konto prüfen wir immer mit Ihnen. So kann niemand Ihr Geld umleiten (§ 47 SGB I)."),
    "krank": N_("Ihr Geld läuft weiter. Lange Zeit in einer Klinik oder Haft kann das ändern (§ 7 Abs. 4 SGB II)."),
    "abwesend": N_("Fragen Sie uns vor der Reise. Ohne Zusage kann das Geld für diese Zeit fehlen (§ 7b SGB II)."),
    "schule": N_("In einer Ausbildung bleibt oft mehr vom Lohn. Manchmal geht BAföG vor (§ 7 Abs. 5 SGB II)."),
    "schwanger": N_("Ab der 13. Woche gibt es zusätzlich Geld (§ 21 Abs. 2 SGB II)."),
    "vermoegen": N_("Erspartes bleibt bis zu einer Grenze frei. Sie hängt vom Alter ab (§ 12 SGB II)."),
    "aufenthalt": N_("Vom Aufenthalt hängt ab, welches Amt für Sie zahlt (§ 7 Abs. 1 SGB II)."),
    "anderes": N_("Wir prüfen, ob sich Ihr Geld ändert. Dann bekommen Sie einen Bescheid (§ 48 SGB X)."),
}
"""Topic -> what it may mean for the money, with its paragraph."""
