"""Figures of one thing, and what tells two figures apart."""
