package dev.levelup.chat.soak;

import dev.levelup.chat.protocol.ReadState;
import dev.levelup.chat.server.ServerProcess;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;

/**
 * One run: users send messages during faults and kills, then all is repaired and the oracle checks.
 */
final class Soak implements AutoCloseable {
  private static final List<String> ROOMS = List.of("community:workshop", "clan:night-owls");
  private static final List<String> PEOPLE = List.of("alice", "bob", "all");
  private static final int ENOUGH = 100;
  private static final String CLAN = "clan:night-owls";

  private final Path folder;
  private final Path data;
  private final Redirect log;
  private final long seed;
  private final List<FaultProxy> networks = new ArrayList<>();
  private final List<ClientProcess> clients = new ArrayList<>();
  private final Chaos chaos;
  private final Map<String, List<Show.Said>> before;

  /** Starts the server and the clients: one user has two of them, and another is in no clan. */
  Soak(Path folder, long seed) throws Exception {
    this.folder = Files.createDirectories(folder);
    this.seed = seed;
    data = folder.resolve("server");
    log = Redirect.appendTo(folder.resolve("server.log").toFile());
    ServerProcess server = ServerProcess.start(data, 0, log, "--send-rate=0", "--sample-data");
    before = ServerTable.read(data);
    chaos = new Chaos(networks, clients, server, data, log);
    try {
      addClient("alice", "alice", server, List.of());
      addClient("alice-too", "alice", server, List.of());
      addClient("bob", "bob", server, List.of());
      addClient("carol", "carol", server, List.of(CLAN));
    } catch (IOException e) {
      close();
      throw e;
    }
  }

  private void addClient(String name, String user, ServerProcess server, List<String> closed)
      throws IOException {
    FaultProxy network = new FaultProxy(server.url());
    networks.add(network);
    String profile = folder.resolve(name).toString();
    Script script =
        new Script(
            name,
            user,
            network.url().toString(),
            profile,
            ROOMS,
            closed,
            PEOPLE,
            seed + networks.size());
    clients.add(new ClientProcess(script));
  }

  /**
   * Causes faults for this time, and checks the result. On a machine so slow that the users could
   * write little in between, it takes longer.
   */
  SoakReport run(Duration time) throws Exception {
    for (long part = seed; part == seed || written() < ENOUGH; part++) {
      chaos.rage(part, time);
    }
    List<Show> settled = ask(SoakClient.SETTLE);
    List<Show> whole = whole();
    chaos.killServerForGood();
    List<Witness> witnesses = new ArrayList<>();
    for (int i = 0; i < clients.size(); i++) {
      ClientProcess each = clients.get(i);
      witnesses.add(new Witness(each.script(), each.journal(), settled.get(i), whole.get(i)));
    }
    Oracle oracle = new Oracle(before, ServerTable.read(data), unread(), witnesses);
    return SoakReport.of(seed, chaos, witnesses, oracle);
  }

  /**
   * What the server does not know of the users' reading is under way; if it never comes, it shows.
   */
  private List<Show> whole() throws Exception {
    String command = SoakClient.show(ServerTable.lastRevs(data));
    try {
      return Awaitility.await().until(() -> ask(command), this::showWhatIsUnread);
    } catch (ConditionTimeoutException _) {
      return ask(command);
    }
  }

  private boolean showWhatIsUnread(List<Show> shows) {
    return IntStream.range(0, shows.size())
        .allMatch(i -> shows.get(i).unread().equals(unread().getOrDefault(user(i), Map.of())));
  }

  private Map<String, Map<String, ReadState>> unread() {
    try {
      return ServerTable.unread(data);
    } catch (SQLException e) {
      throw new IllegalStateException("the server's content is not readable", e);
    }
  }

  private String user(int client) {
    return clients.get(client).script().user();
  }

  private long written() throws IOException {
    long written = 0;
    for (ClientProcess each : clients) {
      written += each.journal().stream().filter(entry -> entry.what() == Entry.What.LEFT).count();
    }
    return written;
  }

  /**
   * Sends the command to all clients at once: one's response may depend on what another still
   * sends.
   */
  private List<Show> ask(String command) throws Exception {
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Show> shows = new ArrayList<>();
      for (Future<Show> each :
          threads.invokeAll(
              clients.stream().<Callable<Show>>map(client -> () -> client.ask(command)).toList())) {
        shows.add(each.get());
      }
      return shows;
    }
  }

  @Override
  public void close() throws IOException {
    clients.forEach(ClientProcess::close);
    chaos.close();
    for (FaultProxy each : networks) {
      each.close();
    }
  }
}
