package dev.levelup.chat.server.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.postgresql.ds.PGSimpleDataSource;

/** The databases that a server refuses to start on, and its error messages. */
@Timeout(60)
@Tag("slow")
class PostgresStartTest {
  @BeforeEach
  @AfterEach
  void remove() {
    PostgresServer.admin("drop database if exists other");
    PostgresServer.admin("drop role if exists guest");
  }

  @ParameterizedTest
  @ValueSource(strings = {"SQL_ASCII", "LATIN1"})
  void anEncodingThatCannotKeepEveryMessageIsRefusedWithTheRemedy(String encoding) {
    makeDatabase("encoding '" + encoding + "' lc_collate 'C' lc_ctype 'C' template template0");
    assertThatThrownBy(() -> PostgresStore.open(PostgresServer.url("postgres", "other")))
        .isInstanceOf(StoreException.class)
        .hasMessageContaining(encoding)
        .hasMessageContaining("create database NAME encoding 'UTF8' template template0");
  }

  @Test
  void aUserWhoMayNotMakeTablesIsToldTheGrant() {
    makeDatabase("");
    PostgresServer.admin("create role guest login");
    assertThatThrownBy(() -> PostgresStore.open(PostgresServer.url("guest", "other")))
        .isInstanceOf(StoreException.class)
        .hasMessageContaining("grant usage, create on schema public to USER");
  }

  @Test
  void aUserWhoMayNotUseAnothersTablesIsToldTheGrant() {
    makeDatabase("");
    PostgresServer.admin("create role guest login");
    PostgresStore.open(PostgresServer.url("postgres", "other")).close();
    assertThatThrownBy(() -> PostgresStore.open(PostgresServer.url("guest", "other")))
        .isInstanceOf(StoreException.class)
        .hasMessageContaining("grant all on all tables in schema public to USER");
  }

  @Test
  void aReadOnlyDatabaseIsWorthWaitingFor() {
    makeDatabase("");
    PostgresServer.admin("alter database other set default_transaction_read_only = on");
    assertThatThrownBy(() -> PostgresStore.open(PostgresServer.url("postgres", "other")))
        .isInstanceOfSatisfying(
            StoreException.class,
            e -> {
              assertThat(e.fault()).contains(StoreFault.READ_ONLY);
              assertThat(e.mayPass()).isTrue();
            });
  }

  @Test
  void aNameThatIsNoDatabaseIsNotWaitedFor() {
    assertThatThrownBy(() -> PostgresStore.open(PostgresServer.url("postgres", "other")))
        .isInstanceOfSatisfying(
            StoreException.class,
            e -> {
              assertThat(e.fault()).contains(StoreFault.NO_DATABASE);
              assertThat(e.mayPass()).isFalse();
            });
  }

  @ParameterizedTest
  @ValueSource(strings = {"127.0.0.1:1", "nosuch.invalid"})
  void aServerThatIsNotThereIsWaitedFor(String address) {
    assertThatThrownBy(() -> PostgresStore.open("jdbc:postgresql://" + address + "/other"))
        .isInstanceOfSatisfying(
            StoreException.class,
            e -> {
              assertThat(e.why()).startsWith(StoreFault.UNREACHABLE.words() + ": ");
              assertThat(e.mayPass()).isTrue();
            });
  }

  @Test
  void aDatabaseOfANewerProgramIsRefused() {
    makeDatabase("");
    String url = PostgresServer.url("postgres", "other");
    try (Store store = PostgresStore.open(url)) {
      store
          .write(
              tables ->
                  tables
                      .sql()
                      .run(
                          """
                          insert into flyway_schema_history
                          values (99, '99', 'x', 'SQL', 'V99__x.sql', 1, '', now(), 1, true)"""))
          .join();
    }
    assertThatThrownBy(() -> PostgresStore.open(url)).hasMessageContaining("newer version");
  }

  /** Two connections share one session, as behind a pooler in transaction mode. */
  @Test
  void aPoolerInTransactionModeIsRefusedWithTheRemedy() throws SQLException {
    PGSimpleDataSource real = PostgresConnections.source(PostgresServer.emptyDatabase());
    try (Connection session = real.getConnection()) {
      assertThatThrownBy(() -> PostgresChecks.check(sharing(session)))
          .hasMessageContaining("pool_mode = session");
    }
    PostgresChecks.check(real);
  }

  private static DataSource sharing(Connection session) {
    Connection shared =
        (Connection)
            Proxy.newProxyInstance(
                PostgresStartTest.class.getClassLoader(),
                new Class<?>[] {Connection.class},
                (_, method, arguments) ->
                    method.getName().equals("close") ? null : method.invoke(session, arguments));
    return (DataSource)
        Proxy.newProxyInstance(
            PostgresStartTest.class.getClassLoader(),
            new Class<?>[] {DataSource.class},
            (_, _, _) -> shared);
  }

  private static void makeDatabase(String options) {
    PostgresServer.admin("create database other " + options);
  }
}
