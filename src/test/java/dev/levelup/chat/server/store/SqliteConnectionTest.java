package dev.levelup.chat.server.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqliteConnectionTest {
  private static final String INSERT = "insert into words values (?)";
  private static final String SELECT = "select word from words where word >= ? order by word";

  @TempDir private Path folder;
  private Connection connection;

  @BeforeEach
  void connect() throws SQLException {
    connection = SqliteConnections.writing(folder.resolve("test.db")).getConnection();
    try (PreparedStatement create =
        connection.prepareStatement("create table words (word text primary key) strict")) {
      create.execute();
    }
  }

  @AfterEach
  void close() throws SQLException {
    connection.close();
  }

  @Test
  void preparesAStatementOnce() throws SQLException {
    PreparedStatement first = insert("a");
    assertThat(insert("b")).isSameAs(first);
    assertThat(words("a")).containsExactly("a", "b");
    assertThat(words("b")).containsExactly("b");
  }

  @Test
  void givesTwoWhereOneIsStillOpen() throws SQLException {
    try (PreparedStatement one = connection.prepareStatement(SELECT);
        PreparedStatement other = connection.prepareStatement(SELECT)) {
      assertThat(one).isNotSameAs(other);
    }
    insert("a");
    assertThat(words("a")).containsExactly("a");
  }

  @Test
  void isNotGivenToTwoWhenItWasClosedTwice() throws SQLException {
    PreparedStatement first = insert("a");
    first.close();
    try (PreparedStatement one = connection.prepareStatement(INSERT);
        PreparedStatement other = connection.prepareStatement(INSERT)) {
      assertThat(other).isNotSameAs(one);
    }
  }

  @Test
  void worksAgainAfterAFailure() throws SQLException {
    insert("a");
    assertThatThrownBy(() -> insert("a")).isInstanceOf(SQLException.class);
    insert("b");
    assertThat(words("a")).containsExactly("a", "b");
  }

  @Test
  void endsAResultThatWasNotReadToItsEnd() throws SQLException {
    insert("a");
    insert("b");
    try (PreparedStatement select = connection.prepareStatement(SELECT)) {
      select.setString(1, "a");
      select.executeQuery().next();
    }
    try (PreparedStatement drop = connection.prepareStatement("drop table words")) {
      drop.execute(); // fails while a result is being read
    }
  }

  @Test
  void keepsNoMoreThanItMay() throws SQLException {
    PreparedStatement first = insert("a");
    Set<PreparedStatement> others = new HashSet<>();
    for (int i = 0; i < 1_000; i++) {
      try (PreparedStatement other = connection.prepareStatement("select " + i)) {
        others.add(other);
      }
    }
    assertThat(others).hasSize(1_000);
    assertThat(insert("b")).isNotSameAs(first);
    assertThatThrownBy(first::execute).isInstanceOf(SQLException.class);
  }

  @Test
  void aStatementMayOutliveItsConnection() throws SQLException {
    PreparedStatement late = connection.prepareStatement(SELECT);
    connection.close();
    late.close();
    assertThatThrownBy(() -> connection.prepareStatement(SELECT)).isInstanceOf(SQLException.class);
  }

  private PreparedStatement insert(String word) throws SQLException {
    try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
      insert.setString(1, word);
      insert.executeUpdate();
      return insert;
    }
  }

  private Set<String> words(String from) throws SQLException {
    Set<String> words = new HashSet<>();
    try (PreparedStatement select = connection.prepareStatement(SELECT)) {
      select.setString(1, from);
      ResultSet rows = select.executeQuery();
      while (rows.next()) {
        words.add(rows.getString(1));
      }
    }
    return words;
  }
}
