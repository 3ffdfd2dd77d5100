-- Times are milliseconds since 1970 in UTC.

create table users (
  id            text    not null primary key,
  name          text    not null,
  name_key      text    not null unique, -- the name as it is compared: case folded
  password_hash text    not null,
  created_at    integer not null
) strict;

create table sign_ins (
  id         text    not null primary key,
  user_id    text    not null references users (id),
  expires_at integer not null
) strict;
create index sign_ins_by_expiry on sign_ins (expires_at);

-- A spent token is kept until it expires: when it comes again, it was stolen.
create table refresh_tokens (
  hash       blob    not null primary key,
  sign_in_id text    not null references sign_ins (id) on delete cascade,
  spent      integer not null default 0,
  expires_at integer not null
) strict, without rowid;
create index refresh_tokens_by_sign_in on refresh_tokens (sign_in_id);
create index refresh_tokens_by_expiry on refresh_tokens (expires_at);

create table rooms (
  number      integer primary key,
  kind        text    not null check (kind in ('community', 'clan')),
  id          text    not null,
  name        text    not null,
  description text,
  last_seq    integer not null default 0, -- seq of the newest message, which is also their count
  last_at     integer not null default 0, -- created_at of the newest message
  unique (kind, id)
) strict;

-- Users of tokens that another server signed have no row in users, so nothing here refers to it.
create table clan_members (
  room    integer not null references rooms (number),
  user_id text    not null,
  role    text    not null check (role in ('owner', 'member')),
  primary key (room, user_id)
) strict, without rowid;
create index clan_members_by_user on clan_members (user_id, room);

-- Clustered by room and seq: any page of history is one range.
create table messages (
  room              integer not null references rooms (number),
  seq               integer not null,
  user_id           text    not null,
  user_name         text    not null,
  content           text    not null,
  created_at        integer not null,
  client_message_id text,
  primary key (room, seq)
) strict, without rowid;
create unique index messages_by_client_message_id
  on messages (user_id, client_message_id) where client_message_id is not null;
