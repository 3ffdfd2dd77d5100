package dev.levelup.chat.client.fake;

import dev.levelup.chat.client.net.Session;

/** Ignores the events of a session. */
public final class NoWatcher implements Session.Watcher {
  @Override
  public void renewed() {}

  @Override
  public void ended() {}
}
