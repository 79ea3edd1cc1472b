"""The kinds of error, one function for each; importing a module enters its kinds."""
