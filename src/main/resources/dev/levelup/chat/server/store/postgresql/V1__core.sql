-- Times are milliseconds since 1970 in UTC. What is sorted by is compared as SQLite does: byte by
-- byte, whatever the database's own language.

create table users (
  id            text   not null primary key,
  name          text   not null,
  name_key      text   not null unique, -- the name as it is compared: case folded
  password_hash text   not null,
  created_at    bigint not null
);

create table sign_ins (
  id         text   not null primary key,
  user_id    text   not null references users (id),
  expires_at bigint not null
);
create index sign_ins_by_expiry on sign_ins (expires_at);

-- A spent token is kept until it expires: when it comes again, it was stolen.
create table refresh_tokens (
  hash       bytea   not null primary key,
  sign_in_id text    not null references sign_ins (id) on delete cascade,
  spent      integer not null default 0,
  expires_at bigint  not null
);
create index refresh_tokens_by_sign_in on refresh_tokens (sign_in_id);
create index refresh_tokens_by_expiry on refresh_tokens (expires_at);

-- Access tokens are good for some minutes beyond their sign-in; its end is remembered until then.
create table ended_sign_ins (
  id         text   not null primary key,
  expires_at bigint not null
);
create index ended_sign_ins_by_expiry on ended_sign_ins (expires_at);

-- Every message updates its room's row: some space beside it keeps that cheap.
create table rooms (
  number      bigint generated always as identity primary key,
  kind        text   not null check (kind in ('community', 'clan')),
  id          text   not null,
  name        text   not null,
  description text,
  last_seq    bigint not null default 0, -- seq of the newest message, which is also their count
  last_at     bigint not null default 0, -- created_at of the newest message
  removals    bigint not null default 0, -- how many memberships have ended
  unique (kind, id)
) with (fillfactor = 50);

-- Users of tokens that another server signed have no row in users, so nothing here refers to it.
create table room_members (
  room      bigint not null references rooms (number),
  user_id   text   collate "C" not null,
  user_name text   collate "C" not null,
  role      text   not null check (role in ('owner', 'member')),
  primary key (room, user_id)
);
create index room_members_by_user on room_members (user_id, room);

-- A code lets in whoever shows it, so only its hash is kept.
create table invites (
  code_hash  bytea  not null primary key,
  room       bigint not null references rooms (number),
  maker      text   not null,
  expires_at bigint not null
);
create index invites_by_room on invites (room);
create index invites_by_expiry on invites (expires_at);

create table messages (
  room              bigint not null references rooms (number),
  seq               bigint not null,
  user_id           text   not null,
  user_name         text   not null,
  content           text   not null,
  created_at        bigint not null,
  client_message_id text,
  primary key (room, seq)
);
create unique index messages_by_client_message_id
  on messages (user_id, client_message_id) where client_message_id is not null;
