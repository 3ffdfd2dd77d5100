-- Whoever shows such a code may make an account. Only its hash is kept.
create table server_invites (
  code_hash  bytea   not null primary key,
  uses_left  integer not null,
  expires_at bigint  not null
);
