package dev.levelup.chat.client.sync.attachment;

import dev.levelup.chat.client.net.DownloadService;
import dev.levelup.chat.client.state.Attached;
import dev.levelup.chat.client.state.FxThread;
import dev.levelup.chat.client.state.SaveState;
import dev.levelup.chat.client.state.SaveState.Reason;
import dev.levelup.chat.client.sync.connection.FxAnswers;
import dev.levelup.chat.protocol.Attachment;
import dev.levelup.chat.protocol.AttachmentId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicLong;
import javafx.collections.FXCollections;
import javafx.collections.ObservableMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Saves attachments where the user wants them; none is ever opened. On the FX thread. */
public final class Saves {
  private static final Logger LOG = LoggerFactory.getLogger(Saves.class);

  private final DownloadService downloads;
  private final FxThread fx;
  private final FxAnswers answers;
  private final Map<AttachmentId, Saving> running = new HashMap<>();
  private final ObservableMap<AttachmentId, SaveState> states = FXCollections.observableHashMap();
  private final ObservableMap<AttachmentId, SaveState> readOnly =
      FXCollections.unmodifiableObservableMap(states);

  public Saves(DownloadService downloads, FxThread fx) {
    this.downloads = downloads;
    this.fx = fx;
    this.answers = new FxAnswers(fx);
  }

  /** How far each has come; those that nobody has saved are missing. */
  public ObservableMap<AttachmentId, SaveState> states() {
    return readOnly;
  }

  /**
   * Saves an attachment; a no-op while it is being saved.
   *
   * @param file replaced if it exists, once all of the attachment is there
   */
  public void save(Attached attached, Path file) {
    fx.assertOnThread();
    Attachment attachment = attached.attachment();
    AttachmentId id = attachment.id();
    if (running.containsKey(id)) {
      return;
    }
    Saving saving = new Saving(id);
    running.put(id, saving);
    states.put(id, new SaveState.Running(0));
    answers.take(
        saving
            .begin(file, attachment.size())
            .exceptionally(thrown -> fail(thrown, file, attachment.size())),
        () -> running.get(id) == saving,
        _ -> end(id, new SaveState.Done()),
        thrown ->
            end(
                id,
                new SaveState.Failed(
                    thrown instanceof NotSaved not ? not.reason : Reason.NOT_FETCHED)));
  }

  /** Gives up the saving of an attachment; nothing of it remains on the disk. */
  public void cancel(AttachmentId id) {
    fx.assertOnThread();
    Saving saving = running.remove(id);
    states.remove(id);
    if (saving != null) {
      saving.cancel();
    }
  }

  /** Gives up all. */
  public void close() {
    running.keySet().stream().toList().forEach(this::cancel);
  }

  private void end(AttachmentId id, SaveState state) {
    running.remove(id);
    states.put(id, state);
  }

  /** On the thread that fetches: it looks at the disk. */
  private static Path fail(Throwable thrown, Path file, long size) {
    Throwable cause = thrown instanceof CompletionException ? thrown.getCause() : thrown;
    LOG.info("An attachment was not saved: {}", String.valueOf(cause));
    if (cause instanceof UncheckedIOException) {
      throw new NotSaved(isFull(file, size) ? Reason.DISK_FULL : Reason.NOT_WRITTEN);
    }
    throw new NotSaved(Pictures.isGone(thrown) ? Reason.GONE : Reason.NOT_FETCHED);
  }

  private static boolean isFull(Path file, long size) {
    try {
      Path folder = file.toAbsolutePath().resolveSibling("");
      return Files.getFileStore(folder).getUsableSpace() < size;
    } catch (IOException _) {
      return false;
    }
  }

  private static final class NotSaved extends RuntimeException {
    private final Reason reason;

    NotSaved(Reason reason) {
      super(reason.name());
      this.reason = reason;
    }
  }

  /** Tells of its bytes; at most one task is pending on the FX thread, however fast they come. */
  private final class Saving {
    private static final long NOTHING = -1;

    private final AttachmentId id;
    private CompletableFuture<Path> saved = new CompletableFuture<>();
    private final AtomicLong pending = new AtomicLong(NOTHING);

    Saving(AttachmentId id) {
      this.id = id;
    }

    CompletableFuture<Path> begin(Path file, long size) {
      saved = downloads.save(id, size, file, this::advance);
      return saved;
    }

    void cancel() {
      saved.cancel(true);
    }

    private void advance(long bytes) {
      if (pending.getAndSet(bytes) == NOTHING) {
        fx.execute(this::tell);
      }
    }

    private void tell() {
      long bytes = pending.getAndSet(NOTHING);
      if (running.containsKey(id)) {
        states.put(id, new SaveState.Running(bytes));
      }
    }
  }
}
