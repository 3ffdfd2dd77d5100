package dev.levelup.chat.client.ui.shell;

import dev.levelup.chat.client.state.FxThread;
import dev.levelup.chat.client.state.Notices;
import dev.levelup.chat.client.ui.i18n.FailureWords;
import dev.levelup.chat.client.ui.i18n.Translations;
import java.time.Duration;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/** The toasts: the newest few notices, each shown for a limited time. FX thread only. */
final class ToastsViewModel {
  static final int MAX_TOASTS = 3;
  static final Duration SHOWN_FOR = Duration.ofSeconds(8);

  private final ObservableList<Toast> toasts = FXCollections.observableArrayList();
  private final ObservableList<Toast> toastsView = FXCollections.unmodifiableObservableList(toasts);
  private final FxThread fx;

  /** One toast. Compared by identity: equal texts are separate toasts. */
  static final class Toast {
    private final String text;
    private final @Nullable String copy;

    Toast(String text, @Nullable String copy) {
      this.text = text;
      this.copy = copy;
    }

    String text() {
      return text;
    }

    /** The text to copy; null for none. */
    @Nullable String copy() {
      return copy;
    }
  }

  /**
   * @param notices the source of the toasts; never unsubscribed
   * @param fx hides a toast after a while
   */
  ToastsViewModel(Notices notices, FxThread fx, Translations translations) {
    this.fx = fx;
    notices.listen(
        notice -> say(new Toast(FailureWords.of(translations, notice.failure()), notice.copy())));
  }

  /** The visible toasts, the oldest first. */
  ObservableList<Toast> toasts() {
    return toastsView;
  }

  /** Removes a toast; a no-op if it is gone. */
  void dismiss(Toast toast) {
    toasts.remove(toast);
  }

  private void say(Toast toast) {
    if (toasts.size() == MAX_TOASTS) {
      toasts.removeFirst();
    }
    toasts.add(toast);
    fx.after(SHOWN_FOR, () -> dismiss(toast));
  }
}
