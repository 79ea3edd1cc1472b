"""`python -m rkt_xl`."""

from rkt_xl.cli import main

main()
