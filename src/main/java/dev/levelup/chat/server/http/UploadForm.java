package dev.levelup.chat.server.http;

import dev.levelup.chat.server.domain.Refusal;
import dev.levelup.chat.server.domain.RefusedException;
import dev.levelup.chat.server.domain.TextField;
import dev.levelup.chat.server.domain.attachments.UploadTurns;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/**
 * A form with one file, and perhaps the id that the client gave it. It is read once, while it
 * arrives.
 */
final class UploadForm {
  private static final String FILE = "file";

  /** A slow client blocks its own thread only. The turns limit how many there are. */
  private static final Executor EACH_ITS_OWN =
      task -> Thread.ofVirtual().name("upload").start(task);

  private final ApiCall call;

  private UploadForm(ApiCall call) {
    this.call = call;
  }

  /** Takes the form, and returns the answer. */
  interface Receiver {
    Object receive(UploadForm form) throws IOException;
  }

  /** Takes the file. */
  interface FileReceiver {
    void receive(String name, InputStream content) throws IOException;
  }

  /**
   * Lets an upload run on a thread of its own.
   *
   * @param turn closed at its end
   */
  static CompletionStage<?> receive(ApiCall call, UploadTurns.Turn turn, Receiver receiver) {
    return CompletableFuture.supplyAsync(() -> answer(call, receiver), EACH_ITS_OWN)
        .whenComplete((_, _) -> turn.close());
  }

  private static Object answer(ApiCall call, Receiver receiver) {
    try {
      return receiver.receive(new UploadForm(call));
    } catch (MalformedFormException e) {
      throw new RefusedException(Refusal.INVALID_PAYLOAD);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Reads it to its end.
   *
   * @param file takes the file, while the form is being read
   * @return the id that the client gave the upload
   * @throws MalformedFormException when there is not exactly one file
   */
  @Nullable String read(FileReceiver file) throws IOException {
    FormReader form = FormReader.of(call.http().header("Content-Type"), call.http().bodyStream());
    boolean hasFile = false;
    String clientId = null;
    for (FormReader.Part part = form.next(); part != null; part = form.next()) {
      if (part.name().equals(FILE)) {
        if (hasFile) {
          throw new MalformedFormException("one file is wanted");
        }
        hasFile = true;
        file.receive(part.fileName(), part.content());
      } else if (part.name().equals(TextField.CLIENT_ATTACHMENT_ID.field())) {
        clientId = part.text(TextField.CLIENT_ATTACHMENT_ID.maxLength());
      }
    }
    if (!hasFile) {
      throw new MalformedFormException("a file is wanted");
    }
    return clientId;
  }
}
