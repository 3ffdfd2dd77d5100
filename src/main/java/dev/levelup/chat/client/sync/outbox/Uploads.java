package dev.levelup.chat.client.sync.outbox;

import dev.levelup.chat.client.net.ApiException;
import dev.levelup.chat.client.net.FileUnreadableException;
import dev.levelup.chat.client.net.UploadService;
import dev.levelup.chat.client.state.Connection;
import dev.levelup.chat.client.state.Failure;
import dev.levelup.chat.client.state.FxThread;
import dev.levelup.chat.client.state.Outbox;
import dev.levelup.chat.client.state.OutgoingFile;
import dev.levelup.chat.client.state.PendingMessage;
import dev.levelup.chat.client.state.SendState;
import dev.levelup.chat.client.sync.connection.Backoff;
import dev.levelup.chat.client.sync.connection.Failures;
import dev.levelup.chat.client.sync.connection.FxAnswers;
import dev.levelup.chat.client.sync.connection.Retry;
import dev.levelup.chat.protocol.Attachment;
import dev.levelup.chat.protocol.ClientAttachmentId;
import dev.levelup.chat.protocol.ClientMessageId;
import dev.levelup.chat.protocol.RoomId;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import javafx.collections.FXCollections;
import javafx.collections.ObservableMap;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/**
 * Uploads the files of pending messages, one after the other. An upload ends when its message
 * leaves the outbox or is refused. One that gets no answer is repeated: it is idempotent. So is one
 * at which the server fails, a few times. On the FX thread.
 */
public final class Uploads {
  private static final int TOO_MANY = 429;
  private static final int UNAUTHORIZED = 401;
  private static final int TIMED_OUT = 408;
  private static final int SERVER_ERROR = 500;

  /** How many times the progress of a file is told. */
  private static final int STEPS = 50;

  private record Running(
      PendingMessage message, OutgoingFile file, CompletableFuture<Attachment> answer) {}

  private final UploadService service;
  private final Outbox outbox;
  private final Connection connection;
  private final Retry retry;
  private final FxThread fx;
  private final FxAnswers answers;
  private final ObservableMap<ClientAttachmentId, Double> progress =
      FXCollections.observableHashMap();
  private final ObservableMap<ClientAttachmentId, Double> progressView =
      FXCollections.unmodifiableObservableMap(progress);
  private final Set<ClientMessageId> wanted = new LinkedHashSet<>();
  private final Subscription subscription;
  private Consumer<RoomId> ready = _ -> {};
  private @Nullable Running running;
  private boolean pausing;

  /** How often in a row the server has failed. */
  private int serverErrors;

  private boolean closed;

  /** Nothing is uploaded yet. */
  public Uploads(
      UploadService service, Outbox outbox, Connection connection, Retry retry, FxThread fx) {
    this.service = service;
    this.outbox = outbox;
    this.connection = connection;
    this.retry = retry;
    this.fx = fx;
    this.answers = new FxAnswers(fx);
    subscription = outbox.changes().subscribe(this::stopUnwanted);
  }

  /** Sets what is called when all files of a message in that room are uploaded. */
  public void setOnReady(Consumer<RoomId> action) {
    ready = action;
  }

  /** How much of each file that is being uploaded is sent, 0 to 1. */
  public ObservableMap<ClientAttachmentId, Double> progress() {
    return progressView;
  }

  /** Uploads the files of a queued message, whose room is joined. */
  void start(PendingMessage message) {
    wanted.add(message.id());
    go();
  }

  /** The uploads end. */
  public void close() {
    closed = true;
    subscription.unsubscribe();
    stop();
  }

  private void go() {
    if (running != null || pausing || closed) {
      return;
    }
    wanted.removeIf(each -> next(each).isEmpty());
    wanted.stream().findFirst().flatMap(outbox::find).ifPresent(this::upload);
  }

  private Optional<PendingMessage> next(ClientMessageId id) {
    return outbox.find(id).filter(each -> each.state() == SendState.QUEUED && !each.isUploaded());
  }

  private void upload(PendingMessage message) {
    OutgoingFile file = message.nextUpload().orElseThrow();
    progress.put(file.id(), 0.0);
    CompletableFuture<Attachment> answer =
        service.upload(file.id(), file.name(), file.copy(), reports(file));
    Running started = new Running(message, file, answer);
    running = started;
    answers.take(
        answer,
        () -> started.equals(running),
        attachment -> uploaded(started, attachment),
        thrown -> failed(started, thrown));
  }

  /** Reports the progress in steps: each wakes the FX thread. */
  private LongConsumer reports(OutgoingFile file) {
    return new LongConsumer() {
      private int told;

      @Override
      public void accept(long sent) {
        double part = file.size() == 0 ? 1 : Math.min(1, (double) sent / file.size());
        int step = (int) (part * STEPS);
        if (step > told) {
          told = step;
          fx.execute(() -> progress.computeIfPresent(file.id(), (_, _) -> part));
        }
      }
    };
  }

  private void uploaded(Running done, Attachment attachment) {
    end();
    retry.reset();
    serverErrors = 0;
    PendingMessage message =
        outbox.uploaded(done.message().id(), done.file().id(), attachment.id());
    if (message.isUploaded()) {
      ready.accept(message.room());
    }
    go();
  }

  private void failed(Running failed, Throwable thrown) {
    end();
    if (thrown instanceof FileUnreadableException) {
      refuse(failed, Failure.of(Failure.Kind.FILE_GONE));
    } else if (ApiException.of(thrown) instanceof ApiException.Refused refused) {
      serverErrors = refused.status() < SERVER_ERROR ? 0 : serverErrors + 1;
      if (isFinal(refused) || serverErrors == Backoff.TRIES) {
        refuse(failed, Failures.of(thrown));
      } else {
        pause(refused.retryAfter());
      }
    } else if (connection.isOnline()) {
      pause(null);
    }
    // Without a connection the next join starts it again.
  }

  private static boolean isFinal(ApiException.Refused refused) {
    int status = refused.status();
    return status < SERVER_ERROR
        && status != UNAUTHORIZED
        && status != TIMED_OUT
        && status != TOO_MANY;
  }

  private void refuse(Running failed, Failure why) {
    serverErrors = 0;
    outbox.move(failed.message().id(), SendState.REFUSED, why);
    ready.accept(failed.message().room());
    go();
  }

  private void pause(@Nullable Duration asked) {
    pausing = true;
    retry.after(
        asked,
        () -> !closed,
        () -> {
          pausing = false;
          go();
        });
  }

  private void stopUnwanted() {
    if (running != null && next(running.message().id()).isEmpty()) {
      stop();
      go();
    }
  }

  private void stop() {
    Running former = running;
    if (former != null) {
      end();
      former.answer().cancel(true);
    }
  }

  private void end() {
    if (running != null) {
      progress.remove(running.file().id());
      running = null;
    }
  }
}
