"""Where a job runs: many files on this machine."""
