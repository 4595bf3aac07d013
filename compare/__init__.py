"""Claims in, groups and findings out; pure: no files, no clock."""
