"""The window of `rkt-xl open`: a page on this machine alone, for those who do not type commands.

The web library is loaded only when the page is opened.
"""
