package dev.levelup.chat.client.ui.members;

import dev.levelup.chat.client.state.MemberRole;
import dev.levelup.chat.client.ui.members.MemberRow.Heading;
import dev.levelup.chat.client.ui.members.MemberRow.Person;
import dev.levelup.chat.client.ui.text.FoldedName;
import dev.levelup.chat.protocol.Member;
import dev.levelup.chat.protocol.UserId;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import javafx.collections.ObservableListBase;

/**
 * The members whose names match a filter, by role, presence and name, with a heading for each role.
 * A key in the filter makes no object for each member. On the FX thread.
 */
public final class MemberRows extends ObservableListBase<MemberRow> {
  private final Comparator<Person> order =
      Comparator.<Person, MemberRole>comparing(each -> MemberRole.of(each.member()))
          .thenComparing(each -> !isOnline(each))
          .thenComparing(Person::folded)
          .thenComparing(each -> each.member().id().value());

  private Map<UserId, Boolean> online = Map.of();
  private Person[] all = {};
  private MemberRow[] rows = {};
  private int size;
  private String wanted = "";

  /** Replaces the members. */
  public void setMembers(List<Member> members) {
    all = members.stream().map(Person::of).sorted(order).toArray(Person[]::new);
    refill();
  }

  /** Sorts by who is online now. */
  void setOnline(Map<UserId, Boolean> now) {
    if (online.equals(now)) {
      return;
    }
    online = Map.copyOf(now);
    Person[] sorted = all.clone();
    Arrays.sort(sorted, order);
    if (!Arrays.equals(sorted, all)) {
      all = sorted;
      refill();
    }
  }

  private boolean isOnline(Person person) {
    return online.getOrDefault(person.member().id(), false);
  }

  /** Shows only those whose name contains what was typed; all of them if it is blank. */
  public void setFilter(String typed) {
    wanted = FoldedName.of(typed.strip());
    refill();
  }

  /** How many members there are, whatever the filter. */
  int total() {
    return all.length;
  }

  private void refill() {
    List<MemberRow> former = Arrays.asList(rows).subList(0, size);
    rows = new MemberRow[all.length + MemberRole.values().length];
    fill();
    beginChange();
    nextReplace(0, size, former);
    endChange();
  }

  private void fill() {
    size = 0;
    int from = 0;
    for (MemberRole role : MemberRole.values()) {
      int to = from;
      while (to < all.length && MemberRole.of(all[to].member()) == role) {
        to++;
      }
      fill(role, from, to);
      from = to;
    }
  }

  private void fill(MemberRole role, int from, int to) {
    int heading = size;
    int next = heading + 1;
    for (int i = from; i < to; i++) {
      if (all[i].folded().contains(wanted)) {
        rows[next++] = all[i];
      }
    }
    if (next > heading + 1) {
      rows[heading] = new Heading(role, next - heading - 1);
      size = next;
    }
  }

  @Override
  public MemberRow get(int index) {
    if (index >= size) {
      throw new IndexOutOfBoundsException(index);
    }
    return rows[index];
  }

  @Override
  public int size() {
    return size;
  }
}
