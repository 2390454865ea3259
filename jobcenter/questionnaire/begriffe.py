"""Words of the law and of offices that people meet in our questions, each declared once and explained."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from jobcenter.questionnaire.question import N_


@dataclass(frozen=True, slots=True)
class Begriff:
    """One word as it stands in German letters, and what it means. `formen`: other forms of it in our texts."""

    wort: str
    erklaerung: str
    formen: tuple[str, ...] = ()


BEGRIFFE: tuple[Begriff, ...] = (
    Begriff(N_("Altersrente"), N_("Die Rente, die Sie bekommen, wenn Sie alt genug sind.")),
    Begriff(
        N_("Antrag"), N_("Damit sagen Sie dem Amt, was Sie brauchen. Erst dann darf das Amt zahlen."), ("Antrags",)
    ),
    Begriff(N_("Arbeitslosengeld"), N_("Geld von der Arbeitsagentur, wenn Sie vorher lange genug gearbeitet haben.")),
    Begriff(N_("Attest"), N_("Ein kurzes Schreiben vom Arzt oder von der Ärztin.")),
    Begriff(N_("Aufenthaltsgestattung"), N_("Das Papier während eines Asylverfahrens.")),
    Begriff(N_("Aufenthaltstitel"), N_("Ihre Erlaubnis, in Deutschland zu leben. Meistens ist es eine Karte.")),
    Begriff(N_("Ausbildungsbeihilfe"), N_("Geld von der Arbeitsagentur für Menschen in einer Berufsausbildung.")),
    Begriff(N_("BAföG"), N_("Geld vom Staat für Schule oder Studium.")),
    Begriff(N_("Basiskonto"), N_("Ein einfaches Konto. Jede Bank muss es Ihnen geben, auch mit Schulden.")),
    Begriff(
        N_("Bausparvertrag"),
        N_("Ein Vertrag, mit dem Sie für ein Haus oder eine Wohnung sparen."),
        ("Bausparvertrags",),
    ),
    Begriff(
        N_("Bedarf"),
        N_("Was Sie jeden Monat zum Leben und Wohnen brauchen. Das Gesetz legt die Beträge fest."),
        ("Bedarfs",),
    ),
    Begriff(
        N_("Bedarfsgemeinschaft"),
        N_("Die Menschen, die das Jobcenter zusammen rechnet: Sie, Ihre Partnerin oder Ihr Partner, Kinder unter 25."),
    ),
    Begriff(N_("Beistand"), N_("Ein Mensch, der Sie zu Gesprächen begleitet und Ihnen hilft.")),
    Begriff(
        N_("Bescheid"),
        N_("Der Brief, in dem das Amt entscheidet. Darin stehen Betrag, Gründe und was Sie dagegen tun können."),
        ("Bescheide", "Bescheides", "Bescheids"),
    ),
    Begriff(N_("Betreuung"), N_("Ein Gericht hat bestimmt, dass jemand für einen Erwachsenen mitentscheidet.")),
    Begriff(N_("Brutto"), N_("Der Lohn, bevor Steuern und Beiträge abgezogen sind."), ("brutto",)),
    Begriff(N_("Duldung"), N_("Ein Papier für Menschen, die Deutschland verlassen sollen, aber zurzeit nicht können.")),
    Begriff(N_("Durchlauferhitzer"), N_("Ein Gerät im Bad oder in der Küche, das Wasser mit Strom warm macht.")),
    Begriff(N_("Einkommen"), N_("Alles Geld, das in einem Monat bei Ihnen ankommt."), ("Einkommens",)),
    Begriff(N_("Elterngeld"), N_("Geld nach der Geburt für Eltern, die weniger arbeiten.")),
    Begriff(N_("Elternteil"), N_("Die Mutter oder der Vater eines Kindes."), ("Elternteils",)),
    Begriff(
        N_("Erwerbsminderung"),
        N_("Jemand kann wegen einer Krankheit nur noch wenige Stunden am Tag oder gar nicht arbeiten."),
    ),
    Begriff(
        N_("Familienkasse"), N_("Das Amt, das Kindergeld und Kinderzuschlag zahlt. Sie gehört zur Arbeitsagentur.")
    ),
    Begriff(N_("Familienstand"), N_("Ob Sie ledig, verheiratet, geschieden oder verwitwet sind.")),
    Begriff(
        N_("Fiktionsbescheinigung"),
        N_("Ein Papier der Ausländerbehörde. Ihr alter Aufenthalt gilt weiter, bis sie entschieden hat."),
    ),
    Begriff(
        N_("Gewinn"), N_("Was bei Selbständigen übrig bleibt: Einnahmen minus Ausgaben für die Arbeit."), ("Gewinns",)
    ),
    Begriff(N_("Grundbuchauszug"), N_("Ein amtliches Papier. Es zeigt, wem ein Haus oder ein Stück Land gehört.")),
    Begriff(N_("Grundmiete"), N_("Die Miete ohne Nebenkosten und ohne Heizung. Viele sagen Kaltmiete.")),
    Begriff(
        N_("Grundsicherungsgeld"),
        N_("Geld vom Jobcenter zum Leben und Wohnen. Früher hieß es Bürgergeld und Hartz IV."),
    ),
    Begriff(N_("Grundsteuer"), N_("Eine Steuer, die der Eigentümer für Haus und Land an die Gemeinde zahlt.")),
    Begriff(N_("Heizkosten"), N_("Was die Wärme in der Wohnung kostet: Gas, Fernwärme, Öl oder Holz.")),
    Begriff(N_("IBAN"), N_("Die Nummer Ihres Kontos. In Deutschland beginnt sie mit DE und hat 22 Zeichen.")),
    Begriff(N_("Immatrikulationsbescheinigung"), N_("Ein Papier der Hochschule. Es zeigt, dass Sie dort studieren.")),
    Begriff(N_("Jobcenter"), N_("Das Amt, das Grundsicherungsgeld zahlt und bei der Suche nach Arbeit hilft.")),
    Begriff(
        N_("Jugendamt"),
        N_("Das Amt für Kinder und Eltern. Es zahlt Unterhaltsvorschuss und macht kostenlose Urkunden."),
    ),
    Begriff(N_("Karenzzeit"), N_("Eine erste Zeit, in der das Jobcenter bei der Wohnung weniger streng prüft.")),
    Begriff(
        N_("Kaution"),
        N_("Geld, das der Vermieter als Sicherheit bekommt. Beim Auszug gibt er es zurück."),
        ("Mietkaution",),
    ),
    Begriff(
        N_("Kindergeld"),
        N_("Geld für Kinder von der Familienkasse. Eltern bekommen es meistens bis zum 18. Geburtstag."),
    ),
    Begriff(
        N_("Kinderzuschlag"), N_("Zusätzliches Geld der Familienkasse für Eltern, die arbeiten und wenig verdienen.")
    ),
    Begriff(
        N_("Kontoauszug"), N_("Die Liste Ihrer Bank. Sie zeigt, was auf dem Konto ankam und abging."), ("Kontoauszüge",)
    ),
    Begriff(N_("Krankengeld"), N_("Geld von der Krankenkasse, wenn Sie lange krank sind.")),
    Begriff(
        N_("Krankenkasse"),
        N_("Ihre Versicherung für den Arzt und das Krankenhaus. Der Name steht auf der Gesundheitskarte."),
    ),
    Begriff(
        N_("Lebenspartnerschaft"),
        N_("Seit 2001 konnten zwei Frauen oder zwei Männer sie eintragen lassen. Sie zählt wie eine Ehe."),
    ),
    Begriff(
        N_("Lohnabrechnung"),
        N_("Das Blatt vom Arbeitgeber. Darauf stehen Lohn, Steuern und Beiträge für einen Monat."),
        ("Lohnabrechnungen",),
    ),
    Begriff(
        N_("Mehrbedarf"),
        N_("Zusätzliches Geld für besondere Lagen, zum Beispiel in der Schwangerschaft oder für Alleinerziehende."),
        ("Mehrbedarfe", "Mehrbedarfs"),
    ),
    Begriff(
        N_("Mietvertrag"),
        N_("Der Vertrag mit dem Vermieter. Darin stehen Miete, Größe und der Tag des Einzugs."),
        ("Mietvertrags",),
    ),
    Begriff(
        N_("Minijob"),
        N_("Eine kleine Arbeit mit einer Obergrenze für den Lohn. Sie zahlen dafür fast keine Abgaben."),
        ("Minijobs",),
    ),
    Begriff(
        N_("Mutterpass"), N_("Das Heft aus der Arztpraxis für die Schwangerschaft. Darin steht der Termin der Geburt.")
    ),
    Begriff(
        N_("Nachweis"), N_("Ein Papier, das zeigt, dass Ihre Angabe stimmt. Ein Foto davon reicht."), ("Nachweise",)
    ),
    Begriff(
        N_("Nebenkosten"),
        N_("Was Sie neben der Miete zahlen: Wasser, Müll, Hausreinigung. Strom für die Wohnung gehört nicht dazu."),
    ),
    Begriff(N_("Netto"), N_("Der Lohn, der nach allen Abzügen auf dem Konto ankommt."), ("netto",)),
    Begriff(
        N_("Pflegekind"), N_("Ein Kind, das bei Ihnen lebt, aber andere Eltern hat. Das Jugendamt zahlt dafür Geld.")
    ),
    Begriff(
        N_("Regelbedarf"),
        N_("Der feste Betrag im Monat für Essen, Kleidung, Strom und alles andere außer Wohnen."),
        ("Regelbedarfs", "Regelbedarfe"),
    ),
    Begriff(N_("Rückkaufswert"), N_("So viel zahlt die Versicherung, wenn Sie den Vertrag heute kündigen.")),
    Begriff(
        N_("Selbständig"),
        N_("Sie arbeiten auf eigene Rechnung und haben keinen Chef."),
        ("selbständig", "selbständige", "Selbständige", "selbständigen"),
    ),
    Begriff(
        N_("Sozialamt"),
        N_("Ein Amt der Stadt oder des Kreises. Es hilft zum Beispiel Menschen, die nicht arbeiten können."),
    ),
    Begriff(
        N_("Sozialgeheimnis"), N_("Das Amt darf niemandem sagen, was es über Sie weiß, außer das Gesetz erlaubt es.")
    ),
    Begriff(
        N_("Staatsangehörigkeit"), N_("Zu welchem Staat Sie gehören. Das steht im Pass."), ("Staatsangehörigkeiten",)
    ),
    Begriff(
        N_("Teilhabe"), N_("Hilfen für Menschen mit Behinderung, damit sie arbeiten und überall dabei sein können.")
    ),
    Begriff(
        N_("Tilgung"),
        N_("Der Teil der Rate, mit dem Sie den Kredit selbst zurückzahlen. Er gehört nicht zu den Zinsen."),
    ),
    Begriff(N_("Übergangsgeld"), N_("Geld während einer Reha oder Umschulung, meistens von der Rentenversicherung.")),
    Begriff(
        N_("Unterhalt"),
        N_("Geld, das Eltern oder frühere Partner für jemanden zahlen müssen, der nicht bei ihnen wohnt."),
        ("Unterhalts",),
    ),
    Begriff(
        N_("Unterhaltsvorschuss"),
        N_("Geld vom Jugendamt für ein Kind, wenn ein Elternteil keinen oder zu wenig Unterhalt zahlt."),
    ),
    Begriff(N_("Untermiete"), N_("Sie mieten ein Zimmer oder eine Wohnung von jemandem, der selbst Mieter ist.")),
    Begriff(N_("Vermögen"), N_("Was Sie schon haben: Geld auf Konten, Wertpapiere, Häuser, Autos."), ("Vermögens",)),
    Begriff(N_("Vollmacht"), N_("Ein unterschriebenes Blatt. Damit darf jemand anderes für Sie handeln.")),
    Begriff(N_("Vormund"), N_("Ein Mensch, der für ein Kind entscheidet, weil die Eltern es nicht können.")),
    Begriff(N_("Vorschuss"), N_("Geld, das Sie schon bekommen, bevor das Amt alles geprüft hat.")),
    Begriff(N_("Waisenrente"), N_("Eine Rente für Kinder, weil Mutter oder Vater gestorben ist.")),
    Begriff(
        N_("Widerspruch"),
        N_("Damit sagen Sie: Ich finde diese Entscheidung falsch. Das Amt prüft dann noch einmal. Das kostet nichts."),
        ("Widerspruchs",),
    ),
    Begriff(N_("Witwenrente"), N_("Eine Rente, weil der Ehemann oder die Ehefrau gestorben ist."), ("Witwerrente",)),
    Begriff(
        N_("Wohngeld"),
        N_("Ein Zuschuss zur Miete von der Wohngeldstelle. Zusammen mit Grundsicherungsgeld gibt es ihn nicht."),
    ),
    Begriff(N_("Zinsen"), N_("Was die Bank für geliehenes Geld nimmt oder für gespartes Geld zahlt.")),
    Begriff(
        N_("Zusicherung"),
        N_("So nennt das Gesetz eine Zusage vom Jobcenter. Fragen Sie danach, bevor Sie unterschreiben."),
        ("Zusage",),
    ),
)


@cache
def _pattern(begriff: Begriff) -> re.Pattern[str]:
    forms = "|".join(re.escape(form) for form in (begriff.wort, *begriff.formen))
    return re.compile(rf"\b(?:{forms})\b")


def begriffe_in(texts: Iterable[str]) -> tuple[Begriff, ...]:
    """The words that occur in these German texts, in the order of the alphabet."""
    whole = "\n".join(texts)
    return tuple(begriff for begriff in BEGRIFFE if _pattern(begriff).search(whole))
