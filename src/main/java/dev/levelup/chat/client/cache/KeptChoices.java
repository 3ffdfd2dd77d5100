package dev.levelup.chat.client.cache;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Executor;

/**
 * What the user chose, as words under names, in a file of its own: where that is damaged nothing
 * else is lost. What a newer version has put there stays. Any thread; never fails the caller.
 */
public final class KeptChoices {
  /** What is in the file. */
  public record Choices(Map<String, String> choices) {}

  private final Executor io;
  private final JsonFile<Choices> file;
  private Map<String, String> chosen;

  /**
   * Reads the file at once, which blocks.
   *
   * @param io runs one task at a time, in order
   */
  KeptChoices(Path path, Executor io) {
    this.io = io;
    file = new JsonFile<>(path, Choices.class);
    chosen = file.read().map(Choices::choices).orElse(Map.of());
  }

  /** What was chosen under a name; empty where nothing ever was. */
  public synchronized Optional<String> get(String name) {
    return Optional.ofNullable(chosen.get(name));
  }

  /** Keeps a choice in the place of the one before. */
  public synchronized void put(String name, String choice) {
    Map<String, String> next = new TreeMap<>(chosen);
    next.put(name, choice);
    chosen = next;
    io.execute(() -> file.write(new Choices(next)));
  }
}
