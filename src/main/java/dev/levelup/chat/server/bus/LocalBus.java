package dev.levelup.chat.server.bus;

import java.util.function.Consumer;

/** For a server without others, or whose others are content with what they see in the database. */
public final class LocalBus implements Bus {
  @Override
  public void publish(BusEvent event) {}

  @Override
  public void listen(Consumer<BusEvent> others) {}

  @Override
  public void close() {}
}
