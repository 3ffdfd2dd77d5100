package dev.levelup.chat.bench;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** A message as the lists need it, with a text of any length between a word and several screens. */
record BenchMessage(long id, String author, String text) {
  private static final String WORDS =
      "the pane that never moves under its reader keeps one line where it is while others come and"
          + " go above below and between them whatever their height may turn out to be in the end ";

  /** The texts are shared, so that the memory of a list does not include its texts. */
  private static final List<String> TEXTS =
      IntStream.range(0, 200).mapToObj(i -> text(new Random(i))).toList();

  private static final List<String> AUTHORS =
      IntStream.range(0, 17).mapToObj(i -> "author " + i).toList();

  private static String text(Random random) {
    int length =
        switch (random.nextInt(20)) {
          case 0 -> 3000;
          case 1, 2 -> 1000;
          case 3, 4, 5, 6 -> 400;
          default -> 90;
        };
    StringBuilder text = new StringBuilder();
    while (text.length() < length / 2 + random.nextInt(length)) {
      int from = random.nextInt(WORDS.length() - 12);
      text.append(WORDS, from, from + 12).append(random.nextInt(30) == 0 ? "\n" : " ");
    }
    return text.toString();
  }

  static BenchMessage of(long id) {
    return new BenchMessage(
        id, AUTHORS.get((int) (id % 17)), TEXTS.get((int) Math.floorMod(id * 31, 200L)));
  }

  /** Messages with consecutive ids. */
  static List<BenchMessage> some(long firstId, int count) {
    return IntStream.range(0, count).mapToObj(i -> of(firstId + i)).toList();
  }
}
