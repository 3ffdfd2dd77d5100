package dev.levelup.chat.client.cache;

import dev.levelup.chat.client.cache.Keyring.Entry;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Stores the sign-in: the refresh token in the keyring, the rest in a file. If the keyring does not
 * take the token, or does not return it, it is in the file with the rest. The steps run one after
 * the other, on whatever threads.
 */
final class SignInSaver {
  private static final Logger LOG = LoggerFactory.getLogger(SignInSaver.class);

  private final JsonFile<SavedSignIn> file;
  private final Executor io;
  private final Keyring keyring;
  private final String profile;
  private final Consumer<SignInTrouble> trouble;
  private CompletableFuture<?> steps = CompletableFuture.completedFuture(null);
  private @Nullable Runnable unfinished;

  /**
   * Accesses nothing yet.
   *
   * @param folder the profile's
   * @param io the executor for the file
   * @param trouble called on any thread
   */
  SignInSaver(Path folder, Executor io, Keyring keyring, Consumer<SignInTrouble> trouble) {
    this.file = new JsonFile<>(folder.resolve("sign-in.json"), SavedSignIn.class);
    this.io = io;
    this.keyring = keyring;
    this.profile = folder.toAbsolutePath().toString();
    this.trouble = trouble;
  }

  /** The content of the file: without the refresh token if that is in the keyring. */
  CompletableFuture<Optional<SavedSignIn>> read() {
    return CompletableFuture.supplyAsync(file::read, io);
  }

  /** The refresh token from the keyring; empty if it is unlocked and does not have it any more. */
  CompletableFuture<Optional<String>> refreshToken(SavedSignIn signIn) {
    return keyring
        .read(entry(signIn))
        .whenComplete(
            (_, thrown) -> {
              if (thrown != null) {
                LOG.info("Reading the sign-in from the keyring failed: {}", cause(thrown));
                trouble.accept(SignInTrouble.NOT_GIVEN_OUT);
              }
            });
  }

  synchronized void store(SavedSignIn signIn) {
    Runnable whole = () -> file.write(signIn);
    String token = signIn.refreshToken();
    step(
        whole,
        () ->
            token == null ? CompletableFuture.completedFuture(whole) : move(signIn, token, whole));
  }

  /** Deletes the file at once, and once more after pending steps, which may write it again. */
  synchronized void forget() {
    io.execute(file::delete);
    step(file::delete, () -> keyring.delete(profile).handle((_, thrown) -> afterDelete(thrown)));
  }

  /**
   * Writes into the file what has waited for the keyring. To be called before the executor is shut
   * down.
   */
  synchronized void close() {
    if (unfinished != null) {
      io.execute(unfinished);
    }
  }

  private CompletableFuture<Runnable> move(SavedSignIn signIn, String token, Runnable whole) {
    Entry entry = entry(signIn);
    return keyring
        .write(entry, token)
        .thenCompose(_ -> keyring.read(entry))
        .handle(
            (back, thrown) -> {
              if (thrown == null && back.equals(Optional.of(token))) {
                return () -> file.write(signIn.withoutRefreshToken());
              }
              LOG.info("Storing the sign-in in the keyring failed: {}", cause(thrown));
              trouble.accept(SignInTrouble.IN_A_FILE);
              return whole;
            });
  }

  private Runnable afterDelete(@Nullable Throwable thrown) {
    if (thrown != null) {
      LOG.info("Deleting the sign-in from the keyring failed: {}", cause(thrown));
    }
    return file::delete;
  }

  /**
   * Appends a step.
   *
   * @param otherwise what to do with the file if the program ends before the step
   * @param step returns what to do with the file
   */
  private void step(Runnable otherwise, Supplier<CompletableFuture<Runnable>> step) {
    unfinished = otherwise;
    steps =
        steps
            .thenCompose(_ -> step.get())
            .thenAcceptAsync(change -> finish(otherwise, change), io)
            .exceptionally(_ -> null);
  }

  private void finish(Runnable otherwise, Runnable change) {
    change.run();
    synchronized (this) {
      unfinished = otherwise.equals(unfinished) ? null : unfinished;
    }
  }

  private Entry entry(SavedSignIn signIn) {
    return new Entry(profile, signIn.server(), signIn.user().id().value());
  }

  private static String cause(@Nullable Throwable thrown) {
    Throwable inner = thrown instanceof CompletionException ? thrown.getCause() : thrown;
    return inner == null ? "it gives another one back" : inner.toString();
  }
}
