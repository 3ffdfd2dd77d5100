package dev.levelup.chat.server.socketio.engine;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufAllocator;
import org.junit.jupiter.api.Test;

class LastFrameTest {
  private static final byte[] HELLO = "hello".getBytes(UTF_8);
  private static final byte[] WORLD = "world".getBytes(UTF_8);

  private final LastFrame last = new LastFrame();

  @Test
  void givesOneBufferToThoseWhoGetTheSameFrame() {
    ByteBuf first = share(HELLO);
    ByteBuf second = share(HELLO);
    assertThat(second.memoryAddress()).isEqualTo(first.memoryAddress());
    assertThat(first.readCharSequence(5, UTF_8)).hasToString("hello");
    assertThat(second.readCharSequence(5, UTF_8)).hasToString("hello");
  }

  @Test
  void aFrameStaysUntilEverybodyHasWrittenIt() {
    ByteBuf first = share(HELLO);
    ByteBuf other = share(WORLD);
    assertThat(first.readCharSequence(5, UTF_8)).hasToString("hello");
    assertThat(other.readCharSequence(5, UTF_8)).hasToString("world");
    assertThat(first.release()).as("not referenced any more").isTrue();
    assertThat(other.release()).as("not referenced any more").isFalse();
  }

  private ByteBuf share(byte[] frame) {
    return last.share(frame, ByteBufAllocator.DEFAULT);
  }
}
