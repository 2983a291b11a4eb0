"""How well and how fast cleantext cleans: two benchmarks, one command each."""
