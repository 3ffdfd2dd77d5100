package dev.levelup.chat.client.ui.shell;

import dev.levelup.chat.client.state.AccountState;
import dev.levelup.chat.client.state.AccountState.Resuming;
import dev.levelup.chat.client.state.AccountState.SignedIn;
import dev.levelup.chat.client.state.AccountState.SignedOut;
import dev.levelup.chat.client.state.AccountState.SigningIn;
import dev.levelup.chat.client.sync.Chat;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.beans.value.ObservableValue;
import javafx.scene.Parent;
import javafx.scene.layout.StackPane;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/**
 * The content of the window: the sign-in screen, or the shell of the signed-in user. Empty while
 * the last session is being resumed, since either would flash.
 */
public final class MainView extends StackPane implements AutoCloseable {
  private final ObservableValue<AccountState> state;
  private final Supplier<? extends Parent> signIns;
  private final Subscription subscription;
  private @Nullable Parent signIn;
  private @Nullable Parent shell;

  /**
   * @param account the state of the account
   * @param chat the chat of the signed-in user; null while nobody is signed in
   * @param signIns creates the sign-in screen; called once, when it is first shown
   * @param shells creates the shell; called for each sign-in
   */
  public MainView(
      ObservableValue<AccountState> account,
      ObservableValue<@Nullable Chat> chat,
      Supplier<? extends Parent> signIns,
      Function<Chat, Parent> shells) {
    this.state = account;
    this.signIns = signIns;
    Subscription chats =
        chat.subscribe(
            now -> {
              shell = now == null ? null : shells.apply(now);
              show();
            });
    subscription = chats.and(account.subscribe(_ -> show()));
  }

  /** Removes the listeners; another view replaces this one. */
  @Override
  public void close() {
    subscription.unsubscribe();
  }

  private void show() {
    Parent next = shell == null ? withoutShell(state.getValue()) : shell;
    if (next == null) {
      getChildren().clear();
    } else if (!getChildren().contains(next)) {
      getChildren().setAll(next);
    }
  }

  private @Nullable Parent withoutShell(AccountState now) {
    return switch (now) {
      case SignedOut _ -> signIn();
      case SigningIn _ -> signIn();
      case Resuming _ -> null;
      case SignedIn _ -> null; // The shell is set right after the account state.
    };
  }

  private Parent signIn() {
    if (signIn == null) {
      signIn = signIns.get();
    }
    return signIn;
  }
}
