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
 * A bus over a Redis channel. While Redis is down nothing is queued: the other servers poll the
 * database. It reconnects by itself, also when Redis was down at startup.
 */
public final class RedisBus implements Bus {
  private static final Logger LOG = LoggerFactory.getLogger(RedisBus.class);
  private static final Duration TRY_AGAIN = Duration.ofMillis(500);
  private static final Duration CONNECT = Duration.ofSeconds(2);

  /** The most events in flight to a Redis that does not answer; more are dropped. */
  private static final int QUEUE = 10_000;

  /** A payload longer than any valid event is not decoded. */
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
      new Outage(LOG, "Redis cannot be used; events of other servers take up to a second");
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
   * A bus that connects in the background.
   *
   * @param url {@code redis://…}
   * @param channel shared by the servers of one database
   * @param key the secret that only those servers share, which authenticates their events
   * @throws IllegalArgumentException when the URL is invalid; the message may contain it
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

  /** Retries until it succeeds; from then on Lettuce reconnects and resubscribes by itself. */
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

  /** Listens for lost and restored connections. */
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

  /** Handles untrusted input: any client of Redis can send it. */
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
      strange.error("Delivering an event of another server failed", e);
    }
  }

  /** Synchronized, so that events go out in the order of their numbers. */
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
      LOG.debug("Redis cannot be reached", e);
    }
  }

  /** Whether the bus is connected now. */
  public boolean isConnected() {
    StatefulRedisPubSubConnection<String, String> connection = publishing;
    return connection != null && connection.isOpen();
  }

  /** How many events were published. */
  public long published() {
    return published.sum();
  }

  /** How many events of other servers were received. */
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
