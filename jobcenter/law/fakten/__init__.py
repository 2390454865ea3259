"""The facts the law may ask for, by topic; each is described once, in German, where it is declared."""
