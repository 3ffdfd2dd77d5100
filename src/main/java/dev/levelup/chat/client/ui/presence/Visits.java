package dev.levelup.chat.client.ui.presence;

import dev.levelup.chat.client.desktop.StartListener;
import dev.levelup.chat.client.state.FxThread;
import dev.levelup.chat.client.ui.links.LinksViewModel;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** What later starts of the profile bring to its window. FX thread only. */
public final class Visits implements AutoCloseable {
  private final Presence presence;
  private final LinksViewModel links;
  private @Nullable StartListener listener;

  public Visits(Presence presence, LinksViewModel links) {
    this.presence = presence;
    this.links = links;
  }

  /**
   * Listens for later starts.
   *
   * @param folder the profile's
   */
  public void listen(Path folder, FxThread fx) {
    listener = StartListener.open(folder, fx, this::receive);
  }

  private void receive(String link) {
    presence.bringBack();
    follow(link);
  }

  /** Follows a link, if there is one. */
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
