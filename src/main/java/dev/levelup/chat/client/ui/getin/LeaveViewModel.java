package dev.levelup.chat.client.ui.getin;

import dev.levelup.chat.client.state.Room;
import dev.levelup.chat.client.sync.room.Memberships;
import dev.levelup.chat.client.ui.card.Confirmation;
import dev.levelup.chat.client.ui.i18n.Translations;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyStringProperty;

/** The end of a membership, which needs a confirmation and may be refused. */
public final class LeaveViewModel {
  private final Room room;
  private final Memberships memberships;
  private final Confirmation confirmation;

  /**
   * @param left called once the membership has ended
   */
  public LeaveViewModel(
      Room room, Memberships memberships, Runnable left, Translations translations) {
    this.room = room;
    this.memberships = memberships;
    this.confirmation = new Confirmation(left, translations);
  }

  /** The room that is left. */
  Room room() {
    return room;
  }

  /** Whether the request is running. */
  public ReadOnlyBooleanProperty busyProperty() {
    return confirmation.busyProperty();
  }

  /** Why the request failed; otherwise empty. After a failure the user is still a member. */
  public ReadOnlyStringProperty errorProperty() {
    return confirmation.errorProperty();
  }

  /** Sends the request; a no-op while it is running. */
  public void submit() {
    confirmation.send((done, failed) -> memberships.leave(room.id(), done, failed));
  }
}
