package dev.levelup.chat.client.cache;

import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Texts by names, in a file of their own: if that is damaged, nothing else is lost. Texts that a
 * newer version has stored there remain. Thread-safe; never fails the caller.
 */
public final class StoredTexts {
  private final Consumer<Map<String, String>> write;
  private Map<String, String> texts;

  private StoredTexts(Map<String, String> texts, Consumer<Map<String, String>> write) {
    this.texts = texts;
    this.write = write;
  }

  /**
   * Reads the file at once, which blocks.
   *
   * @param texts gets the texts out of the file's content
   * @param content makes the file's content of the texts
   * @param io runs one task at a time, in order
   */
  static <T> StoredTexts in(
      JsonFile<T> file,
      Function<T, Map<String, String>> texts,
      Function<Map<String, String>, T> content,
      Executor io) {
    return new StoredTexts(
        file.read().map(texts).orElse(Map.of()),
        next -> io.execute(() -> file.write(content.apply(next))));
  }

  /** All texts, sorted by their names; a copy. */
  public synchronized Map<String, String> all() {
    return new TreeMap<>(texts);
  }

  /** Null where there is none of that name. */
  public synchronized @Nullable String get(String name) {
    return texts.get(name);
  }

  /** Stores a text; it replaces a former one of that name. */
  public synchronized void put(String name, String text) {
    Map<String, String> next = all();
    next.put(name, text);
    store(next);
  }

  /** Removes the text of that name, if there is one. */
  public synchronized void remove(String name) {
    Map<String, String> next = all();
    next.remove(name);
    store(next);
  }

  private void store(Map<String, String> next) {
    texts = next;
    write.accept(next);
  }
}
