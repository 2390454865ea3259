"""Sentences that a person declares or agrees to; German is binding, the screen shows the translation beside it."""

from jobcenter.questionnaire.question import N_

ERKLAERUNG = N_("Meine Angaben stimmen, soweit ich das weiß, und wenn sich etwas ändert, sage ich es dem Jobcenter.")
