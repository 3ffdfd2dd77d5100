package dev.levelup.chat.client.net;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.levelup.chat.client.fake.NoWatcher;
import dev.levelup.chat.client.fake.TestMessage;
import dev.levelup.chat.protocol.Attachment;
import dev.levelup.chat.protocol.AttachmentId;
import dev.levelup.chat.protocol.ClientAttachmentId;
import dev.levelup.chat.protocol.ServerInfo;
import dev.levelup.chat.protocol.SignIn;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Uploads over HTTP. */
class UploadTest {
  private static final ClientAttachmentId ID = new ClientAttachmentId("one");
  private static final String ANSWER =
      "{\"id\":\"f1\",\"name\":\"a.txt\",\"type\":\"text/plain\",\"size\":5}";

  private final MockWebServer server = new MockWebServer();
  @TempDir Path folder;
  private UploadService uploads;

  @BeforeEach
  void start() throws IOException {
    server.start();
    Gateway gateway = new HttpGateway(Locale.ENGLISH);
    ServerAddress address = new ServerAddress(server.url("/"));
    ServerInfo info = new ServerInfo("", "", Set.of(), new ServerInfo.Limits(1000, 100, 0));
    SignIn signIn = new SignIn("token-0", "refresh", Instant.MAX, TestMessage.user("alice"));
    uploads =
        gateway.uploads(
            Session.of(address, info, gateway.accounts(address), signIn, new NoWatcher()));
  }

  @AfterEach
  void stop() {
    server.close();
  }

  private Path file(String words) throws IOException {
    return Files.writeString(folder.resolve("copy"), words);
  }

  private void answer(int status, String body) {
    server.enqueue(new MockResponse.Builder().code(status).body(body).build());
  }

  private static Attachment get(CompletableFuture<Attachment> answer)
      throws ExecutionException, InterruptedException, TimeoutException {
    return answer.get(10, SECONDS);
  }

  @Test
  void uploadsAsTheContractSays() throws Exception {
    answer(201, ANSWER);
    ConcurrentLinkedQueue<Long> told = new ConcurrentLinkedQueue<>();

    Attachment stored = get(uploads.upload(ID, "a \"ü\".txt", file("words"), told::add));

    assertThat(stored)
        .isEqualTo(new Attachment(new AttachmentId("f1"), "a.txt", "text/plain", 5, null, null));
    RecordedRequest request = server.takeRequest(5, SECONDS);
    assertThat(request.getTarget()).isEqualTo("/api/attachments");
    assertThat(request.getHeaders().get("Authorization")).isEqualTo("Bearer token-0");
    assertThat(request.getHeaders().get("Content-Type")).startsWith("multipart/form-data");
    assertThat(request.getBody().utf8())
        .containsSubsequence("name=\"clientAttachmentId\"", "\r\none\r\n", "name=\"file\"", "words")
        .contains("filename=\"a %22ü%22.txt\"");
    assertThat(told).containsExactly(5L);
  }

  @Test
  void aRefusalHasItsWordsAndItsPause() throws IOException {
    server.enqueue(
        new MockResponse.Builder()
            .code(429)
            .addHeader("Retry-After", "7")
            .body("{\"code\":\"RATE_LIMITED\",\"message\":\"Slow\"}")
            .build());

    CompletableFuture<Attachment> answer = uploads.upload(ID, "a", file("words"), _ -> {});

    assertThatThrownBy(() -> get(answer))
        .cause()
        .isInstanceOfSatisfying(
            ApiException.Refused.class,
            refused -> {
              assertThat(refused.words()).isEqualTo("Slow");
              assertThat(refused.retryAfter()).isEqualTo(Duration.ofSeconds(7));
            });
  }

  @Test
  void anExpiredTokenIsRenewedAndTheFileSentAgain() throws Exception {
    answer(401, "{\"code\":\"X\",\"message\":\"Invalid token\"}");
    answer(
        200,
        "{\"token\":\"token-1\",\"refreshToken\":\"r\",\"expiresAt\":\"2030-01-01T00:00:00.000Z\","
            + "\"user\":{\"id\":\"u\",\"name\":\"alice\"}}");
    answer(201, ANSWER);

    get(uploads.upload(ID, "a", file("words"), _ -> {}));

    server.takeRequest(5, SECONDS);
    server.takeRequest(5, SECONDS);
    RecordedRequest again = server.takeRequest(5, SECONDS);
    assertThat(again.getHeaders().get("Authorization")).isEqualTo("Bearer token-1");
    assertThat(again.getBody().utf8()).contains("words");
  }

  @Test
  void aFileThatIsGoneIsNotTakenForALostConnection() {
    CompletableFuture<Attachment> answer = uploads.upload(ID, "a", folder.resolve("none"), _ -> {});

    assertThatThrownBy(() -> get(answer)).cause().isInstanceOf(FileUnreadableException.class);
  }

  @Test
  void cancellingEndsTheRequest() throws Exception {
    answer(201, ANSWER);
    Path large = folder.resolve("large");
    Files.write(large, new byte[8 << 20]);
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch goOn = new CountDownLatch(1);
    ConcurrentLinkedQueue<Long> told = new ConcurrentLinkedQueue<>();
    CompletableFuture<Attachment> answer =
        uploads.upload(
            ID,
            "large",
            large,
            sent -> {
              told.add(sent);
              begun.countDown();
              try {
                assertThat(goOn.await(10, SECONDS)).isTrue();
              } catch (InterruptedException e) {
                throw new IllegalStateException(e);
              }
            });
    assertThat(begun.await(10, SECONDS)).isTrue();

    answer.cancel(true);
    goOn.countDown();

    RecordedRequest cut = server.takeRequest(10, SECONDS);
    assertThat(cut == null || cut.getFailure() != null).as("never whole").isTrue();
    assertThat(told).hasSize(1);
  }
}
