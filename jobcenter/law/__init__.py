"""The law as code: pure functions, one file per paragraph, one door (`anspruch.anspruch`)."""
