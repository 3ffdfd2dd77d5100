package dev.levelup.chat.server.attachments;

import static dev.levelup.chat.server.attachments.Uploader.BOUNDARY;
import static dev.levelup.chat.server.attachments.Uploader.end;
import static dev.levelup.chat.server.attachments.Uploader.file;
import static dev.levelup.chat.server.attachments.Uploader.form;
import static dev.levelup.chat.server.attachments.Uploader.part;
import static dev.levelup.chat.server.picture.TestPictures.join;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.levelup.chat.protocol.Attachment;
import dev.levelup.chat.protocol.SignIn;
import dev.levelup.chat.server.RunningServer;
import dev.levelup.chat.server.ServerOptions;
import dev.levelup.chat.server.TestServer;
import dev.levelup.chat.server.domain.SendLimit;
import dev.levelup.chat.server.domain.attachments.UploadLimits;
import dev.levelup.chat.server.picture.TestPictures;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Uploads of those who mean harm, or whose programs are wrong. Nothing of them is left. */
@Timeout(60)
class HostileUploadsTest extends RunningServer {
  private static final int MOST = 100_000;
  private static final byte[] CONTENT = {1, 2, 3};

  /** As long as a name may be on a disk. */
  private static final String EMOJI_OF_255_BYTES = "😀".repeat(63) + "abc";

  private static final Executor THREAD_EACH = task -> Thread.ofVirtual().start(task);

  private SignIn eve;
  private Uploader uploader;

  @Override
  protected ServerOptions options() {
    return super.options().withUploads(new UploadLimits(MOST, 3 * MOST));
  }

  @BeforeEach
  void signIn() {
    eve = register("eve");
    uploader = new Uploader(server.url(), eve.token());
  }

  @AfterEach
  void nothingIsLeft() throws Exception {
    uploader.close();
    await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(() -> assertThat(folder.resolve("uploads")).isEmptyDirectory());
  }

  private List<Path> stored() throws IOException {
    try (Stream<Path> files = Files.walk(folder.resolve("attachments"))) {
      return files.filter(Files::isRegularFile).toList();
    }
  }

  private void assertRefused(byte[] form, int status, String code) throws Exception {
    Uploader.Answer answer = uploader.post(form);
    assertThat(answer.code()).isEqualTo(code);
    assertThat(answer.status()).isEqualTo(status);
    assertThat(stored()).isEmpty();
  }

  private static Stream<byte[]> malformed() {
    byte[] whole = form("x", CONTENT, "id");
    return Stream.of(
        Arrays.copyOf(whole, whole.length - 6),
        Arrays.copyOf(whole, whole.length / 2),
        end(),
        "nothing of a form".getBytes(UTF_8),
        join(file("one", CONTENT), file("two", CONTENT), end()),
        join(part("name=\"other\"", CONTENT), end()),
        join(part("name=\"clientAttachmentId\"", new byte[500]), file("x", CONTENT), end()),
        join(part("name=\"clientAttachmentId\"", "a b".getBytes(UTF_8)), file("x", CONTENT), end()),
        join(part("name=\"other\"", new byte[70_000]), file("x", CONTENT), end()),
        join(part("filename=\"x\"", CONTENT), end()),
        join(part("name=\"file\"; filename*=UTF-8''%ZZ", CONTENT), end()),
        join(file("x".repeat(20_000), CONTENT), end()),
        join(("--" + BOUNDARY + "\r\n\r\n").getBytes(UTF_8), file("x", CONTENT), end()),
        join(("--" + BOUNDARY + "\r\n" + "a: b\r\n".repeat(5_000)).getBytes(UTF_8), end()),
        join(thirtyParts(), file("x", CONTENT), end()));
  }

  private static byte[] thirtyParts() {
    return join(Stream.generate(() -> part("name=a", CONTENT)).limit(30).toArray(byte[][]::new));
  }

  @ParameterizedTest
  @MethodSource("malformed")
  void aMalformedFormIsRefused(byte[] form) throws Exception {
    assertRefused(form, 400, "INVALID_PAYLOAD");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "application/json",
        "multipart/form-data",
        "multipart/form-data; boundary=",
        "multipart/mixed; boundary=x",
        "text/plain"
      })
  void onlyAFormIsTaken(String type) throws Exception {
    Uploader.Answer answer =
        uploader.ask(
            uploader
                .request("/api/attachments")
                .header("Content-Type", type)
                .POST(BodyPublishers.ofByteArray(form("x", CONTENT, null))));
    assertThat(answer.status()).isEqualTo(400);
  }

  @Test
  void aFileThatIsTooLargeIsRefused() throws Exception {
    assertRefused(form("x", new byte[MOST + 1], null), 413, "FILE_TOO_LARGE");
    assertThat(uploader.post(form("x", new byte[10 * MOST], null)).status()).isEqualTo(413);
    assertThat(uploader.upload("x", new byte[MOST]).size()).isEqualTo(MOST);
  }

  @Test
  void picturesThatWouldBurstAreRefused() throws Exception {
    assertRefused(form("x", TestPictures.claiming(60_000, 60_000), null), 422, "INVALID_PICTURE");
    assertRefused(form("x", TestPictures.claiming(400, 400), null), 422, "INVALID_PICTURE");
    byte[] profile = join("p\0\0".getBytes(UTF_8), TestPictures.deflated(5_000_000));
    byte[] bomb = TestPictures.withChunk(TestPictures.png(4, 4), "iCCP", profile);
    assertThat(uploader.upload("x", bomb).size()).isLessThan(bomb.length);
  }

  @Test
  void whatIsTwoThingsAtOnceIsOnlyThePicture() throws Exception {
    byte[] both = join(TestPictures.jpeg(4, 4), "<script>alert(1)</script>".getBytes(UTF_8));
    Attachment made = uploader.upload("x.html", both);
    assertThat(new String(uploader.get(made, "").body(), UTF_8)).doesNotContain("script");
    byte[] svg = "<svg xmlns='http://www.w3.org/2000/svg'><script>1</script></svg>".getBytes(UTF_8);
    Uploader.Answer got = uploader.get(uploader.upload("x.svg", svg), "");
    assertThat(got.header("Content-Type")).isEqualTo("application/octet-stream");
    assertThat(got.header("Content-Disposition")).startsWith("attachment");
  }

  private static Stream<String> names() {
    return Stream.of(
        "../../x",
        "\u202Ex",
        "a/b\\x",
        "%22%0D%0ASet-Cookie: x",
        "x\\\"",
        "😀",
        EMOJI_OF_255_BYTES);
  }

  @ParameterizedTest
  @MethodSource("names")
  void aNameDoesNoHarm(String name) throws Exception {
    Attachment made = uploader.upload(name, CONTENT);
    assertThat(made.name()).doesNotContain("/", "\\", "\u202E", "\r", "\n", "\"").isNotBlank();
    Uploader.Answer got = uploader.get(made, "");
    assertThat(got.header("Set-Cookie")).isEmpty();
    assertThat(got.header("Content-Disposition")).matches("[ -~]+");
    assertThat(stored()).hasSize(1);
  }

  @Test
  void aClientThatLeavesHalfWayLeavesNothing() throws Exception {
    byte[] form = form("x", new byte[MOST], null);
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.url().getPort())) {
      OutputStream out = socket.getOutputStream();
      out.write(
          """
          POST /api/attachments HTTP/1.1
          Host: h
          Authorization: Bearer %s
          Content-Type: multipart/form-data; boundary=%s
          Content-Length: %d

          """
              .formatted(eve.token(), BOUNDARY, form.length)
              .replace("\n", "\r\n")
              .getBytes(UTF_8));
      out.write(form, 0, form.length / 2);
      out.flush();
      await().untilAsserted(() -> assertThat(folder.resolve("uploads")).isNotEmptyDirectory());
    }
    await().untilAsserted(() -> assertThat(folder.resolve("uploads")).isEmptyDirectory());
    assertThat(stored()).isEmpty();
  }

  @Test
  void noUserTakesMoreThanTheirQuotaByManyUploadsAtOnce() throws Exception {
    List<CompletableFuture<Integer>> answers = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      byte[] content = new byte[MOST];
      content[0] = (byte) i;
      answers.add(CompletableFuture.supplyAsync(() -> status(content), THREAD_EACH));
    }
    List<Integer> statuses = answers.stream().map(CompletableFuture::join).toList();
    assertThat(statuses).filteredOn(each -> each == 201).hasSizeBetween(1, 3);
    assertThat(stored()).hasSizeLessThanOrEqualTo(3);
    assertThat(statuses).isSubsetOf(201, 409, 429);
    for (int i = 0; i < 3; i++) {
      status(new byte[] {(byte) i, 1});
      status(new byte[MOST - i]);
    }
    assertThat(uploader.post(form("x", new byte[MOST], null)).code()).isEqualTo("QUOTA_REACHED");
  }

  @Test
  void whoseQuotaIsFullIsRefusedBeforeTheFileIsRead() throws Exception {
    for (int i = 0; i < 3; i++) {
      byte[] content = new byte[MOST];
      content[0] = (byte) i;
      assertThat(status(content)).isEqualTo(201);
    }
    byte[] whole = form("x", CONTENT, null);
    byte[] cut = Arrays.copyOf(whole, whole.length - 6); // read to its end, it would be malformed

    assertThat(uploader.post(cut).code()).isEqualTo("QUOTA_REACHED");
  }

  private int status(byte[] content) {
    try {
      return uploader.post(form("x", content, null)).status();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void uploadsHaveARate() throws Exception {
    stop();
    server = TestServer.start(options().withSendLimit(new SendLimit(0.01, 1)));
    try (Uploader slow = new Uploader(server.url(), eve.token())) {
      List<Integer> statuses = new ArrayList<>();
      for (int i = 0; i < 5; i++) {
        statuses.add(slow.post(form("x", CONTENT, null)).status());
      }
      assertThat(statuses).containsExactly(201, 201, 201, 201, 429);
    }
  }
}
