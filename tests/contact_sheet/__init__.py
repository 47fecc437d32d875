"""`python -m tests.contact_sheet [OUT_FOLDER]`: the program in every state, each beside its design."""
