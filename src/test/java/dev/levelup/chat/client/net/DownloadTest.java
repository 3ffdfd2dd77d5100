package dev.levelup.chat.client.net;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.levelup.chat.protocol.AttachmentId;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DownloadTest extends DownloadFixture {
  private static final AttachmentId ID = new AttachmentId("a/../b?c");

  @TempDir private Path folder;

  DownloadTest() {
    super("/chat/");
  }

  private void answer(String body) {
    server.enqueue(new MockResponse.Builder().body(body).build());
  }

  private static ApiException failure(CompletableFuture<?> answer) {
    return ApiException.of(answer.handle((_, thrown) -> thrown).join());
  }

  @Test
  void aPictureIsAskedOfTheServerItselfWithTheToken() throws InterruptedException {
    answer("bytes");
    assertThat(downloads.picture(ID, true).join())
        .isEqualTo("bytes".getBytes(StandardCharsets.UTF_8));
    RecordedRequest request = server.takeRequest();
    assertThat(request.getUrl().encodedPath()).isEqualTo("/chat/api/attachments/a%2F..%2Fb%3Fc");
    assertThat(request.getUrl().query()).isEqualTo("preview=1");
    assertThat(request.getHeaders().get("Authorization")).isEqualTo("Bearer " + session.token());
  }

  @ParameterizedTest
  @ValueSource(ints = {301, 302, 303, 307, 308})
  void aRedirectIsNotFollowed(int status) {
    server.enqueue(
        new MockResponse.Builder()
            .code(status)
            .setHeader("Location", elsewhere.url("/").toString())
            .build());
    assertThat(failure(downloads.picture(ID, false))).isInstanceOf(ApiException.Redirected.class);
    assertThat(elsewhere.getRequestCount()).isZero();
  }

  @Test
  void whatIsGoneIsARefusal() {
    server.enqueue(
        new MockResponse.Builder()
            .code(404)
            .body("{\"code\":\"NOT_FOUND\",\"message\":\"gone\"}")
            .build());
    assertThat(failure(downloads.picture(ID, false)))
        .isInstanceOfSatisfying(
            ApiException.Refused.class, refused -> assertThat(refused.status()).isEqualTo(404));
  }

  @Test
  void noMoreIsReadThanAPictureMayHave() {
    server.enqueue(
        new MockResponse.Builder()
            .chunkedBody("x".repeat(DownloadService.MOST_PICTURE_BYTES + 1), 1 << 16)
            .build());
    assertThat(failure(downloads.picture(ID, false))).isInstanceOf(ApiException.Unreadable.class);
  }

  @Test
  void aFileHasItsNameOnlyOnceItIsWhole() {
    answer("0123456789");
    Path file = folder.resolve("saved.bin");
    AtomicLong progress = new AtomicLong();
    downloads.save(ID, 10, file, progress::set).join();
    assertThat(file).hasContent("0123456789");
    assertThat(progress).hasValue(10);
    assertThat(folder.toFile().list()).containsExactly("saved.bin");
  }

  @ParameterizedTest
  @ValueSource(strings = {"012345678", "0123456789A"})
  void aFileOfAnotherLengthIsNotKept(String body) {
    answer(body);
    assertThat(failure(downloads.save(ID, 10, folder.resolve("saved.bin"), _ -> {})))
        .isInstanceOf(ApiException.Unreadable.class);
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void aFileThatEndsTooSoonIsNotKept() {
    server.enqueue(
        new MockResponse.Builder().body("0123").setHeader("Content-Length", "10").build());
    CompletableFuture<Path> saved =
        downloads.save(ID, 10, folder.resolve("saved.bin"), _ -> {}).orTimeout(2, TimeUnit.SECONDS);
    server.close();
    assertThatThrownBy(saved::join).isNotNull();
    await().untilAsserted(() -> assertThat(folder).isEmptyDirectory());
  }

  @Test
  void aCancelledRequestLeavesNothing() throws InterruptedException {
    server.enqueue(
        new MockResponse.Builder()
            .body("x".repeat(1 << 20))
            .throttleBody(1 << 10, 1, TimeUnit.SECONDS)
            .build());
    CompletableFuture<Path> saved =
        downloads.save(ID, 1 << 20, folder.resolve("saved.bin"), _ -> {});
    server.takeRequest();
    await().untilAsserted(() -> assertThat(folder).isNotEmptyDirectory());
    saved.cancel(true);
    await().untilAsserted(() -> assertThat(folder).isEmptyDirectory());
  }
}
