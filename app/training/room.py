"""The training room: the wave that climbs the heights, agreement, loss, and the switches of distillation."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import astuple
from pathlib import Path
from time import monotonic
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QStackedLayout, QVBoxLayout, QWidget

from app import places, progress
from app.actions import BY_ID
from app.allowing import allow
from app.flow import BESIDE, Flow
from app.keys import KEYS
from app.language import tr
from app.said import said
from app.theme import SPACE, scaled
from app.training.axes import AxisBar
from app.training.beside import Beside
from app.training.gpu import GpuLoad
from app.training.machine import duration, machine_words
from app.training.questions import Questions
from ida_core.measure.shown import ends
from ida_core.report.metrics import NAMES, Curves, Difference

if TYPE_CHECKING:
    from app.training.charts import Charts, Line
    from ida_core.distil import Finished, Stepped
    from ida_core.iterate import Began, IterateEvent
    from ida_core.tasks.base import Task

DRAW_MS = 50
"""One plot at a time is brought up to date so often, at most."""
SLOW = 10
"""Questions a second below which tenths count."""
SURE = 20
"""Steps after which the speed of a run is known well enough to say how long it may take."""
NONE_YET = tr("No training yet. Distil (Ctrl+T) trains A_{n+1} to answer as H + A_n does;\nits curves grow here.")
SOON = tr("The curves grow here as soon as the first steps are made.")
WHILE_RUNNING: Final = ("pause", "keep", "discard")
PATIENCE = 3
"""Seconds of silence after which it is said how long it has been."""
CONTROLS = tr("Training the controls")
WORK: Final = "training"
"""In the task bar."""
NOT_KEPT = tr(
    "Which answers were wrong is not shown; these are where the student differed from its teacher, and both may be wrong."
)
BUSY: Final = tr("something is trained; stop it first, or let it come to its end")
IDLE: Final = tr("nothing is trained")
SWITCHED: Final = 520
"""Pixels that a row of switches takes, so that there is room for numbers beside them."""
ROWS: Final = 2.3
"""So many of these rows the words of all switches may fill; in larger text they go without their keys."""
PLOTS = ("accuracy", "agreement", "loss", "controls")
SWITCHES = ("distil", "iterate", "controls", "pause", "keep", "discard")


class TrainingRoom(QWidget):
    """Plots are made when first shown and brought up to date in turn, one every DRAW_MS at most, only while visible."""

    wanted = Signal(str)
    said = Signal(str)
    """Something worth telling in the status bar."""
    failed = Signal(str)
    runs = Signal(bool)
    """Whether something is trained."""
    asked = Signal(str)
    """A question behind a point that is to be asked again."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.curves = Curves()
        self._what = ""
        self.charts: Charts | None = None
        self.folder: Path | None = None
        """The session on show."""
        self.task: Task | None = None
        """Of the session on show."""
        self.beside = Beside(self)
        self.beside.failed.connect(self.failed)
        self._gpu = GpuLoad(self)
        self._iterations, self._made = 1, 0
        """How many iterations are wanted (0: the controls), and how many of them are made."""
        self._bound, self._paused = 0, False
        """Steps of the present run at most."""
        self._from = 0
        """The step that it began at, or was resumed at."""
        self._dirty: set[str] = set()
        self.state, self.numbers = QLabel(tr("Not training")), QLabel()
        self.state.setFont(scaled(self.font(), 1.1, bold=True))
        self.numbers.setProperty("role", "muted")
        self.empty = QLabel(NONE_YET)
        self.empty.setProperty("role", "muted")
        self.empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.empty.setWordWrap(True)
        self.buttons: dict[str, QPushButton] = {}
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self.state)
        words.addWidget(self.numbers)
        self.numbers.setMinimumWidth(1)
        self.numbers.setWordWrap(True)
        switches = Flow(at_most=SWITCHED)
        for action in SWITCHES:
            button = QPushButton()
            button.setToolTip(BY_ID[action].tip)
            button.setAccessibleName(BY_ID[action].text)
            button.setProperty("primary", action == "distil")
            button.clicked.connect(lambda _checked=False, name=action: self.wanted.emit(name))
            self.buttons[action] = button
            switches.addWidget(button)
        self._label_switches()
        self.state.setMinimumWidth(BESIDE)
        self.state.setWordWrap(True)
        head = self._head = QHBoxLayout()
        head.addLayout(words, 1)
        head.addLayout(switches)
        self.questions = Questions()
        self.questions.asked.connect(self.asked)
        self.questions.closed.connect(self._close_questions)
        self.axes = AxisBar()
        self.axes.changed.connect(self._on_view)
        self.axes.compare_wanted.connect(lambda: self.beside.choose(self))
        self.beside.changed.connect(self._on_beside)
        self.axes.export_wanted.connect(self.export)
        self._body = QWidget()
        self._below = QVBoxLayout(self._body)
        self._below.setContentsMargins(0, 0, 0, 0)
        self._below.addWidget(self.axes)
        self._stack = QStackedLayout()
        column = self._column = QVBoxLayout(self)
        column.setContentsMargins(SPACE, SPACE, SPACE, SPACE)
        column.addLayout(head)
        column.addLayout(self._stack, 1)
        for widget in (self.empty, self._body):  # not before the stack has its place: it would show them as windows
            self._stack.addWidget(widget)
        self._timer = QTimer(self, interval=DRAW_MS)
        self._timer.timeout.connect(self._tick)
        self._said, self._since, self._waits = "", monotonic(), False
        """What was said last and when; whether whoever trains is at something that sends no events meanwhile."""
        self.set_running(running=False, paused=False)

    # -- what the window says ---------------------------------------------------------------------------------------

    def set_curves(self, curves: Curves) -> None:
        """Show what a session has measured so far."""
        self.curves, self._dirty = curves, set(PLOTS)
        self.say(tr("Not training"))
        self.numbers.clear()
        self._close_questions()
        self.beside.open(self.folder)
        self._draw_all()

    def expect(self, iterations: int) -> None:
        """So many iterations are wanted, which the task bar shows as one work; 0: the controls."""
        self._iterations, self._made = iterations, 0

    def leave(self) -> None:
        """Wait for what is read or asked beside the window's thread."""
        self.beside.leave()
        self._gpu.leave()

    def follow(self, curves: Curves, words: str) -> None:
        """Show what another process has measured so far; plots are brought up to date in turn, and nothing can be switched."""
        self.curves, self._dirty = curves, set(PLOTS)
        self.say(words)
        for button in self.buttons.values():
            allow(button, tr("somebody else trains it"))
        self._timer.start()

    def set_running(self, *, running: bool, paused: bool) -> None:
        """Enable the switches that make sense."""
        for action, button in self.buttons.items():
            allow(button, "" if running == (action in WHILE_RUNNING) else BUSY if running else IDLE)
        self.runs.emit(running)
        self._paused = paused
        self._label_switches()
        self._waits = running and not paused
        self.empty.setText(SOON if running else NONE_YET)
        if running:
            self._timer.start()
        else:
            self._timer.stop()
            progress.show(WORK, None)
            self._draw_all()

    def _label_switches(self) -> None:
        """Switches with their keys, unless that takes too many rows."""
        labels = {action: KEYS.label(action) for action in SWITCHES}
        if self.fontMetrics().horizontalAdvance("".join(labels.values())) > ROWS * SWITCHED:
            labels = {action: BY_ID[action].text for action in SWITCHES}
        if self._paused:
            labels["pause"] = labels["pause"].replace(BY_ID["pause"].text, tr("Resume"))
        for action, words in labels.items():
            self.buttons[action].setText(words)

    def changeEvent(self, event: QEvent) -> None:
        """Text has another size."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange and hasattr(self, "axes"):
            self._label_switches()

    def say(self, words: str) -> None:
        """Say how training stands."""
        self._said, self._since = words, monotonic()
        self.state.setText(words)

    def say_left(self, n: int, step: int) -> None:
        """Say that the training of A_n was left, which can go on from there or be given up."""
        self.say(tr("Training of A_{} was left at step {:,}; Distil (Ctrl+T) goes on exactly there").format(n, step))
        allow(self.buttons["discard"])

    def _tick(self) -> None:
        seconds = monotonic() - self._since
        if self._waits and seconds >= PATIENCE:
            self.state.setText(tr("{} ({:.0f} s so far)").format(self._said, seconds))
        self.draw()

    def take(self, event: IterateEvent) -> None:
        """Add an event to the curves; the timer draws them."""
        from ida_core.controls import Measured
        from ida_core.distil import Compared, Cut, Finished, Held, Stepped
        from ida_core.iterate import Began, Promoted, Watched
        from ida_core.measure.accuracy import overall

        self._waits = isinstance(event, Began | Finished)
        self.state.setText(self._said)
        match event:
            case Began():
                self._what = ""
                self.numbers.setToolTip("")
                self._begin(event)
            case Stepped():
                self.curves.add(event.step, {"loss": event.loss})
                rate = event.examples / event.seconds if event.seconds > 0 else 0.0
                asked, left = self._labels_asked(), self._time_left(event)
                self._tell_progress(event.step / self._bound if self._bound else 0.0)
                self.numbers.setText(
                    tr("step {:,} · loss of the latest report {:.3f} nats · {:,} questions/s{}{} · {}").format(
                        event.step,
                        event.loss,
                        round(rate) if rate >= SLOW else round(rate, 1),
                        asked,
                        left,
                        machine_words(self._gpu.look()),
                    )
                )
                self.curves.add(event.step, {"examples": event.examples, "seconds": event.seconds})
            case Compared():
                self.curves.add(event.step, {f"agreement/{height}": rate for height, rate in event.agreement.items()})
                self.curves.keep_differences(event.step, [Difference(*astuple(one)) for one in event.differed])
            case Watched():
                self.curves.add(event.step, {f"accuracy/{height}": rate for height, rate in event.accuracy.items()})
                self.curves.add(
                    event.step,
                    {"accuracy": overall(event.accuracy, event.asked), "labels": event.labels, "flops": event.flops},
                )
            case Measured():
                self.curves.add_control(event.kind, event.step, event.accuracy)
                self._what = CONTROLS
                progress.show(WORK, event.done)
                self.say(CONTROLS)
                self.numbers.setText(
                    tr("{}: step {:,}, {:.1%} right over all heights").format(
                        said(NAMES[event.kind]), event.step or 0, event.accuracy
                    )
                )
            case Cut():
                self.say(
                    tr("Memory ran out at step {:,}: batches go through in {} parts from now on").format(event.step, event.parts)
                )
            case Held():
                self.say(tr("Paused at step {:,}; everything is saved").format(event.step) if event.paused else f"{self._title()}")
            case Finished():
                self._say_end(event)
            case Promoted():
                report = event.report
                self._made += 1
                self.curves.end(event.assistant_id)
                self._tell_progress(0.0)
                self.numbers.setToolTip(tr("Share of new questions where it answers as its teacher does; anytime-valid, 95 %"))
                self.say(tr("A_{} is trained ({}) and helps from now on").format(event.iteration, report.reason))
                self.numbers.setText(
                    tr("agreement {:.2%} {}, n = {:,}").format(
                        report.agreement, ends(report.agreement_lower, report.agreement_upper, 2), report.agreement_n
                    )
                )
        self._dirty |= {Stepped: {"loss"}, Compared: {"agreement"}, Watched: {"accuracy"}}.get(type(event), set(PLOTS))

    def _say_end(self, event: Finished) -> None:
        stopped = event.reason in ("discarded", "left")
        if self._what == CONTROLS:
            self.say(tr("The controls were stopped") if stopped else tr("The controls are done"))
        else:
            self.say(tr("Training {}").format(event.reason) if stopped else tr("{}: measuring…").format(self._title()))

    # -- drawing ----------------------------------------------------------------------------------------------------

    def draw(self) -> None:
        """Bring one plot that changed up to date, if somebody looks: one at a time, so that no tick of the window is late."""
        if not self._dirty or not self.isVisible():
            return
        has_data = bool(self.curves.boundaries)
        self._stack.setCurrentIndex(int(has_data))
        if not has_data:
            self._dirty.clear()
            return
        name = next(name for name in PLOTS if name in self._dirty)
        self._dirty.discard(name)
        charts = self._drawn()
        charts.runs, charts.look = self.beside.runs, self.beside.look
        charts.in_words = self.task is not None and self.task.is_text
        charts.bring_up(name, self.curves, self.axes.view)

    def _drawn(self) -> Charts:
        """The plots, made when they are first looked at: their library takes a while to import."""
        if self.charts is None:
            from app.training.charts import Charts

            self.charts = Charts()
            self.charts.picked.connect(self.look_behind)
            row = QHBoxLayout()
            row.addWidget(self.charts, 3)
            row.addWidget(self.questions, 1)
            self._below.addLayout(row, 1)
        return self.charts

    def look_behind(self, plot: str, curve: str, x: float) -> None:
        """Show questions behind a point of a curve: those kept nearest to the step at which it was measured, of its height."""
        lines = self._drawn().lines(plot, self.curves, self.axes.view)
        line = next((line for line in lines if line.heading == curve), None)
        near = line.run.differences_near(line.step_at(x)) if line is not None else None
        if line is None or near is None:
            self.said.emit(tr("No questions are kept behind this curve: student and teacher were not seen to differ."))
            return
        about = NOT_KEPT if line.is_of_truth else ""
        narrow = self.width() < len(PLOTS) * self._drawn().plots[plot].sizeHint().width() + self.questions.minimumWidth()
        self._drawn().leave_alone(plot if narrow else "", self.curves)
        self.questions.show_those(*near, self._height_of(line), line.height, about)

    def _close_questions(self) -> None:
        self.questions.hide()
        if self.charts is not None:
            self.charts.leave_alone("", self.curves)

    def _height_of(self, line: Line) -> Callable[[str], int | None]:
        """How the height of a question is told: another run's may be of another task."""
        task = self.task if line.run is self.curves else None
        return (lambda _text: None) if task is None else task.height_shown

    # -- what is looked at ------------------------------------------------------------------------------------------

    def _on_beside(self) -> None:
        """Other runs are to be drawn, or fewer."""
        self.axes.by_agreement.setVisible(bool(self.beside.runs))
        self._dirty |= {"loss", "controls"}
        self._draw_all()

    def export(self) -> None:
        """Ask for a place, and write the figures there."""
        from app.training import figures

        kinds = ";;".join(
            (tr("SVG figures (*.svg)"), tr("PNG figures (*.png)"), tr("PDF figures (*.pdf)"), tr("All series (*.csv)"))
        )
        chosen, kind = places.file_to_write(self, tr("Export figures"), "training.svg", kinds)
        if not chosen:
            return
        path = Path(chosen)
        path = path if path.suffix else path.with_suffix(kind.split("*")[1].rstrip(")"))
        try:
            written = figures.write(self._drawn(), self.curves, self.axes.view, path)
        except (OSError, ValueError) as error:
            self.failed.emit(str(error))
        else:
            self.said.emit(
                tr("wrote {} into {}").format(", ".join(one.name for one in written), path.parent)
                if written
                else tr("nothing was written: no plot has a curve yet")
            )

    def _on_view(self) -> None:
        self._dirty = set(PLOTS)
        self._draw_all()

    def _draw_all(self) -> None:
        while self._dirty and self.isVisible():
            self.draw()

    def minimumSizeHint(self) -> QSize:
        """What wraps takes its height at the width that there is: by itself a stack asks for more, or for less."""
        least, across = super().minimumSizeHint(), self.width() - 2 * SPACE
        if self._stack.currentWidget() is not self._body:
            return least
        high = self._head.minimumHeightForWidth(across) + self._below.minimumHeightForWidth(across)
        return QSize(least.width(), max(least.height(), high + 2 * SPACE + self._column.spacing()))

    def showEvent(self, event: QShowEvent) -> None:
        """Somebody looks again."""
        super().showEvent(event)
        self._dirty = set(PLOTS)
        self._draw_all()

    def _labels_asked(self) -> str:
        """How many labels this iteration asked; nothing while only those of the iteration before are known."""
        labels = self.curves.series["labels"]
        if not len(labels) or labels.x[-1] <= self.curves.offset:
            return ""
        return tr(" · {:,.0f} labels asked so far").format(labels.y[-1])

    def _time_left(self, event: Stepped) -> str:
        """How long the run may take at most, once its speed is known."""
        done = event.step - self._from
        if not self._bound or done < SURE:
            return ""
        return tr(" · at this speed at most {} left").format(duration((self._bound - event.step) * event.seconds / done))

    def _tell_progress(self, share: float) -> None:
        """Tell the task bar how far all that is wanted is, when so much of the present iteration is made."""
        progress.show(WORK, (self._made + share) / max(self._iterations, self._made + 1))

    def _begin(self, event: Began) -> None:
        self._from, self._bound = event.resumed_at, event.max_steps
        if not event.resumed_at or not self.curves.boundaries:
            self.curves.begin(event.iteration)
        else:
            self.curves.go_back(event.resumed_at)
        self.say(self._title())

    def _title(self) -> str:
        n = self.curves.boundaries[-1][1] if self.curves.boundaries else 1
        return tr("Training A_{} on answers of H + A_{}").format(n, n - 1)
