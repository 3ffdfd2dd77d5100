package dev.levelup.chat.client.cache;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.UnaryOperator;

/**
 * What is kept in the profile. Reads and writes happen on the given executor, one after the other, and never
 * fail the caller: what cannot be kept is logged and lost.
 */
public final class Profile {
  private static final String PREFERENCES = "preferences.json";

  private final Executor io;
  private final JsonFile<Preferences> preferencesFile;
  private final JsonFile<SavedSignIn> signInFile;
  private Preferences preferences;

  private Profile(Path data, Path settings, Executor io) {
    this.io = io;
    Path kept = settings.resolve(PREFERENCES);
    MovedFile.move(data.resolve(PREFERENCES), kept);
    preferencesFile = new JsonFile<>(kept, Preferences.class);
    signInFile = new JsonFile<>(data.resolve("sign-in.json"), SavedSignIn.class);
    preferences = preferencesFile.read().orElse(Preferences.NONE);
  }

  /**
   * Opens a profile; its preferences are read at once, which blocks.
   *
   * @param folder made when it is first written to
   * @param io runs one task at a time, in order
   */
  public static Profile open(Path folder, Executor io) {
    return open(folder, folder, io);
  }

  /**
   * Opens a profile that has its preferences elsewhere; where they stand among its data they are
   * moved.
   *
   * @param data made when it is first written to
   * @param settings made when it is first written to
   * @param io runs one task at a time, in order
   */
  public static Profile open(Path data, Path settings, Executor io) {
    return new Profile(data, settings, io);
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
