"""What leaves a session: exports, pictures, the report."""
