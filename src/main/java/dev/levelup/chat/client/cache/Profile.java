package dev.levelup.chat.client.cache;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The small files of the profile. Reads and writes run on the given executor, one after the other,
 * and never fail the caller: what cannot be stored is logged and lost.
 */
public final class Profile {
  private static final String PREFERENCES = "preferences.json";

  /** The content of the file with the pins. */
  public record Pins(Map<String, String> certificates) {}

  /** The content of the file with the settings. */
  public record Choices(Map<String, String> choices) {}

  /** What former versions stored among the preferences. */
  private record FormerPreferences(@Nullable String theme) {}

  private final Executor io;
  private final JsonFile<Preferences> preferencesFile;
  private final SignInSaver signIns;
  private final StoredTexts pinned;
  private final StoredTexts choices;
  private Preferences preferences;
  private volatile Consumer<SignInTrouble> trouble = _ -> {};

  private Profile(Path data, Path settings, Executor io, Keyring keyring) {
    this.io = io;
    Path stored = settings.resolve(PREFERENCES);
    MovedFile.move(data.resolve(PREFERENCES), stored);
    preferencesFile = new JsonFile<>(stored, Preferences.class);
    signIns = new SignInSaver(data, io, keyring, each -> trouble.accept(each));
    pinned =
        StoredTexts.in(
            new JsonFile<>(data.resolve("certificates.json"), Pins.class),
            Pins::certificates,
            Pins::new,
            io);
    choices =
        StoredTexts.in(
            new JsonFile<>(settings.resolve("settings.json"), Choices.class),
            Choices::choices,
            Choices::new,
            io);
    Optional<Preferences> readable = preferencesFile.read();
    readable.ifPresent(_ -> takeFormerTheme(new JsonFile<>(stored, FormerPreferences.class)));
    preferences = readable.orElse(Preferences.NONE);
  }

  /** The next change of the preferences drops it there, after the choices are stored. */
  private void takeFormerTheme(JsonFile<FormerPreferences> former) {
    if (choices.get("theme") == null) {
      former
          .read()
          .flatMap(each -> Optional.ofNullable(each.theme()))
          .ifPresent(theme -> choices.put("theme", theme));
    }
  }

  /**
   * Opens a profile; its preferences, choices and pins are read at once, which blocks.
   *
   * @param folder created when it is first written to
   * @param io runs one task at a time, in order
   */
  public static Profile open(Path folder, Executor io) {
    return open(folder, folder, io, Keyring.NONE);
  }

  /**
   * Opens a profile that has its preferences in another folder; preferences among its data are
   * moved there.
   *
   * @param data created when it is first written to
   * @param settings created when it is first written to
   * @param io runs one task at a time, in order
   * @param keyring stores the secret part of the sign-in if it can
   */
  public static Profile open(Path data, Path settings, Executor io, Keyring keyring) {
    return new Profile(data, settings, io, keyring);
  }

  /** The present preferences. */
  public synchronized Preferences preferences() {
    return preferences;
  }

  /** Changes the preferences; they are stored soon. */
  public synchronized void change(UnaryOperator<Preferences> change) {
    Preferences next = change.apply(preferences);
    preferences = next;
    io.execute(() -> preferencesFile.write(next));
  }

  /**
   * The certificates that the user trusts: by host and port, the certificate's SHA-256 as 64
   * lower-case hexadecimal digits. A sign-out does not delete them.
   */
  public StoredTexts pinnedCertificates() {
    return pinned;
  }

  /** The settings, as texts by names. What a newer version has stored there remains. */
  public StoredTexts choices() {
    return choices;
  }

  /** The stored sign-in, if there is one. */
  public CompletableFuture<Optional<SavedSignIn>> signIn() {
    return signIns.read();
  }

  /**
   * The refresh token of a sign-in that the keyring has.
   *
   * @return empty if the keyring is unlocked and does not have it any more; fails with a {@link
   *     KeyringException} if it cannot be asked
   */
  public CompletableFuture<Optional<String>> refreshToken(SavedSignIn signIn) {
    return signIns.refreshToken(signIn);
  }

  /** Stores the sign-in where only this user can read it. */
  public void store(SavedSignIn signIn) {
    signIns.store(signIn);
  }

  /** Deletes the stored sign-in. */
  public void forgetSignIn() {
    signIns.forget();
  }

  /**
   * Sets the listener for problems with storing the sign-in.
   *
   * @param listener called on any thread
   */
  public void onSignInTrouble(Consumer<SignInTrouble> listener) {
    trouble = listener;
  }

  /** Writes what still waits for the keyring into the file, because the program ends. */
  public void close() {
    signIns.close();
  }
}
