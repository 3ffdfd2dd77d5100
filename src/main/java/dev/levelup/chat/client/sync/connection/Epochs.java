package dev.levelup.chat.client.sync.connection;

import dev.levelup.chat.client.cache.ChatStore;
import dev.levelup.chat.client.net.Session;
import java.util.function.BooleanSupplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import org.jspecify.annotations.Nullable;

/**
 * Knows the epoch of the server's database. After a restore from a backup it is another one: rooms
 * reuse numbers, and what was known of them is wrong.
 */
public final class Epochs {
  private final Session session;
  private final ChatStore store;
  private final FxAnswers answers;
  private final Runnable startOver;
  private @Nullable String known;
  private long connection;
  private final ReadOnlyBooleanWrapper certain = new ReadOnlyBooleanWrapper(this, "certain", false);

  /**
   * @param startOver called to forget what is in memory of every room
   */
  public Epochs(Session session, ChatStore store, FxAnswers answers, Runnable startOver) {
    this.session = session;
    this.store = store;
    this.answers = answers;
    this.startOver = startOver;
  }

  /**
   * Sets the epoch that was stored at the last run.
   *
   * @param stored null if the server has never sent one
   */
  public void restore(@Nullable String stored) {
    known = stored;
  }

  /** The client is connected: asks the server for its epoch. */
  public void online() {
    connection++;
    if (!session.info().features().isEmpty()) {
      answers.take(
          session.infoNow(),
          untilOffline(),
          info -> received(info.epoch()),
          _ -> {}); // The next join says it.
    }
  }

  /**
   * Whether the epoch is known for the present connection. Until then ids may mean other messages.
   */
  public ReadOnlyBooleanProperty certainProperty() {
    return certain.getReadOnlyProperty();
  }

  /**
   * Returns a condition that holds until the connection is lost. A response that comes later may be
   * of another epoch, whose ids mean other messages.
   */
  public BooleanSupplier untilOffline() {
    long present = connection;
    return () -> present == connection;
  }

  /** The connection is lost: responses that are still to come may be of another epoch. */
  public void offline() {
    connection++;
    certain.set(false);
  }

  /**
   * The server has sent its epoch. If it is not the former one, everything is forgotten except what
   * the user has written.
   *
   * @param epoch null if the server has none
   */
  public void received(@Nullable String epoch) {
    takeUp(epoch);
    certain.set(true);
  }

  private void takeUp(@Nullable String epoch) {
    if (epoch == null || epoch.equals(known)) {
      return;
    }
    boolean first = known == null;
    known = epoch;
    store.storeEpoch(epoch);
    if (!first) {
      offline();
      startOver.run();
    }
  }
}
