package dev.levelup.chat.server.sample;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.levelup.chat.protocol.Attachment;
import dev.levelup.chat.protocol.Mentions;
import dev.levelup.chat.protocol.Message;
import dev.levelup.chat.protocol.Reaction;
import dev.levelup.chat.protocol.User;
import dev.levelup.chat.protocol.UserId;
import dev.levelup.chat.server.domain.attachments.Attachments;
import dev.levelup.chat.server.domain.auth.Passwords;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Fills an empty store with users, rooms, and messages with pictures, replies and reactions. */
public final class SampleData {
  private static final String PASSWORD = "levelup";

  private final Store store;
  private final Passwords passwords;
  private final Attachments attachments;
  private final Clock clock;

  public SampleData(Store store, Passwords passwords, Attachments attachments, Clock clock) {
    this.store = store;
    this.passwords = passwords;
    this.attachments = attachments;
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

  private record Filled(SampleRoom room, List<Prepared> messages) {}

  /** A message whose pictures are stored. */
  private record Prepared(Talk.Said said, List<Attachment> pictures) {}

  private Filled talk(SampleRoom room) {
    List<Dialogue> script = Dialogue.parse(resource(room.id().id()));
    Placeholders placeholders = Placeholders.parse(resource("slots"));
    Talk talk = new Talk(script, placeholders, room.people(), room.name().hashCode());
    List<Talk.Said> said = talk.until(clock.instant(), room.messages());
    return new Filled(room, said.stream().map(this::prepared).toList());
  }

  private Prepared prepared(Talk.Said said) {
    UserId owner = id(said.speaker());
    return new Prepared(
        said, said.line().pictures().stream().map(name -> upload(owner, name)).toList());
  }

  private Attachment upload(UserId owner, String name) {
    try (Attachments.Upload upload = attachments.upload(owner);
        InputStream in = open(name)) {
      upload.receive(name, in);
      return upload.keep(null);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String fill(Tables tables, String passwordHash, List<Filled> rooms) {
    for (String name : SampleRoom.EVERYBODY) {
      // The names are already in the form in which names are compared.
      tables.users().add(new UserRow(id(name), name, passwordHash), name, clock.instant());
    }
    for (Filled filled : rooms) {
      SampleRoom sample = filled.room();
      RoomRow room = tables.rooms().add(sample.id(), sample.name(), sample.description());
      post(tables, room, filled.messages());
      addMembers(tables, room, sample.people());
    }
    return "filled";
  }

  private static void post(Tables tables, RoomRow room, List<Prepared> talk) {
    List<Message> posted = new ArrayList<>();
    for (Prepared each : talk) {
      int answers = each.said().line().answers();
      Message replyTo = answers == 0 ? null : posted.get(posted.size() - answers);
      Message message = tables.messages().append(room, draft(each, replyTo));
      List<Reaction> reactions = reactions(each.said());
      posted.add(reactions.isEmpty() ? message : tables.changes().react(room, message, reactions));
    }
  }

  private static Draft draft(Prepared message, @Nullable Message replyTo) {
    Talk.Said said = message.said();
    UserId author = id(said.speaker());
    List<UserId> pinged =
        Stream.ofNullable(replyTo)
            .map(Message::userId)
            .filter(each -> !each.equals(author))
            .toList();
    return new Draft(
        author,
        said.speaker(),
        said.text(),
        null,
        said.at(),
        pinged.isEmpty() ? Mentions.NONE : new Mentions(pinged, false),
        replyTo,
        !pinged.isEmpty(),
        message.pictures());
  }

  private static List<Reaction> reactions(Talk.Said said) {
    return said.line().reactions().stream()
        .map(
            each ->
                new Reaction(each.emoji(), said.people(each).stream().map(SampleData::id).toList()))
        .toList();
  }

  private void addMembers(Tables tables, RoomRow room, List<String> people) {
    for (String each : people) {
      Role role = each.equals(people.getFirst()) ? Role.OWNER : Role.MEMBER;
      tables.members().add(room, new User(id(each), each, null), each, role, clock.instant());
    }
  }

  private static String resource(String name) {
    try (InputStream in = open(name + ".txt")) {
      return new String(in.readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static InputStream open(String name) {
    return Objects.requireNonNull(SampleData.class.getResourceAsStream(name));
  }
}
