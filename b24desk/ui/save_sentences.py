"""How saving stands, in the words of the status line."""

from b24desk.storage.autosave import SaveKind, SaveState
from b24desk.ui.failure_sentences import failure_sentences
from b24desk.ui.save_status import SaveStatus


def show_save_state(status: SaveStatus, state: SaveState) -> None:
    match state.kind:
        case SaveKind.SAVING:
            status.show_saving()
        case SaveKind.HERE:
            status.show_here()
        case SaveKind.SAVED:
            status.show_saved(state.at)
        case SaveKind.NOT_SAVED:
            error = state.error
            status.show_not_saved(lambda: failure_sentences(error).reason if error else "", kept=state.kept)
