package dev.levelup.chat.server.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.provider.EnumSource;

/** A page of history costs the same in a long room, with what its messages quote. */
@EnumSource(names = "SQLITE")
class QueryPlanTest extends StoreTestBase {
  private List<String> plan(String where) {
    return store.read(
        tables ->
            tables
                .sql()
                .all(
                    "explain query plan " + MessageTable.SELECT + where,
                    row -> row.getString("detail")));
  }

  @Test
  void aPageIsOneRangeAndEachQuoteOneRow() {
    assertThat(plan("where m.room = 1 and m.seq between 1 and 50 order by m.seq"))
        .noneMatch(step -> step.startsWith("SCAN") || step.contains("TEMP B-TREE"))
        .contains(
            "SEARCH m USING PRIMARY KEY (room=? AND seq>? AND seq<?)",
            "SEARCH q USING PRIMARY KEY (room=? AND seq=?) LEFT-JOIN");
  }
}
