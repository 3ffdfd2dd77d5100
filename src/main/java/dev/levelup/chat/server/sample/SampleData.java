package dev.levelup.chat.server.sample;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.levelup.chat.protocol.User;
import dev.levelup.chat.protocol.UserId;
import dev.levelup.chat.server.domain.Passwords;
import dev.levelup.chat.server.store.Draft;
import dev.levelup.chat.server.store.Role;
import dev.levelup.chat.server.store.RoomRow;
import dev.levelup.chat.server.store.Store;
import dev.levelup.chat.server.store.Tables;
import dev.levelup.chat.server.store.UserRow;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;

/** Fills an empty store with users, rooms and messages. */
public final class SampleData {
  private static final String PASSWORD = "levelup";

  private final Store store;
  private final Passwords passwords;
  private final Clock clock;

  public SampleData(Store store, Passwords passwords, Clock clock) {
    this.store = store;
    this.passwords = passwords;
    this.clock = clock;
  }

  /** Blocks until all is stored; does nothing if there are users or rooms already. */
  public void fillIfEmpty() {
    if (!store.<Boolean>read(SampleData::isEmpty)) {
      return;
    }
    // One hash for all users, to save time: the password is not a secret.
    CompletableFuture<String> hash = passwords.hash(PASSWORD);
    List<Filled> rooms = SampleRoom.ALL.stream().map(this::talk).toList();
    hash.thenCompose(made -> store.write(tables -> fillIfEmpty(tables, made, rooms))).join();
  }

  /** Checked again: another server on this database may have been faster. */
  private String fillIfEmpty(Tables tables, String passwordHash, List<Filled> rooms) {
    return isEmpty(tables) ? fill(tables, passwordHash, rooms) : "filled already";
  }

  private static boolean isEmpty(Tables tables) {
    return tables.users().isEmpty() && tables.rooms().areNone();
  }

  private static UserId id(String name) {
    return new UserId("sample-" + name);
  }

  private record Filled(SampleRoom room, List<Draft> messages) {}

  private Filled talk(SampleRoom room) {
    List<Dialogue> script = Dialogue.parse(resource(room.id().id()));
    Placeholders placeholders = Placeholders.parse(resource("slots"));
    Talk talk = new Talk(script, placeholders, room.people(), room.name().hashCode());
    return new Filled(
        room,
        talk.until(clock.instant(), room.messages()).stream()
            .map(
                said -> new Draft(id(said.speaker()), said.speaker(), said.text(), null, said.at()))
            .toList());
  }

  private String fill(Tables tables, String passwordHash, List<Filled> rooms) {
    for (String name : SampleRoom.EVERYBODY) {
      // The names are already in the form in which names are compared.
      tables.users().add(new UserRow(id(name), name, passwordHash), name, clock.instant());
    }
    for (Filled filled : rooms) {
      SampleRoom sample = filled.room();
      RoomRow room = tables.rooms().add(sample.id(), sample.name(), sample.description());
      filled.messages().forEach(draft -> tables.messages().append(room, draft));
      addMembers(tables, room, sample.people());
    }
    return "filled";
  }

  private void addMembers(Tables tables, RoomRow room, List<String> people) {
    for (String each : people) {
      Role role = each.equals(people.getFirst()) ? Role.OWNER : Role.MEMBER;
      tables.members().add(room, new User(id(each), each, null), each, role, clock.instant());
    }
  }

  private static String resource(String name) {
    try (InputStream in = SampleData.class.getResourceAsStream(name + ".txt")) {
      return new String(Objects.requireNonNull(in).readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
