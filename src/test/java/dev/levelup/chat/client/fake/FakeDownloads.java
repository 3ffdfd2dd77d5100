package dev.levelup.chat.client.fake;

import dev.levelup.chat.client.net.ApiException;
import dev.levelup.chat.client.net.AvatarAddress;
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
  private final Map<AttachmentId, byte[]> previews = new HashMap<>();
  private final List<Asked> asked = new ArrayList<>();
  private final Map<String, byte[]> avatars = new HashMap<>();
  private final List<String> askedAvatars = new ArrayList<>();
  private final List<Runnable> heldAvatars = new ArrayList<>();
  private final List<Saving> saving = new ArrayList<>();
  private byte @Nullable [] others;
  private boolean holding;
  private boolean offline;

  /** The server has this file from now on. */
  public void put(AttachmentId id, byte[] bytes) {
    files.put(id, bytes);
  }

  /** The server has made this small version of a file. */
  public void putPreview(AttachmentId id, byte[] bytes) {
    previews.put(id, bytes);
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
    heldAvatars.forEach(Runnable::run);
    heldAvatars.clear();
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
    byte[] whole = files.getOrDefault(question.id, others);
    answer(question.preview ? previews.getOrDefault(question.id, whole) : whole, question.answer);
  }

  private void answer(byte @Nullable [] bytes, CompletableFuture<byte[]> answer) {
    if (offline) {
      answer.completeExceptionally(new ApiException.Unreachable(new IOException()));
    } else if (bytes == null) {
      answer.completeExceptionally(new ApiException.Refused(404, "NOT_FOUND", null, null));
    } else {
      answer.complete(bytes);
    }
  }

  /** A picture of a person or a room is at this address from now on. */
  public void putAvatar(String address, byte[] bytes) {
    avatars.put(address, bytes);
  }

  /** All requests for pictures of people and rooms so far. */
  public List<String> askedAvatars() {
    return askedAvatars;
  }

  @Override
  public CompletableFuture<byte[]> avatar(AvatarAddress address) {
    askedAvatars.add(address.toString());
    CompletableFuture<byte[]> answer = new CompletableFuture<>();
    if (holding) {
      heldAvatars.add(() -> answer(avatars.get(address.toString()), answer));
    } else {
      answer(avatars.get(address.toString()), answer);
    }
    return answer;
  }

  /**
   * A request to save a file.
   *
   * @param progress takes the number of bytes
   * @param answer cancelled once nobody wants it
   */
  public record Saving(LongConsumer progress, CompletableFuture<Path> answer) {}

  /** The requests to save that were not answered, because the answers are held. */
  public List<Saving> saving() {
    return saving;
  }

  @Override
  public CompletableFuture<Path> save(
      AttachmentId id, long size, Path file, LongConsumer progress) {
    if (holding) {
      Saving held = new Saving(progress, new CompletableFuture<>());
      saving.add(held);
      return held.answer;
    }
    byte[] bytes = files.getOrDefault(id, new byte[0]);
    progress.accept(bytes.length);
    try {
      return CompletableFuture.completedFuture(Files.write(file, bytes));
    } catch (IOException e) {
      return CompletableFuture.failedFuture(new UncheckedIOException(e));
    }
  }
}
