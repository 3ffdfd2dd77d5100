package dev.levelup.chat.client.cache;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.UnaryOperator;

/**
 * The profile folder. Reads and writes happen on the given executor, one after the other, and never
 * fail the caller: what cannot be kept is logged and lost.
 */
public final class Profile {
  private final Executor io;
  private final JsonFile<Preferences> preferencesFile;
  private final JsonFile<SavedSignIn> signInFile;
  private Preferences preferences;

  private Profile(Path folder, Executor io) {
    this.io = io;
    preferencesFile = new JsonFile<>(folder.resolve("preferences.json"), Preferences.class);
    signInFile = new JsonFile<>(folder.resolve("sign-in.json"), SavedSignIn.class);
    preferences = preferencesFile.read().orElse(Preferences.NONE);
  }

  /**
   * Opens a profile; its preferences are read at once, which blocks.
   *
   * @param folder made when it is first written to
   * @param io runs one task at a time, in order
   */
  public static Profile open(Path folder, Executor io) {
    return new Profile(folder, io);
  }

  /** Where this system keeps a user's profile when the command line does not say. */
  public static Path defaultFolder() {
    String os = System.getProperty("os.name", "");
    Path home = Path.of(System.getProperty("user.home"));
    if (os.startsWith("Mac")) {
      return home.resolve("Library/Application Support/LevelUp Chat");
    }
    boolean windows = os.startsWith("Windows");
    String base = System.getenv(windows ? "APPDATA" : "XDG_DATA_HOME");
    Path fallback = home.resolve(windows ? "AppData/Roaming" : ".local/share");
    Path parent = base == null || base.isEmpty() ? fallback : Path.of(base);
    return parent.resolve("levelup-chat");
  }

  /** As they are now. */
  public synchronized Preferences preferences() {
    return preferences;
  }

  /** Changes the preferences, and keeps them soon. */
  public synchronized void change(UnaryOperator<Preferences> change) {
    Preferences next = change.apply(preferences);
    preferences = next;
    io.execute(() -> preferencesFile.write(next));
  }

  /** What signs in by itself, if anything. */
  public CompletableFuture<Optional<SavedSignIn>> signIn() {
    return CompletableFuture.supplyAsync(signInFile::read, io);
  }

  /** Keeps what signs in by itself, where nobody but this user can read it. */
  public void keep(SavedSignIn signIn) {
    io.execute(() -> signInFile.write(signIn));
  }

  /** Forgets it. */
  public void forgetSignIn() {
    io.execute(signInFile::delete);
  }
}
