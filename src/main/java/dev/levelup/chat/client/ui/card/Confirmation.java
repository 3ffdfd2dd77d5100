package dev.levelup.chat.client.ui.card;

import dev.levelup.chat.client.state.Failure;
import dev.levelup.chat.client.ui.i18n.FailureWords;
import dev.levelup.chat.client.ui.i18n.Translations;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/** The request of a card: whether it is running, and why it failed. FX thread only. */
public final class Confirmation {
  /** A request that the user has confirmed. */
  public interface Request {
    /** Sends it; one of the two is called at its end, on the FX thread. */
    void send(Runnable done, Consumer<Failure> failed);
  }

  private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper(this, "busy");
  private final ReadOnlyStringWrapper error = new ReadOnlyStringWrapper(this, "error", "");
  private final Runnable done;
  private final Translations translations;

  /**
   * @param done called once the server has done it
   */
  public Confirmation(Runnable done, Translations translations) {
    this.done = done;
    this.translations = translations;
  }

  /** Whether the request is running. */
  public ReadOnlyBooleanProperty busyProperty() {
    return busy.getReadOnlyProperty();
  }

  /** Why the request failed; otherwise empty. */
  public ReadOnlyStringProperty errorProperty() {
    return error.getReadOnlyProperty();
  }

  /** Sends the request; does nothing while one is running. */
  public void send(Request request) {
    if (!busy.get()) {
      busy.set(true);
      error.set("");
      request.send(this::succeed, this::fail);
    }
  }

  private void succeed() {
    busy.set(false);
    done.run();
  }

  private void fail(Failure why) {
    error.set(FailureWords.of(translations, why));
    busy.set(false);
  }
}
