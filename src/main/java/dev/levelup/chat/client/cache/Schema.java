package dev.levelup.chat.client.cache;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/**
 * The tables, as a list of migrations. SQLite's {@code user_version} counts the migrations that a
 * file has had. Not by Flyway as in the server, since that takes 200 ms of each start of the
 * client.
 */
final class Schema {
  private static final List<String> STEPS =
      List.of(
          """
          create table outbox (
            number integer primary key,
            id text not null unique,
            room text not null,
            content text not null,
            created_at text not null,
            sent_after text,
            refusal text);
          create table drafts (room text primary key, content text not null);
          create table reads (room text primary key, message text not null);
          create table room_lists (kind text primary key, rooms text not null);
          create table histories (room text primary key, complete integer not null, at text not null);
          create table messages (
            room text not null references histories on delete cascade,
            id text not null,
            body text not null,
            primary key (room, id)) without rowid;
          """,
          """
          create table epoch (only_row integer primary key check (only_row = 1), id text not null);
          """,
          """
          alter table histories add column rev integer not null default 0;
          """,
          """
          create table changes (
            number integer primary key,
            name text not null unique,
            room text not null,
            written text,
            message text,
            content text,
            refusal text);
          """,
          """
          create table unsent_reads (room text primary key, seq integer not null);
          """,
          """
          alter table outbox add column reply_to text;
          alter table drafts add column reply_to text;
          """,
          """
          create table room_choices (room text primary key, level text not null, muted_until text);
          """,
          """
          create table emoji (
            only_row integer primary key check (only_row = 1),
            recent text not null,
            tone text not null);
          """,
          """
          alter table room_choices add column favourite integer not null default 0;
          create table room_order (
            only_row integer primary key check (only_row = 1),
            sorting text not null,
            rooms text not null);
          """,
          """
          create table ignored (id text primary key, name text not null);
          """,
          """
          create table files (
            number integer primary key,
            id text not null unique,
            room text not null,
            message text,
            name text not null,
            size integer not null);
          """,
          """
          alter table messages add column author text;
          alter table messages add column at integer;
          alter table messages add column folded text;
          alter table messages add column parts integer not null default 0;
          """,
          """
          alter table files add column picture text;
          """,
          """
          alter table room_choices add column kept integer not null default 0;
          alter table histories add column oldest integer;
          alter table histories add column newest integer;
          alter table histories add column kept_from integer;
          alter table histories add column kept_to integer;
          alter table histories add column kept_rev integer;
          alter table messages add column seq integer;
          alter table messages add column quoted text;
          alter table messages add column bytes integer not null default 0;
          update messages set seq = json_extract(body, '$.seq'),
            quoted = json_extract(body, '$.replyTo.id'),
            bytes = length(cast(body as blob)) + coalesce(length(cast(folded as blob)), 0)
            where json_valid(body);
          update histories set
            oldest = (select min(seq) from messages where messages.room = histories.room),
            newest = (select max(seq) from messages where messages.room = histories.room);
          create index messages_by_seq on messages (room, seq, bytes);
          create index messages_by_quoted on messages (room, quoted) where quoted is not null;
          """,
          """
          create table places (number integer primary key, key text not null);
          """);

  private Schema() {}

  /** Applies the missing migrations, each in its own transaction. */
  static void bringUpToDate(Connection connection) throws SQLException {
    bringTo(STEPS.size(), connection);
  }

  /** As {@link #bringUpToDate}, as a version of the program did that had so many of them. */
  static void bringTo(int version, Connection connection) throws SQLException {
    for (int step = version(connection); step < version; step++) {
      Sql.script(
          connection,
          "begin;" + STEPS.get(step) + "pragma user_version = " + (step + 1) + "; commit;");
    }
  }

  private static int version(Connection connection) throws SQLException {
    return Sql.rows(connection, "pragma user_version", row -> row.getInt(1)).getFirst();
  }
}
