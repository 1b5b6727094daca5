"""Every dialog has a button that closes it, in full view, and Esc does the same; and a screen reader knows all in it."""

import importlib
import inspect
import pkgutil

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QDialog, QDialogButtonBox

import app
from app.debate.league import ModelDialog
from app.diagnose import DiagnoseDialog
from app.experiments.declare import DeclareDialog
from app.keys_dialog import KeysDialog
from app.lineage.spot_check import SpotCheckDialog
from app.lineage.taint_dialog import TaintDialog
from app.palette import Palette
from app.queue.blind import BlindReview
from app.sessions.disk_dialog import DiskDialog
from app.sessions.export_dialog import ExportDialog
from app.sessions.new_dialog import NewSessionDialog
from app.sessions.replay_dialog import ReplayDialog
from app.sessions.rerun_dialog import RerunDialog
from app.sessions.sessions_dialog import SessionsDialog
from app.settings_dialog import SettingsDialog
from app.training.compare import CompareDialog
from app.training.team import TeamDialog
from app.tree.compare import Comparison
from app.words.document_dialog import DocumentDialog
from app.words.questions_dialog import QuestionsDialog
from app.words.templates_dialog import TemplatesDialog, example
from app.workspace.facts_dialog import FactsDialog
from ida_core.sessions.replay import Replay
from ida_core.taint import trace
from tests.e2e.test_accessibility import nameless

Standard = QDialogButtonBox.StandardButton


def ways_out(dialog: QDialog):
    for box in dialog.findChildren(QDialogButtonBox):
        for which in (Standard.Close, Standard.Cancel):
            if (button := box.button(which)) is not None:
                yield button


def test_every_dialog_can_be_closed_by_a_button_and_by_esc(open_window, place, qtbot):
    user = open_window(place)
    root = user.ask("s^5(a)")
    window, session, task, tree = user.window, user.window.link.session, user.window.link.task, user.window.link.tree
    traced = trace(session, root)
    asked = {"question": "s^2(a)", "answer": "b", "told": []}
    ways = {
        NewSessionDialog: lambda: NewSessionDialog(window), KeysDialog: lambda: KeysDialog(window),
        SettingsDialog: lambda: SettingsDialog(window), DiagnoseDialog: lambda: DiagnoseDialog(place, window),
        Palette: lambda: Palette(lambda _name: True, window), TeamDialog: lambda: TeamDialog(0, window),
        CompareDialog: lambda: CompareDialog(place, set(), window), DeclareDialog: lambda: DeclareDialog(window),
        Comparison: lambda: Comparison(tree, root, session, task, window),
        BlindReview: lambda: BlindReview(session, task, tree, window), FactsDialog: lambda: FactsDialog(task, window),
        DiskDialog: lambda: DiskDialog(place, window), ExportDialog: lambda: ExportDialog("Work", None, "", 0, window),
        ReplayDialog: lambda: ReplayDialog(Replay.read(session), window), RerunDialog: lambda: RerunDialog("1", [0], window),
        SessionsDialog: lambda: SessionsDialog(place, window.close_session, window),
        TemplatesDialog: lambda: TemplatesDialog(session, example("", ""), window),
        QuestionsDialog: lambda: QuestionsDialog(window), DocumentDialog: lambda: DocumentDialog("A document.", window),
        ModelDialog: lambda: ModelDialog(3, window), SpotCheckDialog: lambda: SpotCheckDialog([asked], window),
        TaintDialog: lambda: TaintDialog(traced, window),
    }  # fmt: skip
    assert set(ways) == own_dialogs()
    for kind, make in ways.items():
        for leave in (lambda dialog: next(ways_out(dialog)).click(), lambda dialog: qtbot.keyClick(dialog, Qt.Key.Key_Escape)):
            dialog = make()
            gone = []
            dialog.finished.connect(gone.append)
            dialog.show()
            QApplication.processEvents()
            button = next(ways_out(dialog), None)
            assert button is not None, kind
            assert button.isVisible(), kind
            assert button.isEnabled(), kind
            assert not nameless(dialog), kind
            assert dialog.rect().contains(button.rect().translated(button.mapTo(dialog, button.rect().topLeft()))), kind
            leave(dialog)
            assert gone == [QDialog.DialogCode.Rejected], kind
            if kind is not TaintDialog:  # deletes itself
                dialog.deleteLater()


def own_dialogs():
    """All kinds of dialogs that the application has."""
    found = set()
    for module in pkgutil.walk_packages(app.__path__, "app."):
        if not module.name.startswith("app.bench"):
            members = inspect.getmembers(importlib.import_module(module.name), inspect.isclass)
            found |= {kind for _, kind in members if issubclass(kind, QDialog) and kind.__module__.startswith("app.")}
    return found
