package dev.levelup.chat.server.netty;

import static org.assertj.core.api.Assertions.assertThat;

import dev.levelup.chat.server.network.Places;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.embedded.EmbeddedChannel;
import io.netty.handler.codec.http.DefaultHttpContent;
import io.netty.handler.codec.http.DefaultHttpRequest;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpVersion;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The deadlines of a streamed body, on an event loop whose clock the test controls. */
class BodyDeadlinesTest {
  private static final HttpPortOptions OPTIONS = HttpPortOptions.of("127.0.0.1", 0);
  private static final Duration LIMIT = OPTIONS.requestTimeout();
  private static final Duration A_MOMENT = Duration.ofMillis(1);

  private final EmbeddedChannel channel = new EmbeddedChannel(new ChannelInboundHandlerAdapter());
  private BodyReceiver receiver;

  @BeforeEach
  void fillTheWindow() throws IOException {
    channel.freezeTime();
    receiver =
        new BodyReceiver(
            channel.pipeline().firstContext(),
            new RequestDeadlines(OPTIONS, channel, new Places(1).take(List.of(), () -> {})),
            new DefaultHttpRequest(HttpVersion.HTTP_1_1, HttpMethod.POST, "/"));
    receive(BodyStream.WINDOW);
    readAll();
    receive(BodyStream.WINDOW);
  }

  @AfterEach
  void close() {
    channel.finishAndReleaseAll();
  }

  @Test
  void theReaderMayTakeItsTime() {
    pass(LIMIT.multipliedBy(10));

    assertThat(channel.isOpen()).isTrue();
  }

  @Test
  void theNextPieceHasToArriveInTimeOnceTheReaderWaitsForIt() throws IOException {
    readAll();
    pass(LIMIT.minus(A_MOMENT));
    assertThat(channel.isOpen()).isTrue();

    pass(A_MOMENT);
    assertThat(channel.isOpen()).isFalse();
  }

  @Test
  void aFewBytesDoNotExtendTheDeadline() throws IOException {
    readAll();
    pass(LIMIT.minus(A_MOMENT));
    receive(1);

    pass(A_MOMENT);
    assertThat(channel.isOpen()).isFalse();
  }

  @Test
  void eachPieceHasADeadlineOfItsOwn() throws IOException {
    readAll();
    pass(LIMIT.minus(A_MOMENT));
    receive(BodyStream.WINDOW);
    readAll();

    pass(LIMIT.minus(A_MOMENT));
    assertThat(channel.isOpen()).isTrue();
  }

  private void readAll() throws IOException {
    assertThat(receiver.stream().readNBytes(BodyStream.WINDOW)).hasSize(BodyStream.WINDOW);
    pass(Duration.ZERO);
  }

  private void receive(int bytes) {
    receiver.receive(new DefaultHttpContent(Unpooled.wrappedBuffer(new byte[bytes])));
  }

  private void pass(Duration time) {
    channel.runPendingTasks();
    channel.advanceTimeBy(time.toNanos(), TimeUnit.NANOSECONDS);
    channel.runPendingTasks();
    channel.runScheduledPendingTasks();
  }
}
