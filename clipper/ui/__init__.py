"""The window. Rooms of it do not import each other; `look` is for all, `main_window` and `app` join them."""
