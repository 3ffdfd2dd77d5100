package dev.levelup.chat.server.domain.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.levelup.chat.protocol.Message;
import dev.levelup.chat.protocol.SearchPage;
import dev.levelup.chat.server.store.SearchBlocks.Draft;
import dev.levelup.chat.server.store.SearchBlocks.Packed;
import dev.levelup.chat.server.store.SearchMerges;
import dev.levelup.chat.server.store.SearchMerges.Merge;
import dev.levelup.chat.server.store.SearchMerges.Piece;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Searches while blocks are made and merged, here and by other servers. */
class MergedBlocksTest extends MessageSearchBase {
  @Test
  void anEditThatCameWhileItsBlockWasMadeIsFound() {
    Message edited = say(lobby, "1 gate");
    say(lobby, "2");
    say(lobby, "3");
    say(lobby, "4");
    Draft draft = store.read(tables -> tables.searchBlocks().next(BLOCK)).orElseThrow();
    changes.edit(ANN, edited.id(), "1 fence").join();
    Packed packed = new Packed(draft.entries().stream().map(_ -> new int[0]).toList());
    assertThat(store.write(tables -> tables.searchBlocks().add(draft, packed)).join()).isFalse();
    assertFinds("fence", "1 fence");
  }

  /** Of 16 blocks the older half becomes one. */
  private List<Message> sayUntilBlocksMerge() {
    List<Message> said = new ArrayList<>();
    for (int i = 0; i < 16 * BLOCK; i++) {
      said.add(say(i % 3 == 0 ? clan : lobby, i + (i % 2 == 0 ? " gate" : " fence")));
      index.look();
    }
    assertThat(merged()).isPresent();
    index.look();
    assertThat(merged()).isEmpty();
    return said;
  }

  private Optional<Merge> merged() {
    return store.read(tables -> tables.searchMerges().next(BLOCK));
  }

  /** Begins a block as another server would, and writes all of its pieces. */
  private long begin(Merge merge) {
    long block = begin();
    for (int i = 0; i < SearchMerges.PIECES; i++) {
      assertThat(add(block, merge, i)).isTrue();
    }
    return block;
  }

  private long begin() {
    return store.write(tables -> tables.searchMerges().begin(clock.millis())).join();
  }

  private boolean add(long block, Merge merge, int number) {
    Piece piece = store.read(tables -> tables.searchMerges().piece(merge, number));
    return store.write(tables -> tables.searchMerges().add(block, piece)).join();
  }

  private boolean finish(long block, Merge merge) {
    return store.write(tables -> tables.searchMerges().finish(block, merge)).join();
  }

  @Test
  void oldBlocksAreMergedAndFindTheSame() {
    List<String> gates =
        sayUntilBlocksMerge().reversed().stream()
            .map(Message::content)
            .filter(content -> content.contains("gate"))
            .toList();
    assertThat(found("gate")).isEqualTo(gates);
    List<String> paged = new ArrayList<>();
    @Nullable String cursor = null;
    do {
      SearchPage page = search.page(BEN.userId(), new SearchQuery("gate", clan, null, cursor, 2));
      paged.addAll(contents(page));
      cursor = page.pagination().cursor();
    } while (cursor != null);
    assertThat(paged).isEqualTo(contents(page("gate", clan, null))).hasSize(11);
  }

  @Test
  void anEditAndADeletionInAMergedBlockCountAtOnce() {
    List<Message> said = sayUntilBlocksMerge();
    changes.edit(ANN, said.get(4).id(), "a hedge").join();
    changes.delete(ANN, said.get(6).id()).join();
    assertFinds("hedge", "a hedge");
    assertThat(found("gate")).hasSize(8 * BLOCK - 2);
  }

  /** Another eight blocks can be merged. */
  private Merge sayMore(List<Message> said) {
    for (int i = 0; i < 8 * BLOCK; i++) {
      said.add(say(i % 2 == 0 ? lobby : clan, "more " + i));
    }
    index.look();
    return merged().orElseThrow();
  }

  @Test
  void aBlockThatHasChangedSinceItWasReadIsNotMerged() {
    List<Message> said = sayUntilBlocksMerge();
    Merge merge = sayMore(said);
    changes.edit(ANN, said.get(8 * BLOCK).id(), "a hedge").join();
    assertThat(finish(begin(merge), merge)).isFalse();
    assertFinds("hedge", "a hedge");
  }

  @Test
  void aBlockInTheMakingIsNotSearched() {
    Merge merge = sayMore(sayUntilBlocksMerge());
    long block = begin(merge);
    index.look();
    assertThat(found("more")).hasSize(8 * BLOCK);
    assertThat(found("gate")).hasSize(8 * BLOCK);
    assertThat(finish(block, merge)).isFalse(); // the look has merged them, too
    assertThat(found("more")).hasSize(8 * BLOCK);
    assertThat(found("gate")).hasSize(8 * BLOCK);
  }

  @Test
  void aBlockThatNobodyFinishesIsRemovedAfterAMinute() {
    Merge merge = sayMore(sayUntilBlocksMerge());
    long slow = begin();
    clock.move(Duration.ofSeconds(59));
    index.look();
    assertThat(add(slow, merge, 0)).isTrue();
    clock.move(Duration.ofSeconds(1));
    index.look();
    assertThat(add(slow, merge, 1)).isFalse();
    assertThat(finish(slow, merge)).isFalse();
    boolean remains = store.read(tables -> tables.searchBlocks().hasRemains(clock.millis()));
    assertThat(remains).isFalse();
    assertThat(found("more")).hasSize(8 * BLOCK);
  }
}
