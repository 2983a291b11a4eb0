"""Scores of cleaned pages against their gold readings, compared with pinned floors."""
