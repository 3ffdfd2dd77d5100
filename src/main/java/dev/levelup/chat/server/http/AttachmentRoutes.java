package dev.levelup.chat.server.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.levelup.chat.protocol.AttachmentId;
import dev.levelup.chat.server.domain.Identity;
import dev.levelup.chat.server.domain.attachments.Attachments;
import dev.levelup.chat.server.picture.PictureType;
import java.io.IOException;
import java.net.URLEncoder;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** The files in messages, a part of the feature {@code attachments}. */
final class AttachmentRoutes {
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
    return UploadForm.receive(call, attachments.begin(user.userId()), form -> receive(form, user));
  }

  private Created receive(UploadForm form, Identity user) throws IOException {
    try (Attachments.Upload upload = attachments.upload(user.userId())) {
      return new Created(upload.keep(form.read(upload::receive)));
    }
  }

  private CompletionStage<?> download(ApiCall call, Identity user) {
    boolean preview = "1".equals(call.http().query("preview"));
    AttachmentId id = new AttachmentId(call.parameters().getFirst());
    Attachments.Download found = attachments.find(user.userId(), id, preview);
    boolean isInline = PictureType.named(found.type()).isPresent();
    return CompletableFuture.completedFuture(
        FileAnswer.of(found.type(), found.size(), () -> attachments.open(found))
            .withHeader(
                "Content-Disposition",
                (isInline ? "inline" : "attachment") + fileName(found.attachment().name())));
  }

  private static String fileName(String name) {
    return "; filename*=UTF-8''" + URLEncoder.encode(name, UTF_8).replace("+", "%20");
  }
}
