package dev.levelup.chat.server.socketio.engine;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufAllocator;
import io.netty.util.concurrent.FastThreadLocal;
import org.jspecify.annotations.Nullable;

/**
 * The last broadcast frame that a loop wrote: sessions that get it one after another share one
 * direct buffer. Thread-safe; each thread has its own last frame.
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
   * The frame, to be written once.
   *
   * @param frame must not be changed any more; the same array for all that share it
   */
  ByteBuf share(byte[] frame, ByteBufAllocator allocator) {
    return slots.get().buffer(frame, allocator).retainedDuplicate();
  }
}
