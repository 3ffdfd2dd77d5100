package dev.levelup.chat.server.netty;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPipeline;
import io.netty.handler.codec.http.HttpMessage;
import io.netty.handler.codec.http.HttpObjectAggregator;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpStatusClass;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Gathers a request's body, as long as it stays within its bound. */
final class BoundedBody extends HttpObjectAggregator {
  BoundedBody(int maxBodyBytes) {
    super(maxBodyBytes);
  }

  /** Netty would refuse without a word, and without the headers that every answer has. */
  @Override
  protected @Nullable Object newContinueResponse(
      HttpMessage start, int maxContentLength, ChannelPipeline pipeline) {
    Object answer = super.newContinueResponse(start, maxContentLength, pipeline);
    if (answer instanceof HttpResponse refused
        && refused.status().codeClass() == HttpStatusClass.CLIENT_ERROR) {
      boolean tooLarge = refused.status().equals(HttpResponseStatus.REQUEST_ENTITY_TOO_LARGE);
      return Responses.of(
          tooLarge ? Refusals.BODY_TOO_LARGE : Refusals.EXPECTATION_FAILED, Map.of(), false);
    }
    return answer;
  }

  /**
   * The connection stays open until the client has stopped sending, or its request's deadline
   * passes: closing it under the client's hands would lose the answer on its way.
   */
  @Override
  protected void handleOversizedMessage(ChannelHandlerContext ctx, HttpMessage oversized) {
    var _ = ctx.writeAndFlush(Responses.of(Refusals.BODY_TOO_LARGE, Map.of(), false));
  }
}
