package dev.levelup.chat.client;

import dev.levelup.chat.client.desktop.Browser;
import dev.levelup.chat.client.state.Failure;
import dev.levelup.chat.client.sync.Chat;
import dev.levelup.chat.client.ui.text.WebAddress;
import java.util.concurrent.Executor;

/** Opens web pages in the user's browser. On the FX thread. */
final class WebPages {
  private final Browser browser;
  private final Executor fx;

  WebPages(Browser browser, Executor fx) {
    this.browser = browser;
    this.fx = fx;
  }

  /** Opens a page; a failure is shown as a toast of the chat, with the address to copy. */
  void open(Chat chat, WebAddress page) {
    Failure failure = Failure.of(Failure.Kind.LINK_NOT_OPENED);
    var _ =
        browser
            .show(page)
            .thenAcceptAsync(
                opened -> {
                  if (!opened) {
                    chat.say(failure, page.value());
                  }
                },
                fx);
  }
}
