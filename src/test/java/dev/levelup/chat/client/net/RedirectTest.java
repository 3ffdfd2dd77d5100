package dev.levelup.chat.client.net;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.levelup.chat.client.fake.NoWatcher;
import dev.levelup.chat.client.fake.Tokens;
import dev.levelup.chat.protocol.Credentials;
import dev.levelup.chat.protocol.NewAccount;
import dev.levelup.chat.protocol.PasswordChange;
import dev.levelup.chat.protocol.RefreshRequest;
import dev.levelup.chat.protocol.RoomId;
import dev.levelup.chat.protocol.RoomKind;
import dev.levelup.chat.protocol.ServerInfo;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A server that redirects the client to another origin, which must not receive any request. */
class RedirectTest {
  private static final RoomId LOBBY = RoomId.community("lobby");

  private final MockWebServer server = new MockWebServer();
  private final MockWebServer elsewhere = new MockWebServer();
  private final HttpGateway gateway = new HttpGateway(Locale.ENGLISH);
  private AccountService accounts;
  private Session session;

  @BeforeEach
  void start() throws IOException {
    server.start();
    elsewhere.start();
    ServerAddress address = new ServerAddress(server.url("/"));
    accounts = gateway.accounts(address);
    ServerInfo info = new ServerInfo("", "", Set.of(), new ServerInfo.Limits(1000, 100, 0));
    session =
        Session.ofToken(
            address, info, accounts, Tokens.naming("u-alice", "alice"), new NoWatcher());
  }

  @AfterEach
  void stop() {
    server.close();
    elsewhere.close();
  }

  @ParameterizedTest
  @ValueSource(ints = {301, 302, 303, 307, 308})
  void nothingOfWhatIsAskedGoesElsewhere(int status) {
    redirect(status, elsewhere.url("/").toString());
    HistoryService history = gateway.history(session);
    List<CompletableFuture<?>> questions =
        List.of(
            accounts.info(),
            accounts.signIn(new Credentials("alice", "secret")),
            accounts.register(new NewAccount("alice", "secret", "code")),
            accounts.refresh(new RefreshRequest("refresh")),
            accounts.signOut("token", new RefreshRequest("refresh")),
            accounts.signOutEverywhere("token"),
            accounts.changePassword("token", new PasswordChange("secret", "another")),
            history.rooms(RoomKind.CLAN),
            history.isMember(RoomId.clan("owls"), session.user().id()),
            history.page(LOBBY, 1, 50),
            history.after(LOBBY, 1, 50));

    assertThat(questions).allSatisfy(each -> assertThat(redirection(each)).isEqualTo(elsewhere()));
    assertThat(elsewhere.getRequestCount()).isZero();
  }

  @ParameterizedTest
  @ValueSource(ints = {302, 307, 308})
  void noSocketGoesElsewhere(int status) {
    redirect(status, elsewhere.url("/socket.io/?EIO=4&transport=websocket").toString());
    Queue<SocketEvent> events = new ConcurrentLinkedQueue<>();
    ChatSocket socket = gateway.socket(session, events::add);

    socket.connect(session.token());

    await().until(() -> !events.isEmpty());
    assertThat(events).containsExactly(new SocketEvent.ConnectFailed());
    assertThat(server.getRequestCount()).as("over both transports").isEqualTo(2);
    assertThat(elsewhere.getRequestCount()).isZero();
    socket.disconnect();
  }

  @Test
  void anotherPathOfTheSameOriginIsNotFollowedEither() {
    redirect(302, "/login");
    assertThat(redirection(accounts.info())).isEqualTo(new ServerAddress(server.url("/")));
    assertThat(server.getRequestCount()).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"javascript:alert(1)", "https://", "http://[::1"})
  void anAddressThatIsNoneIsAnAnswerThatMakesNoSense(String location) {
    redirect(302, location);
    assertThat(failure(accounts.info())).isInstanceOf(ApiException.Unreadable.class);
  }

  private ServerAddress elsewhere() {
    return new ServerAddress(elsewhere.url("/"));
  }

  private void redirect(int status, String location) {
    server.setDispatcher(
        new Dispatcher() {
          @Override
          public MockResponse dispatch(RecordedRequest request) {
            return new MockResponse.Builder().code(status).setHeader("Location", location).build();
          }
        });
  }

  private static ServerAddress redirection(CompletableFuture<?> answer) {
    return ((ApiException.Redirected) failure(answer)).to();
  }

  private static Throwable failure(CompletableFuture<?> answer) {
    try {
      throw new AssertionError("answered with " + answer.get(30, TimeUnit.SECONDS));
    } catch (ExecutionException e) {
      return Objects.requireNonNull(e.getCause());
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }
}
