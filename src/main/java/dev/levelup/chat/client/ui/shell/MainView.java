package dev.levelup.chat.client.ui.shell;

import dev.levelup.chat.client.sync.Chat;
import java.util.function.Function;
import javafx.beans.value.ObservableValue;
import javafx.scene.Parent;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/** All of the window: the sign-in screen, or the shell of the one who is signed in. */
public final class MainView extends StackPane {
  /**
   * @param chat of the one who is signed in, null while nobody is
   * @param signIn the screen for nobody
   * @param shell builds the screen for somebody, anew for each sign-in
   */
  public MainView(
      ObservableValue<@Nullable Chat> chat, Parent signIn, Function<Chat, Parent> shell) {
    chat.subscribe(now -> getChildren().setAll(now == null ? signIn : shell.apply(now)));
  }
}
