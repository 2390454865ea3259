"""Acts on a case. One file for each kind: what arrives, what is established, what is told later."""

from jobcenter.antrag.queries import WHOLE
from jobcenter.fall.services.anliegen import (
    adopt_anliegen,
    answered_again,
    end_own_part,
    finish_part,
    invite_person,
    renew_own_access,
    reopen_question,
    settle_anliegen,
)
from jobcenter.fall.services.eingang import (
    NEUES_RECHT_AB,
    AlreadyDecided,
    is_closed,
    receive_antrag,
    receive_nachweis,
    start_anliegen,
    submit_declaration,
)
from jobcenter.fall.services.feststellen import (
    KLAERUNG,
    adopt_facts,
    answer_klaerung,
    assign,
    establish,
    establish_all,
    fact_json,
    reopen_klaerung,
    set_stand,
    withdraw,
)

__all__ = [
    "KLAERUNG",
    "NEUES_RECHT_AB",
    "WHOLE",
    "AlreadyDecided",
    "adopt_anliegen",
    "adopt_facts",
    "answer_klaerung",
    "answered_again",
    "assign",
    "end_own_part",
    "establish",
    "establish_all",
    "fact_json",
    "finish_part",
    "invite_person",
    "is_closed",
    "receive_antrag",
    "receive_nachweis",
    "renew_own_access",
    "reopen_klaerung",
    "reopen_question",
    "set_stand",
    "settle_anliegen",
    "start_anliegen",
    "submit_declaration",
    "withdraw",
]
