package dev.levelup.chat.client.net;

import dev.levelup.chat.protocol.Attachment;
import dev.levelup.chat.protocol.AvatarSet;
import dev.levelup.chat.protocol.ClientAttachmentId;
import dev.levelup.chat.protocol.RoomId;
import java.nio.file.Path;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.LongConsumer;
import okhttp3.HttpUrl;
import okhttp3.MultipartBody;
import org.jspecify.annotations.Nullable;
import retrofit2.http.Body;
import retrofit2.http.DELETE;
import retrofit2.http.Header;
import retrofit2.http.POST;
import retrofit2.http.PUT;
import retrofit2.http.Url;

/** {@link UploadService} over HTTP, for one session. */
final class HttpUploadService implements UploadService {
  /** The endpoint; Retrofit implements it. */
  interface Api {
    @POST("api/attachments")
    CompletableFuture<Attachment> upload(
        @Header("Authorization") String bearer, @Body MultipartBody body);

    @PUT
    CompletableFuture<AvatarSet> setAvatar(
        @Url HttpUrl url, @Header("Authorization") String bearer, @Body MultipartBody body);

    @DELETE
    CompletableFuture<Void> removeAvatar(@Url HttpUrl url, @Header("Authorization") String bearer);
  }

  private static final String FILE = "file";

  private final Api api;
  private final SessionRequests requests;
  private final ServerAddress server;

  HttpUploadService(Api api, Session session) {
    this.api = api;
    this.requests = new SessionRequests(session);
    this.server = session.server();
  }

  @Override
  public CompletableFuture<Attachment> upload(
      ClientAttachmentId id, String name, Path file, LongConsumer progress) {
    return send(progress, sending -> body(id, name, new FileBody(file, sending)), api::upload);
  }

  @Override
  public CompletableFuture<String> setAvatar(
      @Nullable RoomId room, byte[] picture, LongConsumer progress) {
    CompletableFuture<AvatarSet> answer =
        send(
            progress,
            sending ->
                new MultipartBody.Builder()
                    .setType(MultipartBody.FORM)
                    .addFormDataPart(FILE, "avatar.png", new BytesBody(picture, sending))
                    .build(),
            (bearer, body) -> api.setAvatar(avatar(room), bearer, body));
    CompletableFuture<String> address = answer.thenApply(AvatarSet::avatar);
    var _ =
        address.whenComplete(
            (_, _) -> {
              if (address.isCancelled()) {
                answer.cancel(true);
              }
            });
    return address;
  }

  @Override
  public CompletableFuture<Void> removeAvatar(@Nullable RoomId room) {
    return requests.tell(bearer -> api.removeAvatar(avatar(room), bearer));
  }

  private HttpUrl avatar(@Nullable RoomId room) {
    HttpUrl.Builder url = server.base().newBuilder().addPathSegment("api");
    if (room == null) {
      url.addPathSegment("me");
    } else {
      url.addPathSegment(room.kind().plural()).addPathSegment(room.id());
    }
    return url.addPathSegment("avatar").build();
  }

  /** Uploads a form, until the future is cancelled. */
  private <T> CompletableFuture<T> send(
      LongConsumer progress,
      Function<LongConsumer, MultipartBody> form,
      BiFunction<String, MultipartBody, CompletableFuture<T>> request) {
    CompletableFuture<T> answer = new CompletableFuture<>();
    LongConsumer whileWanted =
        sent -> {
          if (answer.isCancelled()) {
            throw new CancellationException();
          }
          progress.accept(sent);
        };
    MultipartBody body = form.apply(whileWanted);
    var _ =
        requests
            .ask(bearer -> started(request.apply(bearer, body), answer))
            .whenComplete(
                (value, thrown) -> {
                  if (thrown == null) {
                    answer.complete(value);
                  } else {
                    answer.completeExceptionally(failure(thrown));
                  }
                });
    return answer;
  }

  /** Cancelling what the caller has cancels the request. */
  private static <T> CompletableFuture<T> started(
      CompletableFuture<T> request, CompletableFuture<T> answer) {
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
        .addFormDataPart(FILE, name, file)
        .build();
  }
}
