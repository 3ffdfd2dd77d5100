package dev.levelup.chat.simulation;

import dev.levelup.chat.client.net.FileUnreadableException;
import dev.levelup.chat.client.net.UploadService;
import dev.levelup.chat.protocol.Attachment;
import dev.levelup.chat.protocol.AttachmentId;
import dev.levelup.chat.protocol.ClientAttachmentId;
import dev.levelup.chat.protocol.RoomId;
import dev.levelup.chat.server.store.AttachmentRow;
import dev.levelup.chat.server.store.ContentId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/** Uploads over the network; the bytes themselves stay where they are, only their table counts. */
final class SimulatedUploads implements UploadService {
  private final Scheduler scheduler;
  private final SimulatedQuestions questions;

  SimulatedUploads(Scheduler scheduler, SimulatedQuestions questions) {
    this.scheduler = scheduler;
    this.questions = questions;
  }

  @Override
  public CompletableFuture<Attachment> upload(
      ClientAttachmentId id, String name, Path file, LongConsumer progress) {
    long size;
    try {
      size = Files.size(file);
    } catch (IOException e) {
      return CompletableFuture.failedFuture(new FileUnreadableException(e));
    }
    progress.accept(size / 2);
    return questions.ask(
        (services, identity) -> {
          Attachment made =
              new Attachment(newId(), name, "application/octet-stream", size, null, null);
          ContentId content = new ContentId(id.value());
          AttachmentRow row = new AttachmentRow(made, identity.userId(), content, null, null);
          return services.attachments().keep(row, id.value(), List.of());
        });
  }

  /** Nobody has a picture here. */
  @Override
  public CompletableFuture<String> setAvatar(
      @Nullable RoomId room, byte[] picture, LongConsumer progress) {
    throw new UnsupportedOperationException();
  }

  @Override
  public CompletableFuture<Void> removeAvatar(@Nullable RoomId room) {
    throw new UnsupportedOperationException();
  }

  private AttachmentId newId() {
    UUID id = new UUID(scheduler.chance().nextLong(), scheduler.chance().nextLong());
    return new AttachmentId(id.toString());
  }
}
