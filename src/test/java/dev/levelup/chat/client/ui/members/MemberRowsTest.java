package dev.levelup.chat.client.ui.members;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import dev.levelup.chat.client.ui.members.MemberRow.Heading;
import dev.levelup.chat.client.ui.members.MemberRow.Person;
import dev.levelup.chat.protocol.Member;
import dev.levelup.chat.protocol.UserId;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MemberRowsTest {
  private static final int MANY = 10_000;

  private final MemberRows rows = new MemberRows();

  @Test
  void theOwnerComesFirstThenModeratorsThenTheOthersByNameWhateverTheirCase() {
    rows.setMembers(
        List.of(
            member("Zoe", "member"),
            member("ann", "member"),
            member("Émile", "member"),
            member("bob", "moderator"),
            member("who", "of-another-server"),
            member("zed", "owner")));

    assertThat(words())
        .containsExactly(
            "OWNER 1", "zed", "MODERATOR 1", "bob", "MEMBER 4", "ann", "Émile", "who", "Zoe");
  }

  @Test
  void aFilterLeavesThoseWhoseNameContainsItAndCountsThem() {
    rows.setMembers(
        List.of(member("Émile", "member"), member("camel", "member"), member("bob", "owner")));
    rows.setFilter(" EM ");
    assertThat(words()).containsExactly("MEMBER 1", "Émile");
    assertThat(rows.total()).isEqualTo(3);

    rows.setFilter("zz");
    assertThat(words()).isEmpty();

    rows.setFilter("");
    assertThat(words()).containsExactly("OWNER 1", "bob", "MEMBER 2", "camel", "Émile");
  }

  @Test
  void othersAreToldWhatChangedAndTheFilterStaysForNewMembers() {
    rows.setFilter("b");
    rows.setMembers(List.of(member("ann", "owner"), member("bob", "member")));
    assertThat(words()).containsExactly("MEMBER 1", "bob");

    rows.setMembers(List.of(member("abba", "owner"), member("bob", "member")));
    assertThat(words()).containsExactly("OWNER 1", "abba", "MEMBER 1", "bob");
  }

  @Test
  void aKeyAmongTenThousandMembersMakesNoObjectForEach() {
    rows.setMembers(many(MANY));
    for (int i = 0; i < 50; i++) {
      rows.setFilter("warm up " + i);
    }
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    long before = threads.getCurrentThreadAllocatedBytes();
    for (String typed : List.of("m", "me", "mem", "memb", "membe", "member", "member 9", "")) {
      rows.setFilter(typed);
    }
    long bytes = (threads.getCurrentThreadAllocatedBytes() - before) / 8;

    assertThat(rows).hasSize(MANY + 2);
    assertThat(bytes).as("references only").isLessThan(MANY * 20L);
  }

  /** As decoded: each with texts of its own, ids as the server makes them, a capital. */
  private static List<Member> many(int count) {
    return IntStream.range(0, count)
        .mapToObj(i -> new Member(new UserId("%016d".formatted(i)), "Member " + i, null, role(i)))
        .toList();
  }

  private static String role(int number) {
    return number == 0 ? "owner" : "member";
  }

  private List<String> words() {
    return rows.stream()
        .map(
            row ->
                switch (row) {
                  case Heading heading -> heading.role() + " " + heading.count();
                  case Person person -> person.member().name();
                })
        .toList();
  }

  private static Member member(String name, String role) {
    return new Member(new UserId(name), name, null, role);
  }
}
