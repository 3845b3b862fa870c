"""Compiling the gazetteer from pinned packages and hand-kept files; never needed to run the project."""
