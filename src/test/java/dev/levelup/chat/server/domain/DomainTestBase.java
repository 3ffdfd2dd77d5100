package dev.levelup.chat.server.domain;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.levelup.chat.protocol.Message;
import dev.levelup.chat.protocol.RoomId;
import dev.levelup.chat.protocol.UserId;
import dev.levelup.chat.server.domain.auth.AccessTokens;
import dev.levelup.chat.server.domain.rooms.InviteService;
import dev.levelup.chat.server.domain.rooms.RoomService;
import dev.levelup.chat.server.store.EveryDatabase;
import dev.levelup.chat.server.store.Store;
import dev.levelup.chat.server.store.TestDatabase;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Consumer;
import org.assertj.core.api.Condition;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;

/** The domain on a real store of each kind, with a clock that the test moves. */
@ParameterizedClass
@EveryDatabase
public abstract class DomainTestBase {
  public static final Identity ANN = somebody("ann");
  public static final Identity BEN = somebody("ben");

  @Parameter protected TestDatabase database;
  @TempDir protected Path folder;
  protected final MovedClock clock = new MovedClock();
  protected final RandomIds ids = new RandomIds(new SecureRandom());
  protected final AccessTokens accessTokens =
      new AccessTokens(
          "a secret of thirty-two characters".getBytes(UTF_8), clock, Duration.ofMinutes(20));
  protected Store store;
  protected RoomService rooms;

  @BeforeEach
  protected void open() {
    store = database.open(database.make(folder));
    rooms = new RoomService(store, ids, clock);
  }

  @AfterEach
  protected void close() {
    store.close();
  }

  /** Makes a user a member of Ann's clan. */
  protected void letIn(RoomId clan, Identity newcomer) {
    InviteService invites = new InviteService(store, ids, clock, _ -> {});
    String code = invites.make(ANN.userId(), clan).join().code();
    invites.accept(code, newcomer.user()).join();
  }

  public static Identity somebody(String name) {
    return new Identity(new UserId("id-of-" + name), name, null, Instant.MAX);
  }

  /** A listener for new messages only. */
  public static ChatListener posts(Consumer<Message> heard) {
    return event -> {
      if (event instanceof ChatEvent.Posted(Message message)) {
        heard.accept(message);
      }
    };
  }

  /** A listener for the end of sign-ins only. */
  public static ChatListener ends(Consumer<String> heard) {
    return event -> {
      if (event instanceof ChatEvent.SignInEnded(String signInId)) {
        heard.accept(signInId);
      }
    };
  }

  public static void assertRefused(Refusal refusal, ThrowingCallable call) {
    assertThatThrownBy(call)
        .is(new Condition<>(failure -> Refusal.of(failure) == refusal, refusal.name()));
  }
}
