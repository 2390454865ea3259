"""What can go wrong with a place for blobs."""


class StorageUnavailable(Exception):
    """The place is away, full, or answers nonsense; says nothing about the blob."""
