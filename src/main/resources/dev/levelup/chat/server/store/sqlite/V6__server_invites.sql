-- Whoever shows such a code may make an account. Only its hash is kept.
create table server_invites (
  code_hash  blob    not null primary key,
  uses_left  integer not null,
  expires_at integer not null
) strict, without rowid;
