"""Der Hauptantrag: everything the law needs to decide, in nine parts. Form code HA.

§§ 7-12, 19-28, 37, 38 SGB II.
"""

from jobcenter.questionnaire.hauptantrag import (
    teil1_ueber_sie,
    teil2_haushalt,
    teil3_personen,
    teil4_lage,
    teil5_wohnen,
    teil6_einkommen,
    teil7_kinder,
    teil8_vermoegen,
    teil9_auszahlung,
)
from jobcenter.questionnaire.hauptantrag.folgen import FOLGEN
from jobcenter.questionnaire.hauptantrag.folgen_geld import FOLGEN_GELD
from jobcenter.questionnaire.hauptantrag.hinweise import HINWEISE, TEXTE
from jobcenter.questionnaire.hauptantrag.hinweise_geld import HINWEISE_GELD, TEXTE_GELD
from jobcenter.questionnaire.hauptantrag.mitnahme import carry
from jobcenter.questionnaire.hauptantrag.regeln import personen
from jobcenter.questionnaire.question import N_, Form

HAUPTANTRAG = Form(
    id="hauptantrag",
    version="2026-12",
    title=N_("Antrag auf Grundsicherungsgeld"),
    parts=(
        teil1_ueber_sie.TEIL,
        teil2_haushalt.TEIL,
        teil3_personen.TEIL,
        teil4_lage.TEIL,
        teil5_wohnen.TEIL,
        teil6_einkommen.TEIL,
        teil7_kinder.TEIL,
        teil8_vermoegen.TEIL,
        teil9_auszahlung.TEIL,
    ),
    persons=personen,
    derived=(*FOLGEN, *FOLGEN_GELD),
    hints=(*HINWEISE, *HINWEISE_GELD),
    carry=carry,
    extra_texts=(*TEXTE, *TEXTE_GELD),
)
