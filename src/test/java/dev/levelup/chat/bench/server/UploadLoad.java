package dev.levelup.chat.bench.server;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.levelup.chat.bench.BenchTokens;
import dev.levelup.chat.server.ServerProcess;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** What uploads cost those who send messages meanwhile, and what they leave in the heap. */
final class UploadLoad implements AutoCloseable {
  private static final int SENDERS = 50;
  private static final int SENDS_PER_SECOND = 500;
  private static final int WARM_UP_SECONDS = 8;
  private static final int TURNS = 2;
  private static final int LARGE = 10 << 20;
  private static final int SMALL = 256 << 10;
  private static final int MANY = 1_000;
  private static final int WARM_UP_UPLOADS = 200;
  private static final double MEGABYTE = 1e6;
  private static final String HEAD =
      "--x\r\nContent-Disposition: form-data; name=file; filename=replay.bin\r\n\r\n";
  private static final String END = "\r\n--x--\r\n";

  private final ServerProcess server;
  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final byte[] content = new byte[LARGE];
  private int uploads;

  private UploadLoad(ServerProcess server) {
    this.server = server;
    new Random(5).nextBytes(content);
  }

  /**
   * The result.
   *
   * @param alone acknowledgements without an upload
   * @param beside the same while one file of 10 MB after the other is uploaded, one each second
   * @param large how long such an upload takes
   * @param heapMegabytes what 1,000 uploads have added to the heap
   */
  record Result(Times alone, Times beside, Times large, double heapMegabytes) {}

  static Result measure(Contestant ours, int seconds) throws Exception {
    try (ServerProcess server = ours.launcher().start();
        UploadLoad load = new UploadLoad(server)) {
      return load.run(seconds);
    }
  }

  private Result run(int seconds) throws Exception {
    Times alone = new Times();
    Times beside = new Times();
    Times large = new Times();
    AckTimes acks = new AckTimes();
    try (Crowd crowd = Crowd.connect(server.url(), SENDERS, "lobby", acks);
        ExecutorService uploading = Executors.newSingleThreadExecutor()) {
      acks.round(crowd, SENDS_PER_SECOND, "w", WARM_UP_SECONDS);
      uploadLarge(WARM_UP_SECONDS);
      for (int turn = 0; turn < TURNS; turn++) {
        alone.addAll(acks.round(crowd, SENDS_PER_SECOND, "a" + turn + "-", seconds));
        Future<Times> uploaded = uploading.submit(() -> uploadLarge(seconds));
        beside.addAll(acks.round(crowd, SENDS_PER_SECOND, "b" + turn + "-", seconds));
        large.addAll(uploaded.get());
      }
    }
    return new Result(alone, beside, large, heapOfMany());
  }

  private Times uploadLarge(int count) throws IOException, InterruptedException {
    Times times = new Times();
    long start = System.nanoTime();
    for (int i = 0; i < count; i++) {
      long due = start + TimeUnit.SECONDS.toNanos(i);
      while (System.nanoTime() < due) {
        LockSupport.parkNanos(due - System.nanoTime());
      }
      long begun = System.nanoTime();
      upload(LARGE);
      times.add(System.nanoTime() - begun);
    }
    return times;
  }

  private double heapOfMany() throws IOException, InterruptedException {
    uploadSmall(WARM_UP_UPLOADS);
    long before = Idlers.heapBytes(server.pid());
    uploadSmall(MANY);
    return (Idlers.heapBytes(server.pid()) - before) / MEGABYTE;
  }

  private void uploadSmall(int count) throws IOException, InterruptedException {
    for (int i = 0; i < count; i++) {
      upload(SMALL);
    }
  }

  /** No two files are the same; ten users take turns. */
  private void upload(int bytes) throws IOException, InterruptedException {
    ByteBuffer.wrap(content).putInt(++uploads);
    HttpResponse<String> answer = http.send(request(server.url(), bytes), BodyHandlers.ofString());
    if (answer.statusCode() != 201) {
      throw new IOException("an upload was refused: " + answer.body());
    }
  }

  private HttpRequest request(URI url, int bytes) {
    return HttpRequest.newBuilder(url.resolve("/api/attachments"))
        .header("Authorization", "Bearer " + BenchTokens.of("talker-" + uploads % 10))
        .header("Content-Type", "multipart/form-data; boundary=x")
        .POST(
            BodyPublishers.concat(
                BodyPublishers.ofString(HEAD),
                BodyPublishers.ofByteArray(content, 0, bytes),
                BodyPublishers.ofByteArrays(List.of(END.getBytes(UTF_8)))))
        .build();
  }

  @Override
  public void close() {
    http.close();
  }
}
