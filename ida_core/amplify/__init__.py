"""Amplify: H answers hard questions by splitting them, asking A_n, and combining the subanswers.

`arrays` does it for training, thousands of questions in lock step. The rest does it on trees for looking at, where every node
waits for somebody and all state is in the session: `trees` holds them, `steps` makes and settles questions, `person` and
`machine` are the two who move, `bulk` rules on many nodes at once.
"""
