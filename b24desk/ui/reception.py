"""The start page in its first moment: filled at once, while the desk behind it is still to be made."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, Signal, SignalInstance

from b24desk.storage.paths import Folders
from b24desk.storage.recent import recent_projects
from b24desk.ui.actions import Actions
from b24desk.ui.examples import examples
from b24desk.ui.home import HomePage
from b24desk.ui.home_entry import home_entry


class Reception(QObject):
    """Whatever is asked for in that moment has the desk made, by `wanted`, and is then asked for again.

    From `close` on, the desk answers by itself.
    """

    wanted = Signal()

    def __init__(self, home: HomePage, actions: Actions, folders: Folders) -> None:
        super().__init__(home)
        self._held: list[tuple[SignalInstance, Callable[..., None]]] = []
        home.show_entries([home_entry(entry) for entry in recent_projects(folders)], examples())
        home.take_focus()
        for action in actions.of_the_desk():
            self._hold(action.triggered, action.trigger)
        for button in (home.new, home.open, home.blank, home.bin, home.backups):
            self._hold(button.clicked, button.click)
        for signal in (home.recent_chosen, home.example_chosen, home.locate, home.forget, home.delete):
            self._hold(signal, signal.emit)
        self._hold(home.language_chosen, home.language_chosen.emit)

    def close(self) -> None:
        for signal, slot in self._held:
            signal.disconnect(slot)
        self._held = []

    def _hold(self, asked: SignalInstance, ask_again: Callable[..., object]) -> None:
        slot = partial(self._answer, ask_again)  # to which Qt does not say whether a button is checked
        asked.connect(slot)
        self._held.append((asked, slot))

    def _answer(self, ask_again: Callable[..., object], *what: object) -> None:
        self.wanted.emit()
        ask_again(*what)
