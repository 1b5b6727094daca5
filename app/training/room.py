"""The training room: the wave that climbs the heights, agreement, loss, and the switches of distillation."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QPushButton, QSplitter, QStackedLayout, QVBoxLayout, QWidget

from app.actions import BY_ID
from app.keys import KEYS
from app.theme import SPACE, scaled
from app.training.curves import points, smooth, thin
from ida_core.report.metrics import LEVELS, NAMES, TRAINED, Curves

if TYPE_CHECKING:
    from app.training.plot import Plot
    from ida_core.distil import Finished
    from ida_core.iterate import Began, IterateEvent

DRAW_MS = 400
CONTROLS = "Training the controls"
PLOTS = ("accuracy", "agreement", "loss", "controls")
SWITCHES = ("distil", "iterate", "controls", "pause", "keep", "discard")


class TrainingRoom(QWidget):
    """Plots are made when first shown and redrawn in turn, one every DRAW_MS at most, only while visible."""

    wanted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.curves = Curves()
        self._what = ""
        self._plots: dict[str, Plot] = {}
        self._dirty: set[str] = set()
        self.state, self.numbers = QLabel("Not training"), QLabel()
        self.state.setFont(scaled(self.font(), 1.1, bold=True))
        self.numbers.setProperty("role", "muted")
        self.empty = QLabel("No training yet. Distil (Ctrl+T) trains A_{n+1} to answer as H + A_n does;\nits curves grow here.")
        self.empty.setProperty("role", "muted")
        self.empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.buttons: dict[str, QPushButton] = {}
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self.state)
        words.addWidget(self.numbers)
        self.numbers.setMinimumWidth(1)
        switches = QGridLayout()
        switches.setSpacing(SPACE // 2)
        for index, action in enumerate(SWITCHES):
            button = QPushButton(KEYS.label(action))
            button.setToolTip(BY_ID[action].tip)
            button.setAccessibleName(BY_ID[action].text)
            button.setProperty("primary", action == "distil")
            button.clicked.connect(lambda _checked=False, name=action: self.wanted.emit(name))
            self.buttons[action] = button
            switches.addWidget(button, index // 3, index % 3)
        self.state.setMinimumWidth(1)
        self.state.setWordWrap(True)
        head = QHBoxLayout()
        head.addLayout(words, 1)
        head.addLayout(switches)
        self._body = QSplitter(Qt.Orientation.Horizontal)
        self._stack = QStackedLayout()
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE, SPACE, SPACE, SPACE)
        column.addLayout(head)
        column.addLayout(self._stack, 1)
        for widget in (self.empty, self._body):  # not before the stack has its place: it would show them as windows
            self._stack.addWidget(widget)
        self._timer = QTimer(self, interval=DRAW_MS)
        self._timer.timeout.connect(self.draw)
        self.set_running(running=False, paused=False)

    # -- what the window says ---------------------------------------------------------------------------------------

    def set_curves(self, curves: Curves) -> None:
        """Show what a session has measured so far."""
        self.curves, self._dirty = curves, set(PLOTS)
        self._draw_all()

    def set_running(self, *, running: bool, paused: bool) -> None:
        """Enable the switches that make sense."""
        for action, button in self.buttons.items():
            button.setEnabled(running if action in ("pause", "keep", "discard") else not running)
        self.buttons["pause"].setText(KEYS.label("pause").replace("Pause", "Resume" if paused else "Pause"))
        if running:
            self._timer.start()
        else:
            self._timer.stop()
            self._draw_all()

    def say(self, words: str) -> None:
        """Say how training stands."""
        self.state.setText(words)

    def take(self, event: IterateEvent) -> None:
        """Add an event to the curves; the timer draws them."""
        from ida_core.controls import Measured
        from ida_core.distil import Compared, Cut, Finished, Held, Stepped
        from ida_core.iterate import Began, Promoted, Watched
        from ida_core.measure.accuracy import overall

        match event:
            case Began():
                self._what = ""
                self.numbers.setToolTip("")
                self._begin(event)
            case Stepped():
                self.curves.add(event.step, {"loss": event.loss})
                rate = event.examples / event.seconds if event.seconds > 0 else 0.0
                labels = self.curves.series["labels"][1][-1:]
                asked = f" · {labels[0]:,.0f} labels asked so far" if labels else ""
                self.numbers.setText(f"step {event.step:,} · loss {event.loss:.3f} nats · {rate:,.0f} questions/s{asked}")
            case Compared():
                self.curves.add(event.step, {f"agreement/{height}": rate for height, rate in event.agreement.items()})
            case Watched():
                self.curves.add(event.step, {f"accuracy/{height}": rate for height, rate in event.accuracy.items()})
                self.curves.add(event.step, {"accuracy": overall(event.accuracy, event.asked), "labels": event.labels})
            case Measured():
                self.curves.add_control(event.kind, event.step, event.accuracy)
                self._what = CONTROLS
                self.say(CONTROLS)
                self.numbers.setText(f"{NAMES[event.kind]}: step {event.step or 0:,}, {event.accuracy:.1%} right over all heights")
            case Cut():
                self.say(f"Memory ran out at step {event.step:,}: batches go through in {event.parts} parts from now on")
            case Held():
                self.say(f"Paused at step {event.step:,}; everything is saved" if event.paused else f"{self._title()}")
            case Finished():
                self._say_end(event)
            case Promoted():
                report = event.report
                self.numbers.setToolTip("Share of new questions where it answers as its teacher does; anytime-valid, 95 %")
                self.say(f"A_{event.iteration} is trained ({report.reason}) and helps from now on")
                self.numbers.setText(
                    f"agreement {report.agreement:.2%} [{report.agreement_lower:.2%}, {report.agreement_upper:.2%}], "
                    f"n = {report.agreement_n:,}"
                )
        self._dirty |= {Stepped: {"loss"}, Compared: {"agreement"}, Watched: {"accuracy"}}.get(type(event), set(PLOTS))

    def _say_end(self, event: Finished) -> None:
        stopped = event.reason in ("discarded", "left")
        if self._what == CONTROLS:
            self.say("The controls were stopped" if stopped else "The controls are done")
        else:
            self.say(f"Training {event.reason}" if stopped else f"{self._title()}: measuring…")

    # -- drawing ----------------------------------------------------------------------------------------------------

    def draw(self) -> None:
        """Redraw one plot that changed, if somebody looks: one at a time, so that no tick of the window is late."""
        if not self._dirty or not self.isVisible():
            return
        has_data = bool(self.curves.boundaries)
        self._stack.setCurrentIndex(int(has_data))
        if not has_data:
            self._dirty.clear()
            return
        if not self._plots:
            self._make_plots()
        name = next(name for name in PLOTS if name in self._dirty)
        self._dirty.discard(name)
        plot = self._plots[name]
        plot.show_boundaries(self.curves.boundaries)
        if name == "loss":
            x, y = points(self.curves, "loss")
            plot.show_points("each report", *thin(x, y))
            if self.curves.dead[0]:
                plot.show_points("made again", *self.curves.dead)
            plot.show_points("running mean", *thin(x, smooth(y)))
            top = float(y.max()) if len(y) else 1.0
        elif name == "controls":
            self._draw_controls(plot)
            top = 1.0
        else:
            for height in self.curves.heights:
                plot.curve(f"height {height}", height - 1, marks=True)
                plot.show_points(f"height {height}", *thin(*points(self.curves, f"{name}/{height}")))
            top = 1.0
        plot.frame(self.curves.reach, top)

    def _draw_controls(self, plot: Plot) -> None:
        """IDA beside its controls; the plot is there as soon as there is one."""
        plot.setVisible(bool(self.curves.controls))
        plot.curve("IDA", 0, marks=True)
        plot.show_points("IDA", *points(self.curves, "accuracy"))
        for number, kind in enumerate((*TRAINED, *LEVELS), start=1):
            if kind in self.curves.controls:
                x, y = self.curves.controls[kind]
                plot.curve(NAMES[kind], number, marks=kind in TRAINED)
                plot.show_points(NAMES[kind], *((x, y) if kind in TRAINED else ([0.0, self.curves.reach], y * 2)))

    def _draw_all(self) -> None:
        while self._dirty and self.isVisible():
            self.draw()

    def showEvent(self, event: QShowEvent) -> None:
        """Somebody looks again."""
        super().showEvent(event)
        self._dirty = set(PLOTS)
        self._draw_all()

    def _make_plots(self) -> None:
        from app.training.plot import Plot

        for name, title, y_title in (
            ("accuracy", "Accuracy", "right answers (share)"),
            ("agreement", "Agreement", "same answer as H + A_n (share)"),
            ("loss", "Loss", "nats per question"),
            ("controls", "IDA and controls", "right answers (share)"),
        ):
            plot = self._plots[name] = Plot(title, y_title)
            if name == "loss":
                plot.curve("each report", None)
                plot.curve("made again", None)
                plot.curve("running mean", 0)
            self._body.addWidget(plot)
        self._body.setSizes([500, 350, 350, 400])

    def _begin(self, event: Began) -> None:
        if not event.resumed_at or not self.curves.boundaries:
            self.curves.begin(event.iteration)
        self.say(self._title())

    def _title(self) -> str:
        n = self.curves.boundaries[-1][1] if self.curves.boundaries else 1
        return f"Training A_{n} on answers of H + A_{n - 1}"
