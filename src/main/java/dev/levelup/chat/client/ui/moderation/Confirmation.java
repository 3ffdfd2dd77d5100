package dev.levelup.chat.client.ui.moderation;

import dev.levelup.chat.client.state.Failure;
import dev.levelup.chat.client.ui.i18n.FailureWords;
import dev.levelup.chat.client.ui.i18n.Translations;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/** The request of a card: whether it is running, and why it failed. FX thread only. */
final class Confirmation {
  /** Sends a request; one of the two is called at its end. */
  interface Request {
    void send(Runnable done, Consumer<Failure> failed);
  }

  private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper(this, "busy");
  private final ReadOnlyStringWrapper error = new ReadOnlyStringWrapper(this, "error", "");
  private final Runnable done;
  private final Translations translations;

  /**
   * @param done called once the server has done it
   */
  Confirmation(Runnable done, Translations translations) {
    this.done = done;
    this.translations = translations;
  }

  /** Whether the request is running. */
  ReadOnlyBooleanProperty busyProperty() {
    return busy.getReadOnlyProperty();
  }

  /** Why the request failed; otherwise empty. */
  ReadOnlyStringProperty errorProperty() {
    return error.getReadOnlyProperty();
  }

  /** Sends the request; does nothing while one is running. */
  void send(Request request) {
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
