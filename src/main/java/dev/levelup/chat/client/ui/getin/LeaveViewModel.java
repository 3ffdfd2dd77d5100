package dev.levelup.chat.client.ui.getin;

import dev.levelup.chat.client.state.Failure;
import dev.levelup.chat.client.state.Room;
import dev.levelup.chat.client.sync.room.Memberships;
import dev.levelup.chat.client.ui.i18n.FailureWords;
import dev.levelup.chat.client.ui.i18n.Translations;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/** The end of a membership, which needs a confirmation and may be refused. */
public final class LeaveViewModel {
  private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper(this, "busy");
  private final ReadOnlyStringWrapper error = new ReadOnlyStringWrapper(this, "error", "");
  private final Room room;
  private final Memberships memberships;
  private final Runnable left;
  private final Translations translations;

  /**
   * @param left called once the membership has ended
   */
  public LeaveViewModel(
      Room room, Memberships memberships, Runnable left, Translations translations) {
    this.room = room;
    this.memberships = memberships;
    this.left = left;
    this.translations = translations;
  }

  /** The room that is left. */
  Room room() {
    return room;
  }

  /** Whether the request is running. */
  public ReadOnlyBooleanProperty busyProperty() {
    return busy.getReadOnlyProperty();
  }

  /** Why the request failed; otherwise empty. After a failure the user is still a member. */
  public ReadOnlyStringProperty errorProperty() {
    return error.getReadOnlyProperty();
  }

  /** Sends the request; a no-op while it is running. */
  public void submit() {
    if (!busy.get()) {
      busy.set(true);
      error.set("");
      memberships.leave(room.id(), this::finish, this::fail);
    }
  }

  private void finish() {
    busy.set(false);
    left.run();
  }

  private void fail(Failure why) {
    error.set(FailureWords.of(translations, why));
    busy.set(false);
  }
}
