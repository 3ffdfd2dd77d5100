-- When the sign-in began. Of those that are here already the oldest token that is kept tells it.
alter table sign_ins add column created_at integer; -- null where an older program wrote the row
update sign_ins set created_at =
  (select min(t.expires_at) from refresh_tokens t where t.sign_in_id = sign_ins.id) - 2592000000;
create index sign_ins_by_user on sign_ins (user_id);
