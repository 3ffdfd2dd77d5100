package dev.levelup.chat.client.fake;

import dev.levelup.chat.client.net.ApiException;
import dev.levelup.chat.client.net.DownloadService;
import dev.levelup.chat.protocol.AttachmentId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/** A server's files. Answers at once, or once {@link #release} is called. */
public final class FakeDownloads implements DownloadService {
  /**
   * A request for a picture.
   *
   * @param answer cancelled once nobody wants it
   */
  public record Asked(AttachmentId id, boolean preview, CompletableFuture<byte[]> answer) {}

  private final Map<AttachmentId, byte[]> files = new HashMap<>();
  private final List<Asked> asked = new ArrayList<>();
  private byte @Nullable [] others;
  private boolean holding;
  private boolean offline;

  /** The server has this file from now on. */
  public void put(AttachmentId id, byte[] bytes) {
    files.put(id, bytes);
  }

  /** The server has every other picture, too, with these bytes. */
  public void putEverywhere(byte[] bytes) {
    others = bytes;
  }

  /** Answers nothing from now on. */
  public void hold() {
    holding = true;
  }

  /** Answers what was asked, and later questions at once. */
  public void release() {
    holding = false;
    asked.stream().filter(each -> !each.answer.isDone()).forEach(this::answer);
  }

  /** Whether the server cannot be reached from now on. */
  public void setOffline(boolean is) {
    offline = is;
  }

  /** All requests for pictures so far. */
  public List<Asked> asked() {
    return asked;
  }

  @Override
  public CompletableFuture<byte[]> picture(AttachmentId id, boolean preview) {
    Asked question = new Asked(id, preview, new CompletableFuture<>());
    asked.add(question);
    if (!holding) {
      answer(question);
    }
    return question.answer;
  }

  private void answer(Asked question) {
    byte[] bytes = files.getOrDefault(question.id, others);
    if (offline) {
      question.answer.completeExceptionally(new ApiException.Unreachable(new IOException()));
    } else if (bytes == null) {
      question.answer.completeExceptionally(new ApiException.Refused(404, "NOT_FOUND", null, null));
    } else {
      question.answer.complete(bytes);
    }
  }

  @Override
  public CompletableFuture<Path> save(
      AttachmentId id, long size, Path file, LongConsumer progress) {
    byte[] bytes = files.getOrDefault(id, new byte[0]);
    progress.accept(bytes.length);
    try {
      return CompletableFuture.completedFuture(Files.write(file, bytes));
    } catch (IOException e) {
      return CompletableFuture.failedFuture(new UncheckedIOException(e));
    }
  }
}
