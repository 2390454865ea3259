"""Letters: data in, an archivable and accessible PDF out (see README.md of this room)."""
