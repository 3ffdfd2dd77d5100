package dev.levelup.chat.client.fake;

import dev.levelup.chat.client.net.Session;

/** Watches a session whose tokens are nobody's concern. */
public final class NoWatcher implements Session.Watcher {
  @Override
  public void renewed() {}

  @Override
  public void ended() {}
}
