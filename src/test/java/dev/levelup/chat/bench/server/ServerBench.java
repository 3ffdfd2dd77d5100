package dev.levelup.chat.bench.server;

import dev.levelup.chat.bench.DiskFloor;
import dev.levelup.chat.bench.Figures;
import dev.levelup.chat.bench.Spread;
import dev.levelup.chat.server.store.PostgresServer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/**
 * Measures the server and, if Node is installed, the official server in turns with it. Prints a
 * table, saves it as JSON and exits with 1 if a figure is out of bounds. {@code -Dbench.seconds}
 * sets how long each measurement takes, {@code -Dbench.rows} which are taken; {@code search-ack} is
 * the part of {@code search} that sends.
 */
public final class ServerBench {
  private static final String OURS = "LevelUp";
  private static final String PEER = "Node";
  private static final String DEFAULTS = "Java's own";
  private static final String EVERYDAY = "room of 200, 100 messages/s, ";
  private static final String ACK = "ack, 50 senders, 500 sends/s, ";
  private static final String P99_OF = "  p99 of ";
  private static final int SECONDS = Integer.getInteger("bench.seconds", 10);

  private static final List<String> ROWS =
      List.of(
          System.getProperty(
                  "bench.rows",
                  "fan-out,everyday,room,idle,ack,history,members,search,search-postgresql,uploads")
              .split(",", -1));

  /** How often each server is measured, one after the other. */
  private static final int TURNS = 2;

  private static final List<String> PAGES =
      List.of("page=1", "page=5000", "before=500000", "after=500000");

  private final Figures figures = new Figures();
  private final Path folder;
  private final List<Contestant> contestants = new ArrayList<>();
  private int servers;

  private ServerBench(Path folder) {
    this.folder = folder;
    contestants.add(new Contestant(OURS, () -> newServer().start()));
  }

  public static void main(String[] arguments) throws Exception {
    Path report = Path.of(System.getProperty("bench.report", "target/bench-server.json"));
    Path target = Files.createDirectories(report.toAbsolutePath().getParent());
    ServerBench bench = new ServerBench(Files.createTempDirectory(target, "bench-server"));
    NodeServer.install(target.resolve("bench-peer"))
        .ifPresent(node -> bench.contestants.add(new Contestant(PEER, node::start)));
    for (String row : ROWS) {
      bench.measure(row);
    }
    System.out.print(bench.figures.table(List.of(OURS), PEER, DEFAULTS));
    bench.figures.write(report);
    System.exit(bench.figures.reached(OURS) ? 0 : 1);
  }

  private void measure(String row) throws Exception {
    switch (row) {
      case "fan-out" -> fanOut();
      case "everyday" -> everyday();
      case "room" -> roomLatency();
      case "idle" -> idlers();
      case "ack" -> acks();
      case "history" -> history();
      case "members" -> members();
      case "search" -> searches();
      case "search-ack" -> acksBesideIndex(SearchLatency.acks(newServer(), newServer(), SECONDS));
      case "search-postgresql" -> searchesOnPostgres();
      case "uploads" -> uploads();
      default -> throw new IllegalArgumentException("-Dbench.rows has no " + row);
    }
  }

  /** Each server has its own folder. */
  private LevelUpServer newServer() {
    return new LevelUpServer(folder.resolve("server-" + ++servers));
  }

  private void fanOut() throws Exception {
    Map<String, FanOut.Result> results = new LinkedHashMap<>();
    for (int turn = 0; turn < TURNS; turn++) {
      for (Contestant each : contestants) {
        results.merge(each.name(), FanOut.measure(each, SECONDS), FanOut.Result::plus);
      }
    }
    results.forEach(
        (name, result) -> {
          figures.add("saturated room of 200, deliveries", "/s", null, name, result.perSecond());
          figures.add("  CPU each", "µs", null, name, result.cpuMicros());
          figures.add("  of it in the kernel", "µs", null, name, result.kernelMicros());
        });
    FanOut.Result ours = results.get(OURS);
    FanOut.Result peer = results.get(PEER);
    if (ours != null && peer != null) {
      figures.addAtLeast(
          "  deliveries, times Node's", "×", 6, OURS, ours.perSecond() / peer.perSecond());
      figures.add(
          "  CPU each, share of Node's", "", 0.2, OURS, ours.cpuMicros() / peer.cpuMicros());
    }
  }

  /** The server runs twice: with its own Java options and with Java's defaults. */
  private void everyday() throws Exception {
    List<Contestant> all = new ArrayList<>(contestants);
    all.add(new Contestant(DEFAULTS, () -> newServer().startPlain()));
    Map<String, List<Everyday.Cost>> costs = new LinkedHashMap<>();
    for (int turn = 0; turn < TURNS; turn++) {
      for (Contestant each : all) {
        costs
            .computeIfAbsent(each.name(), _ -> new ArrayList<>())
            .add(Everyday.measure(each, SECONDS));
      }
    }
    costs.forEach(this::addEveryday);
    addShare("  CPU, share of Node's", 0.65, EVERYDAY + "CPU a delivery", PEER);
    addShare(
        "  p99, share of that with Java's defaults", 1.1, EVERYDAY + "heard after, p99", DEFAULTS);
  }

  private void addEveryday(String name, List<Everyday.Cost> turns) {
    boolean isOurs = name.equals(OURS);
    figures.add(
        EVERYDAY + "CPU a delivery", "µs", null, name, mean(turns, Everyday.Cost::cpuMicros));
    Times times = new Times();
    turns.forEach(each -> times.addAll(each.times()));
    add(EVERYDAY + "heard after, ", times, name);
    figures.add(
        "  memory at rest",
        "MB",
        isOurs ? 150.0 : null,
        name,
        mean(turns, Everyday.Cost::restMegabytes));
    figures.add(
        "  memory under this load",
        "MB",
        isOurs ? 250.0 : null,
        name,
        mean(turns, Everyday.Cost::megabytes));
  }

  private void addShare(String what, double most, String figure, String other) {
    double share = figures.of(figure, OURS) / figures.of(figure, other);
    if (!Double.isNaN(share)) {
      figures.add(what, "", most, OURS, share);
    }
  }

  private static double mean(List<Everyday.Cost> turns, ToDoubleFunction<Everyday.Cost> figure) {
    return turns.stream().mapToDouble(figure).average().orElseThrow();
  }

  private void roomLatency() throws Exception {
    Map<String, Times> results = new LinkedHashMap<>();
    for (int turn = 0; turn < TURNS; turn++) {
      for (Contestant each : contestants) {
        results
            .computeIfAbsent(each.name(), _ -> new Times())
            .addAll(RoomLatency.measure(each, SECONDS));
      }
    }
    String what = "room of 500, 100 messages/s, heard after, ";
    results.forEach((name, times) -> add(what, times, name));
    Times ours = results.get(OURS);
    Times peer = results.get(PEER);
    if (ours != null && peer != null) {
      double share = ours.spread().p99() / peer.spread().p99();
      figures.add("  p99, share of Node's", "", 0.25, OURS, share);
    }
  }

  private void idlers() throws Exception {
    figures.add(
        "10,000 idle connections, heap each",
        "KB",
        10.0,
        OURS,
        Idlers.heap(contestants.getFirst()));
    for (Contestant each : contestants) {
      figures.add("  memory of the process each", "KB", null, each.name(), Idlers.resident(each));
    }
  }

  private void acks() throws Exception {
    new DiskFloor(figures, OURS).measure(folder);
    LevelUpServer ours = newServer();
    Times times = AckLatency.measure(new Contestant(OURS, ours::start), SECONDS);
    add(ACK, times, OURS);
    figures.add("  messages in one commit, mean", "", null, OURS, ours.writesPerCommit());
    for (Contestant each : contestants.subList(1, contestants.size())) {
      add(ACK, AckLatency.measure(each, SECONDS), each.name());
      bySync("p50", each.name(), 2);
      bySync("p99", each.name(), 3);
    }
  }

  /** The peer stores nothing: the fair comparison is its time plus a sync of the disk. */
  private void bySync(String quantile, String peer, double most) {
    double floor = figures.of(ACK + quantile, peer) + figures.of(DiskFloor.SYNC + quantile, OURS);
    double share = figures.of(ACK + quantile, OURS) / floor;
    figures.add("  " + quantile + ", of " + peer + "'s and a sync", "x", most, OURS, share);
  }

  private void history() throws Exception {
    try (HistoryLatency history = HistoryLatency.start(newServer())) {
      history.warmUp(PAGES);
      for (String query : PAGES) {
        Spread spread = history.measure(query, SECONDS).spread();
        figures.add("page of 1,000,000, " + query + ", p50", "ms", null, OURS, spread.median());
        figures.add(P99_OF + query, "ms", null, OURS, spread.p99());
      }
    }
    double newest = figures.of(P99_OF + PAGES.getFirst(), OURS);
    for (String query : PAGES.subList(1, PAGES.size())) {
      double share = figures.of(P99_OF + query, OURS) / newest;
      figures.add("  of the newest page's, " + query, "x", 2.0, OURS, share);
    }
  }

  private void members() throws Exception {
    MemberNews.Result result = MemberNews.measure(contestants.getFirst(), SECONDS);
    String ack = "community, 10,000 connected, ack, ";
    add(ack + "nobody belongs to it, ", result.strangers(), OURS);
    add(ack + "all belong to it, ", result.members(), OURS);
    double strangers = result.strangers().spread().p99();
    figures.add(
        "  p99, of that where nobody belongs",
        "x",
        2.0,
        OURS,
        result.members().spread().p99() / strangers);
    figures.add("  told of it most often", "/s", 1.1, OURS, result.mostTold());
    figures.add("  told of it, all together", "", null, OURS, (double) result.told());
  }

  private void searches() throws Exception {
    SearchLatency.Result result = SearchLatency.measure(newServer(), newServer(), SECONDS);
    addSearches("", result.searches());
    acksBesideIndex(result);
  }

  private void acksBesideIndex(SearchLatency.Result result) {
    figures.add("index of 1,000,000 messages", "s", null, OURS, result.indexSeconds());
    figures.add("  its size", "MB", null, OURS, result.indexMegabytes());
    String ack = "ack, 1,000,000 messages, ";
    add(ack + "no index, ", result.plain(), OURS);
    add(ack + "indexed meanwhile, ", result.indexed(), OURS);
    double share = result.indexed().spread().p99() / result.plain().spread().p99();
    figures.add("  p99, of that without an index", "x", 1.3, OURS, share);
  }

  private void searchesOnPostgres() throws Exception {
    String database = PostgresServer.emptyDatabase();
    addSearches("PostgreSQL, ", SearchLatency.onPostgres(newServer().on(database), database));
  }

  private void addSearches(String where, Map<String, Times> searches) {
    searches.forEach(
        (what, times) -> {
          Spread spread = times.spread();
          String search = where + "search of 1,000,000, " + what;
          figures.add(search + ", p50", "ms", null, OURS, spread.median());
          figures.add(P99_OF + where + what, "ms", 50.0, OURS, spread.p99());
        });
  }

  private void uploads() throws Exception {
    UploadLoad.Result result = UploadLoad.measure(contestants.getFirst(), SECONDS);
    add(ACK + "no upload, ", result.alone(), OURS);
    add(ACK + "10 MB uploaded each second, ", result.beside(), OURS);
    double share = result.beside().spread().p99() / result.alone().spread().p99();
    figures.add("  p99, of that without uploads", "x", 1.5, OURS, share);
    add("an upload of 10 MB meanwhile, ", result.large(), OURS);
    figures.add("heap added by 1,000 uploads", "MB", 8.0, OURS, result.heapMegabytes());
  }

  private void add(String what, Times times, String name) {
    Spread spread = times.spread();
    figures.add(what + "p50", "ms", null, name, spread.median());
    figures.add(what + "p99", "ms", null, name, spread.p99());
  }
}
