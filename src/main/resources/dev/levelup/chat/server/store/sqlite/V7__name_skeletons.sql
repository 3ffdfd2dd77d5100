-- What a name looks like. New names share none of them with an account; accounts from before that
-- rule may share one, so it is no unique key.
create table name_skeletons (
  skeleton text not null,
  user_id  text not null references users (id) on delete cascade,
  primary key (skeleton, user_id)
) strict, without rowid;
create index name_skeletons_by_user on name_skeletons (user_id);

-- The rules that made an account's skeletons; empty before there were any.
alter table users add column skeleton_rules text not null default '';
create index users_by_skeleton_rules on users (skeleton_rules);
