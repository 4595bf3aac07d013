"""Ingest: article files -> articles, one module a file format."""
