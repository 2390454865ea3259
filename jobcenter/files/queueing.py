"""Putting work on files into the queue, within the current transaction. The work itself is in jobs.py."""

from uuid import UUID

from procrastinate.contrib.django import app


def defer_inspection(traeger_id: UUID, datei_id: UUID) -> None:
    """Check this file and make its safe copy."""
    _defer("inspect_upload", "files", traeger_id, datei_id)


def defer_reading(traeger_id: UUID, datei_id: UUID) -> None:
    """Read the text of this file's pages."""
    _defer("read_text", "texts", traeger_id, datei_id)


def _defer(task: str, queue: str, traeger_id: UUID, datei_id: UUID) -> None:
    configured = app.configure_task(task, queue=queue, queueing_lock=f"{task}:{datei_id}")
    configured.defer(traeger_id=str(traeger_id), datei_id=str(datei_id))
