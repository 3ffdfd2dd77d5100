package dev.levelup.chat.client.cache;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/**
 * What is kept in the profile. Reads and writes happen on the given executor, one after the other,
 * and never fail the caller: what cannot be kept is logged and lost.
 */
public final class Profile {
  private static final String PREFERENCES = "preferences.json";

  private final Executor io;
  private final JsonFile<Preferences> preferencesFile;
  private final SignInSaver signIns;
  private final PinnedCertificates pinned;
  private final KeptChoices choices;
  private Preferences preferences;
  private volatile Consumer<SignInTrouble> trouble = _ -> {};

  private Profile(Path data, Path settings, Executor io, Keyring keyring) {
    this.io = io;
    Path kept = settings.resolve(PREFERENCES);
    MovedFile.move(data.resolve(PREFERENCES), kept);
    preferencesFile = new JsonFile<>(kept, Preferences.class);
    signIns = new SignInSaver(data, io, keyring, each -> trouble.accept(each));
    pinned = new PinnedCertificates(data.resolve("certificates.json"), io);
    choices = new KeptChoices(settings.resolve("settings.json"), io);
    preferences = preferencesFile.read().orElse(Preferences.NONE);
  }

  /**
   * Opens a profile; its preferences, choices and pins are read at once, which blocks.
   *
   * @param folder made when it is first written to
   * @param io runs one task at a time, in order
   */
  public static Profile open(Path folder, Executor io) {
    return open(folder, folder, io, Keyring.NONE);
  }

  /**
   * Opens a profile that has its preferences elsewhere; where they stand among its data they are
   * moved.
   *
   * @param data made when it is first written to
   * @param settings made when it is first written to
   * @param io runs one task at a time, in order
   * @param keyring takes the secret part of the sign-in where it can
   */
  public static Profile open(Path data, Path settings, Executor io, Keyring keyring) {
    return new Profile(data, settings, io, keyring);
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

  /** The certificates that the user trusts; no sign-out forgets them. */
  public PinnedCertificates pinnedCertificates() {
    return pinned;
  }

  /** What the user chose in the settings. */
  public KeptChoices choices() {
    return choices;
  }

  /** What signs in by itself, if anything. */
  public CompletableFuture<Optional<SavedSignIn>> signIn() {
    return signIns.read();
  }

  /**
   * The refresh token of a sign-in that the keyring has.
   *
   * @return empty where the keyring is open and has none any more; fails with a {@link
   *     KeyringException} where it cannot be asked
   */
  public CompletableFuture<Optional<String>> refreshToken(SavedSignIn signIn) {
    return signIns.refreshToken(signIn);
  }

  /** Keeps what signs in by itself, where nobody but this user can read it. */
  public void keep(SavedSignIn signIn) {
    signIns.keep(signIn);
  }

  /** Forgets it. */
  public void forgetSignIn() {
    signIns.forget();
  }

  /**
   * Is told what the user should know about where the sign-in is kept.
   *
   * @param listener called on any thread
   */
  public void onSignInTrouble(Consumer<SignInTrouble> listener) {
    trouble = listener;
  }

  /** The program ends: what still waits for the keyring goes into the file. */
  public void close() {
    signIns.close();
  }
}
