"""What is established about the ability to work: § 8, § 44a SGB II."""

from __future__ import annotations

from jobcenter.law.fakten.fakt import Wahl


class Feststellung(Wahl):
    """The state of the procedure of § 44a SGB II."""

    ERWERBSFAEHIG = "erwerbsfaehig", "erwerbsfähig"
    WIDERSPRUCH = "widerspruch", "nicht erwerbsfähig, aber ein anderer Träger hat widersprochen"
    AUF_ZEIT = "auf_zeit", "nicht erwerbsfähig, nicht auf Dauer"
    AUF_DAUER = "auf_dauer", "auf Dauer voll erwerbsgemindert (§ 41 Abs. 3 SGB XII)"
