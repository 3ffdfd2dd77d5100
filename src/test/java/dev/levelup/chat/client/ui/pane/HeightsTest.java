package dev.levelup.chat.client.ui.pane;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class HeightsTest {
  private final Random random = new Random(7);
  private final Heights heights = new Heights();
  private final List<Integer> naive = new ArrayList<>();

  private void splice(int from, int removed, int added) {
    int[] fresh = random.ints(added, 0, 100).toArray();
    heights.splice(from, removed, fresh);
    naive.subList(from, from + removed).clear();
    for (int i = 0; i < added; i++) {
      naive.add(from + i, fresh[i]);
    }
  }

  private void compare() {
    assertThat(heights.size()).isEqualTo(naive.size());
    assertThat(heights.total()).isEqualTo(naive.stream().mapToLong(height -> height).sum());
    long sum = 0;
    for (int i = 0; i < naive.size(); i++) {
      assertThat(heights.get(i)).isEqualTo(naive.get(i));
      assertThat(heights.before(i)).isEqualTo(sum);
      if (naive.get(i) > 0 && sum > 0) {
        assertThat(heights.indexAt(sum)).isEqualTo(i);
        assertThat(heights.indexAt(sum + naive.get(i) - 1)).isEqualTo(i);
      }
      sum += naive.get(i);
    }
  }

  @Test
  void sumsAgreeWithAPlainListAfterAnyChanges() {
    for (int i = 0; i < 400; i++) {
      int from = random.nextInt(naive.size() + 1);
      int removed = random.nextInt(Math.min(60, naive.size() - from) + 1);
      splice(from, removed, random.nextInt(80));
      if (!naive.isEmpty()) {
        int at = random.nextInt(naive.size());
        heights.set(at, 5);
        naive.set(at, 5);
      }
      compare();
    }
  }

  @Test
  void growsAtEitherEnd() {
    for (int i = 0; i < 200; i++) {
      splice(0, 0, 10);
      splice(naive.size(), 0, 3);
    }
    compare();
    splice(0, naive.size(), 0);
    compare();
    splice(0, 0, 5);
    compare();
  }

  @Test
  void findsTheFirstAndTheLastBeyondTheEnds() {
    heights.splice(0, 0, new int[] {10, 20, 30});
    assertThat(heights.indexAt(-5)).isZero();
    assertThat(heights.indexAt(60)).isEqualTo(2);
    assertThat(heights.indexAt(1_000_000)).isEqualTo(2);
  }
}
