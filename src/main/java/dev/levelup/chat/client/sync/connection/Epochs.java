package dev.levelup.chat.client.sync.connection;

import dev.levelup.chat.client.cache.ChatStore;
import dev.levelup.chat.client.net.Session;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import org.jspecify.annotations.Nullable;

/**
 * Knows in which life the server's database is. In another one, after a restore, its rooms give
 * numbers anew, and what was known of them is not so any more.
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
   * @param startOver forgets what is in memory of every room
   */
  public Epochs(Session session, ChatStore store, FxAnswers answers, Runnable startOver) {
    this.session = session;
    this.store = store;
    this.answers = answers;
    this.startOver = startOver;
  }

  /**
   * Takes up what the last start left.
   *
   * @param kept null where the server has never said
   */
  public void restore(@Nullable String kept) {
    known = kept;
  }

  /** The connection stands, with whatever database there is now: asks which one it is. */
  public void online() {
    long asked = ++connection;
    if (!session.info().features().isEmpty()) {
      answers.take(
          session.infoNow(),
          () -> asked == connection,
          info -> meet(info.epoch()),
          _ -> {}); // The next join tells it.
    }
  }

  /**
   * Whether the server has said since the connection stands in which life it is. Until then the ids
   * of messages may mean others.
   */
  public ReadOnlyBooleanProperty certainProperty() {
    return certain.getReadOnlyProperty();
  }

  /** The connection is lost: answers that are still to come may be of another life. */
  public void offline() {
    connection++;
    certain.set(false);
  }

  /**
   * The server has said in which life it is. In another one than before, everything is forgotten
   * but what the user has written.
   *
   * @param epoch null where it does not say
   */
  public void meet(@Nullable String epoch) {
    takeUp(epoch);
    certain.set(true);
  }

  private void takeUp(@Nullable String epoch) {
    if (epoch == null || epoch.equals(known)) {
      return;
    }
    boolean first = known == null;
    known = epoch;
    store.keepEpoch(epoch);
    if (!first) {
      startOver.run();
    }
  }
}
