"""The window: joins list, reader, inspector and bars to the workspace. With `app` the only room that knows others."""
