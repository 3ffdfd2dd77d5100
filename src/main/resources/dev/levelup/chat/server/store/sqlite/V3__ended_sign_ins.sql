-- Access tokens are good for some minutes beyond their sign-in; its end is remembered until then.
create table ended_sign_ins (
  id         text    not null primary key,
  expires_at integer not null
) strict, without rowid;
create index ended_sign_ins_by_expiry on ended_sign_ins (expires_at);
