"""The drift room: how far the line of assistants strayed from H with undistilled ones, and what bounds it."""
