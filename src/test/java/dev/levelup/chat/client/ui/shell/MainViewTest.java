package dev.levelup.chat.client.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.levelup.chat.client.state.AccountState;
import dev.levelup.chat.client.sync.Chat;
import dev.levelup.chat.client.ui.UiTest;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.layout.Pane;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class MainViewTest extends UiTest {
  private final SimpleObjectProperty<AccountState> account =
      new SimpleObjectProperty<>(new AccountState.SignedOut(null));
  private final SimpleObjectProperty<@Nullable Chat> chat = new SimpleObjectProperty<>();

  @Test
  void theSignInScreenDoesNotFlashWhileTheLastSignInIsLookedFor() {
    Pane signIn = onFx(() -> new Pane());
    account.set(new AccountState.Resuming());
    MainView view = onFx(() -> new MainView(account, chat, () -> signIn, _ -> new Pane()));

    assertThat(view.getChildren()).isEmpty();

    onFx(() -> account.set(new AccountState.SignedOut(null)));

    assertThat(view.getChildren()).containsExactly(signIn);
  }
}
