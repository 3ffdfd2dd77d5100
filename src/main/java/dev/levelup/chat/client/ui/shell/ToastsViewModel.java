package dev.levelup.chat.client.ui.shell;

import dev.levelup.chat.client.state.FxThread;
import dev.levelup.chat.client.state.Notices;
import dev.levelup.chat.client.ui.i18n.FailureWords;
import dev.levelup.chat.client.ui.i18n.Translations;
import java.time.Duration;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/** What the window says in passing: the newest few notices, each for a while. FX thread only. */
final class ToastsViewModel {
  static final int MOST = 3;
  static final Duration SHOWN_FOR = Duration.ofSeconds(8);

  private final ObservableList<Toast> toasts = FXCollections.observableArrayList();
  private final ObservableList<Toast> toastsView = FXCollections.unmodifiableObservableList(toasts);
  private final FxThread fx;

  /** Something said once. Two with the same words are two. */
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

    /** What can be copied; null for nothing. */
    @Nullable String copy() {
      return copy;
    }
  }

  /**
   * @param notices what has to be said, for as long as the program runs
   * @param fx hides a toast after a while
   */
  ToastsViewModel(Notices notices, FxThread fx, Translations translations) {
    this.fx = fx;
    notices.listen(
        notice -> say(new Toast(FailureWords.of(translations, notice.failure()), notice.copy())));
  }

  /** What shows now, the oldest first. */
  ObservableList<Toast> toasts() {
    return toastsView;
  }

  /** Takes a toast away, if it still shows. */
  void dismiss(Toast toast) {
    toasts.remove(toast);
  }

  private void say(Toast toast) {
    if (toasts.size() == MOST) {
      toasts.removeFirst();
    }
    toasts.add(toast);
    fx.after(SHOWN_FOR, () -> dismiss(toast));
  }
}
