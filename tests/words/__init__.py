"""The words that people read, checked against the Indonesian dictionary and the terms of the domain."""
