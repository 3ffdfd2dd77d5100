package dev.levelup.chat.client.sync.attachment;

import dev.levelup.chat.client.net.Session;
import dev.levelup.chat.client.net.UploadService;
import dev.levelup.chat.client.state.Connection;
import dev.levelup.chat.client.state.Faces;
import dev.levelup.chat.client.state.Failure;
import dev.levelup.chat.client.state.FxThread;
import dev.levelup.chat.client.sync.connection.Failures;
import dev.levelup.chat.client.sync.connection.FxAnswers;
import dev.levelup.chat.protocol.Feature;
import dev.levelup.chat.protocol.RoomId;
import dev.levelup.chat.protocol.UserId;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.DoubleConsumer;
import javafx.beans.value.ObservableValue;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/**
 * Sets and removes the user's own picture and those of rooms that they own. Each request ends with
 * one of its two callbacks, unless it is ended or this is closed before. On the FX thread.
 */
public final class AvatarChanges {
  private final boolean offered;
  private final UserId self;
  private final UploadService uploads;
  private final Connection connection;
  private final Faces faces;
  private final Runnable reload;
  private final FxThread fx;
  private final FxAnswers answers;
  private boolean closed;

  /**
   * @param faces receives the user's own picture at once
   * @param reload loads the lists of rooms again
   */
  public AvatarChanges(
      Session session,
      UploadService uploads,
      Connection connection,
      Faces faces,
      Runnable reload,
      FxThread fx) {
    this.offered = session.has(Feature.ATTACHMENTS);
    this.self = session.user().id();
    this.uploads = uploads;
    this.connection = connection;
    this.faces = faces;
    this.reload = reload;
    this.fx = fx;
    this.answers = new FxAnswers(fx);
  }

  /** Whether the server keeps pictures of people and rooms. */
  public boolean areOffered() {
    return offered;
  }

  /** Whether the server can be reached. */
  public ObservableValue<Boolean> onlineProperty() {
    return connection.onlineProperty();
  }

  /**
   * Replaces a picture.
   *
   * @param room null for the user's own
   * @param picture the bytes of a square PNG
   * @param progress receives the part that is sent, 0 to 1
   * @return ends the request
   */
  public Subscription set(
      @Nullable RoomId room,
      byte[] picture,
      DoubleConsumer progress,
      Runnable done,
      Consumer<Failure> failed) {
    CompletableFuture<String> answer =
        uploads.setAvatar(
            room,
            picture,
            sent -> fx.execute(() -> progress.accept((double) sent / picture.length)));
    answers.take(
        answer,
        () -> !closed && !answer.isCancelled(),
        address -> changed(room, Optional.of(address), done),
        thrown -> failed.accept(Failures.of(thrown)));
    return () -> answer.cancel(true);
  }

  /**
   * Removes a picture.
   *
   * @param room null for the user's own
   */
  public void remove(@Nullable RoomId room, Runnable done, Consumer<Failure> failed) {
    answers.take(
        uploads.removeAvatar(room),
        () -> !closed,
        _ -> changed(room, Optional.empty(), done),
        thrown -> failed.accept(Failures.of(thrown)));
  }

  private void changed(@Nullable RoomId room, Optional<String> address, Runnable done) {
    if (room == null) {
      faces.learn(Map.of(self, address));
    } else {
      reload.run();
    }
    done.run();
  }

  /** Drops the responses that are still to come. */
  public void close() {
    closed = true;
  }
}
