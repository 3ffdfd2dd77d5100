package dev.levelup.chat.client.fake;

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
import dev.levelup.chat.protocol.Feature;
import java.net.InetAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A network with one server, whatever the address. */
public final class FakeGateway implements Gateway {
  /** All features of this project's own server. */
  public static final Set<String> EVERYTHING =
      Set.of(
          Feature.ACCOUNTS,
          Feature.ACK,
          Feature.CLIENT_MESSAGE_ID,
          Feature.SEQ,
          Feature.CURSORS,
          Feature.SIGN_INS,
          Feature.CHANGES,
          Feature.EDIT,
          Feature.TYPING);

  /** With what is unread, too: the server keeps read marks. */
  public static final Set<String> WITH_ACTIVITY =
      Stream.concat(EVERYTHING.stream(), Stream.of(Feature.ACTIVITY))
          .collect(Collectors.toUnmodifiableSet());

  /** With memberships, too. */
  public static final Set<String> WITH_MEMBERS =
      Stream.concat(EVERYTHING.stream(), Stream.of(Feature.MEMBERSHIP, Feature.PRESENCE))
          .collect(Collectors.toUnmodifiableSet());

  /** With memberships and what belongs to them. */
  public static final Set<String> WITH_MEMBERSHIP =
      Stream.concat(WITH_ACTIVITY.stream(), Stream.of(Feature.MEMBERSHIP, Feature.MODERATION))
          .collect(Collectors.toUnmodifiableSet());

  /** With replies, too. */
  public static final Set<String> WITH_REPLIES =
      Stream.concat(EVERYTHING.stream(), Stream.of(Feature.REPLIES))
          .collect(Collectors.toUnmodifiableSet());

  /** With attachments, too. */
  public static final Set<String> WITH_ATTACHMENTS =
      Stream.concat(EVERYTHING.stream(), Stream.of(Feature.ATTACHMENTS))
          .collect(Collectors.toUnmodifiableSet());

  /** With reactions, too. */
  public static final Set<String> WITH_REACTIONS =
      Stream.concat(EVERYTHING.stream(), Stream.of(Feature.REACTIONS))
          .collect(Collectors.toUnmodifiableSet());

  private final FakeAccounts accounts;
  private final FakeHistory history = new FakeHistory();
  private final FakeMemberships memberships = new FakeMemberships();
  private final FakeModeration moderation = new FakeModeration();
  private final FakeUploads uploads = new FakeUploads();
  private final FakeDownloads downloads = new FakeDownloads();
  private final List<FakeChatSocket> sockets = new ArrayList<>();
  private Set<InetAddress> addresses = Set.of();

  /**
   * A network whose server has these features.
   *
   * @param features none for a core server
   */
  public FakeGateway(Set<String> features) {
    accounts = new FakeAccounts(features);
  }

  public FakeAccounts accounts() {
    return accounts;
  }

  public FakeHistory history() {
    return history;
  }

  public FakeMemberships memberships() {
    return memberships;
  }

  public FakeModeration moderation() {
    return moderation;
  }

  public FakeUploads uploads() {
    return uploads;
  }

  public FakeDownloads downloads() {
    return downloads;
  }

  /** The socket that was created last. */
  public FakeChatSocket socket() {
    return sockets.getLast();
  }

  @Override
  public AccountService accounts(ServerAddress server) {
    return accounts;
  }

  @Override
  public HistoryService history(Session session) {
    return history;
  }

  @Override
  public MembershipService memberships(Session session) {
    return memberships;
  }

  @Override
  public ModerationService moderation(Session session) {
    return moderation;
  }

  @Override
  public UploadService uploads(Session session) {
    return uploads;
  }

  @Override
  public DownloadService downloads(Session session) {
    return downloads;
  }

  @Override
  public ChatSocket socket(Session session, Consumer<SocketEvent> events) {
    FakeChatSocket socket = new FakeChatSocket(events);
    sockets.add(socket);
    return socket;
  }

  /** The machine has these addresses from now on; it is offline without any. */
  public void setNetwork(InetAddress... now) {
    addresses = Set.of(now);
  }

  @Override
  public CompletableFuture<Set<InetAddress>> localAddresses() {
    return CompletableFuture.completedFuture(addresses);
  }
}
