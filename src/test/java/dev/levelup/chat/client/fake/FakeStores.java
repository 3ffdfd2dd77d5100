package dev.levelup.chat.client.fake;

import dev.levelup.chat.client.cache.ChatStores;
import dev.levelup.chat.client.cache.StoreTrouble;
import dev.levelup.chat.protocol.UserId;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The stores of a profile in memory. What they have taken is there when they are opened again. */
public final class FakeStores implements ChatStores {
  private record Account(String server, UserId user) {}

  private final Map<Account, FakeDisk> disks = new HashMap<>();
  private @Nullable FakeStore store;

  @Override
  public FakeStore open(String server, UserId user, Consumer<StoreTrouble> trouble) {
    FakeDisk disk = disks.computeIfAbsent(new Account(server, user), account -> new FakeDisk());
    FakeStore opened = new FakeStore(disk, trouble);
    store = opened;
    return opened;
  }

  /** The store that was opened last. */
  public FakeStore store() {
    return Objects.requireNonNull(store, "no store was opened");
  }
}
