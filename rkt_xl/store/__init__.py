"""What is kept on the user's machine between runs: official nomenclature. Nothing else is kept outside the folders."""
