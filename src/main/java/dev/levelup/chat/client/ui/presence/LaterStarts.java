package dev.levelup.chat.client.ui.presence;

import dev.levelup.chat.client.desktop.StartListener;
import dev.levelup.chat.client.state.FxThread;
import dev.levelup.chat.client.ui.links.LinksViewModel;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Handles later starts of the program with the same profile. FX thread only. */
public final class LaterStarts implements AutoCloseable {
  private final Presence presence;
  private final LinksViewModel links;
  private @Nullable StartListener listener;

  public LaterStarts(Presence presence, LinksViewModel links) {
    this.presence = presence;
    this.links = links;
  }

  /**
   * Listens for later starts.
   *
   * @param folder the profile folder
   */
  public void listen(Path folder, FxThread fx) {
    listener = StartListener.open(folder, fx, this::receive);
  }

  private void receive(String link) {
    presence.bringBack();
    follow(link);
  }

  /** Opens a link if the text is not empty. */
  public void follow(String link) {
    if (!link.isEmpty()) {
      links.open(link);
    }
  }

  @Override
  public void close() {
    if (listener != null) {
      listener.close();
    }
  }
}
