"""A loan because assets cannot be used at once (§ 24 Abs. 5 SGB II): never paid by a decision about a grant."""

from collections.abc import Iterator, Mapping, Sequence

from jobcenter.law.ergebnis import Ergebnis
from jobcenter.law.errors import LawError
from jobcenter.law.pruefung import Klaerung
from jobcenter.law.texte import euro

DARLEHEN, GESONDERT = "darlehen_gesondert", "gesondert"
ZITAT = "§ 9 Abs. 4, § 24 Abs. 5 SGB II"
NUR_DARLEHEN = (
    "Ein Teil ist nur als Darlehen möglich (§ 24 Abs. 5 SGB II). Dieser Bescheid bewilligt kein Darlehen. "
    "Bitte entscheiden Sie darüber zuerst gesondert."
)


class NurDarlehen(LawError):
    """Everything that is due is a loan: neither a grant nor a refusal would be right."""

    def __init__(self) -> None:
        super().__init__(
            "eine gesonderte Entscheidung über das Darlehen. Es gibt nur ein Darlehen, keinen Zuschuss "
            f"({ZITAT}). Darlehen bewilligen Sie bitte außerhalb dieses Programms."
        )


def only_loan(results: Sequence[Ergebnis]) -> bool:
    """Whether nothing is due in the whole period but a loan."""
    return bool(_loan(results)) and not sum(ergebnis.summe_ct for ergebnis in results)


def open_loan(results: Sequence[Ergebnis], antworten: Mapping[str, str]) -> Iterator[Klaerung]:
    """The question that stops a grant until a person has decided about the loan beside it."""
    loan_ct = _loan(results)
    if loan_ct and not only_loan(results) and antworten.get(DARLEHEN) != GESONDERT:
        yield Klaerung(
            id=DARLEHEN,
            frage=f"Außer dem Zuschuss sind {euro(loan_ct)} nur als Darlehen möglich. Ist darüber schon entschieden?",
            zitat=ZITAT,
            optionen=((GESONDERT, "Ja, über das Darlehen ist gesondert entschieden. Hier geht es um den Zuschuss."),),
            person_id=None,
        )


def _loan(results: Sequence[Ergebnis]) -> int:
    return sum(person.darlehen_ct for ergebnis in results for person in ergebnis.personen)
