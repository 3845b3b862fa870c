"""Pieces of pages: each shows an atlas under a view; every act goes through `write_view`."""
