package dev.levelup.chat.server.access;

import static dev.levelup.chat.server.store.Role.MODERATOR;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import dev.levelup.chat.protocol.AttachmentId;
import dev.levelup.chat.protocol.AvatarPath;
import dev.levelup.chat.protocol.Credentials;
import dev.levelup.chat.protocol.RoomId;
import dev.levelup.chat.protocol.RoomKind;
import dev.levelup.chat.protocol.SignIn;
import dev.levelup.chat.protocol.User;
import dev.levelup.chat.protocol.UserId;
import dev.levelup.chat.server.ChatServer;
import dev.levelup.chat.server.domain.Identity;
import dev.levelup.chat.server.domain.attachments.Attachments;
import dev.levelup.chat.server.domain.attachments.AvatarOwner;
import dev.levelup.chat.server.domain.attachments.Avatars;
import dev.levelup.chat.server.domain.rooms.NewRoom;
import dev.levelup.chat.server.picture.TestPictures;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Date;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One user for each {@link Caller} with a valid token, and the invalid tokens. */
public final class TestUsers {
  private static final String FOREIGN_SECRET = "another secret of thirty-two characters";

  private final ChatServer server;
  private final String secret;
  private final Map<Caller, SignIn> people = new EnumMap<>(Caller.class);
  private final Map<RoomKind, RoomId> shared = new EnumMap<>(RoomKind.class);

  /**
   * Signs in all users.
   *
   * @param folder where the server stores its secret
   */
  public TestUsers(ChatServer server, Path folder) throws IOException {
    this.server = server;
    this.secret = Files.readString(folder.resolve("secret"));
    Caller.SIGNED_IN.forEach(caller -> people.put(caller, signIn(caller.name())));
  }

  /** Signs in a caller whose sign-in has ended. */
  public void signInAgain(Caller caller) {
    people.put(caller, server.auth().login(new Credentials(caller.name(), "levelup")).join());
  }

  /** Signs in a caller once more, and returns the id of that sign-in. */
  public String anotherSignIn(Caller caller) {
    SignIn made = server.auth().login(new Credentials(caller.name(), "levelup")).join();
    return Objects.requireNonNull(server.auth().authenticate(made.token()).signInId());
  }

  private SignIn signIn(String name) {
    return server.auth().register(new Credentials(name, "levelup")).join();
  }

  /** The caller's user; for callers with an invalid token, the user whom it names: the owner. */
  public User user(Caller caller) {
    return Objects.requireNonNull(people.get(caller.isSignedIn() ? caller : Caller.OWNER)).user();
  }

  /** The caller's token; null for {@link Caller#NOBODY}. */
  public @Nullable String token(Caller caller) {
    return switch (caller) {
      case NOBODY -> null;
      case EXPIRED_TOKEN -> signed(claims().expirationTime(Date.from(Instant.now())), secret);
      case FOREIGN_KEY -> signed(claims(), FOREIGN_SECRET);
      case ALG_NONE -> new PlainJWT(claims().build()).serialize();
      case NO_USER_ID -> signed(claims().claim("userId", null), secret);
      case STRANGER, FORMER_MEMBER, BANNED, MEMBER, MODERATOR, OWNER ->
          Objects.requireNonNull(people.get(caller)).token();
    };
  }

  private JWTClaimsSet.Builder claims() {
    User owner = user(Caller.OWNER);
    return new JWTClaimsSet.Builder()
        .claim("userId", owner.id().value())
        .claim("userName", owner.name())
        .expirationTime(Date.from(Instant.now().plusSeconds(600)));
  }

  private static String signed(JWTClaimsSet.Builder claims, String secret) {
    SignedJWT token = new SignedJWT(new JWSHeader(JWSAlgorithm.HS256), claims.build());
    try {
      token.sign(new MACSigner(secret.getBytes(UTF_8)));
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
    return token.serialize();
  }

  /**
   * A room in which each caller has the role of their name: a new room for each caller with a valid
   * token, and a shared one for all others, who cannot change it.
   */
  public RoomId room(RoomKind kind, Caller caller) {
    return caller.isSignedIn() ? newRoom(kind) : shared.computeIfAbsent(kind, this::newRoom);
  }

  private RoomId newRoom(RoomKind kind) {
    RoomId room =
        server.rooms().create(kind, new NewRoom("A room", null), user(Caller.OWNER)).join();
    letIn(Caller.FORMER_MEMBER, room);
    putOut(Caller.FORMER_MEMBER, room);
    letIn(Caller.BANNED, room);
    ban(Caller.BANNED, room);
    letIn(Caller.MEMBER, room);
    letIn(Caller.MODERATOR, room);
    UserId moderator = user(Caller.MODERATOR).id();
    server.memberships().changeRole(user(Caller.OWNER).id(), room, moderator, MODERATOR).join();
    return room;
  }

  private void letIn(Caller newcomer, RoomId room) {
    switch (room.kind()) {
      case COMMUNITY -> server.memberships().join(room, user(newcomer)).join();
      case CLAN -> server.invites().accept(invite(Caller.OWNER, room), user(newcomer)).join();
    }
  }

  private void ban(Caller member, RoomId room) {
    UserId user = user(member).id();
    server.bans().ban(user(Caller.OWNER).id(), room, user, null, false).join();
  }

  private void putOut(Caller member, RoomId room) {
    UserId user = user(member).id();
    server.memberships().remove(user(Caller.OWNER).id(), room, user).join();
  }

  /** Creates an invitation and returns its code. */
  public String invite(Caller maker, RoomId clan) {
    return server.invites().make(user(maker).id(), clan).join().code();
  }

  /** Creates an invitation and returns its id. */
  public String inviteId(Caller maker, RoomId clan) {
    return server.invites().make(user(maker).id(), clan).join().id();
  }

  /** Posts a message and returns its id. */
  public String message(Caller author, RoomId room) {
    return server.messages().send(identity(author), room, "a secret", null).join().id().value();
  }

  private Identity identity(Caller author) {
    return new Identity(user(author).id(), author.name(), null, Instant.MAX);
  }

  /** Posts a message with a file and returns the id of the file. */
  public String file(Caller author, RoomId room) {
    AttachmentId file = new AttachmentId(unsentFile(author));
    server.messages().send(identity(author), room, "", null, null, List.of(file)).join();
    return file.value();
  }

  /** Sets the picture of a room and returns its id. */
  public String avatar(RoomId room) {
    AvatarOwner owner = new AvatarOwner.Room(user(Caller.OWNER).id(), room);
    try (Avatars.Upload upload = server.avatars().upload(owner)) {
      upload.receive(new ByteArrayInputStream(TestPictures.png(4, 4)));
      return upload.keep().substring(AvatarPath.PREFIX.length());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Uploads a file and returns its id. */
  public String unsentFile(Caller owner) {
    try (Attachments.Upload upload = server.attachments().upload(user(owner).id())) {
      upload.receive("a file", new ByteArrayInputStream(new byte[] {1, 2, 3}));
      return upload.keep(null).id().value();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
