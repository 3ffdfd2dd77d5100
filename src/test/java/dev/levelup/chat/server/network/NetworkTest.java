package dev.levelup.chat.server.network;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NetworkTest {
  @ParameterizedTest
  @CsvSource({
    "198.51.100.1, 198.51.100.2, 1",
    "198.51.100.1, 198.51.101.1, 0",
    "2001:db8:1:100::1, 2001:db8:1:100:ffff::2, 3",
    "2001:db8:1:100::1, 2001:db8:1:101::1, 2",
    "2001:db8:1:100::1, 2001:db8:1:200::1, 1",
    "2001:db8:1:100::1, 2001:db8:2:100::1, 0",
    "255.1.1.1, 255.1.1.2, 1",
    "ffff:ffff:ffff:1::1, ffff:ffff:ffff:2::1, 2",
    "127.0.0.1, 127.0.0.2, 0",
    "0.0.0.1, ::1, 0",
  })
  void neighboursShareTheWiderNetworks(String one, String other, int shared) {
    assertThat(Network.of(Addresses.of(one)))
        .filteredOn(Network.of(Addresses.of(other))::contains)
        .hasSize(shared);
  }

  @Test
  void anIpv4AddressInIpv6ClothesIsTheSame() {
    assertThat(Network.of(Addresses.of("::ffff:198.51.100.1")))
        .isEqualTo(Network.of(Addresses.of("198.51.100.1")));
  }

  @ParameterizedTest
  @CsvSource({"127.0.0.1, true", "127.9.9.9, true", "::1, true", "128.0.0.1, false"})
  void thisMachineIsKnown(String address, boolean isLoopback) {
    assertThat(Network.narrowest(Addresses.of(address)).isLoopback()).isEqualTo(isLoopback);
  }
}
