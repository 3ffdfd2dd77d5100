package dev.levelup.chat.server.netty;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.codec.http.HttpContent;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.netty.handler.codec.http.HttpObject;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpUtil;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.handler.codec.http.TooLongHttpHeaderException;
import io.netty.handler.codec.http.TooLongHttpLineException;
import io.netty.util.ReferenceCountUtil;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Checks the requests of one connection part by part, before they are aggregated. After a refused
 * request, further input is not parsed as requests. Confined to the channel's event loop.
 */
final class RequestGate extends ChannelInboundHandlerAdapter {
  private static final int MAX_HEADERS = 100;

  /** Every connection may hold this much without using the budget. */
  private static final int SMALL_BODY = 64 * 1024;

  private final Dispatcher dispatcher;
  private final BodyBudget budget;
  private Map<String, String> cors = Map.of();
  private boolean streaming;
  private long maxBodyBytes;
  private long bodyBytes;
  private long charged;
  private boolean closed;

  RequestGate(Dispatcher dispatcher, BodyBudget budget) {
    this.dispatcher = dispatcher;
    this.budget = budget;
  }

  @Override
  public void channelRead(ChannelHandlerContext ctx, Object part) {
    HttpAnswer refusal = closed ? null : refusal(part);
    if (!closed && refusal == null) {
      ctx.fireChannelRead(part);
      return;
    }
    ReferenceCountUtil.release(part);
    if (refusal != null) {
      closed = true;
      ctx.fireChannelRead(new Refused(refusal, cors));
    }
  }

  private @Nullable HttpAnswer refusal(Object part) {
    HttpAnswer refusal = null;
    if (part instanceof HttpRequest head) {
      cors = dispatcher.origins().headers(head.headers());
      refusal = refusal(head);
    }
    if (refusal == null && part instanceof HttpContent content) {
      refusal = refusal(content);
    }
    return refusal;
  }

  private @Nullable HttpAnswer refusal(HttpRequest head) {
    if (head.decoderResult().isFailure()) {
      return undecodable(head);
    }
    if (head.headers().size() > MAX_HEADERS) {
      return ErrorResponses.HEADERS_TOO_LARGE;
    }
    if (head.protocolVersion().majorVersion() != 1 || !RequestTarget.normalize(head)) {
      return ErrorResponses.BAD_REQUEST;
    }
    bodyBytes = 0;
    long maxStreamBytes = hasBody(head) ? dispatcher.maxStreamBytes(head) : 0;
    streaming = maxStreamBytes > 0;
    maxBodyBytes = streaming ? maxStreamBytes : dispatcher.maxBodyBytes(head.uri());
    if (HttpUtil.getContentLength(head, 0L) > maxBodyBytes) {
      return ErrorResponses.BODY_TOO_LARGE;
    }
    return expectsTheUnknown(head) ? ErrorResponses.EXPECTATION_FAILED : null;
  }

  private static boolean hasBody(HttpRequest head) {
    return HttpUtil.isTransferEncodingChunked(head) || HttpUtil.getContentLength(head, 0L) > 0;
  }

  private static HttpAnswer undecodable(HttpObject part) {
    return switch (part.decoderResult().cause()) {
      case TooLongHttpLineException _ -> ErrorResponses.URI_TOO_LONG;
      case TooLongHttpHeaderException _ -> ErrorResponses.HEADERS_TOO_LARGE;
      default -> ErrorResponses.BAD_REQUEST;
    };
  }

  private static boolean expectsTheUnknown(HttpRequest head) {
    String expected = head.headers().get(HttpHeaderNames.EXPECT);
    return expected != null
        && !head.protocolVersion().equals(HttpVersion.HTTP_1_0)
        && !HttpHeaderValues.CONTINUE.contentEqualsIgnoreCase(expected);
  }

  private @Nullable HttpAnswer refusal(HttpContent content) {
    if (content.decoderResult().isFailure()) {
      return undecodable(content);
    }
    if (content instanceof LastHttpContent end && end.trailingHeaders().size() > MAX_HEADERS) {
      return ErrorResponses.HEADERS_TOO_LARGE;
    }
    bodyBytes += content.content().readableBytes();
    if (bodyBytes > maxBodyBytes) {
      return ErrorResponses.BODY_TOO_LARGE;
    }
    return streaming || charge() ? null : ErrorResponses.BUSY;
  }

  private boolean charge() {
    long due = Math.max(0, bodyBytes - SMALL_BODY) - charged;
    if (due > 0 && !budget.take(due)) {
      return false;
    }
    charged += Math.max(0, due);
    return true;
  }

  /** Whether the current request's body is streamed: never complete in memory. */
  boolean isStreaming() {
    return streaming;
  }

  /** Discards further input. */
  void close() {
    closed = true;
  }

  /** The last accepted body is not needed any more. */
  void forgetBody() {
    budget.give(charged);
    charged = 0;
  }

  @Override
  public void handlerRemoved(ChannelHandlerContext ctx) {
    forgetBody();
  }
}
