package dev.levelup.chat.server.network;

import static org.assertj.core.api.Assertions.assertThat;

import dev.levelup.chat.server.network.Places.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;

class PlacesTest {
  private static final int TOTAL = 48;

  private final Places places = new Places(TOTAL);
  private final List<Integer> gaveWay = new ArrayList<>();

  private List<Network> from(String address) {
    return Network.of(Addresses.of(address));
  }

  private Place take(String address) {
    return places.take(from(address), () -> {});
  }

  /** Returns how many of a hundred clients that are admitted at once get a place. */
  private int settled(IntFunction<String> addresses) {
    int count = 0;
    for (int i = 0; i < 100; i++) {
      if (places.isOpenTo(from(addresses.apply(i)))) {
        take(addresses.apply(i)).settle();
        count++;
      }
    }
    return count;
  }

  @Test
  void anAddressHasAnEighth() {
    assertThat(settled(_ -> "203.0.113.1")).isEqualTo(TOTAL / 8);
    assertThat(settled(_ -> "203.0.114.1")).isEqualTo(TOTAL / 8);
  }

  @Test
  void neighboursHaveASixth() {
    assertThat(settled(i -> "203.0.113." + i)).isEqualTo(TOTAL / 6);
    assertThat(settled(i -> "2001:db8:0:1" + i / 10 + i % 10 + "::1")).isEqualTo(TOTAL / 6);
  }

  @Test
  void oneProvidersCustomerHasAQuarterHoweverManyNetworksThatIs() {
    assertThat(settled(i -> "2001:db8:0:%x00::1".formatted(i))).isEqualTo(TOTAL / 4);
    assertThat(settled(i -> "2001:db8:1:%x00::1".formatted(i))).isEqualTo(TOTAL / 4);
  }

  @Test
  void thisMachineHasHalf() {
    assertThat(settled(_ -> "127.0.0.1")).isEqualTo(TOTAL / 2);
    assertThat(settled(_ -> "127.1.2.3")).isEqualTo(TOTAL / 2);
    assertThat(places.isOpenTo(from("203.0.113.1"))).isFalse();
  }

  @Test
  void whoHasWaitedLongestInAFullNetworkGivesWay() {
    for (int i = 0; i < 10; i++) {
      int number = i;
      places.take(from("203.0.113.1"), () -> gaveWay.add(number));
    }
    assertThat(gaveWay).containsExactly(0, 1, 2, 3);
    assertThat(places.taken()).isEqualTo(TOTAL / 8);
  }

  @Test
  void whereAllPlacesAreTakenTheOldestOfAllGivesWayAndTheSettledStay() {
    take("198.51.100.1").settle();
    for (int i = 0; i < 60; i++) {
      int number = i;
      places.take(from("203.0." + i + ".1"), () -> gaveWay.add(number));
    }
    assertThat(gaveWay).hasSize(60 - (TOTAL - 1)).startsWith(0, 1, 2);
    assertThat(places.taken()).isEqualTo(TOTAL);
  }

  @Test
  void whoWaitsAgainIsTheLastToGiveWay() {
    Place first = places.take(from("203.0.113.1"), () -> gaveWay.add(1));
    first.settle();
    for (int i = 2; i <= 6; i++) {
      int number = i;
      places.take(from("203.0.113.1"), () -> gaveWay.add(number));
    }
    first.unsettle();
    take("203.0.113.1");
    assertThat(gaveWay).containsExactly(2);
  }

  @Test
  void aPlaceThatIsLeftIsFreeOnce() {
    Place place = take("203.0.113.1");
    place.leave();
    place.leave();
    place.unsettle();
    assertThat(places.taken()).isZero();
    assertThat(settled(_ -> "203.0.113.1")).isEqualTo(TOTAL / 8);
  }

  @Test
  void behindAProxyOnlyTheTotalCounts() {
    for (int i = 0; i < TOTAL; i++) {
      places.take(List.of(), () -> {}).settle();
    }
    assertThat(places.isOpenTo(List.of())).isFalse();
  }
}
