package dev.levelup.chat.server.store;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import dev.levelup.chat.protocol.Message;
import dev.levelup.chat.server.store.SearchBlocks.Draft;
import dev.levelup.chat.server.store.SearchBlocks.Packed;
import dev.levelup.chat.server.store.SearchMerges.Merge;
import dev.levelup.chat.server.store.SearchMerges.Piece;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.provider.EnumSource;

/** What the search knew of former words is no longer in the bytes of the database's files. */
@EnumSource(names = "SQLITE")
class SearchErasureTest extends StoreTestBase {
  private static final int BLOCK = 100;
  private static final int MESSAGES = 6 * BLOCK;
  private static final int GRAMS = 40;

  /** Shorter ones may be there by chance. */
  private static final int SHORTEST = 10;

  private final Random random = new Random(7);

  private void sayMany() {
    store
        .write(
            tables -> {
              for (int i = 0; i < MESSAGES; i++) {
                append(tables, draft("message " + i));
              }
              return true;
            })
        .join();
  }

  /** Makes all blocks; the grams depend on the words. */
  private void makeAll(Function<SearchBlocks, Optional<Draft>> next) {
    Optional<Draft> draft = store.read(tables -> next.apply(tables.searchBlocks()));
    while (draft.isPresent()) {
      Draft made = draft.get();
      Packed packed =
          new Packed(made.entries().stream().map(each -> grams(each.content())).toList());
      assertThat(store.write(tables -> tables.searchBlocks().add(made, packed)).join()).isTrue();
      draft = store.read(tables -> next.apply(tables.searchBlocks()));
    }
    sweep(0);
  }

  private void sweep(long before) {
    while (store.read(tables -> tables.searchBlocks().hasRemains(before))) {
      store.write(tables -> tables.searchBlocks().sweep(before)).join();
    }
  }

  private Merge nextMerge() {
    return store.read(tables -> tables.searchMerges().next(BLOCK / 4)).orElseThrow();
  }

  /** Begins a block and writes all of its pieces. */
  private long begin(Merge merge) {
    long block = store.write(tables -> tables.searchMerges().begin(NOON.toEpochMilli())).join();
    for (int i = 0; i < SearchMerges.PIECES; i++) {
      int number = i;
      Piece piece = store.read(tables -> tables.searchMerges().piece(merge, number));
      assertThat(store.write(tables -> tables.searchMerges().add(block, piece)).join()).isTrue();
    }
    return block;
  }

  private boolean finish(long block, Merge merge) {
    return store.write(tables -> tables.searchMerges().finish(block, merge)).join();
  }

  private static int[] grams(String content) {
    return content.isEmpty() ? new int[0] : new Random(content.hashCode()).ints(GRAMS).toArray();
  }

  private Set<String> buckets() {
    List<String> all =
        store.read(
            tables ->
                tables
                    .sql()
                    .all(
                        "select grams from search_buckets",
                        row -> new String(row.getBytes(1), ISO_8859_1)));
    return all.stream().filter(each -> each.length() >= SHORTEST).collect(Collectors.toSet());
  }

  private Set<String> onDisk(Set<String> buckets) throws IOException {
    StringBuilder bytes = new StringBuilder();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(each -> each.toString().contains("levelup.db")).toList()) {
        bytes.append(Files.readString(file, ISO_8859_1));
      }
    }
    return within(bytes.toString(), buckets);
  }

  /** Those buckets that a text contains. Looks each place up, since both are large. */
  private static Set<String> within(String text, Set<String> buckets) {
    Map<String, List<String>> byStart =
        buckets.stream().collect(Collectors.groupingBy(each -> each.substring(0, SHORTEST)));
    return IntStream.rangeClosed(0, text.length() - SHORTEST)
        .boxed()
        .flatMap(
            at ->
                byStart.getOrDefault(text.substring(at, at + SHORTEST), List.of()).stream()
                    .filter(each -> text.startsWith(each, at)))
        .collect(Collectors.toSet());
  }

  private void wipe() {
    store.wipe();
    store.probe().join();
    store.probe().join(); // runs after the tasks that followed the first probe
  }

  private void deleteSome() {
    List<Message> messages =
        store.read(tables -> tables.messages().range(lobby(tables), 1, MESSAGES));
    IntStream.range(0, 40)
        .mapToObj(_ -> messages.get(random.nextInt(MESSAGES)))
        .forEach(
            each ->
                store.write(tables -> tables.changes().delete(lobby(tables), each, NOON)).join());
  }

  @Tag("slow")
  @Test
  void formerGramsLeaveTheFileAndItsLog() throws IOException {
    sayMany();
    makeAll(blocks -> blocks.next(BLOCK));
    checkThatFormerGramsLeave();
  }

  @Tag("slow")
  @Test
  void theyAlsoLeaveMergedBlocks() throws IOException {
    sayMany();
    makeAll(blocks -> blocks.next(BLOCK / 4));
    for (int i = 0; i < 2; i++) {
      Merge merge = nextMerge();
      assertThat(finish(begin(merge), merge)).isTrue();
      sweep(0);
    }
    checkThatFormerGramsLeave();
  }

  @Test
  void theyAlsoLeaveABlockThatWasNotFinished() throws IOException {
    sayMany();
    makeAll(blocks -> blocks.next(BLOCK / 4));
    Set<String> small = buckets();
    begin(nextMerge());
    Set<String> unfinished = buckets();
    unfinished.removeAll(small);
    assertThat(onDisk(unfinished)).isEqualTo(unfinished).hasSizeGreaterThan(100);
    wipe();
    sweep(NOON.toEpochMilli() - 1);
    assertThat(buckets()).containsAll(unfinished);
    sweep(NOON.toEpochMilli());
    wipe();
    assertThat(buckets()).isEqualTo(small);
    assertThat(onDisk(unfinished)).isEmpty();
  }

  private void checkThatFormerGramsLeave() throws IOException {
    for (int round = 0; round < 5; round++) {
      Set<String> before = buckets();
      assertThat(onDisk(before)).isEqualTo(before).hasSizeGreaterThan(1000);
      deleteSome();
      wipe(); // later on, nothing but the index is left to wipe
      makeAll(SearchBlocks::nextStale);
      wipe();
      Set<String> after = buckets();
      Set<String> gone = new HashSet<>(before);
      gone.removeAll(after);
      assertThat(gone).isNotEmpty();
      assertThat(onDisk(gone)).isEmpty();
    }
  }

  @Test
  void nothingIsLeftOfADeletedRoom() throws IOException {
    sayMany();
    makeAll(blocks -> blocks.next(BLOCK));
    Set<String> before = buckets();
    store
        .write(
            tables -> {
              tables.deleteRoom(lobby(tables));
              return true;
            })
        .join();
    makeAll(SearchBlocks::nextStale);
    wipe();
    assertThat(buckets()).isEmpty();
    assertThat(onDisk(before)).isEmpty();
  }
}
