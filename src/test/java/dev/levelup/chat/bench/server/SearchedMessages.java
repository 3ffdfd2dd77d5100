package dev.levelup.chat.bench.server;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * A million messages in a hundred rooms, of which the first is a rare one. Few words are common,
 * and most are rare, as in a language.
 */
final class SearchedMessages {
  static final int ROOMS = 100;
  private static final int MESSAGES = 1_000_000;
  private static final int RARE_ROOMS_MESSAGES = 200;
  private static final int BLOCK = 2048;
  private static final int NOT_MERGED = 16;
  private static final int AT_ONCE = 10_000;
  private static final long FIRST_AT = 1_700_000_000_000L;
  private static final int WORDS = 30_000;
  private static final String SYLLABLES =
      "ba be bi bo bu da de di do du ka ke ki ko ku la le li lo lu ma me mi mo mu na ne ni no nu ra"
          + " re ri ro ru sa se si so su ta te ti to tu th er in on an st";

  private final Random random = new Random(7);
  private final List<String> words = new ArrayList<>();

  SearchedMessages() {
    String[] syllables = SYLLABLES.split(" ", -1);
    for (int i = 0; i < WORDS; i++) {
      StringBuilder word = new StringBuilder();
      for (int n = 2 + random.nextInt(3); n > 0; n--) {
        word.append(syllables[random.nextInt(syllables.length)]);
      }
      words.add(word.toString());
    }
  }

  static String room(int number) {
    return "searched-" + number;
  }

  /**
   * A word.
   *
   * @param rank 0 is the most common one
   */
  String word(int rank) {
    return words.get(rank);
  }

  /** A word as they are said. */
  private String word() {
    return words.get((int) Math.pow(WORDS, random.nextDouble()) % WORDS);
  }

  private String content(int number) {
    StringBuilder content = new StringBuilder();
    for (int n = 3 + random.nextInt(16); n > 0; n--) {
      content.append(word()).append(' ');
    }
    return content.append(number % 5_000 == 0 ? "明日会議" : "").toString().strip();
  }

  /** Adds them to the database of a server that is not running, by its JDBC URL. */
  void fill(String database) throws SQLException {
    try (Connection connection = DriverManager.getConnection(database)) {
      connection.setAutoCommit(false);
      int first = addRooms(connection);
      long[] seqs = new long[ROOMS];
      try (PreparedStatement add =
          connection.prepareStatement(
              """
              insert into messages (room, seq, user_id, user_name, content, created_at)
              values (?, ?, ?, ?, ?, ?)\
              """)) {
        for (int i = 0; i < MESSAGES; i++) {
          int room = i % (MESSAGES / RARE_ROOMS_MESSAGES) == 0 ? 0 : 1 + random.nextInt(ROOMS - 1);
          String author = "talker-" + i % 1000;
          add.setLong(1, first + room);
          add.setLong(2, ++seqs[room]);
          add.setString(3, "id-of-" + author);
          add.setString(4, author);
          add.setString(5, content(i));
          add.setLong(6, FIRST_AT + 1000L * i);
          add.addBatch();
          if (i % AT_ONCE == AT_ONCE - 1) {
            add.executeBatch();
          }
        }
      }
      count(connection, first, seqs);
      connection.commit();
    }
  }

  private static int addRooms(Connection connection) throws SQLException {
    int last = 0;
    try (PreparedStatement add =
        connection.prepareStatement(
            "insert into rooms (kind, id, name) values ('community', ?, ?) returning number")) {
      for (int i = 0; i < ROOMS; i++) {
        add.setString(1, room(i));
        add.setString(2, "Searched " + i);
        try (var rows = add.executeQuery()) {
          rows.next();
          last = rows.getInt(1);
        }
      }
    }
    return last - ROOMS + 1;
  }

  private static void count(Connection connection, int first, long[] seqs) throws SQLException {
    try (PreparedStatement count =
        connection.prepareStatement(
            "update rooms set last_seq = ?, last_at = ? where number = ?")) {
      for (int i = 0; i < ROOMS; i++) {
        count.setLong(1, seqs[i]);
        count.setLong(2, FIRST_AT + 1000L * MESSAGES);
        count.setLong(3, first + i);
        count.execute();
      }
    }
  }

  /** Makes a server that is not running believe that it has indexed all messages there will be. */
  static void indexNothing(String database) throws SQLException {
    try (Connection connection = DriverManager.getConnection(database);
        Statement statement = connection.createStatement()) {
      statement.execute("update rooms set indexed_seq = 1000000000");
    }
  }

  /**
   * Waits until the server has indexed all but the newest messages, and has merged all but the
   * newest blocks; returns the seconds.
   */
  static double awaitIndex(String database) throws SQLException {
    long start = System.nanoTime();
    try (Connection connection = DriverManager.getConnection(database);
        PreparedStatement left =
            connection.prepareStatement(
                """
                select sum(last_seq - indexed_seq),
                  (select count(*) from search_blocks where messages <= ?)
                from rooms\
                """)) {
      left.setInt(1, BLOCK);
      while (true) {
        try (var rows = left.executeQuery()) {
          rows.next();
          if (rows.getLong(1) < BLOCK && rows.getLong(2) < NOT_MERGED) {
            return (System.nanoTime() - start) / 1e9;
          }
        }
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(200));
      }
    }
  }
}
