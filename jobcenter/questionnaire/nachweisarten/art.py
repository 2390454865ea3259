"""What a kind of proof is, and the sentences that several kinds share."""

from __future__ import annotations

from dataclasses import dataclass

from jobcenter.questionnaire.nachweisarten.pictures import PICTURES
from jobcenter.questionnaire.question import N_

# "Habe ich nicht": what else is possible (§§ 14, 17, 65 SGB I, §§ 20, 21 SGB X). Nobody is threatened with anything.
SHOW = N_("Zeigen Sie das Papier am Empfang. Wir notieren nur, was wir brauchen.")
WRITE = N_("Schreiben Sie uns selbst, wie es ist. Wir prüfen, ob das reicht.")
WE_ASK = N_("Ist es für Sie sehr schwer? Wir prüfen, ob wir leichter selbst nachfragen können.")
GOOD_REASON = N_("Haben Sie einen wichtigen Grund dagegen? Sagen Sie ihn uns. Wir suchen dann einen anderen Weg.")
HELP = N_("Wir helfen Ihnen gern, das Papier zu bekommen.")
SOME = N_("Schicken Sie, was Sie haben. Den Rest klären wir mit Ihnen.")
COPY = N_("Fragen Sie die Stelle, die den Brief geschrieben hat. Meistens bekommen Sie eine Kopie.")
ACCOUNT = N_("Ein Kontoauszug mit der Zahlung hilft uns auch.")

# „Das Jobcenter hat es schon“, where an older paper still proves the same.
IN_FILE = N_("Sie haben uns das schon gegeben? Dann suchen wir es in Ihrer Akte.")


@dataclass(frozen=True, slots=True)
class Nachweisart:
    """One kind of paper.

    code: the code of the proof in the forms.  fuer: the texts of the forms that mean this kind; the one kind of a code
    without any stands for all its other texts.
    titel: its short name.  genuegt: what is enough, the least intrusive proof.  zeigt: what must be readable.
    bild: the picture of that name.  schwaerzen: what may be made unreadable.  alternativen: what else is possible.
    amt: what we say to "the Jobcenter has it already"; "" where only a new paper proves anything.
    zitat: the paragraph of the law that makes the paper matter.
    """

    code: str
    titel: str
    genuegt: str
    zeigt: str
    bild: str
    alternativen: tuple[str, ...]
    zitat: str
    schwaerzen: str = ""
    amt: str = ""
    fuer: tuple[str, ...] = ()

    @property
    def bild_text(self) -> str:
        """What the picture shows, for people who do not see it."""
        return PICTURES[self.bild]
