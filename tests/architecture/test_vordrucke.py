"""docs/vordrucke.md is what `make vordrucke` makes of the declarations today."""

from scripts.vordrucke import PAGE, page


def test_the_table_of_official_fields_is_up_to_date() -> None:
    assert PAGE.read_text(encoding="utf-8") == page(), "Run `make vordrucke` and commit docs/vordrucke.md."
