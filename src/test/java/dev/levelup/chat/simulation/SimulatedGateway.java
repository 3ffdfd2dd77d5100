package dev.levelup.chat.simulation;

import dev.levelup.chat.client.fake.FakeDownloads;
import dev.levelup.chat.client.net.AccountService;
import dev.levelup.chat.client.net.ChatSocket;
import dev.levelup.chat.client.net.DownloadService;
import dev.levelup.chat.client.net.Gateway;
import dev.levelup.chat.client.net.HistoryService;
import dev.levelup.chat.client.net.MembershipService;
import dev.levelup.chat.client.net.ModerationService;
import dev.levelup.chat.client.net.ServerAddress;
import dev.levelup.chat.client.net.Session;
import dev.levelup.chat.client.net.SocketEvent;
import dev.levelup.chat.client.net.UploadService;
import dev.levelup.chat.protocol.Credentials;
import dev.levelup.chat.protocol.NewAccount;
import dev.levelup.chat.protocol.OwnSignInList;
import dev.levelup.chat.protocol.PasswordChange;
import dev.levelup.chat.protocol.RefreshRequest;
import dev.levelup.chat.protocol.ServerInfo;
import dev.levelup.chat.protocol.SignIn;
import dev.levelup.chat.server.domain.services.Services;
import java.net.InetAddress;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A client's way to the server over its network. */
final class SimulatedGateway implements Gateway {
  private final Scheduler scheduler;
  private final Network network;
  private final SimulatedServers servers;
  private @Nullable SimulatedSocket socket;

  SimulatedGateway(Scheduler scheduler, Network network, SimulatedServers servers) {
    this.scheduler = scheduler;
    this.network = network;
    this.servers = servers;
  }

  /** Whether the last connection that was made is to the server that is up now. */
  boolean isUpToDate() {
    return socket != null && socket.isUpToDate();
  }

  /** The server that the client is connected with; empty while it is with none. */
  Optional<ServerLife> server() {
    return Optional.ofNullable(socket).flatMap(SimulatedSocket::server);
  }

  private <T> CompletableFuture<T> ask(Function<Services, CompletableFuture<T>> question) {
    return network.ask(() -> servers.ask(question));
  }

  @Override
  public UploadService uploads(Session session) {
    return new SimulatedUploads(scheduler, questions(session));
  }

  private SimulatedQuestions questions(Session session) {
    return new SimulatedQuestions(session, network, servers);
  }

  /** Nobody looks at a picture here. */
  @Override
  public DownloadService downloads(Session session) {
    return new FakeDownloads();
  }

  @Override
  public AccountService accounts(ServerAddress address) {
    return new AccountService() {
      @Override
      public CompletableFuture<ServerInfo> info() {
        ServerInfo.Limits limits = new ServerInfo.Limits(1000, 100, 0);
        ServerInfo info = new ServerInfo("simulated", "1", servers.wire.features(), limits);
        return ask(services -> CompletableFuture.completedFuture(told(services, info)));
      }

      @Override
      public CompletableFuture<SignIn> signIn(Credentials credentials) {
        return ask(services -> services.auth().login(credentials));
      }

      @Override
      public CompletableFuture<SignIn> register(NewAccount wanted) {
        return ask(services -> services.auth().register(wanted.credentials()));
      }

      @Override
      public CompletableFuture<SignIn> refresh(RefreshRequest request) {
        return ask(services -> services.auth().refresh(request));
      }

      @Override
      public CompletableFuture<Void> signOut(String token, RefreshRequest request) {
        return ask(
            services ->
                services
                    .auth()
                    .logout(services.auth().authenticate(token).userId(), request.refreshToken())
                    .thenAccept(_ -> {}));
      }

      @Override
      public CompletableFuture<Void> signOutEverywhere(String token) {
        return ask(
            services ->
                services
                    .auth()
                    .logoutEverywhere(services.auth().authenticate(token).userId())
                    .thenAccept(_ -> {}));
      }

      @Override
      public CompletableFuture<OwnSignInList> signIns(String token) {
        throw new UnsupportedOperationException();
      }

      @Override
      public CompletableFuture<Void> endSignIn(String token, String id) {
        throw new UnsupportedOperationException();
      }

      @Override
      public CompletableFuture<SignIn> changePassword(String token, PasswordChange change) {
        return ask(
            services ->
                services
                    .auth()
                    .changePassword(
                        services.auth().authenticate(token),
                        change.password(),
                        change.newPassword()));
      }
    };
  }

  private ServerInfo told(Services services, ServerInfo info) {
    return servers.wire == Wire.FULL ? info.withEpoch(services.rooms().epoch()) : info;
  }

  @Override
  public HistoryService history(Session session) {
    return new SimulatedHistory(questions(session), servers);
  }

  @Override
  public MembershipService memberships(Session session) {
    return new NoMemberships();
  }

  @Override
  public ModerationService moderation(Session session) {
    return new NoModeration();
  }

  @Override
  public ChatSocket socket(Session session, Consumer<SocketEvent> events) {
    SimulatedSocket made = new SimulatedSocket(scheduler, network, servers, events);
    socket = made;
    return made;
  }

  @Override
  public CompletableFuture<Set<InetAddress>> localAddresses() {
    return CompletableFuture.completedFuture(Set.of());
  }
}
