"""`rkt-xl rules`."""

from __future__ import annotations

import re

import click

from rkt_xl.errors import UsageError


@click.command("rules", short_help="Tampilkan daftar aturan, atau jelaskan satu aturan.")
@click.argument("code", metavar="[KODE]", required=False)
def rules_command(code: str | None) -> None:
    """Tampilkan daftar aturan, atau jelaskan satu aturan dengan contohnya.

    \b
    Contoh:
      rkt-xl rules
      rkt-xl rules REC-01
    """
    from rkt_xl.reconcile.rule import all_rules
    from rkt_xl.write.text import rule_list, rule_page

    rules = all_rules()
    if code is None:
        click.echo(rule_list(rules))
        return
    wanted = _spelt_out(code.strip().casefold())
    rule = next((r for r in rules if wanted in (r.code.casefold(), r.name)), None)
    if rule is None:
        import difflib

        like = difflib.get_close_matches(code.upper(), [r.code.upper() for r in rules], 1, 0.6)
        meant = f"; maksudnya {like[0]}?" if like else "."
        raise UsageError(f"Aturan {code} tidak ada{meant} Jalankan rkt-xl rules untuk melihat daftarnya.")
    click.echo(rule_page(rule))


def _spelt_out(code: str) -> str:
    """Return a code as it is written, whatever somebody typed for it.

    >>> _spelt_out("rec-1"), _spelt_out("rec 13"), _spelt_out("target-rkt")
    ('rec-01', 'rec-13', 'target-rkt')
    """
    found = re.fullmatch(r"([a-z]+)[\s-]*(\d{1,2})", code)
    return f"{found[1]}-{int(found[2]):02}" if found else code
