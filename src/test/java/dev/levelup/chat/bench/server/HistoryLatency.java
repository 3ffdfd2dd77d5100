package dev.levelup.chat.bench.server;

import dev.levelup.chat.bench.BenchTokens;
import dev.levelup.chat.server.ServerProcess;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;

/** How long a page of a long history takes, from the moment when the request was due. */
final class HistoryLatency implements AutoCloseable {
  /** How many messages the room has. */
  static final int MESSAGES = 1_000_000;

  private static final int PER_SECOND = 100;
  private static final int WARM_UP_SECONDS = 8;
  private static final String FILL =
      """
      with recursive number(n) as (
        select last_seq + 1 from rooms where id = 'lobby'
        union all select n + 1 from number where n < ?)
      insert into messages (room, seq, user_id, user_name, content, created_at, client_message_id)
      select r.number, n, 'id-of-' || n % 50, 'talker ' || n % 50,
        'What was said long ago as number ' || n || ' of all that was ever said', r.last_at, 'f' || n
      from number, rooms r where r.id = 'lobby'
      """;
  private static final String COUNT = "update rooms set last_seq = ? where id = 'lobby'";

  private final ServerProcess server;
  private final TimedRequests requests = new TimedRequests(PER_SECOND);
  private final String token = BenchTokens.of("reader");

  private HistoryLatency(ServerProcess server) {
    this.server = server;
  }

  /** Starts a server with a room of {@link #MESSAGES}. */
  static HistoryLatency start(LevelUpServer ours)
      throws IOException, InterruptedException, SQLException {
    try (ServerProcess empty = ours.start()) {
      empty.terminate();
    }
    try (Connection connection =
            DriverManager.getConnection("jdbc:sqlite:" + ours.data().resolve("levelup.db"));
        PreparedStatement fill = connection.prepareStatement(FILL);
        PreparedStatement count = connection.prepareStatement(COUNT)) {
      fill.setInt(1, MESSAGES);
      fill.execute();
      count.setInt(1, MESSAGES);
      count.execute();
    }
    return new HistoryLatency(ours.start());
  }

  /** Runs all queries, so that the first one measured does not pay for the warm-up. */
  void warmUp(List<String> queries) throws InterruptedException {
    for (String each : queries) {
      measure(each, WARM_UP_SECONDS);
    }
  }

  /**
   * Requests a page repeatedly.
   *
   * @param query what follows {@code ?limit=50&}
   */
  Times measure(String query, int seconds) throws InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(
                server.url().resolve("/api/communities/lobby/messages?limit=50&" + query))
            .header("Authorization", "Bearer " + token)
            .build();
    return requests.measure(() -> request, seconds);
  }

  @Override
  public void close() {
    requests.close();
    server.close();
  }
}
