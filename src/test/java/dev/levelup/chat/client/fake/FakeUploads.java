package dev.levelup.chat.client.fake;

import dev.levelup.chat.client.net.ApiException;
import dev.levelup.chat.client.net.FileUnreadableException;
import dev.levelup.chat.client.net.UploadService;
import dev.levelup.chat.client.sync.attachment.PictureHeader;
import dev.levelup.chat.protocol.Attachment;
import dev.levelup.chat.protocol.AttachmentId;
import dev.levelup.chat.protocol.ClientAttachmentId;
import dev.levelup.chat.protocol.RoomId;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/** A server's uploads, which the test answers. A repeat gets the id of the first one. */
public final class FakeUploads implements UploadService {
  /** One upload. */
  public record Sent(
      ClientAttachmentId id,
      String name,
      String content,
      LongConsumer progress,
      CompletableFuture<Attachment> answer) {}

  private final List<Sent> all = new ArrayList<>();
  private final List<AvatarSent> avatars = new ArrayList<>();
  private final Map<ClientAttachmentId, Attachment> stored = new LinkedHashMap<>();

  /** All uploads so far, repeats too. */
  public List<Sent> all() {
    return List.copyOf(all);
  }

  public Sent last() {
    return all.getLast();
  }

  /** The ids that were given so far: one for each file, however often it was uploaded. */
  public List<AttachmentId> given() {
    return stored.values().stream().map(Attachment::id).toList();
  }

  /** The server takes the file, but its answer is lost. */
  public void takeWithoutAnAnswer() {
    take(last());
    last().answer().completeExceptionally(new ApiException.Unreachable(new IOException("test")));
  }

  /** Answers the last upload. */
  public void accept() {
    last().answer().complete(take(last()));
  }

  /** Refuses the last upload. */
  public void refuse(ApiException why) {
    last().answer().completeExceptionally(why);
  }

  private Attachment take(Sent sent) {
    return stored.computeIfAbsent(
        sent.id(), _ -> described(sent, new AttachmentId("file-" + (stored.size() + 1))));
  }

  private static Attachment described(Sent sent, AttachmentId id) {
    byte[] bytes = sent.content().getBytes(StandardCharsets.ISO_8859_1);
    return PictureHeader.of(bytes)
        .map(PictureHeader::facts)
        .map(
            each ->
                new Attachment(
                    id, sent.name(), each.type(), bytes.length, each.width(), each.height()))
        .orElseGet(
            () ->
                new Attachment(
                    id, sent.name(), "application/octet-stream", bytes.length, null, null));
  }

  /** What the server has, in the order of these ids. */
  public Attachment[] stored(List<AttachmentId> ids) {
    return ids.stream()
        .map(
            id ->
                stored.values().stream()
                    .filter(each -> each.id().equals(id))
                    .findFirst()
                    .orElseThrow())
        .toArray(Attachment[]::new);
  }

  @Override
  public CompletableFuture<Attachment> upload(
      ClientAttachmentId id, String name, Path file, LongConsumer progress) {
    CompletableFuture<Attachment> answer = new CompletableFuture<>();
    try {
      all.add(
          new Sent(
              id, name, Files.readString(file, StandardCharsets.ISO_8859_1), progress, answer));
    } catch (IOException e) {
      answer.completeExceptionally(new FileUnreadableException(e));
    }
    return answer;
  }

  /**
   * A change of a picture.
   *
   * @param room null for the user's own
   * @param picture the bytes; empty for a removal
   * @param answer completed with where the picture is
   */
  public record AvatarSent(
      @Nullable RoomId room, ByteBuffer picture, CompletableFuture<String> answer) {}

  /** All changes of pictures so far. */
  public List<AvatarSent> avatars() {
    return List.copyOf(avatars);
  }

  @Override
  public CompletableFuture<String> setAvatar(
      @Nullable RoomId room, byte[] picture, LongConsumer progress) {
    CompletableFuture<String> answer = new CompletableFuture<>();
    avatars.add(new AvatarSent(room, ByteBuffer.wrap(picture), answer));
    progress.accept(picture.length / 2);
    return answer;
  }

  @Override
  public CompletableFuture<Void> removeAvatar(@Nullable RoomId room) {
    CompletableFuture<String> answer = new CompletableFuture<>();
    avatars.add(new AvatarSent(room, ByteBuffer.allocate(0), answer));
    return answer.thenAccept(_ -> {});
  }
}
