"""Columns that hold what only the key of a case file opens.

A value is sealed when its row is written and opened when it is first used. It is bound to table, column and row: in
another place it does not open. In the database it is bytes, so it cannot be searched, compared or sorted there.
"""

import json
from datetime import date
from typing import TYPE_CHECKING, Any, cast
from uuid import UUID

from django.core.exceptions import FieldError
from django.core.serializers.json import DjangoJSONEncoder
from django.db import models
from django.db.backends.base.base import BaseDatabaseWrapper
from django.db.models.expressions import Col
from django.db.models.query_utils import DeferredAttribute

from jobcenter.keys.seal import open_value, seal_value, value_akte
from jobcenter.keys.store import KeyDestroyed
from jobcenter.traeger.models import TenantModel

if TYPE_CHECKING:
    _TextField = models.Field[str, str]
    _JSONField = models.Field[Any, Any]
    _DateField = models.Field[date, date]
else:
    _TextField = _JSONField = _DateField = models.Field

_MEMORY = "_sealed"
DELETED = "(gelöscht)"
"""What a text reads whose key was destroyed: an old backup may bring rows of a deleted case back."""


class SealedModel(TenantModel):
    """A row with sealed columns: it knows its case file."""

    class Meta:
        abstract = True

    def akte_id(self) -> UUID:
        """The case file whose key seals this row: the id of the application that opened the case."""
        raise TypeError(f"{type(self).__name__} does not say whose key seals it")

    def sealed_row(self) -> str:
        """What its values are bound to; the primary key, unless a row may be written by two."""
        return str(self.pk)


def seal_anew(instance: SealedModel) -> None:
    """Open every sealed column and forget how it was sealed: the next save uses the key of the row's case file then."""
    for field in instance._meta.concrete_fields:
        if isinstance(field, SealedField):
            getattr(instance, field.attname)
    instance.__dict__.pop(_MEMORY, None)


class Sealed:
    """A value as it lies in the database. It opens through its row only."""

    __slots__ = ("token",)

    def __init__(self, token: bytes) -> None:
        self.token = token

    def __str__(self) -> str:
        raise TypeError("A sealed value is read from its row, not from values() or values_list().")

    def __repr__(self) -> str:
        return "<sealed>"

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Sealed) and other.token == self.token

    def __hash__(self) -> int:
        return hash(self.token)


class _SealedAttribute(DeferredAttribute):
    """Opens a value at its first use. Has `__set__`, so that it is asked although the value lies in the row's dict."""

    def __get__(self, instance: Any, cls: Any = None) -> Any:
        if instance is None:
            return self
        value = super().__get__(instance, cls)
        if isinstance(value, Sealed):
            value = self.field.open(instance, value)  # type: ignore[attr-defined]
            instance.__dict__[self.field.attname] = value
        return value

    def __set__(self, instance: Any, value: Any) -> None:
        instance.__dict__[self.field.attname] = value


class _SealedCol(Col):
    """The column in a query: it can be read, nothing else."""

    def resolve_expression(self, *args: Any, **kwargs: Any) -> Any:
        """What is sorted is resolved, what is read is not. Tokens would come in an order without meaning."""
        raise FieldError(f"{self.target.attname} is sealed: the database cannot sort by it.")


class SealedField:
    """What all sealed columns share; `encode` and `decode` say how the value becomes bytes."""

    descriptor_class: type = _SealedAttribute
    attname: str
    model: type[models.Model]
    null: bool

    def get_internal_type(self) -> str:
        """Bytes in the database."""
        return "BinaryField"

    def encode(self, value: Any) -> bytes:
        """The value as bytes."""
        return str(value).encode()

    def decode(self, content: bytes) -> Any:
        """The value again."""
        return content.decode()

    def open(self, instance: Any, sealed: Sealed) -> Any:
        """What is in a sealed value of this row. Errors: `keys.seal.open_value`."""
        content = open_value(sealed.token, instance.traeger_id, self._place(instance))
        instance.__dict__.setdefault(_MEMORY, {})[self.attname] = (sealed.token, content)
        return self.decode(content)

    def pre_save(self, instance: Any, add: bool) -> Any:
        """Seal the value; one that did not change stays the very same bytes, so that no row looks changed."""
        value = instance.__dict__.get(self.attname)
        if isinstance(value, Sealed) or (value is None and self.null):
            return value
        content, memory = self.encode(value), instance.__dict__.setdefault(_MEMORY, {})
        token, known = memory.get(self.attname, (b"", None))
        if known != content:
            akte = value_akte(token) if token else instance.akte_id()
            token = seal_value(content, instance.traeger_id, akte, self._place(instance))
            memory[self.attname] = (token, content)
        return Sealed(token)

    def get_db_prep_value(self, value: Any, connection: BaseDatabaseWrapper, prepared: bool = False) -> Any:
        """Bytes for the driver; a plain value would lie in the database in the open."""
        if value is None:
            return None
        if not isinstance(value, Sealed):
            raise TypeError(f"{self.attname} is sealed: save the row, do not update() or filter() this column.")
        return value.token

    def get_col(self, alias: str, output_field: Any = None) -> Col:
        """A column that refuses to be sorted by."""
        return _SealedCol(alias, cast("models.Field[Any, Any]", self), output_field)

    @property
    def cached_col(self) -> Col:
        """The same, of the table itself; Django would keep one of its own kind."""
        return _SealedCol(self.model._meta.db_table, cast("models.Field[Any, Any]", self))

    def get_lookup(self, lookup_name: str) -> Any:
        """Nothing can be asked of the database."""
        raise FieldError(f"{self.attname} is sealed: the database cannot compare it.")

    def from_db_value(self, value: Any, expression: Any, connection: BaseDatabaseWrapper) -> Sealed | None:
        """Kept shut until it is used."""
        return None if value is None else Sealed(bytes(value))

    def _place(self, instance: Any) -> str:
        return f"{instance._meta.db_table}/{self.attname}/{instance.sealed_row()}"


class SealedTextField(SealedField, _TextField):
    """Text that is sealed. Where the key was destroyed it reads `DELETED`, so that lists still show."""

    def open(self, instance: Any, sealed: Sealed) -> Any:
        """The text, or `DELETED`."""
        try:
            return super().open(instance, sealed)
        except KeyDestroyed:
            instance.__dict__.setdefault(_MEMORY, {})[self.attname] = (sealed.token, self.encode(DELETED))
            return DELETED

    def get_default(self) -> Any:
        """The empty text, as other text columns do, where there must be one."""
        return super().get_default() if self.has_default() or self.null else ""


class SealedJSONField(SealedField, _JSONField):
    """Data that is sealed: what JSON can say."""

    def encode(self, value: Any) -> bytes:
        """The value as JSON."""
        return json.dumps(value, cls=DjangoJSONEncoder, ensure_ascii=False, separators=(",", ":")).encode()

    def decode(self, content: bytes) -> Any:
        """The data again."""
        return json.loads(content)


class SealedDateField(SealedField, _DateField):
    """A day that is sealed."""

    def encode(self, value: Any) -> bytes:
        """The day as ISO 8601."""
        day = value if isinstance(value, date) else date.fromisoformat(value)
        return day.isoformat().encode()

    def decode(self, content: bytes) -> date:
        """The day again."""
        return date.fromisoformat(content.decode())
