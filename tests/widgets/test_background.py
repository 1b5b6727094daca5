from app.background import Background


def test_things_are_done_in_the_order_in_which_they_are_asked(qtbot):
    background, done = Background(), []
    background.done.connect(lambda name, result: done.append((name, result)))
    background.failed.connect(lambda name, sentence: done.append((name, sentence)))
    background.ask("one", lambda: 1)
    background.ask("two", lambda: int("x"))
    background.ask("three", lambda: 3)
    qtbot.waitUntil(lambda: len(done) == 3)
    background.leave()
    assert [name for name, _ in done] == ["one", "two", "three"]
    assert "invalid literal" in done[1][1]


def test_what_is_asked_of_a_room_that_was_left_is_dropped(qtbot, qapp):
    background, done = Background(), []
    background.ask("begun", lambda: done.append("begun"))
    qtbot.waitUntil(lambda: done == ["begun"])
    background.leave()
    background.ask("late", lambda: done.append("late"))
    background.leave()
    qapp.processEvents()
    assert done == ["begun"]
