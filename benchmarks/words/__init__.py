"""Words that line ends, stray spaces and OCR damage: pages made by seeded damage, and what becomes of them."""
