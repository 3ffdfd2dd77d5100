package dev.levelup.chat.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.levelup.chat.server.ServerOptions;
import dev.levelup.chat.server.store.PostgresServer;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The health of a server whose database is on another machine. */
@Timeout(90)
@Tag("slow")
class PostgresHealthTest extends HttpTestBase {
  @Override
  protected ServerOptions options() {
    return super.options()
        .withShared(new ServerOptions.Shared(PostgresServer.emptyDatabase(), null));
  }

  @Test
  void aDatabaseThatHasBecomeReadOnlyIsSaid() {
    PostgresServer.becomesReadOnly();
    try {
      Awaitility.await().until(() -> cause().equals("the database is read-only"));
    } finally {
      PostgresServer.becomesWritable();
    }
    Awaitility.await().until(() -> get("/healthz").status() == 200);
  }

  @Test
  void aDatabaseThatHasFrozenIsSaid() {
    List<Long> frozen = PostgresServer.freeze();
    try {
      assertThat(cause()).isEqualTo("the database does not answer");
      assertThat(cause()).as("asked again").isEqualTo("the database does not answer");
    } finally {
      PostgresServer.thaw(frozen);
    }
    Awaitility.await().until(() -> get("/healthz").status() == 200);
  }

  private String cause() {
    Answer answer = get("/healthz");
    assertThat(answer.status()).isEqualTo(503);
    return answer.body().get("cause").getAsString();
  }
}
