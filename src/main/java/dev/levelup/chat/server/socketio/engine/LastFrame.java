package dev.levelup.chat.server.socketio.engine;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufAllocator;
import io.netty.util.concurrent.FastThreadLocal;
import org.jspecify.annotations.Nullable;

/**
 * The last frame that a loop wrote for many: those who get it one after another share one buffer
 * that the network can read from. Safe for many threads; each has its own last frame.
 */
final class LastFrame {
  private static final class Slot {
    private byte @Nullable [] frame;
    private @Nullable ByteBuf buffer;

    @SuppressWarnings("ReferenceEquality") // the same array for all who share it
    ByteBuf buffer(byte[] wanted, ByteBufAllocator allocator) {
      if (buffer == null || frame != wanted) {
        release();
        frame = wanted;
        buffer = allocator.directBuffer(wanted.length).writeBytes(wanted);
      }
      return buffer;
    }

    void release() {
      if (buffer != null) {
        buffer.release();
        buffer = null;
      }
    }
  }

  private final FastThreadLocal<Slot> slots =
      new FastThreadLocal<>() {
        @Override
        protected Slot initialValue() {
          return new Slot();
        }

        @Override
        protected void onRemoval(Slot slot) {
          slot.release();
        }
      };

  /**
   * The frame to write, once.
   *
   * @param frame not to be changed any more; the same array for all who share it
   */
  ByteBuf share(byte[] frame, ByteBufAllocator allocator) {
    return slots.get().buffer(frame, allocator).retainedDuplicate();
  }
}
