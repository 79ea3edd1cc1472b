"""Completion of commands and options with the Tab key, for the shells that click knows and for PowerShell."""

from __future__ import annotations

import click

SHELLS = ("bash", "zsh", "fish", "powershell")
VARIABLE = "_RKT_XL_COMPLETE"

_POWERSHELL = """Register-ArgumentCompleter -Native -CommandName rkt-xl -ScriptBlock {
    param($word, $tree, $place)
    $words = $tree.CommandElements | ForEach-Object { $_.ToString() }
    $env:_RKT_XL_COMPLETE = "bash_complete"
    $env:COMP_WORDS = $tree.ToString()
    $env:COMP_CWORD = if ($word) { $words.Count - 1 } else { $words.Count }
    rkt-xl | Where-Object { $_ -like "plain,?*" } |
        ForEach-Object { [System.Management.Automation.CompletionResult]::new($_.Split(",", 2)[1]) }
    Remove-Item Env:_RKT_XL_COMPLETE, Env:COMP_WORDS, Env:COMP_CWORD
}"""

"""Where a file or a folder is wanted nothing is offered: then PowerShell offers those."""

_ZSH = """(( $+functions[compdef] )) || { autoload -Uz compinit && compinit }
"""
"""A start-up file of zsh may be empty, as it is on a new Mac; then nothing completes before this."""


def completion_script(shell: str, cli: click.Command) -> str:
    """Return what the start-up file of a shell must hold."""
    if shell == "powershell":
        return _POWERSHELL
    from click.shell_completion import get_completion_class

    made = get_completion_class(shell)
    assert made is not None, "the option offers only what click knows"
    return (_ZSH if shell == "zsh" else "") + made(cli, {}, "rkt-xl", VARIABLE).source()
