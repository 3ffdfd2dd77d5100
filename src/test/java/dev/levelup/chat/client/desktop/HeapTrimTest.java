package dev.levelup.chat.client.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class HeapTrimTest {
  private static final long LIVE = 50L << 20;

  private long size = LIVE;
  private int collections;
  private final HeapTrim trim = new HeapTrim(() -> size, this::collect);

  private void collect() {
    collections++;
    size = LIVE;
  }

  @BeforeEach
  void rest() {
    trim.look();
  }

  @Test
  void aHeapThatHasGrownIsCollectedWhenNobodyUsesTheWindow() {
    size = LIVE + HeapTrim.GROWTH;
    trim.look();
    assertThat(collections).isEqualTo(1);
  }

  @Test
  void itWaitsWhileSomebodyUsesTheWindow() {
    size = LIVE + HeapTrim.GROWTH;
    trim.use();
    trim.look();
    assertThat(collections).isZero();
    trim.look();
    assertThat(collections).isEqualTo(1);
  }

  @Test
  void whatHasHardlyGrownIsLeftAlone() {
    size = LIVE + HeapTrim.GROWTH - 1;
    trim.look();
    trim.look();
    assertThat(collections).isZero();
  }

  @Test
  void itIsNotCollectedAgainWithoutGrowth() {
    size = LIVE + HeapTrim.GROWTH;
    trim.look();
    trim.look();
    trim.look();
    assertThat(collections).isEqualTo(1);
  }

  @Test
  void growthAfterACollectionCountsFromWhatItLeft() {
    for (int time = 1; time <= 3; time++) {
      size = LIVE + HeapTrim.GROWTH;
      trim.look();
      assertThat(collections).isEqualTo(time);
    }
  }
}
