"""Pure pictures: what a selection looks like as a map, a chart or marked-up text. No Streamlit here."""
