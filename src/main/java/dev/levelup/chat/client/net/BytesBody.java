package dev.levelup.chat.client.net;

import java.io.IOException;
import java.util.function.LongConsumer;
import okhttp3.MediaType;
import okhttp3.RequestBody;
import okio.BufferedSink;
import org.jspecify.annotations.Nullable;

/** Bytes in memory as they are sent, a part at a time. */
final class BytesBody extends RequestBody {
  private static final MediaType ANY = MediaType.get("application/octet-stream");
  private static final int PART = 1 << 14;

  private final byte[] bytes;
  private final LongConsumer progress;

  /**
   * @param progress called with the bytes sent so far
   */
  BytesBody(byte[] bytes, LongConsumer progress) {
    this.bytes = bytes.clone();
    this.progress = progress;
  }

  @Override
  public @Nullable MediaType contentType() {
    return ANY;
  }

  @Override
  public long contentLength() {
    return bytes.length;
  }

  @Override
  public void writeTo(BufferedSink sink) throws IOException {
    for (int at = 0; at < bytes.length; at += PART) {
      int length = Math.min(PART, bytes.length - at);
      sink.write(bytes, at, length);
      sink.flush();
      progress.accept((long) at + length);
    }
  }
}
