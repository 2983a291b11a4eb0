"""The contracts of cleaning, held against generated pages: ``python -m benchmarks.contracts``."""
