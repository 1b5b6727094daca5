"""Plots in our colours, of series of any length."""
