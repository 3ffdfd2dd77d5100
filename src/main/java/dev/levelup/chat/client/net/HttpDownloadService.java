package dev.levelup.chat.client.net;

import dev.levelup.chat.protocol.AttachmentId;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.function.LongConsumer;
import okhttp3.Call;
import okhttp3.HttpUrl;
import okhttp3.ResponseBody;

/** {@link DownloadService} over HTTP, for one session. */
final class HttpDownloadService implements DownloadService {
  private final Call.Factory calls;
  private final Call.Factory avatars;
  private final Session session;

  /**
   * @param calls requests to the session's server
   * @param avatars requests to any server, with a short timeout
   */
  HttpDownloadService(Call.Factory calls, Call.Factory avatars, Session session) {
    this.calls = calls;
    this.avatars = avatars;
    this.session = session;
  }

  @Override
  public CompletableFuture<byte[]> picture(AttachmentId id, boolean preview) {
    HttpUrl.Builder url = url(id);
    if (preview) {
      url.addQueryParameter("preview", "1");
    }
    return new Download<>(calls, session, url.build(), MOST_PICTURE_BYTES, ResponseBody::bytes)
        .start();
  }

  @Override
  public CompletableFuture<byte[]> avatar(AvatarAddress address) {
    return new Download<>(
            avatars,
            session,
            address.url(),
            address::mayLead,
            MOST_AVATAR_BYTES,
            ResponseBody::bytes)
        .start();
  }

  @Override
  public CompletableFuture<Path> save(
      AttachmentId id, long size, Path file, LongConsumer progress) {
    Download.Reader<Path> reader =
        body -> new PartialFile(file).fill(body.source(), size, progress);
    return new Download<>(calls, session, url(id).build(), size, reader).start();
  }

  private HttpUrl.Builder url(AttachmentId id) {
    return session
        .server()
        .base()
        .newBuilder()
        .addPathSegments("api/attachments")
        .addPathSegment(id.value());
  }
}
