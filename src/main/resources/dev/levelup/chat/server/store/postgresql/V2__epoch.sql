-- Names this life of the database. A restored copy gets another name, since its rooms give numbers
-- anew that clients have seen on other messages.
create table epoch (
  only_row integer not null primary key check (only_row = 1),
  id       text    not null
);
insert into epoch (only_row, id) values (1, replace(gen_random_uuid()::text, '-', ''));
