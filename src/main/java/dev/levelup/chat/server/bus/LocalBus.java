package dev.levelup.chat.server.bus;

import com.google.gson.JsonObject;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** A bus without transport: for a single server, or for servers that only poll the database. */
public final class LocalBus implements Bus {
  @Override
  public void publish(Supplier<JsonObject> event) {}

  @Override
  public void listen(Consumer<JsonObject> others) {}

  @Override
  public void close() {}
}
