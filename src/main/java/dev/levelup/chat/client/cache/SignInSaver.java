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
 * Keeps what signs in by itself: the refresh token in the keyring, the rest in a file. Where the
 * keyring does not take the token, or does not give it back, it is in the file with the rest. One
 * step after the other, whatever their threads.
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
   * Asks nothing yet.
   *
   * @param folder the profile's
   * @param io touches the file
   * @param trouble told on any thread
   */
  SignInSaver(Path folder, Executor io, Keyring keyring, Consumer<SignInTrouble> trouble) {
    this.file = new JsonFile<>(folder.resolve("sign-in.json"), SavedSignIn.class);
    this.io = io;
    this.keyring = keyring;
    this.profile = folder.toAbsolutePath().toString();
    this.trouble = trouble;
  }

  /** What the file has: without the refresh token where that is in the keyring. */
  CompletableFuture<Optional<SavedSignIn>> read() {
    return CompletableFuture.supplyAsync(file::read, io);
  }

  /** The refresh token that the keyring has; empty where it is open and has none any more. */
  CompletableFuture<Optional<String>> refreshToken(SavedSignIn signIn) {
    return keyring
        .read(entry(signIn))
        .whenComplete(
            (_, thrown) -> {
              if (thrown != null) {
                LOG.info("The keyring does not give the sign-in out: {}", cause(thrown));
                trouble.accept(SignInTrouble.NOT_GIVEN_OUT);
              }
            });
  }

  synchronized void keep(SavedSignIn signIn) {
    Runnable whole = () -> file.write(signIn);
    String token = signIn.refreshToken();
    step(
        whole,
        () ->
            token == null ? CompletableFuture.completedFuture(whole) : move(signIn, token, whole));
  }

  /** At once, and once more after what may be on its way to the file. */
  synchronized void forget() {
    io.execute(file::delete);
    step(file::delete, () -> keyring.delete(profile).handle((_, thrown) -> afterDelete(thrown)));
  }

  /** Does to the file what has waited for the keyring. For the end, before that of the executor. */
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
              LOG.info("The keyring does not take the sign-in: {}", cause(thrown));
              trouble.accept(SignInTrouble.IN_A_FILE);
              return whole;
            });
  }

  private Runnable afterDelete(@Nullable Throwable thrown) {
    if (thrown != null) {
      LOG.info("The keyring keeps a sign-in that has ended: {}", cause(thrown));
    }
    return file::delete;
  }

  /**
   * Appends a step.
   *
   * @param otherwise what is done to the file where the program ends before the step does
   * @param step gives what is to be done to the file
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
