package dev.levelup.chat.client.sync;

import dev.levelup.chat.client.cache.ChatStore;
import dev.levelup.chat.client.cache.KeptPart;
import dev.levelup.chat.client.cache.SqliteStores;
import dev.levelup.chat.client.fake.ChatFixture;
import dev.levelup.chat.client.state.KeptRoom;
import dev.levelup.chat.client.state.KeptRoom.Phase;
import dev.levelup.chat.protocol.Message;
import dev.levelup.chat.protocol.RoomInfo;
import dev.levelup.chat.protocol.RoomKind;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/**
 * Base of tests of a room whose whole history is stored in a real database, fetched from a fake
 * server.
 */
abstract class KeepingBase extends ChatTest {
  static final Duration STEP = Duration.ofMillis(500);

  @TempDir Path folder;
  ChatFixture fixture = ChatFixture.full();

  @Override
  ChatFixture fixture() {
    return fixture;
  }

  @BeforeEach
  void begin() {
    fixture = ChatFixture.storingIn(stores());
    remember(CLAN, 1, 1000);
    listClan(true);
  }

  private SqliteStores stores() {
    return new SqliteStores(
        folder.resolve("profile"),
        Runnable::run,
        Clock.systemUTC(),
        new SqliteStores.PictureSpace(Runnable::run, () -> 1_000_000));
  }

  @AfterEach
  void close() {
    fixture.chat.close();
  }

  final void listClan(boolean isMember) {
    RoomInfo clan = new RoomInfo(CLAN.id(), "Raiders", null, null, isMember);
    history().list(RoomKind.CLAN, clan);
    history().list(RoomKind.COMMUNITY, new RoomInfo(LOBBY.id(), "Lobby", null, null, null));
  }

  final void keep() {
    fixture.chat.keeping().keep(CLAN, true);
    fixture.fx.run();
  }

  final void fetch() {
    fixture.fx.advance(STEP.multipliedBy(30));
  }

  final @Nullable KeptRoom kept() {
    return fixture.chat.keeping().rooms().get(CLAN);
  }

  final @Nullable Phase phase() {
    KeptRoom kept = kept();
    return kept == null ? null : kept.phase();
  }

  final KeptPart part() {
    return store().kept(CLAN).join().orElseThrow();
  }

  /** A second connection to the same database. */
  final ChatStore store() {
    return stores().open(fixture.chat.server(), fixture.alice.id(), _ -> {});
  }

  final List<Message> stored() {
    return store().keptBefore(CLAN, Long.MAX_VALUE, 100_000).join().orElseThrow().messages();
  }

  final List<String> asked() {
    return history().questions().stream().filter(each -> !each.contains("membership")).toList();
  }
}
