"""The H' room: where an imitation of the person may act for them."""
