package dev.levelup.chat.client.net;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import dev.levelup.chat.client.fake.NoWatcher;
import dev.levelup.chat.client.fake.TestMessage;
import dev.levelup.chat.protocol.Credentials;
import dev.levelup.chat.protocol.Member;
import dev.levelup.chat.protocol.Message;
import dev.levelup.chat.protocol.MessageId;
import dev.levelup.chat.protocol.PasswordChange;
import dev.levelup.chat.protocol.RefreshRequest;
import dev.levelup.chat.protocol.RoomId;
import dev.levelup.chat.protocol.RoomInfo;
import dev.levelup.chat.protocol.RoomKind;
import dev.levelup.chat.protocol.ServerInfo;
import dev.levelup.chat.protocol.SignIn;
import dev.levelup.chat.protocol.UserId;
import dev.levelup.chat.protocol.WireJson;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The requests over HTTP, and the handling of every kind of response. */
class HttpGatewayTest {
  private final MockWebServer server = new MockWebServer();
  private final Gateway gateway = new HttpGateway(Locale.forLanguageTag("de-AT"));
  private AccountService accounts;
  private HistoryService history;

  @BeforeEach
  void start() throws IOException {
    server.start();
    ServerAddress address = new ServerAddress(server.url("/"));
    accounts = gateway.accounts(address);
    ServerInfo info = new ServerInfo("", "", Set.of(), new ServerInfo.Limits(1000, 100, 0));
    history =
        gateway.history(Session.of(address, info, accounts, signIn("token-0"), new NoWatcher()));
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void asksForAPageAsTheContractSays() throws Exception {
    Message message = TestMessage.by("bob").message();
    answer(
        200,
        "{\"messages\":[%s],\"pagination\":{\"hasMore\":true,\"total\":7}}"
            .formatted(WireJson.gson().toJson(message)));

    var page = get(history.page(RoomId.clan("a b"), 2, 50));

    assertThat(page.messages()).containsExactly(message);
    assertThat(page.pagination().hasMore()).isTrue();
    RecordedRequest request = taken();
    assertThat(request.getTarget()).isEqualTo("/api/clans/a%20b/messages?page=2&limit=50");
    assertThat(request.getHeaders().get("Authorization")).isEqualTo("Bearer token-0");
    assertThat(request.getHeaders().get("Accept-Language")).isEqualTo("de-AT");
  }

  @Test
  void whoAsksDoesNotWaitUntilAConnectionIsSetUp() throws Exception {
    CompletableFuture<Thread> setUp = new CompletableFuture<>();
    Supplier<ProxyChoice> proxy =
        () -> {
          setUp.complete(Thread.currentThread());
          return ProxyChoice.SYSTEM;
        };
    Gateway asking = new HttpGateway(() -> Locale.ENGLISH, proxy, CertificatePins.NONE);
    answer(200, "{}");

    var _ = asking.accounts(new ServerAddress(server.url("/"))).info();

    assertThat(get(setUp)).isNotEqualTo(Thread.currentThread());
  }

  @Test
  void takesNoMoreMessagesThanItAskedForAndTheRestIsThePageBehind() throws Exception {
    String two = WireJson.gson().toJson(new Message[] {said(1), said(2)});
    String page = "{\"messages\":%s,\"pagination\":{\"hasMore\":false}}".formatted(two);
    RoomId lobby = RoomId.community("lobby");
    answer(200, page);
    answer(200, page);
    answer(200, page);

    assertThat(get(history.page(lobby, 1, 1)).messages()).containsExactly(said(2));
    assertThat(get(history.before(lobby, 9, 1)).pagination().hasMore()).isTrue();
    assertThat(get(history.after(lobby, 0, 1)).messages()).containsExactly(said(1));
  }

  @Test
  void takesNoMoreRoomsThanAnybodyCanLookThrough() throws Exception {
    String rooms =
        IntStream.range(0, 20_001)
            .mapToObj("{\"id\":\"%1$d\",\"name\":\"%1$d\"}"::formatted)
            .collect(Collectors.joining(","));
    answer(200, "{\"communities\":[" + rooms + "]}");

    assertThat(get(history.rooms(RoomKind.COMMUNITY))).hasSize(20_000);
  }

  @Test
  void loadsTheMembersPageByPageAsLongAsThereAreNewOnes() throws Exception {
    String page = "{\"members\":[%s],\"hasMore\":%s}";
    answer(200, page.formatted(member("ann") + "," + member("bob"), true));
    answer(200, page.formatted(member("bob") + "," + member("cat"), true));
    answer(200, page.formatted(member("cat"), true)); // a server whose list does not end

    assertThat(get(history.members(RoomId.clan("owls"))))
        .extracting(Member::name)
        .containsExactly("ann", "bob", "cat");

    assertThat(taken().getTarget()).isEqualTo("/api/clans/owls/members?limit=200");
    assertThat(taken().getTarget()).isEqualTo("/api/clans/owls/members?after=bob&limit=200");
    assertThat(taken().getTarget()).isEqualTo("/api/clans/owls/members?after=cat&limit=200");
  }

  private static String member(String name) {
    return "{\"id\":\"%1$s\",\"name\":\"%1$s\",\"role\":\"member\"}".formatted(name);
  }

  @Test
  void asksForChangesAndAnAnswerThatIsCutSaysHowFarItGoes() throws Exception {
    String three = WireJson.gson().toJson(new Message[] {changed(5), changed(7), changed(9)});
    answer(200, "{\"messages\":%s,\"pagination\":{\"hasMore\":false,\"rev\":9}}".formatted(three));

    var page = get(history.changes(RoomId.clan("owls"), 4, 2));

    assertThat(page.messages()).containsExactly(changed(5), changed(7));
    assertThat(page.pagination().hasMore()).isTrue();
    assertThat(page.pagination().rev()).isEqualTo(7);
    assertThat(taken().getTarget()).isEqualTo("/api/clans/owls/changes?after=4&limit=2");
  }

  @Test
  void aPageThatIsCutIsAsOldAsItWas() throws Exception {
    String two = WireJson.gson().toJson(new Message[] {said(1), said(2)});
    answer(200, "{\"messages\":%s,\"pagination\":{\"hasMore\":false,\"rev\":9}}".formatted(two));

    assertThat(get(history.after(RoomId.clan("owls"), 0, 1)).pagination().rev()).isEqualTo(9);
  }

  @Test
  void editsAndDeletesAsTheContractSays() throws Exception {
    String message = WireJson.gson().toJson(changed(3));
    answer(200, message);
    answer(200, message);

    assertThat(get(history.edit(new MessageId("m/1"), "other words"))).isEqualTo(changed(3));
    assertThat(get(history.delete(new MessageId("m/1")))).isEqualTo(changed(3));

    RecordedRequest edit = taken();
    assertThat(edit.getMethod() + " " + edit.getTarget()).isEqualTo("PATCH /api/messages/m%2F1");
    assertThat(Objects.requireNonNull(edit.getBody()).utf8())
        .isEqualTo("{\"content\":\"other words\"}");
    RecordedRequest deletion = taken();
    assertThat(deletion.getMethod() + " " + deletion.getTarget())
        .isEqualTo("DELETE /api/messages/m%2F1");
  }

  private static Message changed(long rev) {
    return TestMessage.by("bob").number(rev).edited(rev, "changed " + rev);
  }

  private static Message said(long number) {
    return TestMessage.by("bob").number(number).message();
  }

  @Test
  void asksByCursors() throws Exception {
    String empty = "{\"messages\":[],\"pagination\":{\"hasMore\":false}}";
    answer(200, empty);
    answer(200, empty);
    RoomId lobby = RoomId.community("lobby");

    get(history.before(lobby, 71, 50));
    get(history.after(lobby, 71, 100));

    assertThat(taken().getTarget()).isEqualTo("/api/communities/lobby/messages?before=71&limit=50");
    assertThat(taken().getTarget()).isEqualTo("/api/communities/lobby/messages?after=71&limit=100");
  }

  @Test
  void asksForTheListsAndTheMembership() throws Exception {
    answer(200, "{\"communities\":[{\"id\":\"lobby\",\"name\":\"Lobby\",\"new\":1}]}");
    answer(200, "{\"clans\":[]}");
    answer(200, "{\"isMember\":true}");

    assertThat(get(history.rooms(RoomKind.COMMUNITY)))
        .containsExactly(new RoomInfo("lobby", "Lobby", null, null, null));
    assertThat(get(history.rooms(RoomKind.CLAN))).isEmpty();
    assertThat(get(history.isMember(RoomId.clan("raiders"), new UserId("u1")))).isTrue();

    assertThat(taken().getTarget()).isEqualTo("/api/communities");
    assertThat(taken().getTarget()).isEqualTo("/api/clans");
    assertThat(taken().getTarget()).isEqualTo("/api/clans/raiders/membership/u1");
  }

  @Test
  void aTokenThatHasRunOutIsRenewedAndTheQuestionAskedAgain() throws Exception {
    answer(401, "{\"code\":\"UNAUTHORIZED\",\"message\":\"Invalid token\"}");
    answer(200, WireJson.gson().toJson(signIn("token-1")));
    answer(200, "{\"clans\":[]}");

    assertThat(get(history.rooms(RoomKind.CLAN))).isEmpty();

    taken();
    assertThat(taken().getTarget()).isEqualTo("/api/auth/refresh");
    assertThat(taken().getHeaders().get("Authorization")).isEqualTo("Bearer token-1");
  }

  @Test
  void aTokenIsRenewedOnlyOnce() throws Exception {
    answer(401, "{}");
    answer(200, WireJson.gson().toJson(signIn("token-1")));
    answer(401, "{}");

    assertThat(failure(history.rooms(RoomKind.CLAN)))
        .asInstanceOf(type(ApiException.Refused.class))
        .extracting(ApiException.Refused::status)
        .isEqualTo(401);
  }

  @Test
  void aRefusalKeepsWhatTheServerSaid() throws Exception {
    server.enqueue(
        new MockResponse.Builder()
            .code(429)
            .addHeader("Retry-After", "7")
            .body("{\"code\":\"RATE_LIMITED\",\"message\":\"Langsam!\"}")
            .build());

    ApiException.Refused refused =
        (ApiException.Refused) failure(accounts.signIn(new Credentials("alice", "secret")));

    assertThat(refused.status()).isEqualTo(429);
    assertThat(refused.code()).isEqualTo("RATE_LIMITED");
    assertThat(refused.words()).isEqualTo("Langsam!");
    assertThat(refused.retryAfter()).isEqualTo(Duration.ofSeconds(7));
  }

  @Test
  void aRefusalMayHaveNoWords() throws Exception {
    server.enqueue(
        new MockResponse.Builder()
            .code(502)
            .addHeader("Retry-After", "Wed, 21 Oct 2026 07:28:00 GMT")
            .body("<html>Bad gateway</html>")
            .build());

    ApiException.Refused refused = (ApiException.Refused) failure(history.rooms(RoomKind.CLAN));

    assertThat(refused.words()).isNull();
    assertThat(refused.retryAfter()).isNull();
  }

  @Test
  void anAnswerThatIsNotOfThisProtocolIsUnreadable() throws Exception {
    for (String body : new String[] {"<html></html>", "", "null", "{\"clans\":7}", "{}"}) {
      answer(200, body);
      assertThat(failure(history.rooms(RoomKind.CLAN)))
          .as(body)
          .isInstanceOf(ApiException.Unreadable.class);
    }
  }

  @Test
  void nobodyThereIsUnreachable() throws Exception {
    server.close();

    assertThat(failure(accounts.info())).isInstanceOf(ApiException.Unreachable.class);
  }

  @Test
  void aServerThatCannotSayWhatItCanDoIsACoreServer() throws Exception {
    answer(404, "");
    answer(401, "{}");
    answer(401, "{}");
    answer(401, "{}");
    answer(500, "{}");

    assertThat(get(accounts.info()).features()).isEmpty();
    assertThat(get(accounts.info()).limits().messageLength()).isEqualTo(1000);
    assertThat(failure(accounts.info())).isInstanceOf(ApiException.Refused.class);
  }

  @Test
  void signsOutWithBothTokens() throws Exception {
    server.enqueue(new MockResponse.Builder().code(204).build());

    get(accounts.signOut("token-0", new RefreshRequest("refresh-0")));

    RecordedRequest request = taken();
    assertThat(request.getHeaders().get("Authorization")).isEqualTo("Bearer token-0");
    assertThat(Objects.requireNonNull(request.getBody()).utf8())
        .isEqualTo("{\"refreshToken\":\"refresh-0\"}");
  }

  @Test
  void signsOutEverywhereWithTheBearersTokenAlone() throws Exception {
    server.enqueue(new MockResponse.Builder().code(200).body("{}").build());

    get(accounts.signOutEverywhere("token-0"));

    RecordedRequest request = taken();
    assertThat(request.getUrl().encodedPath()).isEqualTo("/api/auth/logout");
    assertThat(request.getHeaders().get("Authorization")).isEqualTo("Bearer token-0");
    assertThat(Objects.requireNonNull(request.getBody()).utf8()).isEqualTo("{\"everywhere\":true}");
  }

  @Test
  void changesThePassword() throws Exception {
    answer(
        200,
        "{\"token\":\"t\",\"refreshToken\":\"r\",\"expiresAt\":\"2030-01-01T00:00:00.000Z\","
            + "\"user\":{\"id\":\"1\",\"name\":\"alice\"}}");

    SignIn next = get(accounts.changePassword("token-0", new PasswordChange("old", "new")));

    assertThat(next.token()).isEqualTo("t");
    RecordedRequest request = taken();
    assertThat(request.getUrl().encodedPath()).isEqualTo("/api/auth/password");
    assertThat(request.getHeaders().get("Authorization")).isEqualTo("Bearer token-0");
    assertThat(Objects.requireNonNull(request.getBody()).utf8())
        .isEqualTo("{\"password\":\"old\",\"newPassword\":\"new\"}");
  }

  @Test
  void noFailureRepeatsATokenOrAPassword() throws Exception {
    answer(400, "{\"code\":\"X\",\"message\":\"no\"}");
    answer(200, "{\"token\":\"secret\"}");

    for (int i = 0; i < 2; i++) {
      Throwable failure = failure(accounts.signIn(new Credentials("alice", "secret")));
      assertThat(failure).hasMessageNotContaining("secret");
      assertThat(failure).hasToString(failure.toString().replace("secret", ""));
    }
  }

  private void answer(int status, String body) {
    server.enqueue(new MockResponse.Builder().code(status).body(body).build());
  }

  private RecordedRequest taken() throws InterruptedException {
    return Objects.requireNonNull(server.takeRequest(5, SECONDS));
  }

  private static <T> T get(CompletableFuture<T> answer)
      throws ExecutionException, InterruptedException, TimeoutException {
    return answer.get(10, SECONDS);
  }

  private static Throwable failure(CompletableFuture<?> answer)
      throws InterruptedException, TimeoutException {
    try {
      throw new AssertionError("answered: " + get(answer));
    } catch (ExecutionException e) {
      return ApiException.of(Objects.requireNonNull(e.getCause()));
    }
  }

  private static SignIn signIn(String token) {
    return new SignIn(
        token, "refresh-0", Instant.parse("2030-01-01T00:00:00Z"), TestMessage.user("alice"));
  }
}
