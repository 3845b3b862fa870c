"""WHAT YOU SEE. The only room that knows Streamlit."""
