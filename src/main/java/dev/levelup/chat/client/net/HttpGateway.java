package dev.levelup.chat.client.net;

import dev.levelup.chat.protocol.Feature;
import dev.levelup.chat.protocol.WireJson;
import java.net.InetAddress;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import okhttp3.Call;
import okhttp3.Dispatcher;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import retrofit2.Retrofit;
import retrofit2.converter.gson.GsonConverterFactory;

/** {@link Gateway} over the network. */
public final class HttpGateway implements Gateway {
  /** Longer than a server delays the response to a poll, otherwise polls would time out. */
  private static final Duration LONGEST_POLL = Duration.ofSeconds(60);

  /** A missing pong shows a frozen server, long before Socket.IO's heartbeat fails. */
  private static final Duration PING = Duration.ofSeconds(15);

  private static final Duration CONNECT = Duration.ofSeconds(5);
  private static final Duration ANSWER = Duration.ofSeconds(15);

  private final ExecutorService threads =
      // OkHttp's own would keep the program alive for a minute. Virtual ones would wake two more
      // threads for each message of the web socket.
      Executors.newCachedThreadPool(Thread.ofPlatform().daemon().name("http-", 0).factory());
  private final Map<ProxyChoice, ServerClients> clients = new ConcurrentHashMap<>();
  private final Supplier<Locale> language;
  private final Supplier<ProxyChoice> proxy;
  private final Function<ProxyChoice, SystemProxies> proxies;
  private final CertificatePins pins;

  /**
   * Opens no connection yet; trusts the servers that this machine trusts.
   *
   * @param language the language that servers are asked to use
   */
  public HttpGateway(Locale language) {
    this(() -> language, CertificatePins.NONE);
  }

  /**
   * Opens no connection yet.
   *
   * @param language the language that servers are asked to use; read for each request
   * @param pins the certificates that the user trusts
   */
  public HttpGateway(Supplier<Locale> language, CertificatePins pins) {
    this(language, () -> ProxyChoice.SYSTEM, pins);
  }

  /**
   * Opens no connection yet.
   *
   * @param language the language that servers are asked to use; read for each request
   * @param proxy the proxy; read for each request, and after a change no former connection is
   *     reused
   * @param pins the certificates that the user trusts
   */
  public HttpGateway(Supplier<Locale> language, Supplier<ProxyChoice> proxy, CertificatePins pins) {
    this(language, proxy, choice -> new SystemProxies(choice.environment()), pins);
  }

  HttpGateway(Supplier<Locale> language, SystemProxies proxies, CertificatePins pins) {
    this(language, () -> ProxyChoice.SYSTEM, _ -> proxies, pins);
  }

  private HttpGateway(
      Supplier<Locale> language,
      Supplier<ProxyChoice> proxy,
      Function<ProxyChoice, SystemProxies> proxies,
      CertificatePins pins) {
    this.language = language;
    this.proxy = proxy;
    this.proxies = proxies;
    this.pins = pins;
  }

  private ServerClients clients() {
    return clients.computeIfAbsent(proxy.get(), choice -> clients(proxies.apply(choice)));
  }

  private ServerClients clients(SystemProxies through) {
    OkHttpClient.Builder client =
        new OkHttpClient.Builder()
            .dispatcher(new Dispatcher(threads))
            .addInterceptor(new AcceptLanguage(language))
            .addInterceptor(new BoundedAnswers())
            // Requests contain passwords and tokens, which are for this one origin.
            .followRedirects(false)
            .followSslRedirects(false)
            .connectTimeout(CONNECT)
            .readTimeout(LONGEST_POLL)
            .pingInterval(PING);
    through.use(client);
    return new ServerClients(client, ServerTrust::ofThisMachine, pins);
  }

  @Override
  public AccountService accounts(ServerAddress server) {
    return new HttpAccountService(server, each -> api(each, AccountApi.class));
  }

  @Override
  public HistoryService history(Session session) {
    return new HttpHistoryService(api(session.server(), HistoryApi.class), session);
  }

  @Override
  public MembershipService memberships(Session session) {
    return new HttpMembershipService(api(session.server(), MembershipApi.class), session);
  }

  @Override
  public ModerationService moderation(Session session) {
    return new HttpModerationService(api(session.server(), ModerationApi.class), session);
  }

  @Override
  public DownloadService downloads(Session session) {
    return new HttpDownloadService(
        request -> clients().newCall(request), request -> avatar(session, request), session);
  }

  @Override
  public UploadService uploads(Session session) {
    // A file may take long: only a pause in it is too long.
    return new HttpUploadService(
        api(session.server(), HttpUploadService.Api.class, request -> clients().newCall(request)),
        session);
  }

  @Override
  public ChatSocket socket(Session session, Consumer<SocketEvent> events) {
    return new SocketIoChatSocket(
        new SocketFactory(session.server(), this::clients), session.has(Feature.ACK), events);
  }

  @Override
  public CompletableFuture<Set<InetAddress>> localAddresses() {
    return CompletableFuture.supplyAsync(LocalAddresses::now, threads);
  }

  private Call avatar(Session session, Request request) {
    return session.server().hasOrigin(request.url())
        ? question(request)
        : inTime(clients().newForeignCall(request));
  }

  /** A request with a short timeout, unlike a poll. */
  private Call question(Request request) {
    return inTime(clients().newCall(request));
  }

  private static Call inTime(Call call) {
    call.timeout().timeout(ANSWER.toMillis(), TimeUnit.MILLISECONDS);
    return call;
  }

  private <T> T api(ServerAddress server, Class<T> api) {
    return api(server, api, this::question);
  }

  private static <T> T api(ServerAddress server, Class<T> api, Call.Factory calls) {
    return new Retrofit.Builder()
        .baseUrl(server.base())
        .callFactory(calls)
        .addConverterFactory(GsonConverterFactory.create(WireJson.gson()))
        .build()
        .create(api);
  }
}
