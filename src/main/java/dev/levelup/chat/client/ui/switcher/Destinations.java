package dev.levelup.chat.client.ui.switcher;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/** Where the quick switcher can go to; there may be thousands. Immutable. */
public final class Destinations {
  private record Scored(int score, int index) implements Comparable<Scored> {
    private static final Comparator<Scored> WORST_FIRST =
        Comparator.comparingInt(Scored::score)
            .thenComparing(Comparator.comparingInt(Scored::index).reversed());

    @Override
    public int compareTo(Scored other) {
      return WORST_FIRST.compare(this, other);
    }
  }

  private final List<Destination> all;
  private final FoldedWords[] folded;

  /**
   * Takes long with many names: not for the FX thread.
   *
   * @param all of equally good ones, the first is the best
   */
  public Destinations(List<Destination> all) {
    this.all = List.copyOf(all);
    this.folded =
        all.stream().map(each -> FoldedWords.of(each.words())).toArray(FoldedWords[]::new);
  }

  /**
   * The best ones.
   *
   * @param typed parts of the name, separated by white space
   * @param most how many at most
   */
  public List<Found> find(String typed, int most) {
    List<String> parts = FoldedWords.searched(typed);
    PriorityQueue<Scored> best = new PriorityQueue<>(most + 1);
    for (int i = 0; i < folded.length; i++) {
      int score = folded[i].score(parts);
      boolean isBetter = best.size() < most || (!best.isEmpty() && score > best.element().score());
      if (score != FoldedWords.NONE && isBetter) {
        best.add(new Scored(score, i));
        if (best.size() > most) {
          best.remove();
        }
      }
    }
    Scored[] sorted = best.toArray(Scored[]::new);
    Arrays.sort(sorted, Comparator.reverseOrder());
    return Arrays.stream(sorted).map(each -> found(each.index(), parts)).toList();
  }

  private Found found(int index, List<String> parts) {
    return new Found(all.get(index), folded[index].marks(parts));
  }
}
