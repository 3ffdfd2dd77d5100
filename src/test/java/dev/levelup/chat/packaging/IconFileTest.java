package dev.levelup.chat.packaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class IconFileTest {
  private static final SortedMap<Integer, byte[]> PICTURES =
      new TreeMap<>(Map.of(48, new byte[] {4, 8}, 256, new byte[] {2, 5, 6}));

  @Test
  void anIcoNamesEachPictureAndWhereItIs() {
    assertThat(IconFile.ico(PICTURES))
        .containsExactly(
            0, 0, 1, 0, 2, 0, // an icon with two pictures
            48, 48, 0, 0, 1, 0, 32, 0, 2, 0, 0, 0, 38, 0, 0, 0, 0, 0, 0, 0, 1, 0, 32, 0, 3, 0, 0, 0,
            40, 0, 0, 0, 4, 8, 2, 5, 6);
  }

  @Test
  void anIcnsHasTheSizesThatItKnows() {
    assertThat(IconFile.icns(PICTURES))
        .containsExactly('i', 'c', 'n', 's', 0, 0, 0, 19, 'i', 'c', '0', '8', 0, 0, 0, 11, 2, 5, 6);
  }
}
