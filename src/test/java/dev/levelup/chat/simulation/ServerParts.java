package dev.levelup.chat.simulation;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.password4j.Argon2Function;
import com.password4j.Password;
import com.password4j.types.Argon2;
import dev.levelup.chat.protocol.Registration;
import dev.levelup.chat.protocol.RoomId;
import dev.levelup.chat.protocol.User;
import dev.levelup.chat.protocol.UserId;
import dev.levelup.chat.server.domain.ChatListener;
import dev.levelup.chat.server.domain.EventLimits;
import dev.levelup.chat.server.domain.RandomIds;
import dev.levelup.chat.server.domain.RefusalTally;
import dev.levelup.chat.server.domain.SendLimit;
import dev.levelup.chat.server.domain.activity.MentionInbox;
import dev.levelup.chat.server.domain.activity.OnlineMembers;
import dev.levelup.chat.server.domain.activity.OnlineUsers;
import dev.levelup.chat.server.domain.attachments.Attachments;
import dev.levelup.chat.server.domain.attachments.Avatars;
import dev.levelup.chat.server.domain.attachments.TestUploads;
import dev.levelup.chat.server.domain.attachments.UploadLimits;
import dev.levelup.chat.server.domain.attachments.UploadTurns;
import dev.levelup.chat.server.domain.auth.AccessTokens;
import dev.levelup.chat.server.domain.auth.AttemptLimits;
import dev.levelup.chat.server.domain.auth.AuthService;
import dev.levelup.chat.server.domain.auth.CheapPasswords;
import dev.levelup.chat.server.domain.auth.Passwords;
import dev.levelup.chat.server.domain.auth.RegistrationService;
import dev.levelup.chat.server.domain.messages.HistoryService;
import dev.levelup.chat.server.domain.messages.MessageChanges;
import dev.levelup.chat.server.domain.messages.MessageService;
import dev.levelup.chat.server.domain.moderation.Bans;
import dev.levelup.chat.server.domain.moderation.Mutes;
import dev.levelup.chat.server.domain.rooms.InviteService;
import dev.levelup.chat.server.domain.rooms.MembershipService;
import dev.levelup.chat.server.domain.rooms.OwnedRooms;
import dev.levelup.chat.server.domain.rooms.RoomService;
import dev.levelup.chat.server.domain.search.MessageSearch;
import dev.levelup.chat.server.domain.services.Services;
import dev.levelup.chat.server.store.Draft;
import dev.levelup.chat.server.store.Role;
import dev.levelup.chat.server.store.RoomRow;
import dev.levelup.chat.server.store.SqliteStore;
import dev.levelup.chat.server.store.Store;
import dev.levelup.chat.server.store.Tables;
import dev.levelup.chat.server.store.UserRow;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;

/** The server's rules, put together as in the program, and what they begin with. */
final class ServerParts {
  static final RoomId LOBBY = RoomId.community("lobby");
  static final RoomId OWLS = RoomId.clan("owls");
  static final RoomId WORKSHOP = RoomId.community("workshop");
  static final List<RoomId> ROOMS = List.of(LOBBY, OWLS, WORKSHOP);

  /** Those who come and go without a client. */
  static final List<UserId> OTHERS = List.of(idOf("carol"), idOf("dave"));

  static final String PASSWORD = "levelup";
  private static final String ID = "id-of-";

  /** Short, so that tokens run out in the middle of everything. */
  private static final Duration TOKEN_LIFETIME = Duration.ofSeconds(25);

  private static final byte[] SECRET = "a secret of thirty-two characters".getBytes(UTF_8);
  private static final int OLD_MESSAGES = 130;

  private ServerParts() {}

  static Services services(
      Store store, Clock clock, Random chance, ChatListener listener, OnlineUsers online) {
    RandomIds ids = new RandomIds(chance);
    AccessTokens tokens = new AccessTokens(SECRET, clock, TOKEN_LIFETIME);
    Passwords passwords = CheapPasswords.on(Runnable::run);
    AuthService auth = new AuthService(store, passwords, tokens, ids, clock, listener);
    MessageService messages = new MessageService(store, clock, SendLimit.NONE, listener);
    UploadTurns turns = new UploadTurns(SendLimit.NONE, clock);
    return new Services(
        auth,
        new RegistrationService(Registration.OPEN, store, auth, clock),
        new AttemptLimits(clock),
        new EventLimits(SendLimit.NONE, clock),
        new RoomService(store, ids, clock),
        new MembershipService(store, clock, listener),
        new OwnedRooms(store, listener),
        new Bans(store, clock, listener),
        new Mutes(store, clock),
        new InviteService(store, ids, clock, listener),
        new HistoryService(store),
        messages,
        new MessageChanges(store, clock, messages, SendLimit.NONE, listener),
        new Attachments(store, TestUploads.NONE, UploadLimits.DEFAULT, turns, ids, clock),
        new Avatars(store, TestUploads.NONE, UploadLimits.DEFAULT, turns, clock, listener),
        new MentionInbox(store),
        new MessageSearch(store, clock, SendLimit.NONE),
        new OnlineMembers(store, online),
        new RefusalTally());
  }

  static UserId idOf(String name) {
    return new UserId(ID + name);
  }

  static String nameOf(UserId user) {
    return user.value().substring(ID.length());
  }

  /** Makes the database that every run begins with. */
  static void fill(Path file) {
    try (Store store = SqliteStore.open(file)) {
      store.write(tables -> fill(tables, hash())).join();
    }
  }

  private static String fill(Tables tables, String hash) {
    RoomRow lobby = tables.rooms().add(LOBBY, "Lobby", null);
    RoomRow workshop = tables.rooms().add(WORKSHOP, "Workshop", null);
    RoomRow owls = tables.rooms().add(OWLS, "Owls", null);
    for (String name : List.of("alice", "bob", "owner", "carol", "dave")) {
      UserId id = idOf(name);
      tables.users().add(new UserRow(id, name, hash), name, Instant.EPOCH);
      Role role = name.equals("owner") ? Role.OWNER : Role.MEMBER;
      for (RoomRow room : name.equals("dave") ? List.of(lobby) : List.of(lobby, workshop, owls)) {
        tables.members().add(room, new User(id, name, null), name, role, Instant.EPOCH);
      }
    }
    for (int i = 1; i <= OLD_MESSAGES; i++) {
      Instant at = Instant.EPOCH.plusSeconds(i);
      tables.messages().append(lobby, new Draft(idOf("bob"), "bob", "old " + i, null, at));
    }
    return hash;
  }

  /** A cheap one: people sign in often here. */
  private static String hash() {
    Argon2Function argon2 = Argon2Function.getInstance(8, 1, 1, 32, Argon2.ID);
    return Password.hash(PASSWORD).addRandomSalt(16).with(argon2).getResult();
  }
}
