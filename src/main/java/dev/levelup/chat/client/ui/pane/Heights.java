package dev.levelup.chat.client.ui.pane;

import java.util.function.IntUnaryOperator;

/**
 * The last known height of every item, in whole device pixels, so that sums are exact. Adding and
 * removing items at either end takes amortised constant time; a sum walks over block sums, some
 * hundred steps at 100,000 items.
 */
final class Heights {
  private static final int BLOCK = 256;

  // Slots outside start .. start + size are zero, so that a block's sum is the sum of its slots.
  private int[] slots = new int[BLOCK];
  private long[] blocks = new long[1];
  private int start = BLOCK / 2;
  private int size;

  int size() {
    return size;
  }

  int get(int index) {
    return slots[start + index];
  }

  void set(int index, int height) {
    int slot = start + index;
    blocks[slot / BLOCK] += height - slots[slot];
    slots[slot] = height;
  }

  void setAll(IntUnaryOperator heightOf) {
    for (int i = 0; i < size; i++) {
      slots[start + i] = heightOf.applyAsInt(i);
    }
    sum(start, start + size);
  }

  long total() {
    return before(size);
  }

  /** The total height of all items above this one, which is the offset of its top edge. */
  long before(int index) {
    int end = start + index;
    int whole = end / BLOCK;
    long sum = 0;
    for (int block = 0; block < whole; block++) {
      sum += blocks[block];
    }
    for (int slot = whole * BLOCK; slot < end; slot++) {
      sum += slots[slot];
    }
    return sum;
  }

  /** The item at this distance from the top; the first or last one beyond the ends. */
  int indexAt(long offset) {
    if (offset <= 0) {
      return 0;
    }
    long left = offset;
    int block = 0;
    while (block < blocks.length - 1 && left >= blocks[block]) {
      left -= blocks[block++];
    }
    int slot = block * BLOCK;
    while (slot < start + size - 1 && left >= slots[slot]) {
      left -= slots[slot++];
    }
    return Math.clamp(slot - start, 0, Math.max(0, size - 1));
  }

  /** Replaces {@code removed} heights with these. */
  void splice(int from, int removed, int[] added) {
    int growth = added.length - removed;
    if (growth > room()) {
      spread(size + growth);
    }
    if (from < size - from - removed) {
      moveHead(from, growth);
    } else {
      moveTail(from + removed, growth);
    }
    size += growth;
    System.arraycopy(added, 0, slots, start + from, added.length);
    sum(start + from, start + from + added.length);
  }

  private int room() {
    return Math.min(start, slots.length - start - size);
  }

  private void spread(int wanted) {
    int[] old = slots;
    slots = new int[(2 * wanted / BLOCK + 2) * BLOCK];
    int middle = (slots.length - size) / 2;
    System.arraycopy(old, start, slots, middle, size);
    start = middle;
    blocks = new long[slots.length / BLOCK];
    sum(start, start + size);
  }

  private void moveHead(int length, int growth) {
    System.arraycopy(slots, start, slots, start - growth, length);
    for (int slot = start; slot < start - growth; slot++) {
      slots[slot] = 0;
    }
    sum(Math.min(start, start - growth), start + length - Math.min(growth, 0));
    start -= growth;
  }

  private void moveTail(int index, int growth) {
    int end = start + size;
    System.arraycopy(slots, start + index, slots, start + index + growth, size - index);
    for (int slot = end + growth; slot < end; slot++) {
      slots[slot] = 0;
    }
    sum(start + index + Math.min(growth, 0), Math.max(end, end + growth));
  }

  /** Updates the sum of every block that contains one of these slots. */
  private void sum(int fromSlot, int toSlot) {
    for (int block = fromSlot / BLOCK; block * BLOCK < toSlot; block++) {
      long sum = 0;
      for (int slot = block * BLOCK; slot < (block + 1) * BLOCK; slot++) {
        sum += slots[slot];
      }
      blocks[block] = sum;
    }
  }
}
