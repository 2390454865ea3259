"""Die Veränderungsmitteilung: what changed, since when, and the few facts of it. Form code VAEM.

§ 60 Abs. 1 S. 1 Nr. 2 SGB I, § 48 SGB X. One topic takes four screens at most. New amounts of the same kind as before
become facts of the law; everything else is kept as "aenderung.<topic>_…" for the caseworker.
"""

from dataclasses import replace

from jobcenter.questionnaire.hauptantrag.teil1_ueber_sie import GEBURTSDATUM, NACHNAME, VORNAME
from jobcenter.questionnaire.question import N_, Form, Kind, Option, Page, Part, Per, Question
from jobcenter.questionnaire.veraenderung import regeln
from jobcenter.questionnaire.veraenderung.arbeit import ARBEIT
from jobcenter.questionnaire.veraenderung.bausteine import WHAT
from jobcenter.questionnaire.veraenderung.folgen import FOLGEN_TEXTE
from jobcenter.questionnaire.veraenderung.geld import GELD
from jobcenter.questionnaire.veraenderung.hinweise import HINWEISE, TEXTE
from jobcenter.questionnaire.veraenderung.leben import LEBEN
from jobcenter.questionnaire.veraenderung.menschen import MENSCHEN
from jobcenter.questionnaire.veraenderung.wohnen import WOHNEN

__all__ = ["FOLGEN_TEXTE", "VERAENDERUNG"]

TOPICS = Part(
    id="was",
    title=N_("Was ist neu?"),
    intro=N_("Sie sagen uns, was neu ist. Wir rechnen nach und schreiben Ihnen."),
    pages=(
        Page(
            id="was",
            title=N_("Was hat sich geändert?"),
            questions=(
                Question(
                    id=WHAT,
                    kind=Kind.MULTI,
                    text=N_("Was hat sich geändert, oder was ändert sich bald?"),
                    why=N_("Wir fragen dann nur danach."),
                    zitat="§ 60 Abs. 1 S. 1 Nr. 2 SGB I",
                    help=N_("Sie können mehreres ankreuzen."),
                    fact="aenderung.was",
                    options=(
                        Option("arbeit_beginnt", N_("Neue Arbeit, auch Minijob oder eigene Firma")),
                        Option("arbeit_endet", N_("Arbeit endet")),
                        Option("geld_anders", N_("Lohn oder anderes Geld ändert sich")),
                        Option("geld_einmal", N_("Einmal Geld bekommen")),
                        Option("umzug", N_("Umzug")),
                        Option("miete", N_("Miete, Nebenkosten oder Heizkosten ändern sich")),
                        Option("abrechnung", N_("Abrechnung für Heizung oder Nebenkosten")),
                        Option("baby", N_("Ein Baby ist da")),
                        Option("schwanger", N_("Schwangerschaft")),
                        Option("einzug", N_("Jemand zieht ein")),
                        Option("auszug", N_("Jemand zieht aus")),
                        Option("trennung", N_("Trennung")),
                        Option("heirat", N_("Heirat")),
                        Option("todesfall", N_("Jemand ist gestorben")),
                        Option("konto", N_("Neues Bankkonto")),
                        Option("krank", N_("Krankheit, Klinik oder Haft")),
                        Option("abwesend", N_("Verreist oder nicht zu Hause")),
                        Option("schule", N_("Schule, Ausbildung oder Studium")),
                        Option("vermoegen", N_("Erspartes, Auto oder anderer Besitz")),
                        Option("aufenthalt", N_("Aufenthalt oder Staatsangehörigkeit")),
                        Option("anderes", N_("Etwas anderes")),
                    ),
                ),
            ),
        ),
    ),
)
SENDER = Part(
    id="absender",
    title=N_("Wer schreibt uns?"),
    pages=(
        Page(
            id="name",
            title=N_("Wer sind Sie?"),
            per=Per.ANTRAGSTELLER,
            questions=(
                VORNAME,
                NACHNAME,
                # We have seen the papers of somebody who gets money already.
                replace(GEBURTSDATUM, evidence=()),
                Question(
                    id="aenderung.bemerkung",
                    kind=Kind.LONGTEXT,
                    text=N_("Möchten Sie uns noch etwas sagen?"),
                    why=N_("Vielleicht gibt es etwas, wonach wir nicht gefragt haben."),
                    zitat="§ 60 Abs. 1 SGB I",
                    fact="aenderung.bemerkung",
                    required=False,
                ),
            ),
        ),
    ),
)

VERAENDERUNG = Form(
    id="veraenderung",
    version="2026-11",
    title=N_("Änderung mitteilen"),
    parts=(TOPICS, ARBEIT, GELD, WOHNEN, MENSCHEN, LEBEN, SENDER),
    persons=regeln.persons,
    derived=(regeln.income, regeln.pregnancy),
    hints=HINWEISE,
    extra_texts=(*TEXTE, *FOLGEN_TEXTE.values()),
    vorgang="VAEM",
    about=N_("Wenn sich bei Ihnen etwas ändert: Arbeit, Geld, Wohnung oder Familie."),
    button=N_("Änderung abschicken"),
)
