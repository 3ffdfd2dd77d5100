package dev.levelup.chat.client.net;

import dev.levelup.chat.protocol.Attachment;
import dev.levelup.chat.protocol.ClientAttachmentId;
import java.nio.file.Path;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.function.LongConsumer;
import okhttp3.MultipartBody;
import retrofit2.http.Body;
import retrofit2.http.Header;
import retrofit2.http.POST;

/** {@link UploadService} over HTTP, for one session. */
final class HttpUploadService implements UploadService {
  /** The endpoint; Retrofit implements it. */
  interface Api {
    @POST("api/attachments")
    CompletableFuture<Attachment> upload(
        @Header("Authorization") String bearer, @Body MultipartBody body);
  }

  private final Api api;
  private final SessionRequests requests;

  HttpUploadService(Api api, Session session) {
    this.api = api;
    this.requests = new SessionRequests(session);
  }

  @Override
  public CompletableFuture<Attachment> upload(
      ClientAttachmentId id, String name, Path file, LongConsumer progress) {
    CompletableFuture<Attachment> answer = new CompletableFuture<>();
    LongConsumer whileWanted =
        sent -> {
          if (answer.isCancelled()) {
            throw new CancellationException();
          }
          progress.accept(sent);
        };
    MultipartBody body = body(id, name, new FileBody(file, whileWanted));
    var _ =
        requests
            .ask(bearer -> started(api.upload(bearer, body), answer))
            .whenComplete(
                (attachment, thrown) -> {
                  if (thrown == null) {
                    answer.complete(attachment);
                  } else {
                    answer.completeExceptionally(failure(thrown));
                  }
                });
    return answer;
  }

  /** Cancelling what the caller has cancels the request. */
  private static CompletableFuture<Attachment> started(
      CompletableFuture<Attachment> request, CompletableFuture<Attachment> answer) {
    var _ =
        answer.whenComplete(
            (_, _) -> {
              if (answer.isCancelled()) {
                request.cancel(true);
              }
            });
    return request;
  }

  private static Throwable failure(Throwable thrown) {
    ApiException failure = ApiException.of(thrown);
    for (Throwable each = failure; each != null; each = each.getCause()) {
      if (each instanceof FileUnreadableException local) {
        return local;
      }
    }
    return failure;
  }

  private static MultipartBody body(ClientAttachmentId id, String name, FileBody file) {
    return new MultipartBody.Builder()
        .setType(MultipartBody.FORM)
        .addFormDataPart(ClientAttachmentId.FIELD, id.value())
        .addFormDataPart("file", name, file)
        .build();
  }
}
