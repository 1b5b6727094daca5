"""Who plays A_n."""
