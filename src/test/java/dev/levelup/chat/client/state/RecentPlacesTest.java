package dev.levelup.chat.client.state;

import static org.assertj.core.api.Assertions.assertThat;

import dev.levelup.chat.client.fake.ManualFxThread;
import dev.levelup.chat.protocol.RoomId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RecentPlacesTest {
  private final List<List<String>> stored = new ArrayList<>();
  private final RecentPlaces places = new RecentPlaces(new ManualFxThread(), stored::add);

  @Test
  void eachPlaceIsThereOnceTheLastOneFirstAndTheyAreBounded() {
    for (int i = 1; i <= RecentPlaces.MOST + 2; i++) {
      places.went("command " + i);
    }
    places.went("command 5");
    assertThat(places.keys())
        .startsWith("command 5", "command 32", "command 31")
        .endsWith("command 3")
        .hasSize(RecentPlaces.MOST)
        .doesNotHaveDuplicates();
    assertThat(stored.getLast()).isEqualTo(places.keys());
  }

  @Test
  void aRoomThatIsGoneIsForgotten() {
    RoomId owls = RoomId.clan("owls");
    places.restore(List.of("command mute", RecentPlaces.keyOf(owls)));
    places.forget(RoomId.clan("foxes"));
    assertThat(stored).as("nothing changed").isEmpty();
    places.forget(owls);
    assertThat(places.keys()).containsExactly("command mute");
    assertThat(stored).containsExactly(List.of("command mute"));
  }
}
