package dev.levelup.chat.server.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.levelup.chat.protocol.RoomId;
import dev.levelup.chat.protocol.RoomKind;
import dev.levelup.chat.protocol.SignIn;
import dev.levelup.chat.server.domain.rooms.NewRoom;
import dev.levelup.chat.server.hostile.Answers;
import dev.levelup.chat.server.hostile.HostileInput;
import dev.levelup.chat.server.hostile.LogLines;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Random content in the path, the query and the body of every request. */
@Tag("slow")
class HostileCallsTest extends HttpTestBase {
  private static final long SEED = Long.getLong("hostile.seed", 4);
  private static final int ROUNDS = 20;
  private static final Set<Integer> DOCUMENTED =
      Set.of(200, 201, 400, 401, 403, 404, 409, 414, 422, 429);

  private final RandomGenerator random = RandomGeneratorFactory.getDefault().create(SEED);
  private final HostileInput input = new HostileInput(random);

  @Test
  void whateverACallCarriesIsAnsweredAndNothingIsTold() {
    System.out.println("hostile.seed=" + SEED);
    SignIn ann = register("Ann");
    RoomId room =
        server.rooms().create(RoomKind.COMMUNITY, new NewRoom("Lobby", null), ann.user()).join();
    List<String> good = List.of(room.id(), ann.user().id().value(), "Ann", "levelup");
    try (LogLines log = new LogLines()) {
      for (int round = 0; round < ROUNDS; round++) {
        SignIn hostile = register("Ben" + round);
        for (AccessRow row : AccessTable.rows().reversed()) { // signing out comes last
          check(row, hostile, good);
        }
        assertThat(get("/api/communities", ann.token()).status()).isEqualTo(200);
      }
      log.checkNoHarm(ann.token(), ann.refreshToken());
    }
  }

  private void check(AccessRow row, SignIn who, List<String> good) {
    String path =
        row.path().stream()
            .map(segment -> "/" + (segment.startsWith(":") ? encoded(good) : segment))
            .collect(Collectors.joining());
    String query =
        row.queryNames().stream()
                .map(name -> name + "=" + encoded(good) + "&")
                .collect(Collectors.joining("", "?", ""))
            + "page=%s&limit=%s&after=%s&cursor=%s"
                .formatted(encoded(good), encoded(good), encoded(good), encoded(good));
    List<String> fields = new ArrayList<>(row.fields());
    fields.add("__proto__");
    String body = input.body(fields, good);
    Answer answer =
        ask(
            request(path + (random.nextBoolean() ? query : ""))
                .header("Authorization", "Bearer " + who.token())
                .method(row.method(), BodyPublishers.ofString(body)));
    assertThat(answer.status()).as("%s %s %s", row.method(), path, body).isIn(DOCUMENTED);
    if (answer.status() >= 400) {
      Answers.checkRefusal(answer.body());
    }
  }

  private String encoded(List<String> good) {
    String word = random.nextBoolean() ? input.word() : good.get(random.nextInt(good.size()));
    return URLEncoder.encode(word, UTF_8).replace("+", "%20");
  }
}
