"""Writes `docs/aturan/` from the rules themselves: `python docs/generate.py`."""

from __future__ import annotations

from pathlib import Path

from rkt_xl.reconcile.rule import Rule, all_rules

FOLDER = Path(__file__).resolve().parent / "aturan"


def pages() -> dict[str, str]:
    """Return the pages by file name: one for each rule, and the list of all."""
    rules = all_rules()
    return {"README.md": _list(rules), **{f"{rule.code.lower()}.md": _page(rule) for rule in rules}}


def _list(rules: tuple[Rule, ...]) -> str:
    lines = ["# Daftar aturan", "", "| kode | tingkat | aturan |", "|---|---|---|"]
    lines += [f"| [{r.code}]({r.code.lower()}.md) | {r.severity.label} | {r.title} |" for r in rules]
    return "\n".join(lines) + "\n"


def _page(rule: Rule) -> str:
    parts = [
        f"# {rule.code}: {rule.title}",
        f"Nama `{rule.name}`, tingkat {rule.severity.label}.",
        f"**Yang diperiksa.** {rule.checks}",
        f"**Mengapa penting.** {rule.why}",
        f"**Rujukan.** {rule.source}",
    ]
    for heading, tables in (("Contoh sesuai", rule.fits), ("Contoh tidak sesuai", rule.breaks)):
        if tables:
            parts.append(f"## {heading}")
            parts += [f"{name}:\n\n{_table(text)}" for name, text in tables.items()]
    if rule.at is not None:
        parts.append(f"Temuan ada di {rule.at[0]}, sel {rule.at[1]}.")
    return "\n\n".join(parts) + "\n"


def _table(text: str) -> str:
    """The example as a table of a page: a line below its headings, line breaks kept; titles stand above it."""
    lines = text.strip("\n").split("\n")
    first = next((i for i, line in enumerate(lines) if line.startswith("|")), len(lines))
    titles, rows = lines[:first], lines[first:]
    if rows:
        rows.insert(1, "|" + "---|" * (rows[0].count("|") - 1))
    return "\n".join([*(f"*{title}*  " for title in titles), "", *rows] if titles else rows)


def main() -> None:
    """Write every page; pages of rules that are gone go too."""
    FOLDER.mkdir(exist_ok=True)
    written = pages()
    for path in FOLDER.glob("*.md"):
        if path.name not in written:
            path.unlink()
    for name, text in written.items():
        (FOLDER / name).write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
