package dev.levelup.chat.server.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.levelup.chat.protocol.AttachmentId;
import dev.levelup.chat.server.domain.Attachments;
import dev.levelup.chat.server.domain.Identity;
import dev.levelup.chat.server.domain.Refusal;
import dev.levelup.chat.server.domain.RefusedException;
import dev.levelup.chat.server.domain.TextField;
import dev.levelup.chat.server.netty.HttpAnswer;
import dev.levelup.chat.server.picture.PictureType;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.file.NoSuchFileException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/** The feature {@code attachments}. */
final class AttachmentRoutes {
  private static final String FILE = "file";

  /** Browsers neither guess another type, nor run anything, nor show what is not a picture. */
  private static final String SANDBOX = "default-src 'none'; frame-ancestors 'none'; sandbox";

  /** A slow client blocks its own thread only. Attachments limit how many there are. */
  private static final Executor EACH_ITS_OWN =
      task -> Thread.ofVirtual().name("upload").start(task);

  private final Attachments attachments;

  AttachmentRoutes(Attachments attachments) {
    this.attachments = attachments;
  }

  List<Route> routes() {
    return List.of(
        Route.upload("POST", "/api/attachments", this::upload),
        Route.signedIn("GET", "/api/attachments/:id", this::download));
  }

  private CompletionStage<?> upload(ApiCall call, Identity user) {
    AutoCloseable turn = attachments.begin(user.userId());
    return CompletableFuture.supplyAsync(() -> receive(call, user), EACH_ITS_OWN)
        .whenComplete((_, _) -> close(turn));
  }

  private static void close(AutoCloseable turn) {
    try {
      turn.close();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private Created receive(ApiCall call, Identity user) {
    try (Attachments.Upload upload = attachments.upload(user.userId())) {
      FormReader form = FormReader.of(call.http().header("Content-Type"), call.http().bodyStream());
      return new Created(upload.keep(read(form, upload)));
    } catch (MalformedFormException e) {
      throw new RefusedException(Refusal.INVALID_PAYLOAD);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns the id that the client gave the upload. */
  private static @Nullable String read(FormReader form, Attachments.Upload upload)
      throws IOException {
    boolean hasFile = false;
    String clientId = null;
    for (FormReader.Part part = form.next(); part != null; part = form.next()) {
      if (part.name().equals(FILE)) {
        if (hasFile) {
          throw new MalformedFormException("one file is wanted");
        }
        hasFile = true;
        upload.receive(part.fileName(), part.content());
      } else if (part.name().equals(TextField.CLIENT_ATTACHMENT_ID.field())) {
        clientId = part.text(TextField.CLIENT_ATTACHMENT_ID.maxLength());
      }
    }
    if (!hasFile) {
      throw new MalformedFormException("a file is wanted");
    }
    return clientId;
  }

  private CompletionStage<?> download(ApiCall call, Identity user) {
    boolean preview = "1".equals(call.http().query("preview"));
    AttachmentId id = new AttachmentId(call.parameters().getFirst());
    Attachments.Download found = attachments.find(user.userId(), id, preview);
    try {
      return CompletableFuture.completedFuture(answer(found));
    } catch (NoSuchFileException _) { // its message was deleted meanwhile
      throw new RefusedException(Refusal.NOT_FOUND);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private HttpAnswer answer(Attachments.Download found) throws IOException {
    boolean isInline = PictureType.named(found.type()).isPresent();
    return new HttpAnswer(
        200,
        found.type(),
        new HttpAnswer.Streamed(attachments.open(found), found.size()),
        Map.of(
            "Content-Security-Policy",
            SANDBOX,
            "Content-Disposition",
            (isInline ? "inline" : "attachment") + fileName(found.attachment().name())));
  }

  private static String fileName(String name) {
    return "; filename*=UTF-8''" + URLEncoder.encode(name, UTF_8).replace("+", "%20");
  }
}
