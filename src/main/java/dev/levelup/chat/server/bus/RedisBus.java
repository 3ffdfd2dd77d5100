package dev.levelup.chat.server.bus;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import dev.levelup.chat.server.logging.Causes;
import dev.levelup.chat.server.logging.LogThrottle;
import dev.levelup.chat.server.logging.Outage;
import io.lettuce.core.ClientOptions;
import io.lettuce.core.ClientOptions.DisconnectedBehavior;
import io.lettuce.core.RedisChannelHandler;
import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisConnectionStateListener;
import io.lettuce.core.RedisException;
import io.lettuce.core.RedisURI;
import io.lettuce.core.SocketOptions;
import io.lettuce.core.codec.StringCodec;
import io.lettuce.core.pubsub.RedisPubSubAdapter;
import io.lettuce.core.pubsub.StatefulRedisPubSubConnection;
import io.lettuce.core.resource.ClientResources;
import io.lettuce.core.resource.Delay;
import java.net.SocketAddress;
import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;

/**
 * A bus over a channel of Redis. While Redis is away nothing is queued: the others look into the
 * database. It comes back by itself, also when it was away from the start.
 */
public final class RedisBus implements Bus {
  private static final Logger LOG = LoggerFactory.getLogger(RedisBus.class);
  private static final Duration TRY_AGAIN = Duration.ofMillis(500);
  private static final Duration CONNECT = Duration.ofSeconds(2);

  /** How much may be under way to a Redis that does not answer; more is lost. */
  private static final int QUEUE = 10_000;

  /** What is too long for any event is not even made a text. */
  private static final StringCodec CODEC =
      new StringCodec(UTF_8) {
        @Override
        public String decodeValue(ByteBuffer bytes) {
          return bytes.remaining() > 4 * BusWire.LONGEST ? "" : super.decodeValue(bytes);
        }
      };

  private static final Executor LATER =
      CompletableFuture.delayedExecutor(TRY_AGAIN.toMillis(), TimeUnit.MILLISECONDS);

  private final Outage outage =
      new Outage(LOG, "Redis cannot be used, and other servers' news take a second");
  private final LogThrottle strange = new LogThrottle(LOG);
  private final RedisURI uri;
  private final ClientResources resources =
      ClientResources.builder().reconnectDelay(Delay.constant(TRY_AGAIN)).build();
  private final RedisClient client;
  private final String channel;
  private final BusWire wire;
  private final LongAdder published = new LongAdder();
  private final LongAdder heard = new LongAdder();
  private volatile @Nullable StatefulRedisPubSubConnection<String, String> publishing;
  private volatile boolean closed;

  /**
   * A bus that is connected in the background.
   *
   * @param url {@code redis://…}
   * @param channel shared by the servers of one database
   * @param key what they all have, and nobody else: by it they know what one of them says
   * @throws IllegalArgumentException when the URL is none; the message may repeat it
   */
  public RedisBus(String url, String channel, byte[] key) {
    uri = RedisURI.create(url);
    client = RedisClient.create(resources, uri);
    client.addListener(new Watch());
    client.setOptions(
        ClientOptions.builder()
            .disconnectedBehavior(DisconnectedBehavior.REJECT_COMMANDS)
            .requestQueueSize(QUEUE)
            .socketOptions(SocketOptions.builder().connectTimeout(CONNECT).keepAlive(true).build())
            .build());
    this.channel = channel;
    wire = new BusWire(key, channel, Clock.systemUTC(), System::nanoTime);
    connect(connection -> publishing = connection);
  }

  @Override
  public void listen(Consumer<JsonObject> others) {
    connect(
        connection -> {
          connection.addListener(
              new RedisPubSubAdapter<>() {
                @Override
                public void message(String from, String text) {
                  hear(text, others);
                }
              });
          var _ = connection.async().subscribe(channel);
        });
  }

  /** Tries until it succeeds; from then on Lettuce itself connects again and subscribes again. */
  private void connect(Consumer<StatefulRedisPubSubConnection<String, String>> connected) {
    if (closed) {
      return;
    }
    var _ =
        client
            .connectPubSubAsync(CODEC, uri)
            .whenComplete(
                (connection, failure) -> {
                  if (failure == null) {
                    connected.accept(connection);
                  } else {
                    outage.failed(failure);
                    LATER.execute(() -> connect(connected));
                  }
                });
  }

  /** Hears of connections that end and that are there again. */
  private final class Watch implements RedisConnectionStateListener {
    @Override
    public void onRedisConnected(RedisChannelHandler<?, ?> connection, SocketAddress address) {
      outage.worked();
    }

    @Override
    public void onRedisDisconnected(RedisChannelHandler<?, ?> connection) {
      if (!closed) {
        outage.failed("the connection was lost");
      }
    }
  }

  /** Whatever comes: whoever reaches Redis can send it. */
  private void hear(String text, Consumer<JsonObject> others) {
    try {
      wire.read(text)
          .ifPresent(
              event -> {
                heard.increment();
                others.accept(event);
              });
    } catch (JsonParseException e) {
      strange.log(Level.WARN, "", "something on the bus is not taken: " + Causes.brief(e));
    } catch (RuntimeException e) {
      strange.error("something from the bus could not be told", e);
    }
  }

  /** One at a time: what is written first goes out first. */
  @Override
  public synchronized void publish(Supplier<JsonObject> event) {
    StatefulRedisPubSubConnection<String, String> connection = publishing;
    if (connection == null) {
      return;
    }
    try {
      var _ =
          connection
              .async()
              .publish(channel, wire.write(event.get()))
              .thenRun(published::increment);
    } catch (RedisException e) {
      LOG.debug("the bus is away", e);
    }
  }

  /** Whether what is published goes out at this moment. */
  public boolean isConnected() {
    StatefulRedisPubSubConnection<String, String> connection = publishing;
    return connection != null && connection.isOpen();
  }

  /** How many events went out so far. */
  public long published() {
    return published.sum();
  }

  /** How many events of others came so far. */
  public long heard() {
    return heard.sum();
  }

  @Override
  public void close() {
    closed = true;
    client.shutdown(Duration.ZERO, CONNECT);
    var _ = resources.shutdown(0, CONNECT.toMillis(), TimeUnit.MILLISECONDS);
  }
}
