package dev.levelup.chat.client.net;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pictures of people and rooms, from servers that name other addresses. */
class AvatarDownloadTest extends DownloadFixture {

  AvatarDownloadTest() {
    super("/");
  }

  private CompletableFuture<byte[]> fetch(String said) {
    return downloads.avatar(AvatarAddress.of(session.server(), said, false).orElseThrow());
  }

  private static ApiException failure(CompletableFuture<?> answer) throws Exception {
    return ApiException.of(answer.handle((_, thrown) -> thrown).get(15, TimeUnit.SECONDS));
  }

  private void redirect(int status, String to) {
    server.enqueue(new MockResponse.Builder().code(status).setHeader("Location", to).build());
  }

  @Test
  void theServerItselfGetsTheToken() throws Exception {
    server.enqueue(new MockResponse.Builder().body("bytes").build());
    assertThat(fetch("/api/avatars/a1").get(15, TimeUnit.SECONDS))
        .isEqualTo("bytes".getBytes(StandardCharsets.UTF_8));
    RecordedRequest request = server.takeRequest();
    assertThat(request.getUrl().encodedPath()).isEqualTo("/api/avatars/a1");
    assertThat(request.getHeaders().get("Authorization")).isEqualTo("Bearer " + session.token());
  }

  @ParameterizedTest
  @ValueSource(ints = {301, 302, 303, 307, 308})
  void noRedirectLeadsToAnotherServer(int status) throws Exception {
    redirect(status, elsewhere.url("/a.png").toString());
    assertThat(failure(fetch("/a.png"))).isInstanceOf(ApiException.Redirected.class);
    assertThat(elsewhere.getRequestCount()).isZero();
  }

  @Test
  void aRedirectWithinTheServerIsFollowed() throws Exception {
    redirect(302, "/uploads/a.png");
    server.enqueue(new MockResponse.Builder().body("bytes").build());
    assertThat(fetch("/avatar/1").get(15, TimeUnit.SECONDS)).hasSize(5);
    server.takeRequest();
    assertThat(server.takeRequest().getUrl().encodedPath()).isEqualTo("/uploads/a.png");
  }

  @Test
  void aCircleOfRedirectsEnds() throws Exception {
    for (int i = 0; i < 10; i++) {
      redirect(302, "/again");
    }
    assertThat(failure(fetch("/again"))).isInstanceOf(ApiException.Redirected.class);
    assertThat(server.getRequestCount()).isEqualTo(4);
  }

  @Test
  void noMoreIsReadThanSuchAPictureMayHave() throws Exception {
    server.enqueue(
        new MockResponse.Builder()
            .chunkedBody("x".repeat(DownloadService.MOST_AVATAR_BYTES + 1), 1 << 16)
            .build());
    assertThat(failure(fetch("/a.png"))).isInstanceOf(ApiException.Unreadable.class);
  }
}
