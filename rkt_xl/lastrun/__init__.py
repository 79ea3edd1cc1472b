"""What staff wrote into the last output: read back, so that the next merge keeps it."""
