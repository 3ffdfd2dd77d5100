package dev.levelup.chat.client.ui.shell;

import dev.levelup.chat.client.state.AccountState;
import dev.levelup.chat.client.state.FxThread;
import dev.levelup.chat.client.state.RoomDirectory.Loading;
import dev.levelup.chat.client.state.RoomState;
import dev.levelup.chat.client.sync.Chat;
import dev.levelup.chat.client.sync.account.AccountController;
import java.time.Duration;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/**
 * Delays showing the window until its first content is stable: the sign-in screen, or the room that
 * was open last time. Otherwise an empty window and then one with only the room list would be
 * styled and laid out for a moment each. FX thread only.
 */
public final class FirstContent {
  /** The maximum delay, however slow disk and network are. */
  private static final Duration MAX_DELAY = Duration.ofSeconds(3);

  private final AccountController account;
  private final FxThread fx;
  private final Runnable show;
  private Subscription waiting = Subscription.EMPTY;
  private boolean shown;

  private FirstContent(AccountController account, FxThread fx, Runnable show) {
    this.account = account;
    this.fx = fx;
    this.show = show;
  }

  /** Runs {@code show} once, now or when there is content. */
  public static void showWhenReady(AccountController account, FxThread fx, Runnable show) {
    new FirstContent(account, fx, show).await();
  }

  private void await() {
    var access =
        account
            .chatProperty()
            .flatMap(chat -> chat.rooms().openProperty())
            .flatMap(RoomState::accessProperty);
    var loading = account.chatProperty().flatMap(chat -> chat.directory().loadingProperty());
    waiting =
        Subscription.combine(
            fx.after(MAX_DELAY, this::show),
            account.stateProperty().subscribe(_ -> check()),
            access.subscribe(_ -> check()),
            loading.subscribe(_ -> check()));
  }

  /** Deferred: the listener that opens a room once the lists are loaded may run after this one. */
  private void check() {
    fx.execute(
        () -> {
          if (hasContent()) {
            show();
          }
        });
  }

  private void show() {
    waiting.unsubscribe();
    if (!shown) {
      shown = true;
      show.run();
    }
  }

  private boolean hasContent() {
    return switch (account.stateProperty().getValue()) {
      case AccountState.SignedOut _ -> true;
      case AccountState.Resuming _ -> false;
      case AccountState.SigningIn _ -> false;
      case AccountState.SignedIn _ -> hasContent(account.chatProperty().get());
    };
  }

  private static boolean hasContent(@Nullable Chat chat) {
    if (chat == null) {
      return false; // The chat is set right after the account state.
    }
    RoomState room = chat.rooms().open();
    return room == null
        ? !(chat.directory().loadingProperty().get() instanceof Loading.InProgress)
        : !room.access().isFirstEntry();
  }
}
